package contacts

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/confirm"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
)

// views are the filters that come with the program, as they are typed, by language.
func (p *Page) views() []string {
	var all []string
	for _, key := range []string{"contacts.view-women", "filter.waiting", "filter.late", "filter.paused", "filter.closed", "filter.locals"} {
		all = append(all, p.Deps.Say(key))
	}
	return all
}

// chooseView offers the filters that come with the program and those that were kept.
func (p *Page) chooseView() tea.Cmd {
	return page.Read(p.Deps.Register.Views, func(kept []string) tea.Cmd {
		options := []picker.Option{{Value: "", Label: p.Deps.Say("contacts.view-all")}}
		for _, v := range append(kept, p.views()...) {
			options = append(options, picker.Option{Value: v, Label: v})
		}
		return page.Open(picker.NewDialog(p.Deps, "contacts.view-title", options, func(o picker.Option) tea.Cmd {
			p.filter.Set(o.Value)
			return p.restart()
		}))
	})
}

// keepView asks whether the present filter is to be kept, or taken away when it is kept already.
func (p *Page) keepView() tea.Cmd {
	register, now, view := p.Deps.Register, p.Deps.Now, p.filter.Value()
	change := page.Write(page.Of(view, "contacts.key-views"), func(ctx context.Context) (storage.Done, error) {
		return register.ToggleView(ctx, now(), view)
	})
	return page.Read(register.Views, func(kept []string) tea.Cmd {
		title, yes, says := "contacts.key-keep", "contacts.keep-yes", "contacts.keep-asks"
		if slices.Contains(kept, view) {
			title, yes, says = "contacts.keep-drop", "contacts.keep-drop", "contacts.keep-drops"
		}
		return page.Open(confirm.New(p.Deps, title, yes, func() []string { return []string{p.Deps.Say(says, model.Visible(view))} }, change))
	})
}
