package bringin

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
	"stegvis/ui/page"
)

func (p *Page) makeActions() {
	back := func() tea.Cmd {
		if p.stop() {
			return nil
		}
		return page.Send(page.Back{})
	}
	idle := func() bool { return p.busy == "" }
	contacts := func() bool { return idle() && p.plan != nil } // the list may be another since the keys were shown
	other := func() tea.Cmd {
		if p.busy == writing {
			return page.Send(page.LeaveUnsaved{Owner: p})
		}
		p.stop()
		p.plan, p.way, p.came, p.pasted = nil, "", attendance{}, ""
		clear(p.columns) // what was said of one file says nothing of another
		clear(p.answers)
		clear(p.meant)
		p.forgetChosen()
		return p.lookAbout()
	}
	p.pathKeys = []keys.Action{
		{ID: "bringin.read", Title: "bringin.key-read", Binding: keys.On("enter"), Hint: true, Run: p.readChosen, Enabled: func() bool { return idle() && (p.path.Value() != "" || len(p.files) > 0) }},
		{ID: "bringin.file-down", Title: "bringin.key-file", Binding: keys.On("down"), Hint: true, Run: func() tea.Cmd { return p.choose(1) }, Enabled: p.choosing},
		{ID: "bringin.file-up", Title: "bringin.key-file", Binding: keys.On("up"), Run: func() tea.Cmd { return p.choose(-1) }, Enabled: p.choosing},
		{ID: "bringin.complete", Title: "bringin.key-complete", Binding: keys.On("tab"), Hint: true, Run: p.complete, Enabled: idle},
		{ID: "bringin.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: back},
	}
	p.Keys = []keys.Action{
		{ID: "bringin.write", Title: "bringin.key-write", Binding: keys.On("ctrl+s"), Hint: true, Run: p.write, Enabled: func() bool {
			return contacts() && p.plan.Counts().Add+p.plan.Counts().Update > 0
		}},
		{ID: "bringin.column", Title: "bringin.key-column", Binding: keys.On("enter", "e"), Hint: true, Run: p.openLine, Enabled: func() bool {
			at := p.at()
			return idle() && p.planned() && (at.opens() || at.of > 0 && p.plan != nil)
		}},
		{ID: "bringin.twice", Title: "bringin.key-twice", Binding: keys.On("t"), Hint: true, Run: p.nextWay, Enabled: contacts},
		{ID: "bringin.rejects", Title: "bringin.key-rejects", Binding: keys.On("x"), Hint: true, Run: p.writeRejects, Enabled: func() bool { return contacts() && p.pasted == "" && len(p.plan.Problems) > 0 }},
		{ID: "bringin.other", Title: "bringin.key-other", Binding: keys.On("esc"), Hint: true, Run: other},
	}
	p.Keys = append(p.Keys, p.list.Actions()...)
	for _, a := range p.Keys { // but for what only a list of contacts has
		switch a.ID {
		case "bringin.write":
			a.Run, a.Enabled = p.writeAttendance, p.mayNote
		case "bringin.twice", "bringin.rejects":
			continue
		}
		p.cameKeys = append(p.cameKeys, a)
	}
}
