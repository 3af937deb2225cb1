package meetings

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/table"
	"stegvis/ui/theme"
)

// head is the lines above the list.
const head = 2

var columns = []table.Column{
	{ID: "on", Title: "meetings.column-on", Min: 16, Max: 18},
	{ID: "title", Title: "export.meetings-title", Min: 22, Max: 40},
	{ID: "kind", Title: "event.kind", Min: 14, Max: 22, Rank: 4},
	{ID: "place", Title: "event.place", Min: 12, Max: 24, Rank: 5},
	{ID: "present", Title: "meetings.column-present", Min: 7, Max: 7, Right: true},
	{ID: "new", Title: "export.meetings-new", Min: 4, Max: 4, Right: true, Rank: 1},
	{ID: "women", Title: "export.meetings-women", Min: 8, Max: 12, Right: true, Rank: 3},
	{ID: "abroad", Title: "export.meetings-born_abroad", Min: 13, Max: 15, Right: true, Rank: 2},
}

// cells are the cells of a meeting; one that has not been held has no figures yet.
func (p *Page) cells(e storage.EventRow) []table.Cell {
	d := p.Deps
	when := e.On.Short(d.Lang, d.Today())
	if e.Start != model.NoClock && !e.On.Before(d.Today()) {
		when += " " + e.Start.String()
	}
	role := theme.Plain
	if string(e.ID) == p.first {
		role = theme.Accent
	}
	title := table.Cell{Text: e.Title}
	if e.Cancelled {
		title, role = table.Cell{Text: e.Title + " · " + d.Say("meetings.is-cancelled"), Role: theme.Muted}, theme.Muted
	}
	cells := []table.Cell{{Text: when, Role: role}, title, {Text: d.Say("event.kind-" + string(e.Kind)), Role: theme.Muted}, {Text: e.Place, Role: theme.Muted}}
	if e.Present == 0 {
		dash := table.Cell{Text: d.Theme.Dash, Role: theme.Muted}
		return append(cells, dash, dash, dash, dash)
	}
	number := func(n int) table.Cell { return table.Cell{Text: strconv.Itoa(n)} }
	return append(cells, number(e.Present), number(e.New), table.Cell{Text: e.FemaleOf(d.Lang)}, table.Cell{Text: e.AbroadOf(d.Lang)})
}

// View draws the heading and the list.
func (p *Page) View() string {
	d := p.Deps
	narrowed := ""
	if p.kind != "" {
		narrowed += " · " + strings.ToLower(d.Say("event.kind-"+string(p.kind)))
	}
	if p.year != 0 {
		narrowed += " · " + strconv.Itoa(p.year)
	}
	count := ""
	if p.loaded {
		count = "  " + strconv.Itoa(p.table.Total())
	}
	heading := d.Theme.Strong.Paint(d.Say("shell.tab-meetings")) + d.Theme.Muted.Paint(count+narrowed)
	return " " + d.Fit(heading, p.Inside()) + "\n\n" + p.table.View()
}

func (p *Page) emptyLine() string {
	if !p.loaded {
		return ""
	}
	if p.kind != "" || p.year != 0 {
		return p.Deps.Say("meetings.none-found")
	}
	return p.Deps.Say("meetings.empty")
}
