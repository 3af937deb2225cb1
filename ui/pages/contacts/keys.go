package contacts

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/picker"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

func (p *Page) makeActions() []keys.Action {
	someone := func() bool { _, ok := p.current(); return ok }
	actions := []keys.Action{
		{ID: "contacts.filter", Title: "contacts.key-filter", Binding: keys.On("f"), Hint: true, Run: p.edit},
		{ID: "contacts.new", Title: "today.new", Binding: keys.On("n"), Hint: true, Run: p.create},
		{ID: "contacts.log", Title: "today.log", Binding: keys.On("l"), Hint: true, Enabled: someone, Run: p.log},
		{ID: "contacts.sort", Title: "contacts.key-sort", Binding: keys.On("s"), Hint: true, Run: p.chooseSort},
		{ID: "contacts.views", Title: "contacts.key-views", Binding: keys.On("v"), Hint: true, Run: p.chooseView},
		{ID: "contacts.keep", Title: "contacts.key-keep", Binding: keys.On("V"), Enabled: func() bool { return p.filter.Value() != "" }, Run: p.keepView},
		{ID: "contacts.many", Title: "contacts.key-many", Binding: keys.On("m"), Enabled: func() bool { return len(p.table.Marked()) > 0 }, Hint: true, Run: p.many},
		{ID: "contacts.import", Title: "contacts.key-import", Binding: keys.On("i"), Run: func() tea.Cmd { return page.Go(page.Route{Kind: page.Import}) }},
		{ID: "contacts.clear", Title: "contacts.key-clear", Binding: keys.On("esc"), Enabled: func() bool { return p.filter.Value() != "" }, Run: p.clear},
	}
	return append(p.table.Actions(), actions...)
}

// filterActions are the keys while one types in the filter: arrows still move in the list.
func (p *Page) filterActions() []keys.Action {
	leave := func() tea.Cmd { p.typing = false; return nil }
	return []keys.Action{
		{ID: "contacts.filter-done", Title: "contacts.key-use", Binding: keys.On("enter", "tab"), Hint: true, Run: leave},
		{ID: "contacts.filter-clear", Title: "contacts.key-clear", Binding: keys.On("esc"), Hint: true, Run: func() tea.Cmd { leave(); return p.clear() }},
		{ID: "contacts.filter-new", Title: "today.new", Binding: keys.On("ctrl+n"), Hint: true, Run: p.create},
		{ID: "contacts.filter-down", Title: "today.down", Binding: keys.On("down"), Run: func() tea.Cmd { leave(); return nil }},
	}
}

func (p *Page) edit() tea.Cmd {
	p.typing = true
	return nil
}

func (p *Page) clear() tea.Cmd {
	if p.filter.Value() == "" {
		return nil
	}
	p.filter.Set("")
	return p.restart()
}

// create opens a new contact with what was typed as the name.
func (p *Page) create() tea.Cmd {
	p.typing = false
	return page.Go(page.Route{Kind: page.NewContact, Text: p.sieve().Text})
}

func (p *Page) log() tea.Cmd {
	c, _ := p.current()
	return page.Open(record.NewLog(p.deps, c.ID, c.Name))
}

// sorts are the orders one can choose, with the column that shows each.
var sorts = []struct {
	column string
	sort   storage.Sort
}{
	{"name", storage.ByName},
	{"firm", storage.ByFirm},
	{"step", storage.ByStep},
	{"last", storage.ByLast},
	{"next", storage.ByNext},
	{"place", storage.ByPlace},
	{"language", storage.ByLanguage},
	{"status", storage.ByStatus},
}

func (p *Page) chooseSort() tea.Cmd {
	options := make([]picker.Option, len(sorts))
	for i, s := range sorts {
		options[i] = picker.Option{Value: s.column, Label: p.deps.Say("contacts.column-" + s.column)}
	}
	return page.Open(picker.NewDialog(p.deps, "contacts.sort-title", options, func(o picker.Option) tea.Cmd {
		column, falling := p.table.SortedBy()
		return p.sortedBy(o.Value, column == o.Value && !falling)
	}))
}

// sortedBy puts the list in another order; the same column again turns it round.
func (p *Page) sortedBy(column string, falling bool) tea.Cmd {
	for _, s := range sorts {
		if s.column == column {
			p.sort, p.falling = s.sort, falling
			p.table.Sort(column, falling)
			return p.restart()
		}
	}
	return nil
}

// many asks what to do with those who are marked.
func (p *Page) many() tea.Cmd {
	var ids []model.ContactID
	for _, id := range p.table.Marked() {
		ids = append(ids, model.ContactID(id))
	}
	register, now := p.deps.Register, p.deps.Now
	return page.Open(formdialog.New(p.deps, formdialog.Options{
		Title:  func() string { return p.deps.Count("contacts.many-title", len(ids)) },
		Fields: []form.Field{{Field: model.Field{Key: "project", Kind: model.Line, Area: "contacts"}, Required: true}},
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			return register.AddToProject(ctx, now(), ids, v["project"])
		},
		After: func(map[string]string) tea.Msg { p.table.Unmark(); return nil },
	}))
}

// views are the filters that come with the program, as they are typed, by language.
func (p *Page) views() []string {
	var all []string
	for _, key := range []string{"contacts.view-women", "contacts.view-waiting", "contacts.view-late", "contacts.view-paused", "contacts.view-closed", "contacts.view-locals"} {
		all = append(all, p.deps.Say(key))
	}
	return all
}

// chooseView offers the filters that come with the program and those that were kept.
func (p *Page) chooseView() tea.Cmd {
	register, views := p.deps.Register, p.views()
	return func() tea.Msg {
		kept, err := register.Views(context.Background())
		if err != nil {
			return page.Failed{Err: err}
		}
		options := []picker.Option{{Value: "", Label: p.deps.Say("contacts.view-all")}}
		for _, v := range append(kept, views...) {
			options = append(options, picker.Option{Value: v, Label: v})
		}
		return page.OpenDialog{Dialog: picker.NewDialog(p.deps, "contacts.view-title", options, func(o picker.Option) tea.Cmd {
			p.filter.Set(o.Value)
			return p.restart()
		})}
	}
}

// keepView adds the present filter to those that are kept, or takes it away when it is there.
func (p *Page) keepView() tea.Cmd {
	register, now, view := p.deps.Register, p.deps.Now(), p.filter.Value()
	return page.Write(func(ctx context.Context) (storage.Done, error) {
		kept, err := register.Views(ctx)
		if err != nil {
			return storage.Done{}, err
		}
		if i := slices.Index(kept, view); i >= 0 {
			return register.SetViews(ctx, now, slices.Delete(kept, i, i+1))
		}
		return register.SetViews(ctx, now, append(kept, view))
	})
}
