package ladder

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

const (
	columnsFrom = 180 // from this width on the steps stand beside each other: whole names fit
	stepsWide   = 28  // the width of the list of steps where they do not
	head        = 2   // lines above the steps
	heading     = 2   // lines above the people of a step
	about       = 2   // lines below the columns, about the person one is at
)

// wide tells whether the steps stand beside each other.
func (p *Page) wide() bool { return p.Width >= columnsFrom }

// View draws eight columns, or where there is no room for them the eight steps in a list with
// the people of one of them.
func (p *Page) View() string {
	d := p.Deps
	people := 0
	for i := range p.rungs {
		people += p.rungs[i].total
	}
	count := ""
	if p.loaded {
		count = d.Theme.Muted.Paint(d.Count("today.people", people))
	}
	lines := []string{" " + d.Ends(d.Theme.Strong.Paint(d.Say("shell.tab-ladder")), count, p.Inside()), ""}
	switch {
	case p.loaded && people == 0:
		for _, l := range layout.Wrap(d.Widths, d.Say("ladder.empty"), p.Inside()) {
			lines = append(lines, " "+d.Theme.Muted.Paint(l))
		}
	case p.wide():
		lines = append(lines, p.columns()...)
	default:
		lines = append(lines, p.list()...)
	}
	return strings.Join(lines[:min(len(lines), p.Height)], "\n")
}

// list is the eight steps under each other, and beside them the people of the one one is at.
func (p *Page) list() []string {
	d, r := p.Deps, p.rungs[p.step]
	width := p.peopleWidth()
	right := make([]string, heading, heading+p.visible)
	right[0] = d.Fit("  "+d.Theme.Strong.Paint(r.step.Key.Label(d.Lang)), width)
	limit := d.Theme.Muted.Paint(d.Count("ladder.limit", r.step.Silence))
	right[1] = d.Fit("  "+limit, width)
	if showsNext(width) {
		right[0] = d.Ends("  "+d.Theme.Strong.Paint(r.step.Key.Label(d.Lang)), limit, width)
		right[1] = d.Fit(d.Theme.Muted.Paint(d.FitRight(d.Say("contacts.column-next"), width-longWide)), width)
	}
	if p.loaded && r.total == 0 {
		right = append(right, d.Theme.Muted.Paint(d.Fit("  "+d.Say("ladder.nobody"), width)))
	}
	right = append(right, r.people.View()...)
	lines := make([]string, max(len(p.rungs), len(right)))
	for i := range lines {
		left := ""
		if i < len(p.rungs) {
			left = p.stepLine(i)
		}
		lines[i] = d.Fit(left, min(stepsWide, p.Width))
		if i < len(right) && width > 0 {
			lines[i] += " " + right[i]
		}
	}
	return lines
}

func (p *Page) stepLine(i int) string {
	d, r := p.Deps, p.rungs[i]
	line := strconv.Itoa(i+1) + " " + d.Fit(r.step.Key.Short(d.Lang), stepsWide-13) + d.FitRight(number(r.total), 8)
	if i != p.step {
		return "   " + line
	}
	return d.Theme.Select(" " + d.Theme.Accent.Paint(d.Theme.Pointer) + " " + d.Theme.Focus.Paint(line))
}

// peopleWidth is the room beside the list of steps.
func (p *Page) peopleWidth() int { return max(p.Width-stepsWide-2, 0) }

// wait is the line of someone who is not read yet.
func (p *Page) wait(width int) string {
	air := "  "
	if p.wide() {
		air = " "
	}
	return p.Deps.Theme.Muted.Paint(p.Deps.Fit(air+p.Deps.Theme.More, width))
}

// The room for how long someone has stood on a step, and for the next date.
const (
	longWide = 9
	nextWide = 14
)

// showsNext tells whether the list of people has room for the next date.
func showsNext(width int) bool { return width >= 70 }

// next is the next date of someone.
func (p *Page) next(c storage.ContactRow) string {
	d := p.Deps
	role := theme.Muted
	if !c.NextDate.IsZero() && c.NextDate.Before(d.Today()) {
		role = theme.Bad
	}
	return d.Theme.Of(role).Paint(d.FitRight(c.NextDate.Relative(d.Lang, d.Today()), nextWide))
}

// person is one person of a step: name, firm, how long they have stood there, and where there is
// room the next date.
func (p *Page) person(r *rung, c storage.ContactRow, width int, selected bool) string {
	if p.wide() {
		return p.columnPerson(r, c, width, selected)
	}
	d := p.Deps
	days, role := p.days(r, c)
	rest, next := max(width-2-longWide, 0), ""
	if showsNext(width) {
		rest, next = rest-nextWide, p.next(c)
	}
	name := rest
	if rest >= 30 {
		name = rest * 3 / 5
	}
	line := d.Fit(model.Visible(c.Name), name)
	if name < rest {
		line += " " + d.Theme.Muted.Paint(d.Fit(model.Visible(c.Firm), rest-name-1))
	}
	line += next + d.Theme.Of(role).Paint(d.FitRight(days, longWide))
	if !selected {
		return layout.Fit(d.Widths, "  "+line, width, "")
	}
	return d.Theme.Select(layout.Fit(d.Widths, d.Theme.Accent.Paint(d.Theme.Pointer)+" "+line, width, ""))
}

// days says how long someone has stood on the step; those who stand there longer than the
// step allows are marked with a sign and a colour.
func (p *Page) days(r *rung, c storage.ContactRow) (string, theme.Role) {
	d := p.Deps
	n := d.Today().Sub(c.StepSince)
	if n > r.step.Silence {
		return d.Theme.Late + " " + model.Days(d.Lang, n), theme.Warn
	}
	return model.Days(d.Lang, n), theme.Muted
}

// at tells which step stands at a cell, and the line among its people; both are -1 for neither.
func (p *Page) at(x, y int) (step, place int) {
	line := y - head
	if line < 0 {
		return -1, -1
	}
	step = p.step
	switch {
	case p.wide():
		step = -1
		for i, box := range p.columnBoxes() {
			if x >= box.X && x < box.X+box.W {
				step = i
			}
		}
	case x < stepsWide:
		if line < len(p.rungs) {
			return line, -1
		}
		return -1, -1
	}
	if step < 0 {
		return -1, -1
	}
	if line >= heading+p.visible {
		return step, -1
	}
	return step, max(line-heading, -1)
}

func number(n int) string { return model.Kronor(int64(n)).String() }
