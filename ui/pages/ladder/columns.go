package ladder

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

// daysWide is the room for the days in a column: a sign and up to four digits.
const daysWide = 5

// columns are the eight steps beside each other, and below them the person one is at.
func (p *Page) columns() []string {
	lines := make([]strings.Builder, heading+p.visible)
	for i, box := range p.columnBoxes() {
		for at, l := range p.column(i, box.W) {
			lines[at].WriteString(l)
		}
	}
	out := make([]string, len(lines), len(lines)+about)
	for i := range lines {
		out[i] = lines[i].String()
	}
	return append(out, "", p.aboutPerson())
}

// columnBoxes are the columns. The first cell of each is air and the pointer's.
func (p *Page) columnBoxes() []layout.Rect {
	sizes := make([]layout.Size, len(p.rungs))
	for i := range sizes {
		sizes[i] = layout.Fill(1)
	}
	return layout.Rect{W: max(p.Width-1, 0)}.Columns(sizes...)
}

// column is one step: its number and name, how many stand there, and who.
func (p *Page) column(i, width int) []string {
	d, r := p.Deps, p.rungs[i]
	role := theme.Strong
	if i == p.step {
		role = theme.Focus
	}
	name := strconv.Itoa(i+1) + " " + r.step.Key.Short(d.Lang)
	if d.Width(name) >= width {
		name = strconv.Itoa(i+1) + " " + d.Say("step."+string(r.step.Key)+"-tiny")
	}
	lines := []string{
		" " + d.Theme.Of(role).Paint(d.Fit(name, width-1)),
		" " + d.Theme.Muted.Paint(d.Fit(d.Count("today.people", r.total), width-1)),
	}
	lines = append(lines, r.people.View()...)
	for len(lines) < heading+p.visible {
		lines = append(lines, layout.Spaces(width))
	}
	return lines
}

func (p *Page) columnPerson(r *rung, c storage.ContactRow, width int, selected bool) string {
	d := p.Deps
	n, mark, role := d.Today().Sub(c.StepSince), "", theme.Muted
	if n > r.step.Silence {
		mark, role = d.Theme.Late, theme.Warn
	}
	line := d.Fit(model.Visible(c.Name), width-1-daysWide) + d.Theme.Of(role).Paint(d.FitRight(mark+strconv.Itoa(n), daysWide))
	if selected {
		return d.Theme.Select(d.Theme.Accent.Paint(d.Theme.Pointer) + line)
	}
	return " " + line
}

// aboutPerson says in one line what is known of the person one is at: the columns are too
// narrow for more than a name.
func (p *Page) aboutPerson() string {
	d := p.Deps
	c, ok := p.current()
	if !ok {
		return ""
	}
	return " " + d.Cut(d.Theme.Strong.Paint(model.Visible(c.Name))+d.Theme.Muted.Paint(p.about(c)), p.Inside())
}

func (p *Page) about(c storage.ContactRow) string {
	d, r := p.Deps, p.rungs[p.step]
	facts := []string{""}
	add := func(s string) {
		if s != "" {
			facts = append(facts, s)
		}
	}
	add(model.Visible(c.Firm))
	add(d.Count("ladder.stood", d.Today().Sub(c.StepSince)))
	if d.Today().Sub(c.StepSince) > r.step.Silence {
		add(d.Count("ladder.limit", r.step.Silence))
	}
	if !c.LastContact.IsZero() {
		add(d.Say("ladder.last", c.LastContact.Short(d.Lang, d.Today())))
	}
	if !c.NextDate.IsZero() {
		add(d.Say("ladder.next", c.NextDate.Short(d.Lang, d.Today())))
	}
	return strings.Join(facts, " · ")
}
