package reports

import (
	"slices"
	"strconv"
	"strings"

	"stegvis/export"
	"stegvis/model"
	"stegvis/storage/report"
	"stegvis/ui/components/chart"
	"stegvis/ui/components/table"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

// place gives the table the room that what stands around it leaves.
func (p *Page) place() {
	p.table.Resize(max(p.Width-side, 0), max(p.Height-p.above()-len(p.below()), 0))
}

// above is the lines over the table.
func (p *Page) above() int { return head + len(p.chart()) }

// right is the chart, the table and what stands below it.
func (p *Page) right() []string {
	lines := append(p.chart(), p.table.View())
	return append(lines, p.below()...)
}

// chart draws the foremost count, where there is room for it over the table.
func (p *Page) chart() []string {
	d, f := p.Deps, p.figures
	width := p.Width - side - 4
	if len(f.rows) == 0 || p.Width < 100 || p.Height < 30 {
		return nil
	}
	at := f.Column(f.Foremost[0])
	lines := []string{d.Theme.Strong.Paint(d.Say(f.Columns[at].Title))}
	if f.Latest {
		lines = append(lines, chart.Columns(d, p.held(at), width, drawn-1)...)
	} else {
		lines = append(lines, chart.Bars(d, p.bars(at), min(width, 72))...)
	}
	for i := range lines {
		lines[i] = layout.Spaces(3) + lines[i]
	}
	return append(lines, "")
}

// held are those of the rows whose day has been, the oldest first, with their months.
func (p *Page) held(at int) []chart.Column {
	var columns []chart.Column
	day := slices.IndexFunc(p.figures.Columns, func(c report.Column) bool { return c.Kind == report.Date })
	for _, r := range slices.Backward(p.figures.rows) {
		on, ok := model.ParseISODate(r.values[day])
		if ok && on.After(p.Deps.Today()) {
			continue
		}
		columns = append(columns, chart.Column{Value: number(r.values[at]), Name: on.ShortMonth(p.Deps.Lang)})
	}
	return columns
}

// bars are those of a column, where there are many the greatest, the longest first.
func (p *Page) bars(at int) []chart.Bar {
	var bars []chart.Bar
	for _, r := range p.figures.rows {
		bars = append(bars, chart.Bar{Label: p.value(0, r.values[0]), Value: number(r.values[at]), Text: p.value(at, r.values[at])})
	}
	if len(bars) < drawn {
		return bars
	}
	slices.SortStableFunc(bars, func(a, b chart.Bar) int { return b.Value - a.Value })
	return bars[:drawn-1]
}

// number is the number of a value; nought for one that is withheld.
func number(value string) int {
	n, _ := strconv.Atoi(value)
	return n
}

// below is the rows together, and what the words above the columns mean.
func (p *Page) below() []string {
	d, f := p.Deps, p.figures
	var lines []string
	if f.together != nil {
		cells := make([]table.Cell, len(f.together))
		for at, v := range f.together {
			if v != "" {
				cells[at] = table.Cell{Text: v, Role: theme.Strong}
			}
		}
		cells[0] = table.Cell{Text: d.Say("reports.together"), Role: theme.Strong}
		if title := f.Column("title"); title > 0 {
			cells[title] = table.Cell{Text: strconv.Itoa(f.number), Role: theme.Strong}
		}
		if p.Height >= 30 {
			lines = append(lines, layout.Spaces(3)+d.Theme.Line.Paint(strings.Repeat(d.Theme.Rule, max(p.Width-side-4, 0))))
		}
		lines = append(lines, p.table.Line(cells))
	}
	lines = append(lines, p.remarks()...)
	return append(lines, p.note(len(lines))...)
}

// remarks say of outcomes and finance what share of the clients it is, and how much of it is
// provable.
func (p *Page) remarks() []string {
	d, s := p.Deps, p.figures.shares
	var said []string
	share := func(key string, part int) {
		if s.Clients > 0 && export.Tells(p.profile, part, s.Clients) {
			percent, _ := model.Tally{BornAbroad: part, CountryKnown: s.Clients}.BornAbroadPercent()
			said = append(said, d.Say(key, percent, part, s.Clients))
		}
	}
	proven := func(key string, of report.Proven) {
		if of.Counted > 0 && export.Tells(p.profile, of.Provable, of.Counted) {
			said = append(said, d.Say(key, of.Counted, of.Provable))
		}
	}
	undated := func(key string, n int) {
		if n > 0 && p.year != 0 && export.Tells(p.profile, n, n) {
			said = append(said, d.Count(key, n))
		}
	}
	switch p.figures.Name {
	case report.Outcomes.Name:
		undated("reports.undated-outcomes", s.OutcomesUndated)
		share("reports.share-started", s.Started)
		proven("reports.proven-firms", s.Firms)
	case report.Finance.Name:
		undated("reports.undated-finance", s.FinanceUndated)
		share("reports.share-waiting", s.Waiting)
		proven("reports.proven-granted", s.Granted)
	}
	for i, line := range said {
		said[i] = layout.Spaces(3) + d.Cut(line, max(p.Width-side-4, 0))
	}
	return said
}

// note is what the words above the columns mean, or that nothing is on record yet; in a low window
// it gives way to the rows of a short table.
func (p *Page) note(under int) []string {
	d, f := p.Deps, p.figures
	if len(f.rows) == 0 || p.Width < 60 || p.Height < 14 {
		return nil
	}
	says := "reports.note-" + f.Name
	if f.nothing() {
		says = "reports.empty"
	}
	lines := []string{""}
	for _, line := range layout.Wrap(d.Widths, d.Say(says), max(p.Width-side-4, 1)) {
		lines = append(lines, layout.Spaces(3)+d.Theme.Muted.Paint(strings.TrimRight(line, " ")))
	}
	if room := p.Height - p.above() - 1 - under; room < len(f.rows)+len(lines) && room >= len(f.rows) && !f.nothing() {
		return nil
	}
	return lines
}
