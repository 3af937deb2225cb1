package weeklypass

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

func (p *Page) makeActions() []keys.Action {
	someone := func() bool { _, ok := p.current(); return ok }
	ended := func() bool { return p.loaded && !someone() }
	with := func(open func(*page.Deps, model.ContactID, string) page.Dialog) func() tea.Cmd {
		return func() tea.Cmd {
			s, _ := p.current()
			return page.Open(open(p.Deps, s.contact, s.name))
		}
	}
	return []keys.Action{
		{ID: "weeklypass.done", Title: "weeklypass.key-done", Binding: keys.On("d"), Hint: true, Run: p.done, Enabled: func() bool { return someone() && len(p.finishable()) > 0 && !p.writing }},
		{ID: "weeklypass.action", Title: "weeklypass.key-action", Binding: keys.On("a"), Hint: true, Run: with(record.NewAction), Enabled: someone},
		{ID: "weeklypass.next", Title: "weeklypass.key-next", Binding: keys.On("t"), Hint: true, Run: func() tea.Cmd {
			s, _ := p.current()
			return record.MoveNext(p.Deps, s.contact, s.name)
		}, Enabled: someone},
		{ID: "weeklypass.log", Title: "today.log", Binding: keys.On("l"), Hint: true, Run: with(record.NewLog), Enabled: someone},
		{ID: "weeklypass.later", Title: "weeklypass.later", Binding: keys.On("space"), Hint: true, Run: p.later, Enabled: someone},
		{ID: "weeklypass.open", Title: "shell.open", Binding: keys.On("enter"), Run: p.open, Enabled: someone},
		{ID: "weeklypass.silent", Title: "weeklypass.key-silent", Binding: keys.On("s"), Hint: true, Run: func() tea.Cmd {
			p.silent = true
			return p.look()
		}, Enabled: func() bool { return p.loaded && p.silentLeft() > 0 }},
		{ID: "weeklypass.write", Title: "weeklypass.key-write", Binding: keys.On("x"), Hint: true, Run: p.write, Enabled: ended},
		{ID: "weeklypass.back", Title: "weeklypass.key-back", Binding: keys.Shown("←", "left", "backspace"), Hint: true, Run: p.back, Enabled: func() bool { return p.loaded && (p.at > 0 || p.stopped) }},
		{ID: "weeklypass.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: p.leave},
	}
}

// finishable are the things about the person that can be called done: a promise, an action or
// a pause.
func (p *Page) finishable() []model.AgendaItem {
	s, _ := p.current()
	var due []model.AgendaItem
	for _, item := range s.items {
		if _, ok := item.Done(p.Deps.Today()); ok {
			due = append(due, item)
		}
	}
	return due
}

// done finishes everything that is due about the person in one change, and goes on when it is
// on disk.
func (p *Page) done() tea.Cmd {
	s, _ := p.current()
	due, register, now := p.finishable(), p.Deps.Register, p.Deps.Now()
	p.writing = true
	return page.WriteBefore(text.Sentencef("done.finished-items", s.name, len(due)), func(ctx context.Context) (storage.Done, error) {
		return register.FinishItems(ctx, now, due...)
	}, func(_ storage.Done, err error) tea.Cmd {
		p.writing = false
		if at, ok := p.current(); err != nil || !ok || at.contact != s.contact {
			return nil
		}
		return p.decide(s.name, text.Sentencef("weeklypass.done", due[0].About()), false)
	})
}

func (p *Page) later() tea.Cmd {
	s, _ := p.current()
	return p.decide(s.name, text.Sentencef("weeklypass.later"), true)
}

// leave shows the minutes so far when something was decided, and leaves from there.
func (p *Page) leave() tea.Cmd {
	if _, someone := p.current(); someone && len(p.decisions) > 0 {
		p.stopped = true
		return nil
	}
	return page.Send(page.Back{})
}

func (p *Page) open() tea.Cmd {
	s, _ := p.current()
	return page.Go(page.Route{Kind: page.Contact, ID: string(s.contact)})
}
