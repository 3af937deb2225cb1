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
	wide      = 120 // from here on the steps stand beside each other
	stepsWide = 28  // the width of the list of steps where they do not
	head      = 2   // lines above the people
)

// View draws eight columns, or where there is no room for them the eight steps in a list with
// the people of one of them.
func (p *Page) View() string {
	d := p.deps
	people := 0
	for _, r := range p.rungs {
		people += r.total
	}
	p.visible = max(p.height-head-2, 1)
	lines := []string{" " + d.Ends(d.Theme.Strong.Paint(d.Say("shell.tab-ladder")), d.Theme.Muted.Paint(d.Count("today.people", people)), p.width-2), ""}
	switch {
	case p.loaded && people == 0:
		lines = append(lines, " "+d.Cut(d.Say("ladder.empty"), p.width-2))
	case p.width >= wide:
		lines = append(lines, p.columns()...)
	default:
		lines = append(lines, p.list()...)
	}
	return strings.Join(lines[:min(len(lines), p.height)], "\n")
}

// columns are the eight steps beside each other.
func (p *Page) columns() []string {
	width := p.columnWidth()
	lines := make([]strings.Builder, p.visible+2)
	for i := range lines {
		lines[i].WriteByte(' ')
	}
	for i, r := range p.rungs {
		for at, l := range p.column(i, r, width-1) {
			lines[at].WriteString(l + " ")
		}
	}
	out := make([]string, len(lines))
	for i := range lines {
		out[i] = lines[i].String()
	}
	return out
}

func (p *Page) columnWidth() int { return (p.width - 1) / len(p.rungs) }

// column is one step: its number and name, how many stand there, and who.
func (p *Page) column(i int, r rung, width int) []string {
	d := p.deps
	role := theme.Strong
	if i == p.step {
		role = theme.Focus
	}
	lines := []string{
		d.Theme.Of(role).Paint(d.Fit(strconv.Itoa(i+1)+" "+r.step.Key.Short(d.Lang), width)),
		d.Theme.Muted.Paint(d.Fit(d.Count("today.people", r.total), width)),
	}
	for at := p.scrolled(i); at < p.top[i]+p.visible; at++ {
		if at >= len(r.people) {
			lines = append(lines, layout.Spaces(width))
			continue
		}
		c := r.people[at]
		days, late := p.days(r, c)
		line := d.Fit(model.Visible(c.Name), width-5) + d.Theme.Of(late).Paint(d.FitRight(days, 5))
		if i == p.step && at == p.cursor[i] {
			line = d.Theme.Select(d.Theme.Accent.Paint(d.Theme.Pointer) + d.Fit(model.Visible(c.Name), width-6) + d.Theme.Of(late).Paint(d.FitRight(days, 5)))
		}
		lines = append(lines, line)
	}
	return lines
}

// list is the eight steps under each other, and beside them the people of the one one is at.
func (p *Page) list() []string {
	d := p.deps
	r := p.rungs[p.step]
	lines := make([]string, max(len(p.rungs), p.visible+2))
	for i := range lines {
		left := ""
		if i < len(p.rungs) {
			left = p.stepLine(i)
		}
		lines[i] = d.Fit(left, stepsWide) + " "
	}
	width := max(p.width-stepsWide-2, 0)
	lines[0] += d.Theme.Strong.Paint(d.Fit("  "+r.step.Key.Label(d.Lang), width))
	lines[1] += d.Theme.Muted.Paint(d.Fit("  "+d.Count("ladder.limit", r.step.Silence), width))
	for at := p.scrolled(p.step); at < min(p.top[p.step]+p.visible, len(r.people)); at++ {
		lines[2+at-p.top[p.step]] += p.personLine(r, at, width)
	}
	if p.loaded && r.total == 0 {
		lines[2] += d.Theme.Muted.Paint(d.Fit("  "+d.Say("ladder.nobody"), width))
	}
	return lines
}

func (p *Page) stepLine(i int) string {
	d := p.deps
	r := p.rungs[i]
	line := strconv.Itoa(i+1) + " " + d.Fit(r.step.Key.Short(d.Lang), stepsWide-12) + d.FitRight(strconv.Itoa(r.total), 7)
	if i != p.step {
		return "   " + line
	}
	return " " + d.Theme.Accent.Paint(d.Theme.Pointer) + " " + d.Theme.Focus.Paint(line)
}

func (p *Page) personLine(r rung, at, width int) string {
	d := p.deps
	c := r.people[at]
	days, late := p.days(r, c)
	name := (width - 10) * 3 / 5
	pointer := " "
	selected := at == p.cursor[p.step]
	if selected {
		pointer = d.Theme.Accent.Paint(d.Theme.Pointer)
	}
	line := pointer + " " + d.Fit(model.Visible(c.Name), name) + " " + d.Theme.Muted.Paint(d.Fit(model.Visible(c.Firm), width-name-10)) +
		d.Theme.Of(late).Paint(d.FitRight(days, 7))
	line = layout.Fit(d.Widths, line, width, "")
	if selected {
		return d.Theme.Select(line)
	}
	return line
}

// days says how long someone has stood on the step; those who stand there longer than the
// step allows are marked with a sign and a colour.
func (p *Page) days(r rung, c storage.ContactRow) (string, theme.Role) {
	d := p.deps
	n := d.Today().Sub(c.StepSince)
	if n > r.step.Silence {
		return d.Theme.Late + " " + d.Say("today.days", n), theme.Warn
	}
	return d.Say("today.days", n), theme.Muted
}

// scrolled gives the first person in sight on a step, with the cursor among those in sight.
func (p *Page) scrolled(i int) int {
	n := len(p.rungs[i].people)
	p.top[i] = max(min(p.top[i], p.cursor[i], n-p.visible), p.cursor[i]-p.visible+1, 0)
	return p.top[i]
}

// at tells which step and which person stand at a cell; person is -1 for none, step for
// neither.
func (p *Page) at(x, y int) (step, person int) {
	line := y - head
	if line < 0 {
		return -1, -1
	}
	if p.width >= wide {
		step = (x - 1) / p.columnWidth()
	} else {
		if x < stepsWide {
			if line < len(p.rungs) {
				return line, -1
			}
			return -1, -1
		}
		step = p.step
	}
	if step < 0 || step >= len(p.rungs) {
		return -1, -1
	}
	person = p.top[step] + line - 2
	if line < 2 || person >= len(p.rungs[step].people) {
		return step, -1
	}
	return step, person
}
