// Package meeting is the page of one meeting: who was there, who was invited, a line per person
// afterwards, and the papers before and after it.
package meeting

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/table"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Page is one meeting.
type Page struct {
	deps          *page.Deps
	id            model.EventID
	width, height int

	latest  page.Latest
	meeting storage.EventPage
	guests  map[string]storage.Guest
	table   *table.Table
	look    page.Look // the rows were made for
	loaded  bool
	actions []keys.Action
}

var _ page.Page = (*Page)(nil)

// New makes the page. Route.ID is the meeting.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{deps: deps, id: model.EventID(r.ID), guests: map[string]storage.Guest{}}
	p.table = table.New(deps, table.Options{Columns: columns, Header: true, Marks: false, Empty: p.emptyLine, Open: p.line})
	p.actions = p.makeActions()
	return p
}

// Init reads the meeting.
func (p *Page) Init() tea.Cmd { return p.read() }

func (p *Page) read() tea.Cmd {
	register, id := p.deps.Register, p.id
	return page.Ask(&p.latest, func(ctx context.Context) (storage.EventPage, error) { return register.Event(ctx, id) })
}

// Title is the meeting's.
func (p *Page) Title() string { return model.Visible(p.meeting.Title) }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.width, p.height = width, height
	p.table.Resize(width, max(height-head, 0))
}

// Actions are what can be done here.
func (p *Page) Actions() []keys.Action { return p.actions }

// HandleKey runs the action of the key.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(p.actions, msg) }

// Update takes what was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Reply[storage.EventPage]:
		return p.take(msg)
	case page.Changed:
		return p.read()
	case tea.MouseClickMsg:
		msg.Y -= head
		return p.table.Update(msg)
	case tea.MouseWheelMsg:
		return p.table.Update(msg)
	}
	return nil
}

func (p *Page) take(reply page.Reply[storage.EventPage]) tea.Cmd {
	if !p.latest.Is(reply.Ticket) {
		return nil
	}
	if reply.Err != nil {
		if model.CodeOf(reply.Err) == model.NotFound {
			return tea.Sequence(page.Send(page.Back{}), page.Fail(reply.Err))
		}
		return page.Fail(reply.Err)
	}
	p.meeting, p.loaded = reply.Value, true
	p.guests = make(map[string]storage.Guest, len(p.meeting.Attendance))
	for _, g := range p.meeting.Attendance {
		p.guests[string(g.ID)] = g
	}
	p.fill()
	return nil
}

// fill makes the rows, in the language of now.
func (p *Page) fill() {
	p.look = p.deps.Look()
	rows := make([]table.Row, len(p.meeting.Attendance))
	for i, g := range p.meeting.Attendance {
		rows[i] = p.row(g)
	}
	p.table.SetRows(rows)
}

// current is the person at the cursor.
func (p *Page) current() (storage.Guest, bool) {
	g, ok := p.guests[p.table.SelectedID()]
	return g, ok
}
