package reports

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/report"
	"stegvis/ui/components/table"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

const (
	head   = 3   // lines above the table
	side   = 18  // the width of the list of tables
	roomy  = 140 // from what width on columns have their long titles
	longer = 30  // the widest a column of words is
	drawn  = 9   // the lines of the chart
)

// take shows figures that were read.
func (p *Page) take(f figures) tea.Cmd {
	restart := f.Name != p.figures.Name
	p.figures = f
	if !slices.Contains(p.openable(), p.cell) {
		p.cell = ""
	}
	if restart {
		p.table.Restart()
	}
	p.fill()
	p.place()
	return nil
}

// fill makes columns and rows, in the language of now: columns as wide as their names, so that
// where there is no room the last ones give way.
func (p *Page) fill() {
	d, f := p.Deps, p.figures
	p.look = d.Look()
	columns := make([]table.Column, len(f.Columns))
	for i, c := range f.Columns {
		title := c.Title
		if p.Width < roomy && text.Has(title+"-short") {
			title += "-short"
		}
		least := max(d.Width(d.Say(title)), 5)
		if c.Kind.Numeric() {
			least = max(least, p.widest(i))
		}
		if c.Key == p.cell {
			least += 2 // for the pointer at the figure
		}
		columns[i] = table.Column{ID: c.Key, Title: title, Min: least, Max: least, Right: c.Kind.Numeric(), Rank: rank(f.Foremost, i, c.Key)}
		if words := p.widest(i); !c.Kind.Numeric() {
			columns[i].Min, columns[i].Max = max(min(words, longer), least), max(words, least)
		}
		if i == 0 && f.together != nil {
			columns[i].Min = max(columns[i].Min, d.Width(d.Say("reports.together")))
			columns[i].Max = max(columns[i].Max, columns[i].Min)
		}
		if i == 0 || c.Kind == report.Text || c.Key == p.cell {
			columns[i].Rank = 0
		}
	}
	p.table.SetColumns(columns)
	p.table.SetRows(f.rows)
}

// widest is the width of the longest value of a column.
func (p *Page) widest(at int) int {
	w := 0
	for _, r := range p.figures.rows {
		w = max(w, p.Deps.Width(p.value(at, r.values[at])))
	}
	return w
}

// value is a value as it is read: dates as everywhere, and a dash for none.
func (p *Page) value(at int, v string) string {
	d, c := p.Deps, p.figures.Columns[at]
	if on, ok := model.ParseISODate(v); ok && c.Kind == report.Date {
		v = on.Short(d.Lang, d.Today())
	}
	if c.Show != nil {
		v = c.Show(d.Lang, v)
	}
	if v == "" {
		return d.Theme.Dash
	}
	return model.Visible(v)
}

// cells are the values of a row as they are read.
func (p *Page) cells(r row) []table.Cell {
	cells := make([]table.Cell, len(r.values))
	at, ok := p.table.Selected()
	selected := ok && at.name == r.name && p.cell != ""
	for at, v := range r.values {
		cells[at] = table.Cell{Text: p.value(at, v)}
		if selected && p.figures.Columns[at].Key == p.cell {
			cells[at] = table.Cell{Lead: p.Deps.Theme.Pointer, Text: cells[at].Text, Role: theme.Strong}
		}
	}
	return cells
}

// Cursor is at the selected row.
func (p *Page) Cursor() *tea.Cursor {
	c := p.table.Cursor()
	if c != nil {
		c.X, c.Y = c.X+side, c.Y+p.above()
	}
	return c
}

// View draws what the figures are of, the list of tables, and the table.
func (p *Page) View() string {
	d := p.Deps
	if p.figures.Name != "" && p.look != d.Look() {
		p.fill()
	}
	period, project, profile := d.Say("reports.everything"), d.Say("reports.all-projects"), d.Say("reports.profile-"+string(p.profile))
	if p.year != 0 {
		period = strconv.Itoa(p.year)
	}
	if p.project != "" {
		project = model.Visible(p.project)
	}
	key := func(value, k, word string) string {
		return value + "  " + d.Theme.Accent.Paint(k) + " " + d.Theme.Muted.Paint(d.Say(word))
	}
	line := d.Theme.Strong.Paint(period) + key("", "p", "reports.key-period") + "   " + key(project, "o", "reports.key-project") + "   " + key(profile, "v", "reports.key-profile")
	about := d.Theme.Muted.Paint(d.Fit(d.Say("reports.about-"+string(p.profile)), p.Inside()))
	height := max(p.Height-head, 0)
	list := layout.Block(d.Widths, strings.Join(p.list(height), "\n"), side, height)
	return " " + d.Fit(line, p.Inside()) + "\n " + about + "\n\n" + layout.Beside(list, strings.Join(p.right(), "\n"))
}

// list are the names of the tables.
func (p *Page) list(height int) []string {
	d := p.Deps
	left := make([]string, height)
	for i, t := range tables[:min(len(tables), height)] {
		label := d.Fit(d.Say("reports.table-"+t.Name), side-5)
		left[i] = "   " + label
		if i == p.at {
			left[i] = d.Theme.Select(" " + d.Theme.Accent.Paint(d.Theme.Pointer) + " " + d.Theme.Strong.Paint(label) + " ")
		}
	}
	return left
}

// rank is when a column gives way to others: the foremost last, the others from the right.
func rank(foremost []string, i int, key string) int {
	if at := slices.Index(foremost, key); at >= 0 {
		return 1 + at
	}
	return 1 + len(foremost) + i
}
