// Package behind is the page of those behind a figure: everyone, or every application, action and
// outcome, that a table counts in one of its cells. Who they are comes from the table itself.
package behind

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/report"
	"stegvis/ui/components/table"
	"stegvis/ui/page"
)

// most is how many are shown; nobody goes through more.
const most = 10_000

// head is the lines above the list.
const head = 3

// Cell is a figure: of a table, in the row that is named so, over a period and a project.
type Cell struct {
	Table, Row, Column string
	From, To           string
	Project            string
	Outside            bool // as those outside the office see it
}

// Of is the figure of a table as it was read.
func Of(t report.Table, row, column string, f report.Filter) Cell {
	return Cell{Table: t.Name, Row: row, Column: column, From: f.From.String(), To: f.To.String(), Project: f.Project, Outside: f.Outside}
}

// Route leads to those behind a figure.
func (c Cell) Route() page.Route {
	said, _ := json.Marshal(c)
	return page.Route{Kind: page.Figure, ID: c.Table, Text: string(said)}
}

// filter is what the figure is of, on a day.
func (c Cell) filter(today model.Date) report.Filter {
	f := report.Filter{Project: c.Project, Today: today, Outside: c.Outside}
	f.From, _ = model.ParseISODate(c.From)
	f.To, _ = model.ParseISODate(c.To)
	return f
}

// Page is the page of those behind a figure.
type Page struct {
	page.Base
	cell   Cell
	of     report.Table
	figure report.Figure
	latest page.Latest
	all    []storage.Behind
	table  *table.Table[storage.Behind]
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
	_ page.Statuser = (*Page)(nil)
)

// New makes the page. Route.Text is a Cell's.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "reports.behind"}}
	// A route that says nothing has nobody behind it.
	_ = json.Unmarshal([]byte(r.Text), &p.cell)
	if slices.Contains(report.Names(), p.cell.Table) {
		p.of = report.Named(p.cell.Table)
		p.figure, _ = p.of.Figure(p.cell.Column)
	}
	p.table = table.New(deps, table.Options[storage.Behind]{
		Columns: p.columns(), Header: true, Above: head,
		ID:    func(b storage.Behind) string { return string(b.Contact) + b.ID },
		Cells: p.cells, Open: open, Empty: func() string { return deps.Say("reports.behind-nobody") },
	})
	p.Keys = p.table.Actions()
	return p
}

// columns are whom, what, when, and as the figure is: how long, how much.
func (p *Page) columns() []table.Column {
	columns := []table.Column{
		{ID: "name", Title: "field.name", Min: 16, Max: 40},
		{ID: "what", Title: "reports.behind-what", Min: 18, Rank: 2, Share: 2},
		{ID: "day", Title: "reports.behind-day", Min: 11, Max: 16, Rank: 1},
	}
	if p.figure.Longest {
		columns = append(columns, table.Column{ID: "long", Title: "reports.behind-long", Min: 6, Max: 6, Right: true})
	}
	if p.figure.Sum != "" {
		columns = append(columns, table.Column{ID: "n", Title: "reports.behind-n", Min: 8, Max: 12, Right: true})
	}
	return columns
}

// open goes to the person, at the record concerned.
func open(b storage.Behind) tea.Cmd {
	return page.Go(page.Route{Kind: page.Contact, ID: string(b.Contact), Focus: b.ID})
}

// Init reads who they are.
func (p *Page) Init() tea.Cmd { return p.read() }

// Update takes changes elsewhere and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.read()
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return p.table.Update(msg)
	}
	return nil
}

func (p *Page) read() tea.Cmd {
	register, of, cell, filter := p.Deps.Register, p.of, p.cell, p.cell.filter(p.Deps.Today())
	return page.Ask(p, &p.latest, func(ctx context.Context) ([]storage.Behind, error) {
		return register.Behind(ctx, of, filter, cell.Row, cell.Column, most)
	}, func(all []storage.Behind) tea.Cmd {
		p.all = all
		p.table.SetRows(all)
		return nil
	})
}

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Base.Resize(width, height)
	p.table.Resize(width, height)
}

