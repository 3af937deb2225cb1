package today

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

func (p *Page) makeActions() []keys.Action {
	onItem := func() bool { return p.current().item != nil }
	return append([]keys.Action{
		{ID: "today.open", Why: "today.why-open", Title: "shell.open", Binding: keys.On("enter"), Hint: true, Run: p.open, Enabled: func() bool { return p.current() != row{} }},
		{ID: "today.log", Why: "today.why-log", Title: "today.log", Binding: keys.On("l"), Hint: true, Run: p.log, Enabled: onItem},
		{ID: "today.done", Why: "today.why-done", Title: "today.done", Binding: keys.On("d"), Hint: true, Run: p.finish, Enabled: func() bool {
			item := p.current().item
			if item == nil {
				return false
			}
			_, ok := item.Done(p.Deps.Today())
			return ok
		}},
		{ID: "today.next", Title: "weeklypass.key-next", Binding: keys.On("t"), Hint: true, Run: p.moveNext, Enabled: onItem},
		{ID: "today.follow-up", Why: "today.why-log", Title: "checkup.key", Binding: keys.On("F"), Run: func() tea.Cmd {
			item := p.current().item
			return record.FollowUp(p.Deps, item.Contact, item.Name)
		}, Enabled: onItem},
		{ID: "today.pass", Why: "today.why-pass", Title: "today.pass", Binding: keys.On("w"), Hint: true, Run: func() tea.Cmd { return page.Go(page.Route{Kind: page.WeeklyPass}) }, Enabled: func() bool { return len(p.board.agenda.Items) > 0 }},
		{ID: "today.new", Title: "today.new", Binding: keys.On("n"), Hint: true, Run: func() tea.Cmd { return page.Go(page.Route{Kind: page.NewContact}) }},
		{ID: "today.checkin", Why: "today.why-checkin", Title: "today.checkin", Binding: keys.On("c"), Run: p.checkIn, Enabled: func() bool { return p.board.next != nil }},
	}, list.Moves(func() list.Mover { return p.list })...)
}

// open goes to the person at the thing that is due, to what is waited for, or to the
// meeting.
func (p *Page) open() tea.Cmd {
	switch r := p.current(); {
	case r.item != nil:
		return page.Go(page.Route{Kind: page.Contact, ID: string(r.item.Contact), Focus: r.item.Ref})
	case r.waiting != nil:
		return page.Open(newWaits(p.Deps, *r.waiting))
	case r.more:
		p.all, p.drawn = true, drawn{}
		p.layout()
		return nil
	case r.meeting != nil:
		return page.Go(page.Route{Kind: page.Meeting, ID: string(r.meeting.ID)})
	}
	return nil
}

func (p *Page) log() tea.Cmd {
	item := p.current().item
	return page.Open(record.NewLog(p.Deps, item.Contact, item.Name))
}

func (p *Page) moveNext() tea.Cmd {
	item := p.current().item
	return record.MoveNextAt(p.Deps, item.Contact, item.Name, item.Ref)
}

func (p *Page) checkIn() tea.Cmd {
	return page.Go(page.Route{Kind: page.CheckIn, ID: string(p.board.next.ID)})
}
