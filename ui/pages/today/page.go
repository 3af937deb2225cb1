// Package today is the first page: who needs her, what she waits for, the next meeting, and
// where everyone stands. What needs her is decided by model.AgendaOf; nothing is decided here.
package today

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/preview"
)

// board is everything the page shows, as read.
type board struct {
	agenda   model.Agenda
	read     int  // how many lines of each kind were asked for
	capped   bool // there may be more than the agenda holds
	standing []storage.StepTally
	next     *model.Event
	office   string
	outside  storage.OutsideCopy
	week     []text.Sentence // what was done this week, the newest first
	half     string          // the name of a new contact that was left half filled
	halfLeft bool            // there is one, with a name or without
	empty    bool            // nobody is in the register yet
}

// Page is the Today page.
type Page struct {
	page.Base

	latest page.Latest
	board  board
	list   *list.List[line]
	loaded bool
	all    bool             // everyone who needs her is listed, however many
	seen   *preview.Preview // the one in the lower half
	asOf   model.Date       // the day the board was read for
	drawn  drawn
	side   int // the room for where everyone stands
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Statuser = (*Page)(nil)
)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "shell.tab-today"}, seen: preview.New(deps)}
	p.list = list.New(deps, list.Options[line]{ID: func(l line) string { return l.row.key() }, Draw: p.draw, Wheel: 1, Open: func(line) tea.Cmd { return p.open() }})
	p.Keys = p.makeActions()
	return p
}

// Init reads the board.
func (p *Page) Init() tea.Cmd { return p.read(p.enough()) }

// Status says that a new contact is half filled, or that a copy on another disk is due, and where in a list one is that is longer than
// the window.
func (p *Page) Status() string {
	said := ""
	switch {
	case p.board.halfLeft:
		said = p.Deps.Say("today.half-filled", cmp.Or(model.Visible(p.board.half), p.Deps.Theme.Dash))
	case p.board.outside.Due && !p.board.empty:
		said = p.Deps.Count("today.outside", p.board.outside.Days)
	}
	return strings.Trim(said+" · "+p.place(), " ·")
}

func (p *Page) place() string {
	p.layout()
	if _, ok := p.list.Selected(); !ok || p.list.Total() <= p.visible() {
		return ""
	}
	at, all := 0, 0
	for i, l := range p.drawn.list {
		if l.row == (row{}) {
			continue
		}
		if all++; i <= p.list.Index() {
			at = all
		}
	}
	return p.Deps.Say("today.place", at, all)
}

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Base.Resize(width, height)
	p.drawn = drawn{}
	p.divide()
}

// Cursor is at the selected line.
func (p *Page) Cursor() *tea.Cursor { return page.Below(p.list.Cursor(1), head) }

// Update takes the board that was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.read(p.enough())
	case tea.MouseWheelMsg:
		return p.list.Update(msg)
	case tea.MouseClickMsg:
		if msg.X < p.listWidth() {
			msg.Y -= head
			return p.list.Update(msg)
		}
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
	return tea.Batch(cmd, p.see(false)), handled
}

func (p *Page) take(b board) tea.Cmd {
	p.board, p.loaded, p.asOf = b, true, p.Deps.Today()
	p.drawn = drawn{}
	p.layout()
	if p.board.capped && p.board.read < most {
		return tea.Batch(p.see(true), p.read(most))
	}
	return p.see(true)
}

// row is one line of the list that can be chosen: an item of the agenda, a wait, or the
// next meeting.
type row struct {
	item    *model.AgendaItem
	waiting *model.WaitingLine
	meeting *model.Event
	more    bool // the line that opens the rest
}

func (r row) key() string {
	switch {
	case r.item != nil:
		return "item " + string(r.item.Contact) + r.item.Ref
	case r.waiting != nil:
		return "waiting " + r.waiting.Partner
	case r.meeting != nil:
		return "meeting"
	case r.more:
		return "more"
	}
	return ""
}

// current is what the cursor is on.
func (p *Page) current() row {
	l, _ := p.list.Selected()
	return l.row
}
