package checkin

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/layout"
)

// head is the lines above those who fit: title, blank, the line one types on, a rule.
const head = 4

// View draws what is typed, who fits, who is here and who usually is.
func (p *Page) View() string {
	d := p.deps
	if !p.loaded {
		return ""
	}
	width := max(p.width-2, 0)
	lines := []string{
		" " + d.Ends(p.title(), "", width),
		"",
		p.typeLine(width),
		" " + d.Theme.Line.Paint(strings.Repeat(d.Theme.Rule, width)),
	}
	lines = append(lines, p.hitLines()...)
	lines = append(lines, "")
	lines = append(lines, p.listLines(max(p.height-len(lines), 0))...)
	return strings.Join(lines[:min(len(lines), p.height)], "\n")
}

func (p *Page) title() string {
	d, m := p.deps, p.meeting
	about := " · " + m.On.Full(d.Lang) + ", " + m.On.Week().Label(d.Lang)
	if m.Place != "" {
		about += " · " + model.Visible(m.Place)
	}
	return d.Theme.Strong.Paint(model.Visible(m.Title)) + d.Theme.Muted.Paint(about)
}

// typeLine is what is typed on the left and the tally on the right.
func (p *Page) typeLine(width int) string {
	d, t := p.deps, p.meeting.Tally
	number := func(key string, n int) string {
		return d.Say(key) + " " + d.Theme.Strong.Paint(strconv.Itoa(n))
	}
	tally := number("checkin.present", t.Present) + "   " + number("checkin.new", t.New) + "   "
	if p.width >= 70 {
		tally += number("checkin.women", t.Women) + "   "
	}
	tally += number("checkin.born-abroad", t.BornAbroad) + d.Theme.Strong.Paint(" · "+strconv.Itoa(t.BornAbroadPercent())+" %")
	room := max(width-d.Width(tally)-4, 6)
	typed, at := p.query.View(room)
	p.caret = tea.NewCursor(3+at, 2)
	if p.query.Value() == "" && !p.right {
		typed = d.Theme.Muted.Paint(d.Cut(d.Say("checkin.hint"), room))
	}
	return " " + d.Ends(d.Theme.Accent.Paint(d.Theme.Prompt)+" "+typed, tally, width)
}

// hitLines are those who fit, and the new contact one can make of what is typed.
func (p *Page) hitLines() []string {
	if p.typed() == "" {
		return nil
	}
	d := p.deps
	lines := make([]string, 0, most+1)
	for i, c := range p.hits {
		lines = append(lines, p.hitLine(p.people[c.N], i == p.cursor && !p.right))
	}
	line := " " + d.Theme.Accent.Paint("+") + " " + d.Say("checkin.new-contact", model.Visible(p.typed()))
	if p.cursor == len(p.hits) && !p.right {
		return append(lines, d.Theme.Select(layout.Fit(d.Widths, line, p.width, d.Theme.More)))
	}
	return append(lines, d.Cut(line, p.width))
}

func (p *Page) hitLine(g storage.Guest, selected bool) string {
	d := p.deps
	pointer := "  "
	if selected {
		pointer = d.Theme.Accent.Paint(d.Theme.Pointer) + " "
	}
	name := max((p.width-30)*2/5, 10)
	firm := max(p.width-30-name-4, 0)
	state := ""
	switch {
	case g.Presence == model.Present:
		state = d.Theme.Good.Paint(d.Theme.Done + " " + d.Say("checkin.is-present", g.At.String()))
	case p.coming[g.N]:
		state = d.Theme.Muted.Paint(d.Say("checkin.saving"))
	case g.LastTime:
		state = d.Theme.Muted.Paint(d.Say("checkin.last-time"))
	case g.Times > 1:
		state = d.Theme.Muted.Paint(d.Say("checkin.often"))
	}
	dash := model.Visible(g.Firm)
	if dash == "" {
		dash = d.Theme.Dash
	}
	line := " " + pointer + d.Fit(model.Visible(g.Name), name) + " " + d.Theme.Muted.Paint(d.Fit(dash, firm)+" "+d.Fit(p.where(g), 9)) + " " + state
	line = layout.Fit(d.Widths, line, p.width, d.Theme.More)
	if selected {
		return d.Theme.Select(line)
	}
	return line
}

// where says on which step someone stands, or that they are of the place.
func (p *Page) where(g storage.Guest) string {
	if g.Role == model.Other {
		return p.deps.Say("checkin.local")
	}
	return p.deps.Say("step.number", g.Step.Number())
}

// listLines are who is here, and who usually is.
func (p *Page) listLines(height int) []string {
	d := p.deps
	left := max(p.width*11/20, 20)
	expected := p.expected()
	title := func(key string, n int) string {
		return d.Theme.Strong.Paint(d.Say(key)) + "  " + d.Theme.Muted.Paint(strconv.Itoa(n))
	}
	lines := []string{d.Fit(" "+title("checkin.here", p.meeting.Present), left) + d.Cut(title("checkin.usual", len(expected)), p.width-left-1)}
	top := max(0, min(p.usual-(height-2), len(expected)-(height-1)))
	for i := range max(height-1, 0) {
		l, r := "", ""
		if i < len(p.present) {
			l = p.presentLine(p.present[i], left)
		}
		if at := top + i; at < len(expected) {
			r = p.usualLine(expected[at], at == p.usual && p.right, p.width-left-1)
		}
		if l == "" && r == "" {
			break
		}
		lines = append(lines, d.Fit(l, left)+r)
	}
	return lines
}

func (p *Page) presentLine(g storage.Guest, width int) string {
	d := p.deps
	at := "     "
	if g.At != model.NoClock {
		at = g.At.String()
	}
	state := d.Theme.Muted.Paint(p.where(g))
	if g.New {
		state = d.Theme.Good.Paint(d.Say("checkin.is-new"))
	}
	return "   " + d.Theme.Muted.Paint(at) + "  " + d.Fit(model.Visible(g.Name), max(width-22, 8)) + " " + state
}

func (p *Page) usualLine(g storage.Guest, selected bool, width int) string {
	d := p.deps
	if !selected {
		return "  " + d.Cut(model.Visible(g.Name), max(width-2, 0))
	}
	return d.Theme.Select(layout.Fit(d.Widths, d.Theme.Accent.Paint(d.Theme.Pointer)+" "+model.Visible(g.Name), width, d.Theme.More))
}
