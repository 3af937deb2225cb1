package contacts

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/picker"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

func (p *Page) makeActions() []keys.Action {
	someone := func() bool { _, ok := p.current(); return ok }
	actions := []keys.Action{
		{ID: "contacts.many", Why: "contacts.why-many", Title: "contacts.key-many", Binding: keys.On("m"), Enabled: func() bool { return p.table.Marks() > 0 }, Hint: true, Run: p.many},
		{ID: "contacts.mark-all", Title: "contacts.key-mark-all", Binding: keys.On("ctrl+a"), Enabled: someone, Run: p.markAll},
		{ID: "contacts.filter", Title: "contacts.key-filter", Binding: keys.On("f"), Hint: true, Run: p.edit},
		{ID: "contacts.new", Title: "today.new", Binding: keys.On("n"), Hint: true, Run: p.create},
		{ID: "contacts.log", Why: "contacts.why-log", Title: "today.log", Binding: keys.On("l"), Hint: true, Enabled: someone, Run: p.log},
		{ID: "contacts.next", Why: "contacts.why-log", Title: "weeklypass.key-next", Binding: keys.On("t"), Hint: true, Enabled: someone, Run: p.moveNext},
		{ID: "contacts.sort", Title: "contacts.key-sort", Binding: keys.On("s"), Hint: true, Run: p.chooseSort},
		{ID: "contacts.views", Title: "contacts.key-views", Binding: keys.On("v"), Hint: true, Run: p.chooseView},
		{ID: "contacts.keep", Why: "contacts.why-keep", Title: "contacts.key-keep", Binding: keys.On("V"), Enabled: func() bool { return p.filter.Value() != "" }, Run: p.keepView},
		{ID: "contacts.import", Title: "contacts.key-import", Binding: keys.On("i"), Run: func() tea.Cmd { return page.Go(page.Route{Kind: page.Import}) }},
		{ID: "contacts.duplicates", Title: "contacts.key-duplicates", Binding: keys.On("D"), Run: func() tea.Cmd { return page.Go(page.Route{Kind: page.Duplicates}) }},
		{ID: "contacts.clear", Title: "contacts.key-clear", Binding: keys.On("esc"), Enabled: func() bool { return p.filter.Value() != "" }, Run: p.clear},
	}
	return append(p.table.Actions(), actions...)
}

// filterActions are the keys while one types in the filter: arrows still move in the list.
func (p *Page) filterActions() []keys.Action {
	leave := func() tea.Cmd { p.typing = false; return p.readOn() }
	return []keys.Action{
		{ID: "contacts.filter-done", Title: "contacts.key-use", Binding: keys.On("enter", "tab"), Hint: true, Run: leave},
		{ID: "contacts.filter-clear", Title: "contacts.key-clear", Binding: keys.On("esc"), Hint: true, Run: func() tea.Cmd { p.typing = false; return p.clear() }},
		{ID: "contacts.filter-new", Title: "today.new", Binding: keys.On("ctrl+n"), Hint: true, Run: p.create},
		{ID: "contacts.filter-down", Title: "shell.down", Binding: keys.On("down"), Run: leave},
	}
}

func (p *Page) edit() tea.Cmd {
	p.typing = true
	return p.warm()
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
	return page.Go(page.Route{Kind: page.NewContact, Text: p.asked().Text})
}

func (p *Page) log() tea.Cmd {
	c, _ := p.current()
	return page.Open(record.NewLog(p.Deps, c.ID, c.Name))
}

func (p *Page) moveNext() tea.Cmd {
	c, _ := p.current()
	return record.MoveNext(p.Deps, c.ID, c.Name)
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

// title is the key of a column's word: that of the field it shows, unless it has one of its own.
func title(column string) string {
	if own := "contacts.column-" + column; text.Has(own) {
		return own
	}
	return "field." + column
}

func (p *Page) chooseSort() tea.Cmd {
	options := make([]picker.Option, len(sorts))
	for i, s := range sorts {
		options[i] = picker.Option{Value: s.column, Label: p.Deps.Say(title(s.column))}
	}
	return page.Open(picker.NewDialog(p.Deps, "contacts.sort-title", options, func(o picker.Option) tea.Cmd {
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
