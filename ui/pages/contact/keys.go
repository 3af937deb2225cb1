package contact

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/moving"
	"stegvis/ui/pages/record"
)

func (p *Page) makeActions() []keys.Action {
	return append(p.ladderActions(), p.paneActions()...)
}

// ladderActions are what can be done with the person, whatever is in sight.
func (p *Page) ladderActions() []keys.Action {
	climbing := func() bool { _, _, ok := p.step(); return ok && p.file.Contact.Status == model.Active }
	status := func(is ...model.Status) func() bool {
		return func() bool {
			for _, s := range is {
				if p.loaded && p.file.Contact.Status == s {
					return true
				}
			}
			return false
		}
	}
	loaded := func() bool { return p.loaded }
	with := func(f func(*page.Deps, model.ContactID, string) tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd { return f(p.deps, p.id, p.name()) }
	}
	return []keys.Action{
		{ID: "contact.done", Title: "contact.key-done", Binding: keys.On("d"), Hint: true, Enabled: climbing, Run: func() tea.Cmd { return moving.Complete(p.deps, p.id) }},
		{ID: "contact.log", Title: "today.log", Binding: keys.On("l"), Hint: true, Enabled: loaded, Run: func() tea.Cmd { return p.ask(record.NewLog) }},
		{ID: "contact.next", Title: "pass.key-next", Binding: keys.On("t"), Hint: true, Enabled: loaded, Run: func() tea.Cmd { return p.ask(record.NewNext) }},
		{ID: "contact.skip", Title: "contact.key-skip", Binding: keys.On("S"), Hint: true, Enabled: climbing, Run: with(moving.Skip)},
		{ID: "contact.back", Title: "contact.key-back", Binding: keys.On("B"), Hint: true, Enabled: func() bool {
			return p.loaded && p.file.Contact.Role == model.Client && p.file.Contact.Step.Number() > 1
		}, Run: with(moving.Back)},
		{ID: "contact.pause", Title: "contact.key-pause", Binding: keys.On("P"), Enabled: status(model.Active), Run: with(moving.Pause)},
		{ID: "contact.close", Title: "contact.key-close", Binding: keys.On("C"), Enabled: status(model.Active, model.Paused), Run: with(moving.Close)},
		{ID: "contact.hand-over", Title: "contact.key-hand-over", Binding: keys.On("H"), Enabled: status(model.Active, model.Paused), Run: with(moving.HandOver)},
		{ID: "contact.reopen", Title: "contact.key-reopen", Binding: keys.On("O"), Hint: true, Enabled: status(model.Paused, model.Closed, model.HandedOver), Run: func() tea.Cmd { return moving.Reopen(p.deps, p.id) }},
		{ID: "contact.reveal", Title: "contact.key-reveal", Binding: keys.On("v"), Enabled: func() bool { return p.loaded && p.file.Contact.Values["protected"] == "yes" }, Run: p.reveal},
	}
}

