package panes

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// View draws the title or the filter, and the panes that are in sight.
func (p *Panes[A, B]) View() string {
	p.layout()
	left, right, rows := p.boxes()
	lines := []string{p.heading(), ""}
	if !p.loaded {
		return strings.Join(lines[:min(len(lines), max(p.height, 1))], "\n")
	}
	var blocks []string
	if left > 0 {
		shown := p.left.View()
		if p.left.Total() == 0 {
			shown = p.told(p.opts.Empty, left)
			if p.filter.Value() != "" {
				shown = p.told("shell.nothing-found", left)
			}
		}
		blocks = append(blocks, layout.Block(p.deps.Widths, strings.Join(shown, "\n"), left, rows))
	}
	if right > 0 {
		if left > 0 {
			blocks = append(blocks, layout.Block(p.deps.Widths, "", gap, rows))
		}
		blocks = append(blocks, layout.Block(p.deps.Widths, strings.Join(p.rightLines(right), "\n"), right, rows))
	}
	if rows > 0 {
		lines = append(lines, layout.Beside(blocks...))
	}
	return strings.Join(lines[:min(len(lines), max(p.height, 1))], "\n")
}

// layout makes room over the right list for what is told about the selected thing.
func (p *Panes[A, B]) layout() {
	_, right, rows := p.boxes()
	p.about = 0
	if a, ok := p.left.Selected(); ok && right > 0 {
		p.about = min(len(p.opts.About(a, max(right-2, 0))), max(rows-few, 0))
	}
	p.Resize(p.width, p.height)
}

func (p *Panes[A, B]) rightLines(width int) []string {
	a, ok := p.left.Selected()
	if !ok {
		return nil
	}
	var lines []string
	for _, l := range p.opts.About(a, max(width-2, 0))[:p.about] {
		lines = append(lines, " "+l)
	}
	if p.right.Total() == 0 {
		return append(lines, p.told(p.opts.None, width)...)
	}
	return append(lines, p.right.View()...)
}

// told are the lines of an empty list.
func (p *Panes[A, B]) told(key string, width int) []string {
	var lines []string
	for _, l := range layout.Wrap(p.deps.Widths, p.deps.Say(key), max(width-2, 1)) {
		lines = append(lines, " "+p.deps.Theme.Muted.Paint(l))
	}
	return lines
}

func (p *Panes[A, B]) heading() string {
	d, inside := p.deps, max(p.width-2, 0)
	title := d.Say(p.opts.Title)
	count := strconv.Itoa(p.left.Total())
	switch {
	case !p.loaded:
		count = ""
	case p.filter.Value() != "" || p.typing:
		count = d.Say("contacts.place", count, strconv.Itoa(len(p.all)))
	}
	if !p.typing {
		if typed := p.filter.Value(); typed != "" {
			count += " · " + model.Visible(typed)
		}
		return " " + d.Fit(d.Theme.Strong.Paint(title)+"  "+d.Theme.Muted.Paint(count), inside)
	}
	before := d.Width(title) + 2 + d.Width(d.Theme.Prompt) + 1
	typed, at := p.filter.View(max(inside-before-d.Width(count)-2, 1))
	p.caret = tea.NewCursor(1+before+at, 0)
	return " " + d.Ends(d.Theme.Strong.Paint(title)+"  "+d.Theme.Accent.Paint(d.Theme.Prompt)+" "+typed, d.Theme.Muted.Paint(count), inside)
}

// Cursor is in the filter while one types there, and else at the selected line.
func (p *Panes[A, B]) Cursor() *tea.Cursor {
	left, _, _ := p.boxes()
	switch {
	case p.typing:
		return p.caret
	case p.beside:
		c := page.Below(p.right.Cursor(1), head+p.about)
		if c != nil && left > 0 {
			c.X += left + gap
		}
		return c
	}
	return page.Below(p.left.Cursor(1), head)
}
