package meetings

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/components/picker"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

func (p *Page) makeActions() []keys.Action {
	some := func() bool { _, ok := p.current(); return ok }
	held := func() bool { e, ok := p.current(); return ok && !e.Cancelled }
	return append(p.table.Actions(), []keys.Action{
		{ID: "meetings.checkin", Title: "today.checkin", Binding: keys.On("c"), Hint: true, Enabled: held, Run: p.checkIn},
		{ID: "meetings.new", Title: "meetings.key-new", Binding: keys.On("n"), Hint: true, Run: p.create},
		{ID: "meetings.edit", Title: "contact.key-edit", Binding: keys.On("e"), Hint: true, Enabled: some, Run: p.edit},
		{ID: "meetings.copy", Title: "meetings.key-copy", Binding: keys.On("y"), Enabled: some, Run: p.copied},
		{ID: "meetings.cancel", Title: "meetings.key-cancel", Binding: keys.On("x"), Enabled: held, Run: p.cancel},
		{ID: "meetings.import", Title: "contacts.key-import", Binding: keys.On("i"), Run: func() tea.Cmd { return page.Go(page.Route{Kind: page.Import}) }},
		{ID: "meetings.filter", Title: "contacts.key-filter", Binding: keys.On("f"), Hint: true, Run: p.filter},
	}...)
}

func (p *Page) checkIn() tea.Cmd {
	e, _ := p.current()
	return page.Go(page.Route{Kind: page.CheckIn, ID: string(e.ID)})
}

// filter offers the kinds and the last years.
func (p *Page) filter() tea.Cmd {
	options := []picker.Option{{Value: "", Label: p.Deps.Say("meetings.all")}}
	for _, k := range model.EventKinds {
		options = append(options, picker.Option{Value: string(k), Label: p.Deps.Say("event.kind-" + string(k))})
	}
	year := int(p.Deps.Today().Year)
	for y := year + 1; y > year-6; y-- {
		options = append(options, picker.Option{Value: strconv.Itoa(y), Label: strconv.Itoa(y)})
	}
	return page.Open(picker.NewDialog(p.Deps, "meetings.filter-title", options, func(o picker.Option) tea.Cmd {
		switch y, err := strconv.Atoi(o.Value); {
		case err == nil:
			p.year = y
		case o.Value == "":
			p.year, p.kind = 0, ""
		default:
			p.kind = model.EventKind(o.Value)
		}
		return p.read()
	}))
}
