package templates

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/ui/layout"
)

// line is a template and how many steps it has.
func (p *Page) line(t template, width int) string {
	return p.Deps.Ends(model.Visible(t.Get("name")), p.Deps.Theme.Muted.Paint(strconv.Itoa(len(t.steps))), width)
}

// about is what a template is called and for.
func (p *Page) about(t template, width int) []string {
	d := p.Deps
	lines := []string{d.Cut(d.Theme.Strong.Paint(model.Visible(t.Get("name"))), width)}
	if about := t.Get("about"); about != "" {
		for _, l := range layout.Wrap(d.Widths, model.Visible(about), max(width, 1)) {
			lines = append(lines, d.Theme.Muted.Paint(l))
		}
	}
	return append(lines, "")
}

// numbers is the room for the number of a step.
const numbers = 3

// lines are the steps of a template, each with who does it, when, after what and why below it.
func (p *Page) lines(t template) []line {
	d := p.Deps
	var all []line
	for _, s := range t.steps {
		all = append(all, line{step: s})
		about := []string{s.Get("actor"), d.Count("template.days", s.Int("days"))}
		if after := strings.TrimSpace(s.Get("after")); after != "" {
			about = append(about, d.Say("template.after", after))
		}
		said := strings.Join(about, " · ")
		for _, words := range []string{said, s.Get("why")} {
			if words == "" {
				continue
			}
			for _, l := range layout.Wrap(d.Widths, model.Visible(words), max(p.Panes.Room()-numbers, 1)) {
				all = append(all, line{about: l})
			}
		}
	}
	return all
}

// step is a step, its number before it, or a line about it.
func (p *Page) step(l line, width int) string {
	d := p.Deps
	if l.step.ID == "" {
		return layout.Spaces(numbers) + d.Theme.Muted.Paint(d.Cut(l.about, max(width-numbers, 0)))
	}
	return d.Theme.Muted.Paint(d.Fit(l.step.Get("number"), numbers)) + d.Cut(model.Visible(l.step.Get("text")), max(width-numbers, 0))
}
