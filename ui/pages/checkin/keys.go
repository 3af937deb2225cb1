package checkin

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

func (p *Page) makeActions() []keys.Action {
	return []keys.Action{
		{ID: "checkin.enter", Title: "checkin.key-present", Binding: keys.On("enter"), Hint: true, Run: p.enter},
		{ID: "checkin.usual", Title: "checkin.key-usual", Binding: keys.On("tab"), Hint: true, Run: p.turn, Enabled: func() bool { return p.right || len(p.expected()) > 0 }},
		{ID: "checkin.new", Title: "checkin.key-new", Binding: keys.On("ctrl+n"), Hint: true, Run: p.walkIn, Enabled: func() bool { return p.loaded }},
		{ID: "checkin.many", Title: "checkin.key-many", Binding: keys.On("ctrl+l"), Hint: true, Run: p.askMany, Enabled: func() bool { return p.loaded }},
		{ID: "checkin.up", Title: "today.up", Binding: keys.On("up"), Run: func() tea.Cmd { return p.move(-1) }},
		{ID: "checkin.down", Title: "today.down", Binding: keys.On("down"), Run: func() tea.Cmd { return p.move(1) }},
		{ID: "checkin.leave", Title: "checkin.key-leave", Binding: keys.On("esc"), Hint: true, Run: p.leave},
	}
}

// enter checks in the one at the cursor, or takes it back; the line that offers a new contact
// opens its form.
func (p *Page) enter() tea.Cmd {
	if p.right {
		return p.enterUsual()
	}
	if p.typed() == "" {
		return nil
	}
	if p.cursor >= len(p.hits) {
		if p.asked != p.typed() { // the register has not answered yet: it may know the name
			p.ready = true
			return nil
		}
		return p.walkIn()
	}
	hit := p.hits[p.cursor]
	p.query.Set("")
	cmd := p.check(hit.N)
	p.search()
	return cmd
}

func (p *Page) enterUsual() tea.Cmd {
	expected := p.expected()
	if p.usual >= len(expected) {
		return nil
	}
	cmd := p.check(expected[p.usual].N)
	p.usual = max(0, min(p.usual, len(p.expected())-1))
	if len(p.expected()) == 0 {
		p.right = false
	}
	return cmd
}

// turn goes to the list of those usually here, and back.
func (p *Page) turn() tea.Cmd {
	p.right = !p.right
	return nil
}

func (p *Page) move(by int) tea.Cmd {
	switch {
	case p.right:
		p.usual = max(0, min(p.usual+by, len(p.expected())-1))
	case p.typed() == "" && by > 0 && len(p.expected()) > 0:
		p.right = true
	default:
		p.cursor = max(0, min(p.cursor+by, len(p.hits)))
	}
	return nil
}

// leave empties the line, then goes back, with what follows from the meeting.
func (p *Page) leave() tea.Cmd {
	switch {
	case p.right:
		p.right = false
		return nil
	case p.query.Value() != "":
		p.query.Set("")
		return p.search()
	}
	return p.offer()
}

// walkIn asks for the telephone number of someone new: the name is what was typed.
func (p *Page) walkIn() tea.Cmd {
	name, _ := model.FieldByKey("name")
	phones, _ := model.FieldByKey("phones")
	register, now, id := p.deps.Register, p.deps.Now, p.id
	focus := "phones"
	if p.typed() == "" {
		focus = "name"
	}
	return page.Open(formdialog.New(p.deps, formdialog.Options{
		Title: func() string { return p.deps.Say("checkin.new-title") },
		Fields: []form.Field{
			{Field: model.Field{Key: "role", Kind: model.Choice, Options: []string{"client", "other"}, Area: "field"}},
			{Field: name, Required: true},
			{Field: phones},
		},
		Values: map[string]string{"role": string(model.Client), "name": p.typed()}, Focus: focus,
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			return register.WalkIn(ctx, now(), id, v["name"], v["phones"], model.Role(v["role"]))
		},
		After: func(map[string]string) tea.Msg { return arrived{p} },
	}))
}

// arrived says that someone new is in the register and here: the line is empty again.
type arrived struct{ page *Page }

// askMany asks for a list of names, typed or pasted: those who are here, one a line.
func (p *Page) askMany() tea.Cmd {
	return page.Open(newNames(p.deps, p.many))
}

// click goes to a person; a second click is enter.
func (p *Page) click(msg tea.MouseClickMsg) tea.Cmd {
	at := msg.Y - head
	if msg.Button != tea.MouseLeft || at < 0 || at > len(p.hits) || p.typed() == "" {
		return nil
	}
	again := at == p.cursor
	p.cursor, p.right = at, false
	if again {
		return p.enter()
	}
	return nil
}
