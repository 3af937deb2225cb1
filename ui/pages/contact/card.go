package contact

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/ui/layout"
)

// card draws the left pane in its border, with what it is about in it.
func (p *Page) card() []string {
	box := p.boxes.card
	if box.W < 4 || box.H < 2 {
		return nil
	}
	d, th := p.deps, p.deps.Theme
	rows, pane, active, lead := p.rows, &p.panes[p.tab], !p.right, 2
	if p.narrow() && p.right {
		rows, pane, active, lead = p.pastRows, &p.past, true, 1
	}
	title := d.Cut(p.cardTitle(), box.W-6)
	top := th.Line.Paint(th.TopLeft+th.Rule+" ") + th.Focus.Paint(title) + " "
	lines := make([]string, 0, box.H)
	lines = append(lines, top+th.Line.Paint(strings.Repeat(th.Rule, max(box.W-5-d.Width(title), 0))+th.TopRight))
	wall := th.Line.Paint(th.Wall)
	for _, l := range p.draw(rows, pane, box.W-2, box.H-2, lead, active) {
		lines = append(lines, wall+l+wall)
	}
	return append(lines, th.Line.Paint(th.BottomLeft+strings.Repeat(th.Rule, box.W-2)+th.BottomRight))
}

// cardTitle is the step with the day since which one stands there, or what the tab holds.
func (p *Page) cardTitle() string {
	d := p.deps
	if p.narrow() && p.right {
		return d.Say("pass.timeline")
	}
	key := p.tabs[p.tab].key
	step, visit, ok := p.step()
	if key != "step" || !ok {
		return d.Say("contact.title-" + key)
	}
	title := strconv.Itoa(step.Number) + " " + step.Key.Label(d.Lang)
	if visit.From.IsZero() {
		return title
	}
	return title + " · " + d.Say("contacts.since", visit.From.Brief(d.Lang, d.Today()))
}

// draw gives the lines of a pane, each as wide as the pane. The pointer stands lead cells
// before the text.
func (p *Page) draw(rows []row, at *pane, width, height, lead int, active bool) []string {
	d := p.deps
	lines := make([]string, max(height, 0))
	blank, air := layout.Spaces(width), layout.Spaces(lead)
	for i, n := range at.shown(rows, height) {
		switch {
		case n < 0 || n >= len(rows):
			lines[i] = blank
		case active && n == at.cursor && rows[n].key != "":
			lines[i] = d.Theme.Select(layout.Fit(d.Widths, d.Theme.Accent.Paint(d.Theme.Pointer)+air[1:]+rows[n].text, width, d.Theme.More))
		default:
			lines[i] = layout.Fit(d.Widths, air+rows[n].text, width, d.Theme.More)
		}
	}
	return lines
}

// knownRows are what is known of the person and the firm, for a pane of its own: only what
// is filled in.
func knownRows(p *Page, width int) []row {
	d := p.deps
	labels := 0
	for _, g := range groups() {
		for _, f := range g.Fields {
			if p.value(f.Key) != "" {
				labels = max(labels, d.Width(f.Label(d.Lang)))
			}
		}
	}
	labels = min(labels, width/2)
	var rows []row
	for _, g := range groups() {
		heading := false
		for _, f := range g.Fields {
			value := p.shown(f)
			if value == "" || f.Key == model.Name.Key {
				continue
			}
			if !heading {
				heading = true
				rows = append(rows, row{}, row{text: d.Theme.Strong.Paint(d.Cut(d.Say("field."+g.Key), width))})
			}
			rows = append(rows, row{text: d.Cut(d.Theme.Muted.Paint(d.Fit(f.Label(d.Lang), labels))+"  "+value, width)})
		}
	}
	if len(rows) > 0 {
		return rows[1:]
	}
	return nil
}