// paneActions are what can be done with the row one is at, and how one moves.
func (p *Page) paneActions() []keys.Action {
	can := func(has func(row) func() tea.Cmd) func() bool {
		return func() bool { return p.loaded && has(p.current()) != nil }
	}
	run := func(has func(row) func() tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd { return has(p.current())() }
	}
	opens := func(r row) func() tea.Cmd { return r.open }
	toggles := func(r row) func() tea.Cmd { return r.toggle }
	drops := func(r row) func() tea.Cmd { return r.drop }
	moves := func(by int) func() tea.Cmd { return func() tea.Cmd { return p.move(by) } }
	tabs := func(by int) func() tea.Cmd {
		return func() tea.Cmd { p.right, p.tab = false, (p.tab+by+len(p.tabs))%len(p.tabs); return nil }
	}
	return []keys.Action{
		{ID: "contact.open", Title: "contact.key-edit", Binding: keys.On("enter", "e"), Hint: true, Enabled: can(opens), Run: run(opens)},
		{ID: "contact.toggle", Title: "contact.key-toggle", Binding: keys.On("space"), Hint: true, Enabled: can(toggles), Run: run(toggles)},
		{ID: "contact.add", Title: "contact.key-add", Binding: keys.On("a"), Hint: true, Enabled: func() bool { return p.loaded && !p.right && p.tabs[p.tab].add != nil }, Run: func() tea.Cmd { return p.tabs[p.tab].add(p) }},
		{ID: "contact.drop", Title: "contact.key-drop", Binding: keys.On("x"), Hint: true, Enabled: can(drops), Run: run(drops)},
		{ID: "contact.tab", Title: "contact.key-tab", Binding: keys.Shown("← →", "right"), Hint: true, Run: tabs(1)},
		{ID: "contact.tab-before", Title: "contact.key-tab-before", Binding: keys.On("left"), Run: tabs(-1)},
		{ID: "contact.pane", Title: "contact.key-pane", Binding: keys.On("tab"), Run: func() tea.Cmd { p.right = !p.right; return nil }},
		{ID: "contact.up", Title: "today.up", Binding: keys.On("up", "k"), Run: moves(-1)},
		{ID: "contact.down", Title: "today.down", Binding: keys.On("down", "j"), Run: moves(1)},
		{ID: "contact.page-up", Title: "today.page-up", Binding: keys.On("pgup"), Run: func() tea.Cmd { return p.move(-p.pageful()) }},
		{ID: "contact.page-down", Title: "today.page-down", Binding: keys.On("pgdown"), Run: func() tea.Cmd { return p.move(p.pageful()) }},
		{ID: "contact.first", Title: "today.first", Binding: keys.On("g", "home"), Run: moves(-1 << 20)},
		{ID: "contact.last", Title: "today.last", Binding: keys.On("G", "end"), Run: moves(1 << 20)},
	}
}

// ask opens a form about this person.
func (p *Page) ask(open func(*page.Deps, model.ContactID, string) page.Dialog) tea.Cmd {
	return page.Open(open(p.deps, p.id, p.name()))
}

func (p *Page) reveal() tea.Cmd {
	p.revealed, p.drawn = !p.revealed, look{}
	return nil
}

// current is the row one is at.
func (p *Page) current() row {
	p.layoutRows()
	if p.right {
		return p.past.at(p.pastRows)
	}
	return p.panes[p.tab].at(p.rows)
}

func (p *Page) move(by int) tea.Cmd {
	p.layoutRows()
	if p.right {
		p.past.move(by, p.pastRows)
	} else {
		p.panes[p.tab].move(by, p.rows)
	}
	return nil
}

func (p *Page) pageful() int {
	if p.right {
		return max(p.past.height-1, 1)
	}
	return max(p.panes[p.tab].height-1, 1)
}

func (p *Page) pane(x int) *pane {
	if p.boxes.past.W > 0 && x >= p.boxes.past.X {
		return &p.past
	}
	return &p.panes[p.tab]
}

func (p *Page) paneRows(x int) []row {
	p.layoutRows()
	if p.pane(x) == &p.past {
		return p.pastRows
	}
	return p.rows
}

// click goes to the row or the tab under the mouse; a second click opens the row.
func (p *Page) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft || !p.loaded {
		return nil
	}
	if msg.Y == p.boxes.tabs.Y {
		for i, t := range p.tabPlaces() {
			if t.Has(msg.X, msg.Y) {
				p.tab, p.right = i, false
			}
		}
		return nil
	}
	rows, pane, box := p.paneRows(msg.X), p.pane(msg.X), p.boxes.left
	if p.right = pane == &p.past; p.right {
		box = p.boxes.past
	}
	at := pane.top + msg.Y - box.Y
	if !box.Has(msg.X, msg.Y) || at >= len(rows) || rows[at].key == "" {
		return nil
	}
	again := pane.cursor == at
	pane.cursor = at
	if again && rows[at].open != nil {
		return rows[at].open()
	}
	return nil
}
