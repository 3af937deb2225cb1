// Package reports is the page of the figures: one table at a time over a year, and the export of
// that year. The tables are those of package report, the same that the command line writes.
package reports

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/storage/report"
	"stegvis/ui/components/table"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// tables are those one can look at here, in their order. Lists of persons have pages of their own.
var tables = slices.DeleteFunc(slices.Clone(report.Tables), func(t report.Table) bool { return t.Persons })

// most is how many rows of a table are shown; the export has them all.
const most = 1000

// Page is the Reports page.
type Page struct {
	page.Base

	latest   page.Latest
	work     page.Latest
	at       int // the table one looks at
	year     int // 0: everything
	project  string
	profile  export.Profile
	figures  figures
	table    *table.Table[row]
	look     page.Look     // columns and rows were made for
	cellKeys []keys.Action // what can be done figure by figure
	cell     string        // the key of the column one is at; empty: one is at whole rows
	doing    string        // the table that is being written; empty: nothing
	stop     context.CancelFunc
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Statuser = (*Page)(nil)
)

// New makes the page, with this year's figures.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "shell.tab-reports"}, year: int(deps.Today().Year), profile: export.Funder}
	p.table = table.New(deps, table.Options[row]{Header: true, ID: func(r row) string { return r.name }, Cells: p.cells, Open: p.open, Empty: func() string { return deps.Say("reports.empty") }})
	p.Keys = p.makeActions()
	return p
}

// Init reads the figures.
func (p *Page) Init() tea.Cmd { return p.read() }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	turned := p.Width < roomy != (width < roomy)
	p.Base.Resize(width, height)
	if turned && p.figures.Name != "" {
		p.fill()
	}
	p.place()
}

// Status says that the year is being written.
func (p *Page) Status() string {
	if p.doing == "" {
		return ""
	}
	return p.Deps.Say("reports.writing", p.Deps.Say("reports.table-"+p.doing))
}

// Update takes the figures, how far the export has come, and changes elsewhere.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.read()
	case tea.MouseWheelMsg:
		return p.table.Update(msg)
	case tea.MouseClickMsg:
		if at := msg.Y - head; msg.X < side && at >= 0 && at < len(tables) {
			p.at = at
			return p.read()
		}
		msg.X, msg.Y = msg.X-side, msg.Y-p.above()
		return p.table.Update(msg)
	}
	return nil
}

// filter is what the figures are of.
func (p *Page) filter() report.Filter {
	f := report.Filter{Project: p.project, Today: p.Deps.Today(), Outside: p.profile == export.Public}
	if p.year != 0 {
		f.Period, _ = report.Year(p.year)
	}
	return f
}

func (p *Page) read() tea.Cmd {
	register, t, profile, filter := p.Deps.Register, tables[p.at], p.profile, p.filter()
	return page.Ask(p, &p.latest, func(ctx context.Context) (figures, error) { return figuresOf(ctx, register, t, filter, profile) }, p.take)
}
