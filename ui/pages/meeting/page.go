// Package meeting is the page of one meeting: who was there, who was invited, a line per person
// afterwards, and the papers before and after it.
package meeting

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/table"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// Page is one meeting.
type Page struct {
	page.Base
	id model.EventID

	latest  page.Latest
	meeting storage.EventPage
	table   *table.Table[storage.Guest]
	noted   map[model.ContactID]bool // of whom something was noted at it
	loaded  bool
}

var _ page.Page = (*Page)(nil)

// New makes the page. Route.ID is the meeting.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps}, id: model.EventID(r.ID)}
	p.table = table.New(deps, table.Options[storage.Guest]{
		Columns: columns, Header: true, Above: head, ID: func(g storage.Guest) string { return string(g.ID) }, Cells: p.cells,
		Empty: p.emptyLine, Open: p.line,
	})
	p.Keys = p.makeActions()
	return p
}

// Init reads the meeting.
func (p *Page) Init() tea.Cmd { return p.read() }

func (p *Page) read() tea.Cmd {
	register, id := p.Deps.Register, p.id
	return page.Ask(p, &p.latest, func(ctx context.Context) (read, error) {
		meeting, err := register.Event(ctx, id)
		if err != nil && model.CodeOf(err) == model.NotFound {
			return read{gone: err}, nil
		}
		if err != nil {
			return read{}, err
		}
		notes, err := register.MeetingNotes(ctx, id)
		noted := make(map[model.ContactID]bool, len(notes))
		for _, n := range notes {
			noted[n.Contact] = true
		}
		return read{EventPage: meeting, noted: noted}, err
	}, p.take)
}

// Title is the meeting's.
func (p *Page) Title() string { return model.Visible(p.meeting.Title) }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Width, p.Height = width, height
	p.table.Resize(width, height)
}

// Update takes what was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.read()
	case record.NotedAfter:
		if g, ok := p.current(); ok && g.ID == msg.Contact {
			return p.table.Move(1)
		}
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return p.table.Update(msg)
	}
	return nil
}

// read is the meeting as read, or that it is in the register no more.
type read struct {
	storage.EventPage
	noted map[model.ContactID]bool
	gone  error
}

func (p *Page) take(r read) tea.Cmd {
	if r.gone != nil {
		return tea.Sequence(page.Send(page.Leave{Page: p}), page.Fail(r.gone))
	}
	p.meeting, p.noted, p.loaded = r.EventPage, r.noted, true
	p.table.Forget()
	p.table.SetRows(p.meeting.Attendance)
	return nil
}

// current is the person at the cursor.
func (p *Page) current() (storage.Guest, bool) { return p.table.Selected() }

// Cursor is at the selected row.
func (p *Page) Cursor() *tea.Cursor { return p.table.Cursor() }
