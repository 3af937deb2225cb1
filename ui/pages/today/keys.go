package today

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

func (p *Page) makeActions() []keys.Action {
	moving := func(by int) func() tea.Cmd { return func() tea.Cmd { return p.move(by) } }
	onItem := func() bool { return p.current().item != nil }
	return []keys.Action{
		{ID: "today.open", Title: "today.open", Binding: keys.On("enter"), Hint: true, Run: p.open, Enabled: func() bool { return p.current() != row{} }},
		{ID: "today.log", Title: "today.log", Binding: keys.On("l"), Hint: true, Run: p.log, Enabled: onItem},
		{ID: "today.done", Title: "today.done", Binding: keys.On("d"), Hint: true, Run: p.finish, Enabled: func() bool {
			item := p.current().item
			if item == nil {
				return false
			}
			_, ok := item.Done(p.Deps.Today())
			return ok
		}},
		{ID: "today.pass", Title: "today.pass", Binding: keys.On("w"), Hint: true, Run: func() tea.Cmd { return page.Go(page.Route{Kind: page.WeeklyPass}) }, Enabled: func() bool { return len(p.board.agenda.Items) > 0 }},
		{ID: "today.new", Title: "today.new", Binding: keys.On("n"), Hint: true, Run: func() tea.Cmd { return page.Go(page.Route{Kind: page.NewContact}) }},
		{ID: "today.checkin", Title: "today.checkin", Binding: keys.On("c"), Run: p.checkIn, Enabled: func() bool { return p.board.next != nil }},
		{ID: "today.up", Title: "shell.up", Binding: keys.On("up", "k"), Run: moving(-1)},
		{ID: "today.down", Title: "shell.down", Binding: keys.On("down", "j"), Run: moving(1)},
		{ID: "today.page-up", Title: "shell.page-up", Binding: keys.On("pgup"), Run: func() tea.Cmd { return p.move(-max(p.visible()-1, 1)) }},
		{ID: "today.page-down", Title: "shell.page-down", Binding: keys.On("pgdown"), Run: func() tea.Cmd { return p.move(max(p.visible()-1, 1)) }},
		{ID: "today.first", Title: "shell.first", Binding: keys.On("g", "home"), Run: moving(-1 << 30)},
		{ID: "today.last", Title: "shell.last", Binding: keys.On("G", "end"), Run: moving(1 << 30)},
	}
}

// open goes to the person at the thing that is due, to what is waited for, or to the
// meeting.
func (p *Page) open() tea.Cmd {
	switch r := p.current(); {
	case r.item != nil:
		return page.Go(page.Route{Kind: page.Contact, ID: string(r.item.Contact), Focus: r.item.Ref})
	case r.waiting != nil:
		return page.Open(newWaits(p.Deps, *r.waiting))
	case r.meeting != nil:
		return page.Go(page.Route{Kind: page.Meeting, ID: string(r.meeting.ID)})
	}
	return nil
}

func (p *Page) log() tea.Cmd {
	item := p.current().item
	return page.Open(record.NewLog(p.Deps, item.Contact, item.Name))
}

func (p *Page) checkIn() tea.Cmd {
	return page.Go(page.Route{Kind: page.CheckIn, ID: string(p.board.next.ID)})
}

func (p *Page) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	lines, at := p.lines(), p.top+msg.Y-head
	if msg.Y < head || at >= len(lines) || msg.X >= p.listWidth() || lines[at].choice < 0 {
		return nil
	}
	again := lines[at].choice == p.cursor
	p.cursor = lines[at].choice
	p.move(0)
	if again {
		return p.open()
	}
	return nil
}
