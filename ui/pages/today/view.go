package today

import (
	"slices"
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/ui/components/chart"
	"stegvis/ui/components/list"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// head is the lines above the list.
const head = 2

// look is what the lines depend on besides the board.
type look struct {
	page.Look
	width int
	today model.Date
}

// drawn are the lines of both sides as they were made last, with nothing chosen.
type drawn struct {
	look look
	made bool
	list []line
	side []string
}

// View draws the heading, the list and, where there is room, where everyone stands.
func (p *Page) View() string {
	d := p.Deps
	lines := make([]string, 0, p.Height)
	lines = append(lines, p.heading(), "")
	if p.loaded && p.board.empty {
		for _, l := range layout.Wrap(d.Widths, d.Say("today.empty"), max(p.Width-2, 1)) {
			lines = append(lines, " "+d.Theme.Muted.Paint(l))
		}
		return strings.Join(lines[:min(len(lines), p.Height)], "\n")
	}
	p.layout()
	rows, side := p.list.View(), p.drawn.side
	for i := range min(max(len(rows), len(side)), p.visible()) {
		left, right := "", ""
		if i < len(rows) {
			left = rows[i]
		} else {
			left = layout.Spaces(p.listWidth())
		}
		if i < len(side) {
			right = side[i]
		}
		lines = append(lines, left+right)
	}
	lines = append(lines, p.lower(p.Height-len(lines))...)
	return strings.Join(lines[:min(len(lines), p.Height)], "\n")
}

func (p *Page) heading() string {
	d := p.Deps
	today := d.Today()
	year, week := today.ISOWeek()
	heading := d.Theme.Strong.Paint(today.Long(d.Lang)) + d.Theme.Muted.Paint(" · "+model.Week{Year: year, Number: week}.Label(d.Lang))
	return " " + d.Ends(heading, d.Theme.Muted.Paint(model.Visible(p.board.office)), p.Inside())
}

// The room for where everyone stands: names and figures, and besides them the bars, which grow
// with the window.
const (
	sideNames = 21
	sideBars  = 12
)

// divide gives where everyone stands its room: with bars half as long where they would cut names
// in the list, and none at all where the list would fall under 40.
func (p *Page) divide() {
	bars := sideBars + max(0, (p.Width-80)/4)
	p.side = sideNames + bars
	if p.cuts(p.Width - p.side) {
		p.side -= bars / 2
	}
	if p.Width-p.side < 40 {
		p.side = 0
	}
	p.list.Resize(p.listWidth(), p.visible())
}

// cuts tells whether a list so wide would cut whom or what it is about.
func (p *Page) cuts(width int) bool {
	c := p.columnsOf(width - 1)
	return slices.ContainsFunc(p.board.agenda.Items, func(item model.AgendaItem) bool {
		return p.Deps.Width(model.Visible(item.Name)) > c.name || p.Deps.Width(model.Visible(item.Words(p.Deps.Lang))) > c.what
	})
}

func (p *Page) listWidth() int { return p.Width - p.side }

// visible is how many lines of the list are in sight.
func (p *Page) visible() int { return max(p.Height-head-p.lowerHeight(), 1) }

// layout makes the lines of both sides, anew only when what they depend on has changed.
func (p *Page) layout() {
	now := look{p.Deps.Look(), p.Width, p.Deps.Today()}
	if p.drawn.made && p.drawn.look == now {
		return
	}
	p.divide()
	p.drawn = drawn{now, true, p.listLines(p.listWidth()), nil}
	p.list.SetRows(p.drawn.list)
	if p.side > 0 {
		p.drawn.side = p.sideLines(p.side - 1)
	}
}

func (p *Page) draw(l line, _ int, s list.State) string {
	if s.Selected {
		return p.Deps.Theme.Select(" "+p.Deps.Theme.Accent.Paint(p.Deps.Theme.Pointer)+l.text[2:]) + " "
	}
	return l.text + " "
}

// sideLines are where everyone stands, a bar for each step, and in a larger window what was done
// this week.
func (p *Page) sideLines(width int) []string {
	d := p.Deps
	bars := make([]chart.Bar, len(p.board.standing))
	for i, s := range p.board.standing {
		bars[i] = chart.Bar{Lead: strconv.Itoa(s.Step.Number()), Label: s.Step.Short(d.Lang), Value: s.People}
	}
	lines := append([]string{d.Theme.Strong.Paint(d.Cut(d.Say("today.standing"), width))}, chart.Bars(d, bars, width)...)
	if p.lowerHeight() == 0 || len(p.board.week) == 0 {
		return lines
	}
	lines = append(lines, "", d.Theme.Strong.Paint(d.Cut(d.Say("today.this-week"), width)))
	for _, done := range p.board.week {
		lines = append(lines, d.Theme.Muted.Paint(d.Cut(model.Visible(model.Dated(done, d.Lang, d.Today()).In(d.Lang)), width)))
	}
	return lines
}
