package checkin

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/layout"
)

// head is the lines above those who fit: title, blank, the line one types on, a rule.
const head = 4

// View draws what is typed, who fits, who is here and who usually is.
func (p *Page) View() string {
	d := p.Deps
	if !p.loaded {
		return ""
	}
	width := p.Inside()
	lines := []string{
		" " + d.Ends(p.title(), "", width),
		"",
		p.typeLine(width),
		" " + d.Theme.Line.Paint(strings.Repeat(d.Theme.Rule, width)),
	}
	lines = append(lines, p.hitLines()...)
	lines = append(lines, "")
	p.usualTop = len(lines) + 1
	lines = append(lines, p.listLines(max(p.Height-len(lines), 0))...)
	lines = lines[:min(len(lines), p.Height)]
	if p.Width < 60 { // narrower than the columns are made for
		for i, l := range lines {
			lines[i] = d.Cut(l, p.Width)
		}
	}
	return strings.Join(lines, "\n")
}

func (p *Page) title() string {
	d, m := p.Deps, p.state.event
	about := " · " + m.On.Full(d.Lang) + ", " + m.On.Week().Label(d.Lang)
	if m.Place != "" {
		about += " · " + model.Visible(m.Place)
	}
	return d.Theme.Strong.Paint(model.Visible(m.Title)) + d.Theme.Muted.Paint(about)
}

// typeLine is what is typed on the left and the tally on the right.
func (p *Page) typeLine(width int) string {
	d, t := p.Deps, p.state.tally
	said := func(key, value string) string { return d.Say(key) + " " + d.Theme.Strong.Paint(value) }
	number := func(key string, n int) string {
		return said(key, strconv.Itoa(n))
	}
	tally := number("checkin.present", t.Present) + "   " + number("checkin.new", t.New)
	if p.Width >= 70 && (t.GenderKnown == t.Present || p.Width >= 100) {
		tally += "   " + said("checkin.women", t.Female(d.Lang))
	}
	if abroad := t.Abroad(d.Lang); abroad != "" {
		tally += "   " + said("checkin.born-abroad", abroad)
	}
	room := max(width-d.Width(tally)-4, 6)
	typed, at := p.query.View(room)
	p.caret = tea.NewCursor(3+at, 2)
	if p.query.Value() == "" && !p.right {
		hint := d.Say("checkin.hint")
		if d.Width(hint) > room {
			hint = d.Say("checkin.hint-short")
		}
		typed = d.Theme.Muted.Paint(d.Cut(hint, room))
	}
	return " " + d.Ends(d.Theme.Accent.Paint(d.Theme.Prompt)+" "+typed, tally, width)
}

// hitLines are those who fit, and the new contact one can make of what is typed.
func (p *Page) hitLines() []string {
	if p.typed() == "" {
		return nil
	}
	d := p.Deps
	lines := make([]string, 0, most+1)
	for i, g := range p.hits {
		lines = append(lines, p.hitLine(g, i == p.cursor && !p.right))
	}
	line := " " + d.Theme.Accent.Paint("+") + " " + d.Say("checkin.new-contact", model.Visible(p.typed()))
	if p.cursor == len(p.hits) && !p.right {
		return append(lines, d.Theme.Select(layout.Fit(d.Widths, line, p.Width, d.Theme.More)))
	}
	return append(lines, d.Cut(line, p.Width))
}

func (p *Page) hitLine(g storage.Guest, selected bool) string {
	d := p.Deps
	pointer := "  "
	if selected {
		pointer = d.Theme.Accent.Paint(d.Theme.Pointer) + " "
	}
	name := max((p.Width-30)*2/5, 10)
	firm := max(p.Width-30-name-4, 0)
	state := ""
	switch {
	case p.arriving.has(g.N):
		state = d.Theme.Muted.Paint(d.Say("checkin.saving"))
	case g.Presence == model.Present && g.At == model.NoClock:
		state = d.Theme.Good.Paint(d.Theme.Done + " " + d.Say("checkin.present"))
	case g.Presence == model.Present:
		state = d.Theme.Good.Paint(d.Theme.Done + " " + d.Say("checkin.is-present", g.At.String()))
	case g.LastTime:
		state = d.Theme.Muted.Paint(d.Say("checkin.last-time"))
	case g.Times > 1:
		state = d.Theme.Muted.Paint(d.Say("checkin.often"))
	}
	about := model.Visible(cmp.Or(g.FoundBy(d.Lang), g.Firm, d.Theme.Dash))
	line := " " + pointer + p.marked(d.Fit(model.Visible(g.Name), name)) + " " + d.Theme.Muted.Paint(d.Fit(about, firm)+" "+d.Fit(p.where(g), 9)) + " " + state
	line = layout.Fit(d.Widths, line, p.Width, d.Theme.More)
	if selected {
		return d.Theme.Select(line)
	}
	return line
}

