package ladder

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
	"stegvis/ui/pages/stepdialogs"
)

func (p *Page) makeActions() []keys.Action {
	someone := func() bool { _, ok := p.current(); return ok }
	steps := func(by int) func() tea.Cmd { return func() tea.Cmd { return p.stepTo(p.step + by) } }
	actions := []keys.Action{
		{ID: "ladder.open", Title: "shell.open", Binding: keys.On("enter"), Hint: true, Enabled: someone, Run: p.open},
		{ID: "ladder.up-step", Title: "ladder.complete", Binding: keys.On(">"), Hint: true, Enabled: someone, Run: p.complete},
		{ID: "ladder.back", Title: "ladder.back", Binding: keys.On("<"), Hint: true, Enabled: func() bool { return someone() && p.step > 0 }, Run: p.back},
		{ID: "ladder.log", Title: "today.log", Binding: keys.On("l"), Hint: true, Enabled: someone, Run: p.log},
		{ID: "ladder.new", Title: "today.new", Binding: keys.On("n"), Hint: true, Run: func() tea.Cmd { return page.Go(page.Route{Kind: page.NewContact}) }},
		{ID: "ladder.left", Title: "ladder.step-before", Binding: keys.Shown("← →", "left", "h"), Hint: true, Run: steps(-1)},
		{ID: "ladder.right", Title: "ladder.step-after", Binding: keys.On("right", "tab"), Run: steps(1)},
	}
	return append(actions, list.Moves(func() list.Mover { return p.rungs[p.step].people })...)
}

func (p *Page) open() tea.Cmd {
	c, _ := p.current()
	return page.Go(page.Route{Kind: page.Contact, ID: string(c.ID)})
}

func (p *Page) complete() tea.Cmd {
	c, _ := p.current()
	return stepdialogs.Complete(p.Deps, c.ID)
}

func (p *Page) back() tea.Cmd {
	c, _ := p.current()
	return stepdialogs.Back(p.Deps, c.ID, c.Name)
}

func (p *Page) log() tea.Cmd {
	c, _ := p.current()
	return page.Open(record.NewLog(p.Deps, c.ID, c.Name))
}

// click goes to the step, or the person, under the mouse; a second click opens the person.
func (p *Page) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	step, line := p.at(msg.X, msg.Y)
	if step < 0 {
		return nil
	}
	here := step == p.step
	more := p.stepTo(step)
	people := p.rungs[step].people
	if msg.Y = line; here {
		return people.Update(msg)
	}
	there, _ := people.Point(line)
	return tea.Batch(more, there)
}
