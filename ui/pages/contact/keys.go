package contact

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
	"stegvis/ui/pages/stepdialogs"
)

// makeActions lists what can be done, what matters most first: the footer shows as many as
// there is room for.
func (p *Page) makeActions() []keys.Action {
	var all []keys.Action
	for _, list := range [][]keys.Action{p.mainActions(), p.rowActions(), p.analysisActions(), p.moveActions(), p.statusActions(), p.paneActions()} {
		all = append(all, list...)
	}
	return all
}

// is tells, each time it is asked, whether the person is shown and has one of some statuses.
func (p *Page) is(some ...model.Status) func() bool {
	return func() bool { return p.loaded && slices.Contains(some, p.file.Contact.Status) }
}

func (p *Page) with(move func(*page.Deps, model.ContactID, string) tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd { return move(p.Deps, p.id, p.name()) }
}

// climbing tells whether the person stands on a step and can leave it.
func (p *Page) climbing() bool {
	_, _, ok := p.step()
	return p.loaded && ok && p.file.Contact.Status == model.Active
}

// finished tells whether the whole ladder is done.
func (p *Page) finished() bool {
	_, _, ok := p.step()
	return p.loaded && !ok && p.file.Contact.Role != model.Other
}

func (p *Page) mainActions() []keys.Action {
	return []keys.Action{
		{ID: "contact.done", Why: "contact.why-done", Title: "contact.key-done", Binding: keys.On("d"), Hint: true, Enabled: p.climbing, Run: func() tea.Cmd { return p.ticked(stepdialogs.Complete(p.Deps, p.id)) }},
		{ID: "contact.reopen", Title: "contact.key-reopen", Binding: keys.On("O"), Hint: true, Enabled: p.is(model.Paused, model.Closed, model.HandedOver), Run: func() tea.Cmd { return stepdialogs.Reopen(p.Deps, p.id, p.name()) }},
		{ID: "contact.log", Title: "today.log", Binding: keys.On("l"), Hint: true, Enabled: func() bool { return p.loaded }, Run: func() tea.Cmd { return p.ask(record.NewLog) }},
		{ID: "contact.next", Title: "weeklypass.key-next", Binding: keys.On("t"), Hint: true, Enabled: func() bool { return p.loaded }, Run: p.with(record.MoveNext)},
		{ID: "contact.follow-up", Title: "checkup.key", Binding: keys.On("F"), Enabled: func() bool { return p.loaded }, Run: p.with(record.FollowUp)},
		{ID: "contact.questions", Title: "checkup.questions-key", Enabled: func() bool { return p.loaded }, Run: p.printQuestions},
		{ID: "contact.attempt", Title: "attempt.key", Binding: keys.On("A"), Enabled: func() bool { return p.loaded }, Run: func() tea.Cmd { return p.ask(record.NewAttempt) }},
	}
}

// The actions of space, enter and e.
const (
	toggleID = "contact.toggle"
	openID   = "contact.open"
	editID   = "contact.edit"
	letterID = "contact.letter"
)

// rowActions are what can be done with the row one is at.
func (p *Page) rowActions() []keys.Action {
	can := func(has func(row) func() tea.Cmd) func() bool {
		return func() bool { return p.loaded && has(p.current()) != nil }
	}
	run := func(has func(row) func() tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd { return has(p.current())() }
	}
	opens := func(r row) func() tea.Cmd { return r.open }
	toggles := func(r row) func() tea.Cmd { return r.toggle }
	drops := func(r row) func() tea.Cmd { return r.drop }
	waits := func(r row) func() tea.Cmd { return r.waits }
	proves := func(r row) func() tea.Cmd { return r.prove }
	letters := func(r row) func() tea.Cmd { return r.letter }
	return []keys.Action{
		{ID: toggleID, Title: "contact.key-toggle", Binding: keys.On("space"), Hint: true, Enabled: can(toggles), Run: run(toggles)},
		{ID: openID, Why: "contact.why-open", Title: "contact.key-edit", Binding: keys.On("enter"), Hint: true, Enabled: can(row.enter), Run: run(row.enter)},
		{ID: editID, Title: "contact.key-edit", Binding: keys.On("e"), Hint: true, Enabled: can(opens), Run: run(opens)},
		{ID: "contact.add", Why: "contact.why-add", Title: "contact.key-add", Binding: keys.On("a"), Hint: true, Enabled: func() bool { return p.loaded && !p.right && p.tabs[p.tab].add != nil }, Run: func() tea.Cmd { return p.tabs[p.tab].add(p) }},
		{ID: letterID, Why: "referral.why-letter", Title: "referral.key-letter", Binding: keys.On("L"), Enabled: can(letters), Run: run(letters)},
		{ID: "contact.drop", Title: "contact.key-drop", Binding: keys.On("x"), Hint: true, Enabled: can(drops), Run: run(drops)},
		{ID: "contact.waits", Why: "action.why-waits", Title: "action.key-waits", Binding: keys.On("w"), Hint: true, Enabled: can(waits), Run: run(waits)},
		{ID: "contact.template", Title: "template.key-use", Binding: keys.On("T"), Enabled: func() bool { return p.loaded }, Run: p.with(record.UseTemplate)},
		{ID: "contact.prove", Why: "proof.why", Title: "proof.key", Binding: keys.On("o"), Hint: true, Enabled: can(proves), Run: run(proves)},
	}
}

