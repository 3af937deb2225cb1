package meeting

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

func (p *Page) makeActions() []keys.Action {
	loaded := func() bool { return p.loaded }
	held := func() bool { return p.loaded && !p.meeting.Cancelled }
	someone := func() bool { _, ok := p.current(); return ok }
	hasStep := func() bool { _, ok := p.meeting.Kind.Step(); return held() && ok }
	presence := func(to model.Presence) func() tea.Cmd { return func() tea.Cmd { return p.note(to) } }
	moves := slices.Clone(p.table.Actions())
	for i := range moves {
		if moves[i].ID == "list.open" { // here it writes about the person
			moves[i].Title = "meetings.key-line"
			moves[i].Binding = keys.On("enter", "l") // as everywhere one notes what was said
		}
	}
	return append(moves, []keys.Action{
		{ID: "meeting.checkin", Title: "today.checkin", Binding: keys.On("c"), Hint: true, Enabled: held, Run: func() tea.Cmd { return page.Go(page.Route{Kind: page.CheckIn, ID: string(p.id)}) }},
		{ID: "meeting.person", Title: "meetings.key-open", Binding: keys.On("o"), Hint: true, Enabled: someone, Run: p.openPerson},
		{ID: "meeting.edit", Title: "contact.key-edit", Binding: keys.On("e"), Hint: true, Enabled: loaded, Run: func() tea.Cmd { return record.OpenEvent(p.Deps, p.id) }},
		{ID: "meeting.invite", Title: "meetings.key-invite", Binding: keys.On("I"), Hint: true, Enabled: held, Run: p.invite},
		{ID: "meeting.excused", Title: "meetings.key-excused", Binding: keys.On("F"), Enabled: someone, Run: presence(model.Excused)},
		{ID: "meeting.absent", Title: "meetings.key-absent", Binding: keys.On("A"), Enabled: someone, Run: presence(model.Absent)},
		{ID: "meeting.complete", Title: "meetings.key-complete", Binding: keys.On("d"), Hint: true, Enabled: hasStep, Run: p.complete},
		{ID: "meeting.next", Title: "weeklypass.key-next", Binding: keys.On("t"), Hint: true, Enabled: someone, Run: p.moveNext},
		{ID: "meeting.no-shows", Title: "meetings.key-no-shows", Binding: keys.On("T"), Enabled: held, Run: p.noShows},
		{ID: "meeting.sheet", Title: "meetings.key-sheet", Binding: keys.On("p"), Enabled: held, Hint: true, Run: p.sheet},
		{ID: "meeting.minutes", Title: "meetings.key-minutes", Binding: keys.On("m"), Enabled: held, Run: p.minutes},
		{ID: "meeting.copy", Title: "meetings.key-copy", Binding: keys.On("y"), Enabled: loaded, Run: p.copied},
		{ID: "meeting.cancel", Title: "meetings.key-cancel", Binding: keys.On("x"), Enabled: held, Run: func() tea.Cmd {
			register, now, id := p.Deps.Register, p.Deps.Now(), p.id
			return page.Write(text.Sentencef("event.cancelled", p.meeting.Title), func(ctx context.Context) (storage.Done, error) { return register.CancelEvent(ctx, now, id) })
		}},
	}...)
}

// line asks for the line about a person after the meeting.
func (p *Page) line(g storage.Guest) tea.Cmd {
	return page.Open(record.AfterMeeting(p.Deps, p.id, p.meeting.On, g.ID, g.Name))
}

func (p *Page) moveNext() tea.Cmd {
	g, _ := p.current()
	return record.MoveNext(p.Deps, g.ID, g.Name)
}

func (p *Page) openPerson() tea.Cmd {
	g, _ := p.current()
	return page.Go(page.Route{Kind: page.Contact, ID: string(g.ID)})
}

// note says that a person has said no or did not come; the same again takes it back.
func (p *Page) note(to model.Presence) tea.Cmd {
	g, _ := p.current()
	register, now, id := p.Deps.Register, p.Deps.Now(), p.id
	what := model.PresenceSaid(to, g.Name)
	if g.Presence == to {
		what = text.Sentencef("event.taken-back", g.Name)
	}
	return page.Write(what, func(ctx context.Context) (storage.Done, error) {
		if g.Presence == to {
			return register.CheckOut(ctx, now, id, g.ID)
		}
		return register.CheckIn(ctx, now, id, g.ID, to, "", model.NoClock)
	})
}

func (p *Page) copied() tea.Cmd {
	register, now, id, on := p.Deps.Register, p.Deps.Now(), p.id, p.meeting.Next(p.Deps.Today()).On
	return page.Write(text.Sentencef("event.copied", p.meeting.Title), func(ctx context.Context) (storage.Done, error) {
		done, _, err := register.CopyEvent(ctx, now, id, on)
		return done, err
	})
}
