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
	more    page.Latest
	asking  bool // for more people of a step
	rungs   []rung
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
		p.rungs = append(p.rungs, rung{step: s})
	}
	p.Keys = p.makeActions()
	return p
}

// Init reads the first people of every step.
func (p *Page) Init() tea.Cmd { return p.read() }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Width, p.Height = width, height
	p.visible = max(height-head-heading, 1)
	if p.wide() {
		p.visible = max(p.visible-about, 1)
	}
}

// Status says where on the step one is.
func (p *Page) Status() string {
	r := &p.rungs[p.step]
	if _, ok := p.current(); !ok || r.total <= p.visible {
		return ""
	}
	return p.Deps.Say("contacts.place", number(r.cursor+1), number(r.total))
}

// Update takes what was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
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
func (p *Page) take(rungs []rung) tea.Cmd {
	p.loaded = true
	for i := range rungs {
		rungs[i].settle(p.rungs[i])
	}
	p.rungs = rungs
	return nil
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
