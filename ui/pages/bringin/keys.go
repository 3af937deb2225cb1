package bringin

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
	"stegvis/ui/page"
)

func (p *Page) makeActions() {
	move := func(by int) func() tea.Cmd { return func() tea.Cmd { return p.move(by) } }
	back := func() tea.Cmd { return page.Send(page.Back{}) }
	idle := func() bool { return p.busy == "" }
	p.pathKeys = []keys.Action{
		{ID: "bringin.read", Title: "bringin.key-read", Binding: keys.On("enter"), Hint: true, Run: p.read, Enabled: func() bool { return idle() && p.path.Value() != "" }},
		{ID: "bringin.complete", Title: "bringin.key-complete", Binding: keys.On("tab"), Hint: true, Run: p.complete, Enabled: idle},
		{ID: "bringin.leave", Title: "pass.key-leave", Binding: keys.On("esc"), Hint: true, Run: back},
	}
	p.Keys = []keys.Action{
		{ID: "bringin.write", Title: "bringin.key-write", Binding: keys.On("enter"), Hint: true, Run: p.write, Enabled: func() bool {
			c := p.plan.Counts()
			return idle() && c.Add+c.Update > 0
		}},
		{ID: "bringin.column", Title: "bringin.key-column", Binding: keys.On("e"), Hint: true, Run: p.chooseColumn, Enabled: func() bool {
			return idle() && p.cursor < len(p.lines) && p.lines[p.cursor].column != ""
		}},
		{ID: "bringin.twice", Title: "bringin.key-twice", Binding: keys.On("t"), Hint: true, Run: func() tea.Cmd { p.skip = !p.skip; return p.read() }, Enabled: idle},
		{ID: "bringin.rejects", Title: "bringin.key-rejects", Binding: keys.On("x"), Hint: true, Run: p.writeRejects, Enabled: func() bool { return idle() && len(p.plan.Problems) > 0 }},
		{ID: "bringin.other", Title: "bringin.key-other", Binding: keys.On("esc"), Hint: true, Run: func() tea.Cmd { p.plan, p.cursor, p.top = nil, 0, 0; return nil }, Enabled: idle},
		{ID: "bringin.up", Title: "today.up", Binding: keys.On("up", "k"), Run: move(-1)},
		{ID: "bringin.down", Title: "today.down", Binding: keys.On("down", "j"), Run: move(1)},
		{ID: "bringin.page-up", Title: "today.page-up", Binding: keys.On("pgup"), Run: func() tea.Cmd { return p.move(-max(p.visible-1, 1)) }},
		{ID: "bringin.page-down", Title: "today.page-down", Binding: keys.On("pgdown"), Run: func() tea.Cmd { return p.move(max(p.visible-1, 1)) }},
		{ID: "bringin.first", Title: "today.first", Binding: keys.On("g", "home"), Run: move(-1 << 30)},
		{ID: "bringin.last", Title: "today.last", Binding: keys.On("G", "end"), Run: move(1 << 30)},
	}
}
