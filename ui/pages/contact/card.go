package contact

import (
	"strconv"
	"strings"

	"stegvis/model"
)

// leftLines are the card and what stands below it, each line as wide as the card.
func (p *Page) leftLines() []string { return append(p.card(), p.below...) }

// card draws the left pane in its border, with what it is about in it.
func (p *Page) card() []string {
	box := p.boxes.card
	if box.W < 4 || box.H < 2 {
		return nil
	}
	d, th := p.Deps, p.Deps.Theme
	pane := p.panes[p.tab]
	if p.narrow() && p.right {
		pane = p.past
	}
	title := th.Focus.Paint(d.Cut(p.cardTitle(box.W-6), box.W-6))
	if p.broad() {
		title = p.tabLine()
	}
	top := th.Line.Paint(th.TopLeft+th.Rule+" ") + title + " "
	card := make([]string, 0, box.H)
	card = append(card, top+th.Line.Paint(strings.Repeat(th.Rule, max(box.W-5-d.Width(title), 0))+th.TopRight))
	wall := th.Line.Paint(th.Wall)
	if p.titled() {
		card = append(card, wall+d.Fit("  "+th.Focus.Paint(p.cardTitle(box.W-6)), box.W-2)+wall)
	}
	for _, l := range lines(pane, p.boxes.left) {
		card = append(card, wall+l+wall)
	}
	return append(card, p.cardFoot(pane.Below()))
}

// cardFoot is the lower border of the card, which says how many more rows there are below.
func (p *Page) cardFoot(below int) string {
	d, th, width := p.Deps, p.Deps.Theme, p.boxes.card.W-2
	more := ""
	if below > 0 {
		more = " " + d.Say("shell.more-below", below) + " "
	}
	if d.Width(more)+2 > width {
		more = ""
	}
	rule := strings.Repeat(th.Rule, width-d.Width(more)-min(len(more), 1))
	end := th.BottomRight
	if more != "" {
		end = th.Rule + end
	}
	return th.Line.Paint(th.BottomLeft+rule) + th.Muted.Paint(more) + th.Line.Paint(end)
}

// cardTitle is the step with the day since which one stands there, or what the tab holds; where
// they have no room, the day alone or the short name of the step.
func (p *Page) cardTitle(width int) string {
	d := p.Deps
	if p.narrow() && p.right {
		return d.Say("line.timeline")
	}
	key := p.tabs[p.tab].key
	step, visit, ok := p.step()
	if key != "step" || !ok {
		return d.Say(p.tabs[p.tab].title)
	}
	number, day, since := strconv.Itoa(step.Number)+" ", "", ""
	if !visit.From.IsZero() {
		day = " · " + visit.From.Brief(d.Lang, d.Today())
		since = " · " + d.Say("contacts.since", visit.From.Brief(d.Lang, d.Today()))
	}
	for _, title := range []string{number + step.Key.Label(d.Lang) + since, number + step.Key.Label(d.Lang) + day} {
		if d.Width(title) <= width {
			return title
		}
	}
	return number + step.Key.Short(d.Lang) + since
}

// knownRows are what is known of the person and the firm, for a pane of its own: only what
// is filled in.
func knownRows(p *Page, width int) []row {
	d := p.Deps
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
