// Package checkin is the check-in at the door: two or three letters and enter. Who is the
// likeliest is ranked by the model, and everyone shown as present is on disk.
package checkin

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/input"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// most is how many who fit are shown at once.
const most = 5

// Page is the check-in of one meeting.
type Page struct {
	deps          *page.Deps
	id            model.EventID
	width, height int

	reading page.Latest
	finding page.Latest
	meeting storage.EventPage
	present []storage.Guest // the latest first
	sheet   []model.SheetLine
	loaded  bool
	coming  map[int64]bool // being checked in: counted as here until it is known

	query  *input.Line
	people map[int64]storage.Guest // everyone known so far, by short number
	order  []int64                 // those who have to do with the meeting, by the alphabet
	found  []int64                 // whom the register found by what is typed
	asked  string                  // what found belongs to
	hits   []model.Candidate
	cursor int
	ready  bool // enter was pressed before the register had answered
	right  bool // the list of those usually here has the keys
	usual  int  // the cursor there
	caret  *tea.Cursor
	acts   []keys.Action
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Capturer = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
)

// New makes the page. Route.ID is the meeting.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{deps: deps, id: model.EventID(r.ID), query: input.NewLine(deps), people: map[int64]storage.Guest{}, coming: map[int64]bool{}}
	p.acts = p.makeActions()
	return p
}

// Init reads the meeting.
func (p *Page) Init() tea.Cmd { return tea.Batch(p.read(), p.warm()) }

// Title is the meeting's.
func (p *Page) Title() string { return model.Visible(p.meeting.Title) }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) { p.width, p.height = width, height }

// CapturesInput is always true: one types names here.
func (p *Page) CapturesInput() bool { return true }

// Cursor is in what is typed.
func (p *Page) Cursor() *tea.Cursor {
	if p.right {
		return nil
	}
	return p.caret
}

// Actions are what can be done here.
func (p *Page) Actions() []keys.Action { return p.acts }

// HandleKey runs the action of the key, or types it.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if cmd, ok := keys.Dispatch(p.acts, msg); ok {
		return cmd, true
	}
	if p.right && keys.Types(msg) {
		p.right = false
	}
	changed, handled := p.query.HandleKey(msg)
	if changed {
		return p.search(), true
	}
	return nil, handled
}

// Update takes what was read and found, changes elsewhere, and pasted text.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Reply[meeting]:
		return p.take(msg)
	case page.Reply[hits]:
		return p.takeHits(msg)
	case checked:
		return p.settled(msg)
	case arrived:
		if msg.page == p {
			p.query.Set("")
			return p.search()
		}
	case page.Changed:
		return p.read()
	case tea.PasteMsg:
		if strings.ContainsAny(strings.TrimSpace(msg.Content), "\n\r,;") {
			return p.many(msg.Content)
		}
		p.query.Paste(msg.Content)
		return p.search()
	case tea.MouseClickMsg:
		return p.click(msg)
	}
	return nil
}

func (p *Page) take(reply page.Reply[meeting]) tea.Cmd {
	if !p.reading.Is(reply.Ticket) {
		return nil
	}
	if reply.Err != nil {
		return page.Fail(reply.Err)
	}
	m := reply.Value
	p.meeting, p.sheet, p.loaded = m.EventPage, m.sheet, true
	p.present = p.present[:0]
	p.order = p.order[:0]
	for n := range p.coming {
		delete(p.coming, n)
	}
	for _, g := range m.Attendance {
		p.people[g.N] = g
		if g.Presence == model.Present {
			p.present = append(p.present, g)
		}
	}
	latestFirst(p.present)
	for _, g := range m.around {
		p.people[g.N] = g
		p.order = append(p.order, g.N)
	}
	p.usual = max(0, min(p.usual, len(p.expected())-1))
	p.rank()
	return nil
}

// typed is what is typed, without blanks around it.
func (p *Page) typed() string { return strings.TrimSpace(p.query.Value()) }

// rank puts those who fit in order: those who have to do with the meeting at once, and whom
// the register finds as soon as it has answered.
func (p *Page) rank() {
	typed := p.query.Value()
	if line, ok := model.LineOf(p.sheet, typed); ok {
		p.hits = []model.Candidate{p.candidate(line.N)}
		return
	}
	var people []model.Candidate
	near := make(map[int64]bool, len(p.order))
	for _, n := range p.order {
		near[n] = true
		people = append(people, p.candidate(n))
	}
	if p.asked == p.typed() {
		for _, n := range p.found {
			if !near[n] {
				c := p.candidate(n)
				c.Found = true
				people = append(people, c)
			}
		}
	}
	p.hits = nil
	if p.typed() != "" {
		p.hits = model.Candidates(typed, people, most)
	}
	p.cursor = max(0, min(p.cursor, len(p.hits)))
}

func (p *Page) candidate(n int64) model.Candidate {
	g := p.people[n]
	c := g.Candidate()
	c.Present = c.Present || p.coming[n]
	return c
}

// expected are those usually here, or invited, who have not come yet.
func (p *Page) expected() []storage.Guest {
	var list []storage.Guest
	for _, g := range p.meeting.Usual {
		if !p.coming[g.N] {
			list = append(list, g)
		}
	}
	return list
}
