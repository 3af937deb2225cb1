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
	columnsFrom = 116 // from this width on the steps stand beside each other
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
	d, r := p.Deps, &p.rungs[p.step]
	width := max(p.Width-stepsWide-2, 0)
	right := make([]string, heading, heading+p.visible)
	right[0] = d.Fit("  "+d.Theme.Strong.Paint(r.step.Key.Label(d.Lang)), width)
	right[1] = d.Theme.Muted.Paint(d.FitRight(d.Count("ladder.limit", r.step.Silence), width))
	if p.loaded && r.total == 0 {
		right = append(right, d.Theme.Muted.Paint(d.Fit("  "+d.Say("ladder.nobody"), width)))
	}
	top := r.scrolled(p.visible)
	for place := top; place < min(top+p.visible, r.total); place++ {
		right = append(right, p.personLine(r, place, width))
	}
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
	d, r := p.Deps, &p.rungs[i]
	line := strconv.Itoa(i+1) + " " + d.Fit(r.step.Key.Short(d.Lang), stepsWide-13) + d.FitRight(number(r.total), 8)
	if i != p.step {
		return "   " + line
	}
	return " " + d.Theme.Accent.Paint(d.Theme.Pointer) + " " + d.Theme.Focus.Paint(line)
}

// personLine is one person of a step: name, firm, how long they have stood there.
func (p *Page) personLine(r *rung, place, width int) string {
	d := p.Deps
	c, held := r.person(place)
	if !held {
		return d.Theme.Muted.Paint(d.Fit("  "+d.Theme.More, width))
	}
	const daysWide = 9
	days, role := p.days(r, c)
	rest := max(width-2-daysWide, 0)
	name := rest
	if rest >= 30 {
		name = rest * 3 / 5
	}
	line := d.Fit(model.Visible(c.Name), name)
	if name < rest {
		line += " " + d.Theme.Muted.Paint(d.Fit(model.Visible(c.Firm), rest-name-1))
	}
	line += d.Theme.Of(role).Paint(d.FitRight(days, daysWide))
	if place != r.cursor {
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
		return d.Theme.Late + " " + d.Say("today.days", n), theme.Warn
	}
	return d.Say("today.days", n), theme.Muted
}

// at tells which step and which place on it stand at a cell; place is -1 for none, step for
// neither.
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
	place = p.rungs[step].top + line - heading
	if _, held := p.rungs[step].person(place); line < heading || line >= heading+p.visible || !held {
		return step, -1
	}
	return step, place
}

func number(n int) string { return model.Kronor(int64(n)).String() }