// Cursor is at the selected row.
func (p *Page) Cursor() *tea.Cursor { return p.table.Cursor() }

// Status says where among them one is.
func (p *Page) Status() string {
	if len(p.all) == 0 {
		return ""
	}
	return p.Deps.Say("contacts.place", strconv.Itoa(p.table.Index()+1), strconv.Itoa(len(p.all)))
}

// Title is the figure.
func (p *Page) Title() string {
	if p.of.Name == "" {
		return p.Deps.Say(p.Name)
	}
	return strings.Join([]string{p.Deps.Say("reports.table-" + p.of.Name), p.row(), p.column()}, " · ")
}

// row is what the row of the figure is called; a meeting by its name.
func (p *Page) row() string {
	if p.cell.Row == "" {
		return p.Deps.Say("reports.together")
	}
	if p.of.Named == 0 {
		if len(p.all) == 0 {
			return p.Deps.Theme.Dash
		}
		return model.Visible(p.all[0].Title)
	}
	var said []string
	for i, key := range p.of.RowKeys(p.cell.Row) {
		if show := p.of.Columns[i].Show; show != nil {
			key = show(p.Deps.Lang, key)
		}
		said = append(said, model.Visible(key))
	}
	return strings.Join(said, ", ")
}

// column is what the figure's column is called.
func (p *Page) column() string {
	if at := p.of.Column(p.cell.Column); at >= 0 {
		return p.Deps.Say(p.of.Columns[at].Title)
	}
	for _, s := range p.of.Sums {
		if s.Rest != "" && report.RestKey(s) == p.cell.Column {
			return p.Deps.Say(s.Rest)
		}
	}
	return p.Deps.Theme.Dash
}

// View draws what the figure is, and those behind it.
func (p *Page) View() string {
	d := p.Deps
	of := []string{d.Say("reports.everything")}
	if p.cell.From+p.cell.To != "" {
		of[0] = p.cell.From + " – " + p.cell.To
	}
	if p.cell.Project != "" {
		of = append(of, model.Visible(p.cell.Project))
	}
	if len(p.all) == most {
		of = append(of, d.Say("reports.behind-most", most))
	}
	lines := []string{
		" " + d.Theme.Strong.Paint(d.Cut(p.Title(), p.Inside())),
		" " + d.Theme.Muted.Paint(d.Cut(strings.Join(of, " · "), p.Inside())),
		"",
		p.table.View(),
	}
	all := strings.Split(strings.Join(lines, "\n"), "\n")
	return strings.Join(all[:min(len(all), max(p.Height, 0))], "\n")
}

// cells are the columns of one of them.
func (p *Page) cells(b storage.Behind) []table.Cell {
	d := p.Deps
	what, day := b.Title, ""
	if b.Record.Type != nil {
		what = b.Record.Name(d.Lang)
	}
	if !b.Day.IsZero() {
		day = b.Day.Short(d.Lang, d.Today())
	}
	cells := []table.Cell{{Text: b.Name}, {Text: orDash(d, what)}, {Text: orDash(d, day)}}
	if p.figure.Longest {
		long := ""
		if !b.Day.IsZero() {
			long = strconv.Itoa(max(d.Today().Sub(b.Day), 0))
		}
		cells = append(cells, table.Cell{Text: orDash(d, long)})
	}
	if p.figure.Sum != "" {
		n := strconv.Itoa(b.N)
		if p.figure.Decimal {
			n = report.Decimal(d.Lang, report.Hundredths(b.N))
		}
		cells = append(cells, table.Cell{Text: n})
	}
	return cells
}

func orDash(d *page.Deps, s string) string {
	if s == "" {
		return d.Theme.Dash
	}
	return s
}
