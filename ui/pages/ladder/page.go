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

// rung is one step with those who have stood on it longest.
type rung struct {
	step   model.Step
	people []storage.ContactRow
	total  int
}

// Page is the Ladder page.
type Page struct {
	deps          *page.Deps
	width, height int

	latest  page.Latest
	more    page.Latest
	rungs   []rung
	loaded  bool
	step    int                // the step one is at, from 0
	cursor  [8]int             // the person one is at on each step
	top     [8]int             // the first person in sight on each step
	visible int                // people in sight on a step, as last drawn
	chosen  [8]model.ContactID // who the cursor is at, so that it stays there
	actions []keys.Action
}

var _ page.Page = (*Page)(nil)

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
func (p *Page) Resize(width, height int) { p.width, p.height = width, height }

// Actions are what can be done here.
func (p *Page) Actions() []keys.Action { return p.actions }

// HandleKey runs the action of the key.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(p.actions, msg) }

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
	case page.Reply[onward]:
		if p.more.Is(msg.Ticket) && msg.Err == nil {
			r := &p.rungs[msg.Value.step]
			r.people = append(r.people, msg.Value.people...)
		}
	case page.Changed:
		if msg.Topics&storage.Contacts != 0 {
			return p.read()
		}
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

func (p *Page) take(rungs []rung) {
	p.rungs, p.loaded = rungs, true
	for i := range p.rungs {
		for at, c := range p.rungs[i].people {
			if c.ID == p.chosen[i] {
				p.cursor[i] = at
			}
		}
		p.cursor[i] = max(0, min(p.cursor[i], len(p.rungs[i].people)-1))
	}
	p.remember()
}

// current is the person at the cursor; ok is false on an empty step.
func (p *Page) current() (storage.ContactRow, bool) {
	people := p.rungs[p.step].people
	if at := p.cursor[p.step]; at < len(people) {
		return people[at], true
	}
	return storage.ContactRow{}, false
}

func (p *Page) remember() {
	c, _ := p.current()
	p.chosen[p.step] = c.ID
}

// move goes down the people of the step, and reads on where the loaded ones end.
func (p *Page) move(by int) tea.Cmd {
	r := p.rungs[p.step]
	p.cursor[p.step] = max(0, min(p.cursor[p.step]+by, len(r.people)-1))
	p.remember()
	if len(r.people) < r.total && p.cursor[p.step]+2*p.visible >= len(r.people) {
		return p.readOn()
	}
	return nil
}

func (p *Page) stepTo(step int) tea.Cmd {
	p.step = max(0, min(step, len(p.rungs)-1))
	p.remember()
	return nil
}
