// Package today is the first page: who needs her, what she waits for, the next meeting, and
// where everyone stands. What needs her is decided by model.AgendaOf; nothing is decided here.
package today

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// board is everything the page shows, as read.
type board struct {
	agenda   model.Agenda
	capped   bool // there is more than the agenda holds
	standing []storage.StepTally
	next     *storage.EventRow
	office   string
	empty    bool // nobody is in the register yet
}

// Page is the Today page.
type Page struct {
	deps   *page.Deps
	width  int
	height int

	latest  page.Latest
	board   board
	loaded  bool
	cursor  int    // among the rows that can be chosen
	top     int    // first visible row of the list
	chosen  string // what the cursor is on, so that it stays there when the list changes
	visible int
	actions []keys.Action
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Statuser = (*Page)(nil)
)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{deps: deps}
	p.actions = p.makeActions()
	return p
}

// Init reads the board.
func (p *Page) Init() tea.Cmd { return p.read() }

// Title is the page's name.
func (p *Page) Title() string { return p.deps.Say("shell.tab-today") }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) { p.width, p.height = width, height }

// Actions are what can be done here.
func (p *Page) Actions() []keys.Action { return p.actions }

// Status says where in a long list one is.
func (p *Page) Status() string {
	n := len(p.rows())
	if n == 0 || p.visible == 0 || n <= p.visible {
		return ""
	}
	return p.deps.Say("today.place", p.cursor+1, n)
}

// Update takes the board that was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Reply[board]:
		return p.take(msg)
	case page.Changed:
		return p.read()
	case tea.MouseWheelMsg:
		if msg.Button == tea.MouseWheelUp {
			return p.move(-1)
		}
		return p.move(1)
	case tea.MouseClickMsg:
		return p.click(msg)
	}
	return nil
}

// HandleKey runs the action of the key.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(p.actions, msg) }

func (p *Page) take(reply page.Reply[board]) tea.Cmd {
	if !p.latest.Is(reply.Ticket) {
		return nil
	}
	if reply.Err != nil {
		return page.Fail(reply.Err)
	}
	p.board, p.loaded = reply.Value, true
	rows := p.rows()
	for i, r := range rows {
		if r.key() == p.chosen {
			p.cursor = i
		}
	}
	p.move(0)
	return nil
}

// row is one line of the list that can be chosen: an item of the agenda, a wait, or the
// next meeting.
type row struct {
	item    *model.AgendaItem
	waiting *model.WaitingLine
	meeting *storage.EventRow
}

func (r row) key() string {
	switch {
	case r.item != nil:
		return "item " + string(r.item.Contact) + r.item.Ref
	case r.waiting != nil:
		return "waiting " + r.waiting.Partner
	case r.meeting != nil:
		return "meeting"
	}
	return ""
}

func (p *Page) rows() []row {
	var rows []row
	for i := range p.board.agenda.Items {
		rows = append(rows, row{item: &p.board.agenda.Items[i]})
	}
	for i := range p.board.agenda.Waiting {
		rows = append(rows, row{waiting: &p.board.agenda.Waiting[i]})
	}
	if p.board.next != nil {
		rows = append(rows, row{meeting: p.board.next})
	}
	return rows
}

func (p *Page) current() row {
	if rows := p.rows(); p.cursor < len(rows) {
		return rows[p.cursor]
	}
	return row{}
}

func (p *Page) move(by int) tea.Cmd {
	rows := p.rows()
	p.cursor = max(0, min(p.cursor+by, len(rows)-1))
	if len(rows) > 0 {
		p.chosen = rows[p.cursor].key()
	}
	return nil
}