// marked is a name with the beginnings lit that were typed.
func (p *Page) marked(name string) string {
	typed := strings.Fields(model.Loose(model.Fold(p.typed())))
	var b strings.Builder
	for i, word := range strings.Split(name, " ") {
		if i > 0 {
			b.WriteByte(' ')
		}
		at := slices.IndexFunc(typed, func(t string) bool { return strings.HasPrefix(model.Loose(model.Fold(word)), t) })
		if at < 0 {
			b.WriteString(word)
			continue
		}
		letters := []rune(word)
		n := min(utf8.RuneCountInString(typed[at]), len(letters))
		p.Deps.Theme.Focus.To(&b, string(letters[:n]))
		b.WriteString(string(letters[n:]))
		typed = slices.Delete(typed, at, at+1)
	}
	return b.String()
}

// where says on which step someone stands, or that they are of the place.
func (p *Page) where(g storage.Guest) string {
	if g.Role == model.Other {
		return p.Deps.Say("checkin.local")
	}
	return g.Stands(p.Deps.Lang)
}

// leftWidth is the room for who is here.
func (p *Page) leftWidth() int { return max(p.Width*11/20, 20) }

// listLines are who is here, and who usually is.
func (p *Page) listLines(height int) []string {
	d := p.Deps
	left := p.leftWidth()
	first, here := p.await(), p.hereLines(left, max(height-1, 0))
	lines := []string{d.Fit(" "+p.heading("checkin.here", p.state.tally.Present, left-2), left) + p.heading(first.title, first.n, p.Width-left-1)}
	p.usual.Resize(p.Width-left-1, max(height-1, 0))
	usual := p.usual.View()
	for i := range max(height-1, 0) {
		l, r := "", ""
		if i < len(here) {
			l = here[i]
		}
		if i < len(usual) {
			r = usual[i]
		}
		if l == "" && r == "" {
			break
		}
		lines = append(lines, d.Fit(l, left)+r)
	}
	return lines
}

// heading is a title with how many stand below it, which is seen in the narrowest window too.
func (p *Page) heading(title string, n, width int) string {
	d, count := p.Deps, strconv.Itoa(n)
	return d.Theme.Strong.Paint(d.Cut(d.Say(title), max(width-len(count)-2, 0))) + "  " + d.Theme.Muted.Paint(count)
}

// hereLines are those on their way into the register, and those who are in it.
func (p *Page) hereLines(width, height int) []string {
	d := p.Deps
	var lines []string
	for _, c := range p.arriving.waiting {
		if !c.back && c.guest.Presence != model.Present {
			lines = append(lines, "          "+d.Fit(model.Visible(c.name()), max(width-22, 8))+" "+d.Theme.Muted.Paint(d.Say("checkin.saving")))
		}
	}
	for _, g := range p.state.present[:min(len(p.state.present), height)] {
		lines = append(lines, p.presentLine(g, width))
	}
	return lines
}

func (p *Page) presentLine(g storage.Guest, width int) string {
	d := p.Deps
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

func (p *Page) usualLine(g awaited, width int, s list.State) string {
	d := p.Deps
	if g.title != "" {
		return d.Cut(p.heading(g.title, g.n, width), width)
	}
	if !s.Selected {
		return "  " + d.Cut(model.Visible(g.Name), max(width-2, 0))
	}
	return d.Theme.Select(layout.Fit(d.Widths, d.Theme.Accent.Paint(d.Theme.Pointer)+" "+model.Visible(g.Name), width, d.Theme.More))
}
