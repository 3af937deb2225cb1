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
)

const (
	head  = 2   // lines above the table
	side  = 18  // the width of the list of tables
	roomy = 100 // from what width on columns have their long titles
)

// take shows figures that were read.
func (p *Page) take(f figures) tea.Cmd {
	restart := f.Name != p.figures.Name
	p.figures = f
	p.fill()
	if restart {
		p.table.Restart()
	}
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
		columns[i] = table.Column{ID: c.Key, Title: title, Min: least, Max: least, Right: c.Kind.Numeric(), Rank: rank(f.Foremost, i, c.Key)}
		switch {
		case c.Kind == report.Text, i == 0 && c.Kind == report.Key:
			columns[i].Min, columns[i].Max, columns[i].Rank = 18, 30, 0
		case i == 0:
			columns[i].Min, columns[i].Max, columns[i].Rank = max(least, 10), max(least, 10), 0
		}
	}
	p.table.SetColumns(columns)
	p.table.SetRows(f.rows)
}

// cells are the values of a row as they are read.
func (p *Page) cells(r row) []table.Cell {
	cells := make([]table.Cell, len(r.values))
	for at, v := range r.values {
		if show := p.figures.Columns[at].Show; show != nil {
			v = show(p.Deps.Lang, v)
		}
		if v == "" {
			v = p.Deps.Theme.Dash
		}
		cells[at] = table.Cell{Text: v}
	}
	return cells
}

// Cursor is at the selected row.
func (p *Page) Cursor() *tea.Cursor {
	c := p.table.Cursor()
	if c != nil {
		c.X += side
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
	height := max(p.Height-head, 0)
	left := make([]string, height)
	for i, t := range tables[:min(len(tables), height)] {
		label := d.Fit(d.Say("reports.table-"+t.Name), side-5)
		left[i] = "   " + label
		if i == p.at {
			left[i] = d.Theme.Select(" " + d.Theme.Accent.Paint(d.Theme.Pointer) + " " + d.Theme.Strong.Paint(label) + " ")
		}
	}
	list := layout.Block(d.Widths, strings.Join(left, "\n"), side, height)
	return " " + d.Fit(line, p.Inside()) + "\n\n" + layout.Beside(list, p.table.View())
}

// rank is when a column gives way to others: the foremost last, the others from the right.
func rank(foremost []string, i int, key string) int {
	if at := slices.Index(foremost, key); at >= 0 {
		return 1 + at
	}
	return 1 + len(foremost) + i
}
