package checkin

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

func (p *Page) makeActions() []keys.Action {
	return []keys.Action{
		{ID: "checkin.enter", Title: "checkin.key-present", Binding: keys.On("enter"), Hint: true, Run: p.enter},
		{ID: "checkin.usual", Title: "checkin.key-usual", Binding: keys.On("tab"), Hint: true, Run: p.turn, Enabled: func() bool { return p.right || p.awaits() }},
		{ID: "checkin.new", Title: "checkin.key-new", Binding: keys.On("ctrl+n"), Hint: true, Run: p.walkIn, Enabled: func() bool { return p.loaded }},
		{ID: "checkin.many", Title: "checkin.key-many", Binding: keys.On("ctrl+l"), Hint: true, Run: p.askMany, Enabled: func() bool { return p.loaded }},
		{ID: "checkin.undo", Title: "shell.undo", Binding: keys.On("ctrl+z"), Run: p.undo, Enabled: func() bool { return p.Deps.History != nil }},
		{ID: "checkin.up", Title: "shell.up", Binding: keys.On("up"), Run: func() tea.Cmd { return p.move(-1) }},
		{ID: "checkin.down", Title: "shell.down", Binding: keys.On("down"), Run: func() tea.Cmd { return p.move(1) }},
		{ID: "checkin.leave", Title: "checkin.key-leave", Binding: keys.On("esc"), Hint: true, Run: p.leave},
	}
}

// enter checks in the one at the cursor, or takes it back; the line that offers a new contact
// opens its form. The line is empty at once: what is not known yet waits for the register.
func (p *Page) enter() tea.Cmd {
	c := choice{query: p.typed(), place: p.cursor}
	if p.cursor < len(p.hits) {
		c.seen = p.hits[p.cursor].Name
	}
	usual, found := p.usual.Selected()
	switch {
	case p.right && found:
		c.guest = *usual.Guest
	case p.right || c.query == "":
		return page.Send(page.Told{Sentence: text.Sentencef("checkin.type-first")})
	case p.cursor < len(p.hits) && (p.chosen || p.answered()):
		c.guest = p.hits[p.cursor]
		c.back = c.guest.Presence == model.Present
	case p.answered():
		return p.walkIn()
	}
	return tea.Batch(p.clear(), p.enqueue(c))
}

// turn goes to the list of those usually here, and back.
func (p *Page) turn() tea.Cmd {
	p.focus(!p.right)
	return nil
}

func (p *Page) move(by int) tea.Cmd {
	switch {
	case p.right:
		return p.usual.Move(by)
	case p.typed() == "" && by > 0 && p.awaits():
		p.focus(true)
	case p.typed() != "":
		p.cursor, p.chosen = max(0, min(p.cursor+by, len(p.hits))), true
	}
	return nil
}

// leave empties the line, then goes back, with what follows from the meeting, as soon as all
// are on disk.
func (p *Page) leave() tea.Cmd {
	if p.right || p.query.Value() != "" {
		return p.clear()
	}
	if !p.loaded && len(p.arriving.waiting) == 0 {
		return p.goBack()
	}
	p.arriving.leaving = true
	return p.next()
}

// walkIn asks for the telephone number of someone new: the name is what was typed.
func (p *Page) walkIn() tea.Cmd { return p.openWalkIn(p.typed()) }

func (p *Page) openWalkIn(typed string) tea.Cmd {
	name, _ := model.FieldByKey("name")
	phones, _ := model.FieldByKey("phones")
	register, now, id := p.Deps.Register, p.Deps.Now, p.id
	focus := "phones"
	if typed == "" {
		focus = "name"
	}
	return page.Open(formdialog.New(p.Deps, formdialog.Options{
		Title: func() string { return p.Deps.Say("checkin.new-title") },
		Fields: []form.Field{
			{Field: model.Field{Key: "role", Kind: model.Choice, Options: []string{"client", "other"}, Area: "field"}},
			{Field: name, Required: true},
			{Field: phones},
		},
		Values: map[string]string{"role": string(model.Client), "name": typed}, Focus: focus,
		DraftKey: "walk-in:" + string(id) + ":" + model.Fold(typed), // of that person and no other
		Seen:     p.state.seen,
		Add: func(ctx context.Context, v map[string]string, seen model.CommitID) (storage.Done, error) {
			return register.WalkInSince(ctx, now(), id, storage.WalkIn{Name: v["name"], Phone: v["phones"], Role: model.Role(v["role"])}, seen)
		},
		After: func(map[string]string) tea.Msg { p.clear(); return nil },
	}))
}

// click goes to a person; a second click is enter.
func (p *Page) click(msg tea.MouseClickMsg) tea.Cmd {
	at := msg.Y - head
	if msg.Button != tea.MouseLeft || at < 0 || at > len(p.hits) || p.typed() == "" {
		return nil
	}
	again := at == p.cursor
	p.cursor, p.chosen = at, true
	p.focus(false)
	if again {
		return p.enter()
	}
	return nil
}
