// Package ladder is the page of the eight steps with the people on each and how long they have
// stood there. Whom it moves, and whether proof is missing, is decided by package stepdialogs and
// the model.
package ladder

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
)

// Page is the Ladder page.
type Page struct {
	page.Base

	latest  page.Latest
	rungs   []*rung
	loaded  bool
	step    int // the step one is at, from 0
	visible int // people in sight on a step
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Statuser = (*Page)(nil)
)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "shell.tab-ladder"}}
	for _, s := range model.Ladder {
		p.rungs = append(p.rungs, p.makeRung(s))
	}
	p.Keys = p.makeActions()
	p.stepTo(0)
	return p
}

// Init reads the first people of every step.
func (p *Page) Init() tea.Cmd { return p.read() }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Base.Resize(width, height)
	p.visible = max(height-head-heading, 1)
	if p.wide() {
		p.visible = max(p.visible-about, 1)
		for i, box := range p.columnBoxes() {
			p.rungs[i].people.Resize(box.W, p.visible)
		}
		return
	}
	for _, r := range p.rungs {
		r.people.Resize(p.peopleWidth(), p.visible)
	}
}

// Status says where on the step one is.
func (p *Page) Status() string {
	r := p.rungs[p.step]
	if _, ok := p.current(); !ok || r.total <= p.visible {
		return ""
	}
	return p.Deps.Say("contacts.place", number(r.people.Index()+1), number(r.total))
}

// Cursor is at the person one is at.
func (p *Page) Cursor() *tea.Cursor {
	c := page.Below(p.rungs[p.step].people.Cursor(0), head+heading)
	switch {
	case c == nil:
	case p.wide():
		c.X = p.columnBoxes()[p.step].X
	default:
		c.X = stepsWide + 1
	}
	return c
}

// Update takes what was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.read()
	case tea.WindowSizeMsg, tea.MouseWheelMsg:
		return p.rungs[p.step].people.Update(msg)
	case tea.MouseClickMsg:
		return p.click(msg)
	}
	return nil
}

// current is the person at the cursor; ok is false on an empty step.
func (p *Page) current() (storage.ContactRow, bool) { return p.rungs[p.step].people.Selected() }

// stepTo goes to another step.
func (p *Page) stepTo(step int) tea.Cmd {
	p.step = max(0, min(step, len(p.rungs)-1))
	for i, r := range p.rungs {
		r.people.Blur(i != p.step)
	}
	return p.rungs[p.step].people.Update(tea.WindowSizeMsg{})
}
