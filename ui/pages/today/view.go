package today

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

// View draws the heading, the list and, where there is room, where everyone stands.
func (p *Page) View() string {
	d := p.deps
	today := d.Today()
	year, week := today.ISOWeek()
	heading := d.Theme.Strong.Paint(today.Long(d.Lang)) + d.Theme.Muted.Paint(" · "+model.Week{Year: year, Number: week}.Label(d.Lang))
	lines := []string{" " + d.Ends(heading, d.Theme.Muted.Paint(model.Visible(p.board.office)), p.width-2), ""}
	if p.loaded && p.board.empty {
		for _, l := range layout.Wrap(d.Widths, d.Say("today.empty"), p.width-4) {
			lines = append(lines, " "+l)
		}
		return strings.Join(lines[:min(len(lines), p.height)], "\n")
	}
	left := p.leftLines(p.listWidth(), p.height-2)
	if p.sideWidth() > 0 {
		left = beside(p, left, p.sideLines(p.sideWidth()))
	}
	lines = append(lines, left...)
	return strings.Join(lines[:min(len(lines), p.height)], "\n")
}

// The list takes the width but for the bars, which want 33 cells and are left out where
// the list would fall under 40.
func (p *Page) sideWidth() int {
	side := 33 + max(0, (p.width-80)/4)
	if p.width-side < 40 {
		return 0
	}
	return side
}

func (p *Page) listWidth() int { return p.width - p.sideWidth() }

// line is one line of the list: its text and what choosing it means (-1: nothing).
type line struct {
	choice int
	y      int // on the page
	text   string
}

// list lays out the visible part of the left side.
func (p *Page) list() []line {
	all := p.allLines(p.listWidth())
	height := max(p.height-2, 1)
	at := 0
	for i, l := range all {
		if l.choice == p.cursor {
			at = i
		}
	}
	if p.cursor == 0 {
		at = 0
	}
	p.visible = height
	switch {
	case at < p.top:
		p.top = at
	case at >= p.top+height:
		p.top = at - height + 1
	}
	p.top = max(0, min(p.top, len(all)-height))
	shown := all[p.top:min(len(all), p.top+height)]
	for i := range shown {
		shown[i].y = i + 2
	}
	return shown
}

func (p *Page) leftLines(width, height int) []string {
	lines := make([]string, 0, height)
	for _, l := range p.list() {
		lines = append(lines, l.text)
	}
	return lines
}

func (p *Page) allLines(width int) []line {
	d, a := p.deps, p.board.agenda
	var lines []line
	plain := func(s string) { lines = append(lines, line{choice: -1, text: d.Fit(s, width)}) }
	choice := 0
	choose := func(s string) {
		pointer := " "
		if choice == p.cursor {
			pointer = d.Theme.Accent.Paint(d.Theme.Pointer)
		}
		s = d.Fit(" "+pointer+s, width-1)
		if choice == p.cursor {
			s = d.Theme.Select(s)
		}
		lines = append(lines, line{choice: choice, text: s + " "})
		choice++
	}
	count := strconv.Itoa(len(a.Items))
	if p.board.capped {
		count += "+"
	}
	plain(" " + d.Theme.Strong.Paint(d.Say("today.needs-you")) + "  " + d.Theme.Muted.Paint(count))
	if p.loaded && len(a.Items) == 0 {
		plain("   " + d.Theme.Muted.Paint(d.Say("today.nobody")))
	}
	for _, item := range a.Items {
		choose(p.item(item, width-4))
	}
	if len(a.Waiting) > 0 {
		plain("")
		plain(" " + d.Theme.Strong.Paint(d.Say("today.waiting")) + "  " + d.Theme.Muted.Paint(strconv.Itoa(len(a.Waiting))))
		for _, w := range a.Waiting {
			choose(p.waiting(w, width-4))
		}
	}
	plain("")
	plain(" " + d.Theme.Strong.Paint(d.Say("today.next-meeting")))
	p.meetingLines(choose, plain)
	return lines
}

