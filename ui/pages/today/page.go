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
	read     int  // how many lines of each kind were asked for
	capped   bool // there may be more than the agenda holds
	standing []storage.StepTally
	next     *model.Event
	office   string
	empty    bool // nobody is in the register yet
}

// Page is the Today page.
type Page struct {
	page.Base

	latest page.Latest
	board  board
	rows   []row // of the board, in their order
	loaded bool
	asOf   model.Date // the day the board was read for
	cursor int        // among the rows
	top    int        // the first line of the list in sight
	chosen string     // what the cursor is on, so that it stays there when the list changes
	drawn  drawn
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Statuser = (*Page)(nil)
)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "shell.tab-today"}}
	p.Keys = p.makeActions()
	return p
}

// Init reads the board.
func (p *Page) Init() tea.Cmd { return p.read(p.enough()) }

// Status says where in a list one is that is longer than the window.
func (p *Page) Status() string {
	if len(p.rows) == 0 || len(p.lines()) <= p.visible() {
		return ""
	}
	return p.Deps.Say("today.place", p.cursor+1, len(p.rows))
}

// Update takes the board that was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.read(p.enough())
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

// HandleKey runs the action of the key. On a new day the board is read anew.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	cmd, handled := keys.Dispatch(p.Keys, msg)
	if p.loaded && p.asOf != p.Deps.Today() {
		p.asOf = p.Deps.Today()
		cmd = tea.Batch(cmd, p.read(p.enough()))
	}
	return cmd, handled
}

func (p *Page) take(b board) tea.Cmd {
	p.board, p.loaded, p.asOf = b, true, p.Deps.Today()
	p.rows = rowsOf(&p.board)
	p.drawn = drawn{}
	for i, r := range p.rows {
		if r.key() == p.chosen {
			p.cursor = i
		}
	}
	if p.board.capped && p.board.read < most {
		return tea.Batch(p.move(0), p.read(most))
	}
	return p.move(0)
}

// row is one line of the list that can be chosen: an item of the agenda, a wait, or the
// next meeting.
type row struct {
	item    *model.AgendaItem
	waiting *model.WaitingLine
	meeting *model.Event
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

func rowsOf(b *board) []row {
	var rows []row
	for i := range b.agenda.Items {
		rows = append(rows, row{item: &b.agenda.Items[i]})
	}
	for i := range b.agenda.Waiting {
		rows = append(rows, row{waiting: &b.agenda.Waiting[i]})
	}
	if b.next != nil {
		rows = append(rows, row{meeting: b.next})
	}
	return rows
}

func (p *Page) current() row {
	if p.cursor < len(p.rows) {
		return p.rows[p.cursor]
	}
	return row{}
}

func (p *Page) move(by int) tea.Cmd {
	p.cursor = max(0, min(p.cursor+by, len(p.rows)-1))
	if len(p.rows) > 0 {
		p.chosen = p.rows[p.cursor].key()
	}
	return nil
}
