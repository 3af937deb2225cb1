// Package ladder is the page of the eight steps with the people on each and how long they have
// stood there. Whom it moves, and whether proof is missing, is decided by package moving and
// the model.
package ladder

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Page is the Ladder page.
type Page struct {
	deps          *page.Deps
	width, height int

	latest  page.Latest
	more    page.Latest
	asking  bool // for more people of a step
	rungs   []rung
	loaded  bool
	step    int // the step one is at, from 0
	visible int // people in sight on a step
	actions []keys.Action
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Statuser = (*Page)(nil)
)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{deps: deps}
	for _, s := range model.Ladder {
		p.rungs = append(p.rungs, rung{step: s})
	}
	p.actions = p.makeActions()
	return p
}

// Init reads the first people of every step.
func (p *Page) Init() tea.Cmd { return p.read() }

// Title is the page's name.
func (p *Page) Title() string { return p.deps.Say("shell.tab-ladder") }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.width, p.height = width, height
	p.visible = max(height-head-heading, 1)
	if p.wide() {
		p.visible = max(p.visible-about, 1)
	}
}

// Actions are what can be done here.
func (p *Page) Actions() []keys.Action { return p.actions }

// HandleKey runs the action of the key.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(p.actions, msg) }

// Status says where on the step one is.
func (p *Page) Status() string {
	r := &p.rungs[p.step]
	if _, ok := p.current(); !ok || r.total <= p.visible {
		return ""
	}
	return p.deps.Say("contacts.place", number(r.cursor+1), number(r.total))
}

// Update takes what was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Reply[[]rung]:
		if !p.latest.Is(msg.Ticket) {
			return nil
		}
		if msg.Err != nil {
			return page.Fail(msg.Err)
		}
		p.take(msg.Value)
	case page.Reply[part]:
		if p.more.Is(msg.Ticket) {
			p.asking = false
			if msg.Err != nil {
				return page.Fail(msg.Err)
			}
			p.rungs[msg.Value.step].add(msg.Value)
		}
	case page.Changed:
		return p.read()
	case tea.WindowSizeMsg:
		return p.need()
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

// take puts what was read in the place of what is shown; where one is stays.
func (p *Page) take(rungs []rung) {
	p.loaded = true
	for i := range rungs {
		rungs[i].settle(p.rungs[i])
	}
	p.rungs = rungs
}

// current is the person at the cursor; ok is false on an empty step.
func (p *Page) current() (storage.ContactRow, bool) { return p.rungs[p.step].at() }

// move goes down the people of the step.
func (p *Page) move(by int) tea.Cmd {
	p.rungs[p.step].move(by)
	return p.need()
}

// stepTo goes to another step.
func (p *Page) stepTo(step int) tea.Cmd {
	p.step = max(0, min(step, len(p.rungs)-1))
	return p.need()
}
