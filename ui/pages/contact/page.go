// Package contact is the page of one person: the ladder always in sight, on the left the step
// they stand on or another tab (one for each of model.Tabs, details), on the
// right the timeline. It decides no rule: what is missing and which moves there are comes from
// the model, what is asked from packages stepdialogs and record.
package contact

import (
	"cmp"
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// timelineLength is how much of the past is read at once.
const timelineLength = 400

// file is everything read about the person.
type file struct {
	storage.Person
	timeline []storage.TimelineItem
	steps    []model.Record // of all templates: what usually comes before what
	gone     bool           // the person is in the register no more
}

// Page is one person's page.
type Page struct {
	page.Base
	id    model.ContactID
	focus string // what to begin at: a tab's key, or the id of what is due

	latest   page.Latest
	file     file
	loaded   bool
	gone     bool // the person is not in the register any more
	revealed bool // the address of a protected person is shown
	writing  bool // a change is on its way, and what is shown will be read again
	ticks    *ticks

	tabs  []tab
	tab   int
	panes []*list.List[row] // one for each tab
	past  *list.List[row]
	known *list.List[row]
	below []string // what stands below the card
	drawn look     // what rows were made for
	tight bool     // the tabs have no room for how much is in each
	right bool     // the timeline has the keys
	boxes boxes
}

var (
	_ page.Page      = (*Page)(nil)
	_ page.Refocuser = (*Page)(nil)
	_ page.Cursorer  = (*Page)(nil)
)

// New makes the page of a contact. Route.ID is the contact; Route.Focus a tab ("step", "next",
// "needs", "programme", "outcomes", "details"), or the id of a record, a step or a meeting.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps}, id: model.ContactID(r.ID), focus: r.Focus, ticks: &ticks{}}
	p.tabs = makeTabs()
	for range p.tabs {
		p.panes = append(p.panes, p.makePane(2))
	}
	p.past, p.known = p.makePane(1), p.makePane(1)
	p.known.Blur(true)
	p.Keys = p.makeActions()
	return p
}

// Init reads the person.
func (p *Page) Init() tea.Cmd { return p.read() }

// Refocus points the page at another part of the same person.
func (p *Page) Refocus(r page.Route) tea.Cmd {
	p.focus = r.Focus
	if p.loaded {
		p.applyFocus()
	}
	return nil
}

// Title is the person's name.
func (p *Page) Title() string { return model.Visible(p.file.Contact.Name) }

// Cursor is at the row one is at.
func (p *Page) Cursor() *tea.Cursor {
	if !p.loaded || p.gone {
		return nil
	}
	box := p.boxes.left
	if p.right && !p.narrow() {
		box = p.boxes.past
	}
	c := page.Below(p.active().Cursor(0), box.Y)
	if c != nil {
		c.X += box.X
	}
	return c
}

// Actions are what can be done here; what space and enter do depends on the row one is at. With
// someone who is not there any more nothing can be done.
func (p *Page) Actions() []keys.Action {
	if p.gone {
		return nil
	}
	does, opens, reads := "contact.key-toggle", "contact.key-edit", false
	if p.loaded {
		does = cmp.Or(p.current().does, does)
		if reads = p.current().read != nil; reads {
			opens = "contact.read"
		}
	}
	for i := range p.Keys {
		switch p.Keys[i].ID {
		case toggleID:
			p.Keys[i].Title = does
		case openID:
			p.Keys[i].Title = opens
		case editID:
			p.Keys[i].Hint = reads
		case letterID:
			p.Keys[i].Hint = p.loaded && p.current().letter != nil
		}
	}
	return p.Keys
}

// HandleKey runs the action of the key.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if p.gone {
		return nil, false
	}
	return keys.Dispatch(p.Keys, msg)
}

// Update takes what was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.read()
	case tea.MouseWheelMsg:
		pane, _ := p.pane(msg.X)
		return pane.Update(msg)
	case tea.MouseClickMsg:
		return p.click(msg)
	}
	return nil
}

func (p *Page) read() tea.Cmd {
	register, id := p.Deps.Register, p.id
	return page.Ask(p, &p.latest, func(ctx context.Context) (file, error) {
		person, err := register.Person(ctx, id)
		switch {
		case err != nil && model.CodeOf(err) == model.NotFound:
			return file{gone: true}, nil
		case err != nil:
			return file{}, err
		}
		steps, err := register.AllSteps(ctx)
		if err != nil {
			return file{}, err
		}
		timeline, err := register.Timeline(ctx, id, timelineLength)
		return file{Person: person, timeline: storage.Folded(timeline, timelineLength), steps: steps}, err
	}, p.take)
}

func (p *Page) take(read file) tea.Cmd {
	// Taken back with undo, or elsewhere: it may come again, with redo.
	if p.gone = read.gone; p.gone {
		p.loaded = false
		return nil
	}
	first := !p.loaded
	_, before, _ := p.step()
	p.file, p.loaded = read, true
	if _, visit, _ := p.step(); visit.ID != before.ID { // another step: one begins at its top
		p.panes[p.tabIndex("step")] = p.makePane(2)
		if !first {
			p.tab = p.tabIndex("step")
		}
	}
	p.showTicks()
	if first {
		p.applyFocus()
	}
	return nil
}

// applyFocus opens the tab that was asked for, or the one that holds what is due.
func (p *Page) applyFocus() {
	defer func() { p.focus = "" }()
	for i, t := range p.tabs {
		if t.key == p.focus {
			p.tab = i
			return
		}
	}
	for i, t := range p.tabs {
		if p.focus != "" && t.selects(p, p.focus) {
			p.tab = i
			p.layoutRows()
			p.panes[i].Select(p.focus)
			return
		}
	}
	if p.file.Contact.Role == model.Other {
		p.tab = p.tabIndex("details")
	}
	p.focusPast()
}

// focusPast goes to what happened that was asked for, in the timeline.
func (p *Page) focusPast() {
	for _, t := range p.file.timeline {
		if p.focus != "" && t.Is(p.focus) {
			p.right = true
			p.layoutRows()
			p.past.Select(string(t.Kind) + t.ID)
			return
		}
	}
}

func (p *Page) tabIndex(key string) int {
	for i, t := range p.tabs {
		if t.key == key {
			return i
		}
	}
	return 0
}

// step is the step the person stands on; ok is false off the ladder and when it is finished.
func (p *Page) step() (model.Step, model.Visit, bool) {
	visit, ok := p.file.Standing()
	if !ok {
		return model.Step{}, model.Visit{}, false
	}
	step, ok := model.StepOf(visit.Step)
	return step, visit, ok
}

func (p *Page) name() string { return p.file.Contact.Name }
