package contact

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/ui/components/ladderbar"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// look is what rows were made for; they are made anew when it changes.
type look struct {
	page.Look
	tab, width, past int
	today            model.Date
	made             bool
}

// boxes are where things stand on the page.
type boxes struct{ tabs, left, past layout.Rect }

// The lines above the panes: name, facts, a blank, the ladder, a blank, the tabs, a blank.
const above = 7

// View draws the head, the ladder and the two panes.
func (p *Page) View() string {
	if !p.loaded {
		return ""
	}
	d := p.deps
	p.layoutRows()
	lines := p.headLines()
	lines = append(lines, p.tabLine(), "")
	height := max(p.height-len(lines), 0)
	left := p.draw(p.rows, &p.panes[p.tab], p.boxes.left.W, height, !p.right)
	past := p.draw(p.pastRows, &p.past, p.boxes.past.W, height-1, p.right)
	title := d.Theme.Strong.Paint(d.Fit(d.Say("pass.timeline"), p.boxes.past.W))
	for i := range height {
		line := " " + left[i]
		if p.boxes.past.W > 0 {
			line += "  "
			if i == 0 {
				line += title
			} else {
				line += past[i-1]
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines[:min(len(lines), p.height)], "\n")
}

func (p *Page) headLines() []string {
	d, c := p.deps, p.file.Contact
	firm := model.Visible(c.Enterprise.Name)
	if s := c.Enterprise.Values["firm_status"]; s != "" {
		f, _ := model.FieldByKey("firm_status")
		firm = strings.TrimPrefix(firm+" · "+strings.ToLower(f.Shown(d.Lang, s)), " · ")
	}
	width := max(p.width-2, 0)
	name := d.Theme.Strong.Paint(model.Visible(c.Name))
	if c.Status != model.Active {
		name += "  " + d.Theme.Warn.Paint(p.statusWords())
	}
	lines := []string{
		" " + d.Ends(name, firm, width),
		" " + d.Theme.Muted.Paint(d.Cut(strings.Join(p.facts(), " · "), width)),
		"",
	}
	if c.Role == model.Other {
		return append(lines, " "+d.Theme.Muted.Paint(d.Cut(d.Say("contact.other-short"), width)), "")
	}
	return append(lines, " "+ladderbar.View(d, p.ladder(), width), "")
}

func (p *Page) statusWords() string {
	d, c := p.deps, p.file.Contact
	switch c.Status {
	case model.Paused:
		return d.Say("contact.paused", c.PausedUntil.Short(d.Lang, d.Today()))
	case model.HandedOver:
		return d.Say("contact.handed-over", model.Visible(c.StatusWhy))
	}
	return d.Say("contact.closed", strings.ToLower(d.Say("field.reason-"+c.StatusWhy)))
}

// facts are the line under the name: language, phone, through what she was found, project.
func (p *Page) facts() []string {
	d, c := p.deps, p.file.Contact
	var facts []string
	add := func(s string) {
		if s != "" {
			facts = append(facts, s)
		}
	}
	shown := func(key string) string {
		f, _ := model.FieldByKey(key)
		return p.shown(f)
	}
	language := shown("language")
	if c.Values["interpreter"] == "yes" {
		language = strings.TrimPrefix(language+", "+d.Say("contact.interpreter"), ", ")
	}
	add(language)
	phone, _, _ := strings.Cut(shown("phones"), ", ")
	add(phone)
	if phone == "" {
		add(shown("email"))
	}
	if through := shown("found_through"); through != "" {
		add(d.Say("contact.through", through))
	}
	add(shown("place"))
	for _, project := range p.file.Projects {
		add(model.Visible(project))
	}
	if len(facts) == 0 {
		facts = []string{d.Say("contact.nothing-known")}
	}
	return facts
}

// ladder is the state of the eight steps: of each step, that of its last visit.
func (p *Page) ladder() []ladderbar.Step {
	steps := make([]ladderbar.Step, len(model.Ladder))
	for i, s := range model.Ladder {
		steps[i] = ladderbar.Step{Name: s.Key.Short(p.deps.Lang), Short: p.deps.Say("step." + string(s.Key) + "-tiny")}
	}
	for _, v := range p.file.Visits {
		s := &steps[v.Step.Number()-1]
		switch v.State {
		case model.Standing:
			s.State = ladderbar.Now
		case model.Done:
			s.State = ladderbar.Done
		case model.Skipped, model.NotNeeded:
			s.State = ladderbar.Skipped
		case model.Left:
			s.State = ladderbar.Open
		}
	}
	return steps
}

// tabLine names the tabs, with how much is in each; the open one is lit.
func (p *Page) tabLine() string {
	d := p.deps
	var b strings.Builder
	b.WriteString(" ")
	for i := range p.tabs {
		label := p.tabLabel(i)
		if i > 0 {
			b.WriteString("  ")
		}
		if i == p.tab {
			d.Theme.Focus.To(&b, label)
		} else {
			d.Theme.Muted.To(&b, label)
		}
	}
	return d.Cut(b.String(), max(p.width-1, 0))
}

func (p *Page) tabLabel(i int) string {
	t := p.tabs[i]
	label := p.deps.Say("contact.tab-" + t.key)
	if t.count != nil {
		if n := t.count(p); n > 0 {
			label += " " + strconv.Itoa(n)
		}
	}
	return label
}

// tabPlaces are the cells of the tabs' words.
func (p *Page) tabPlaces() []layout.Rect {
	x := 1
	places := make([]layout.Rect, len(p.tabs))
	for i := range p.tabs {
		w := p.deps.Width(p.tabLabel(i))
		places[i] = layout.Rect{X: x, Y: p.boxes.tabs.Y, W: w, H: 1}
		x += w + 2
	}
	return places
}

// layoutRows makes the rows of both panes, unless those that are there still fit.
func (p *Page) layoutRows() {
	now := look{p.deps.Look(), p.tab, p.width, 0, p.deps.Today(), true}
	if p.drawn == now || !p.loaded {
		return
	}
	p.drawn = now
	left, past := max(p.width-2, 0), 0
	if p.width >= 70 {
		past = min(max((p.width-4)*2/5, 28), 60)
		left = p.width - 4 - past
	}
	p.boxes.tabs = layout.Rect{X: 1, Y: above - 2, W: p.width, H: 1}
	p.boxes.left = layout.Rect{X: 0, Y: above, W: left, H: max(p.height-above, 0)}
	p.boxes.past = layout.Rect{X: left + 3, Y: above + 1, W: past, H: max(p.height-above-1, 0)}
	p.rows = p.tabs[p.tab].rows(p, left-2)
	p.panes[p.tab].settle(p.rows)
	p.pastRows = nil
	if past > 0 {
		p.pastRows = p.pastRowsOf(past - 2)
	}
	p.past.settle(p.pastRows)
}

// draw gives the visible lines of a pane, each as wide as the pane.
func (p *Page) draw(rows []row, at *pane, width, height int, active bool) []string {
	d := p.deps
	lines := make([]string, max(height, 0))
	top := at.scroll(rows, height)
	for i := range lines {
		if top+i >= len(rows) {
			lines[i] = layout.Spaces(width)
			continue
		}
		r := rows[top+i]
		selected := active && top+i == at.cursor && r.key != ""
		pointer := "  "
		if selected {
			pointer = d.Theme.Accent.Paint(d.Theme.Pointer) + " "
		}
		lines[i] = layout.Fit(d.Widths, pointer+r.text, width, d.Theme.More)
		if selected {
			lines[i] = d.Theme.Select(lines[i])
		}
	}
	return lines
}