func (p *Page) meetingLines(choose, plain func(string)) {
	d, next := p.deps, p.board.next
	if next == nil {
		plain("   " + d.Theme.Muted.Paint(d.Say("today.no-meeting")))
		return
	}
	when := next.On.Short(d.Lang, d.Today())
	if next.Start != model.NoClock {
		when += " " + next.Start.String()
	}
	choose(" " + when + "  " + d.Theme.Strong.Paint(model.Visible(next.Title)))
	place := model.Visible(next.Place)
	if place != "" {
		place += " · "
	}
	plain("   " + d.Theme.Muted.Paint(place) + d.Theme.Accent.Paint("c") + d.Theme.Muted.Paint(" "+d.Say("today.checkin")))
}

func (p *Page) item(item model.AgendaItem, width int) string {
	d := p.deps
	var when, what string
	mark, role := " ", theme.Muted
	switch item.Urgency {
	case model.Late:
		mark, role, when, what = d.Theme.Late, theme.Bad, d.Say("today.days-late", item.Days), item.What
	case model.Due:
		when, what = item.On.Relative(d.Lang, d.Today()), item.What
		if item.Days == 0 {
			mark, role = d.Theme.Dot, theme.Accent
		}
	case model.Waking:
		mark, role, when, what = d.Theme.Dot, theme.Accent, d.Say("today.awake"), d.Say("today.pause-over")
	case model.Silent:
		mark, role, when, what = d.Theme.Silent, theme.Warn, d.Say("today.days", item.Days), d.Say("today.silent")
	}
	if what == "" {
		what = d.Say("today.follow-up")
	}
	whenWidth := 9
	rest := max(width-whenWidth-3, 4)
	name := rest * 5 / 9
	return d.Theme.Of(role).Paint(mark+" "+d.Fit(when, whenWidth)) + " " +
		d.Fit(model.Visible(item.Name), name) + " " + d.Theme.Muted.Paint(d.Fit(model.Visible(what), rest-name-1))
}

func (p *Page) waiting(w model.WaitingLine, width int) string {
	d := p.deps
	who := model.Visible(w.Partner)
	if who == "" {
		who = d.Say("today.contacts-themselves")
	}
	role := theme.Muted
	if w.Days >= 14 {
		role = theme.Warn
	}
	rest := max(width-12, 4)
	name := rest * 5 / 9
	return "  " + d.Theme.Of(role).Paint(d.FitRight(d.Say("today.days", w.Days), 9)) + " " + d.Fit(who, name) + " " +
		d.Theme.Muted.Paint(d.Fit(d.Count("today.people", w.People), rest-name-1))
}

// sideLines are where everyone stands: a bar for each step.
func (p *Page) sideLines(width int) []string {
	d := p.deps
	lines := []string{d.Theme.Strong.Paint(d.Say("today.standing"))}
	highest := 1
	for _, s := range p.board.standing {
		highest = max(highest, s.People)
	}
	digits := max(4, len(strconv.Itoa(highest))+1)
	room := max(width-18-digits, 1)
	for _, s := range p.board.standing {
		bar := (s.People*room + highest - 1) / highest
		lines = append(lines, d.Theme.Muted.Paint(strconv.Itoa(s.Step.Number()))+" "+d.Fit(s.Step.Short(d.Lang), 14)+" "+
			d.Theme.Accent.Paint(strings.Repeat(d.Theme.Bar, bar))+layout.Spaces(room-bar)+d.FitRight(strconv.Itoa(s.People), digits))
	}
	return lines
}

func beside(p *Page, left, right []string) []string {
	out := make([]string, max(len(left), len(right)))
	for i := range out {
		l := ""
		if i < len(left) {
			l = left[i]
		}
		out[i] = p.deps.Fit(l, p.listWidth())
		if i < len(right) {
			out[i] += right[i]
		}
	}
	return out
}