// moveActions are the rest of what moves a person on the ladder.
func (p *Page) moveActions() []keys.Action {
	tabs := func(by int) func() tea.Cmd {
		return func() tea.Cmd { n := p.tabCount(); p.openTab((p.shownTab() + by + n) % n); return nil }
	}
	return []keys.Action{
		{ID: "contact.tab", Title: "contact.key-tab", Binding: keys.Shown("← →", "right"), Hint: true, Run: tabs(1)},
		{ID: "contact.tab-before", Title: "contact.key-tab-before", Binding: keys.On("left"), Run: tabs(-1)},
		{ID: "contact.skip", Title: "contact.key-skip", Binding: keys.On("S"), Hint: true, Enabled: p.climbing, Run: p.with(stepdialogs.Skip)},
		{ID: "contact.back", Title: "contact.key-back", Binding: keys.On("B"), Hint: true, Enabled: func() bool {
			return p.is(model.Active, model.Paused)() && p.file.Contact.Role == model.Client && p.file.Contact.Step.Number() > 1
		}, Run: p.with(stepdialogs.Back)},
	}
}

// statusActions take a person off the ladder for a time or for good, and show what is hidden.
func (p *Page) statusActions() []keys.Action {
	return []keys.Action{
		{ID: "contact.pause", Why: "contact.why-resting", Title: "contact.key-pause", Binding: keys.On("P"), Enabled: p.is(model.Active), Run: p.with(stepdialogs.Pause)},
		{ID: "contact.close", Why: "contact.why-resting", Title: "contact.key-close", Binding: keys.On("C"), Enabled: p.is(model.Active, model.Paused), Run: p.with(stepdialogs.Close)},
		{ID: "contact.hand-over", Why: "contact.why-resting", Title: "contact.key-hand-over", Binding: keys.On("H"), Enabled: p.is(model.Active, model.Paused), Run: p.with(stepdialogs.HandOver)},
		{ID: "contact.protect", Title: "contact.key-protect", Enabled: func() bool { return p.loaded }, Run: p.protect},
		{ID: "contact.reveal", Title: "contact.key-reveal", Binding: keys.On("v"), Hint: true, Enabled: func() bool { return p.loaded && bool(p.file.Contact.Mask()) }, Run: p.reveal},
	}
}

// paneActions are how one moves.
func (p *Page) paneActions() []keys.Action {
	return append([]keys.Action{
		{ID: "contact.pane", Title: "contact.key-pane", Binding: keys.On("tab"), Run: func() tea.Cmd { p.right = !p.right; return nil }},
	}, list.Moves(func() list.Mover { return p.active() })...)
}

// ask opens a form about this person.
func (p *Page) ask(open func(*page.Deps, model.ContactID, string) page.Dialog) tea.Cmd {
	return page.Open(open(p.Deps, p.id, p.name()))
}

// protect opens the form where a person's identity is protected.
func (p *Page) protect() tea.Cmd {
	p.openTab(p.tabIndex("details"))
	return p.editPerson("protected")
}

func (p *Page) reveal() tea.Cmd {
	p.revealed = !p.revealed
	p.forget()
	return nil
}

// current is the row one is at.
func (p *Page) current() row {
	r, _ := p.active().Selected()
	return r
}

// pane gives the pane that stands in a column of the page, and where.
func (p *Page) pane(x int) (*list.List[row], layout.Rect) {
	p.layoutRows()
	beside := p.boxes.past.W > 0 && x >= p.boxes.past.X && x < p.boxes.past.X+p.boxes.past.W
	switch {
	case beside:
		return p.past, p.boxes.past
	case p.narrow() && p.right:
		return p.past, p.boxes.left
	}
	return p.panes[p.tab], p.boxes.left
}

// click goes to the row or the tab under the mouse; a second click opens the row.
func (p *Page) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft || !p.loaded {
		return nil
	}
	pane, box := p.pane(msg.X)
	if msg.Y == p.boxes.tabs.Y {
		for i, t := range p.tabPlaces() {
			if t.Has(msg.X, msg.Y) {
				p.openTab(i)
			}
		}
		return nil
	}
	if !box.Has(msg.X, msg.Y) {
		return nil
	}
	msg.Y -= box.Y
	if p.right == (pane == p.past) {
		return pane.Update(msg)
	}
	cmd, ok := pane.Point(msg.Y)
	if ok {
		p.right = pane == p.past
	}
	return cmd
}
