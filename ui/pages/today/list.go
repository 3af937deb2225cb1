package today

import (
	"strconv"

	"stegvis/model"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

// line is one line of the list, a cell narrower than the list, and what one can choose there.
// One that can be chosen begins with two spaces, for the pointer.
type line struct {
	row  row
	text string
}

// The columns of the list before the names and behind what is to be done.
const (
	whenWidth = 9
	daysWidth = 6 // of it, the days one has waited
	stepWidth = 16
	stepFrom  = 65 // the width from which the step is shown
)

// columns are the widths of a row of the list.
type columns struct {
	name, what, step int
	gap              string // between the columns
}

// columnsOf divides a row: the names get what they need, but no more than their share.
func (p *Page) columnsOf(width int) columns {
	c := columns{gap: " "}
	rest := width - 4 - whenWidth - 1
	if width >= stepFrom {
		c.step, c.gap = stepWidth, "  "
		rest -= stepWidth + len(c.gap)
	}
	longest := 12
	for _, item := range p.board.agenda.Items {
		longest = max(longest, p.Deps.Width(model.Visible(item.Name)))
	}
	for _, w := range p.board.agenda.Waiting {
		longest = max(longest, p.Deps.Width(p.partner(w)))
	}
	c.name = max(min(longest, rest*5/9), 1)
	c.what = max(rest-c.name-len(c.gap), 0)
	return c
}

// listLines lays out the whole of the left side.
func (p *Page) listLines(width int) []line {
	d, a := p.Deps, p.board.agenda
	width--
	var lines []line
	plain := func(s string) { lines = append(lines, line{text: d.Fit(s, width)}) }
	choose := func(r row, s string) { lines = append(lines, line{r, d.Fit("  "+s, width)}) }
	count := strconv.Itoa(len(a.Items))
	if p.board.capped {
		count += "+"
	}
	if !p.loaded {
		count = ""
	}
	plain(" " + d.Theme.Strong.Paint(d.Say("today.needs-you")) + "  " + d.Theme.Muted.Paint(count))
	if p.loaded && len(a.Items) == 0 {
		for _, l := range layout.Wrap(d.Widths, d.Say("today.undated"), width-4) {
			plain("   " + d.Theme.Muted.Paint(l))
		}
	}
	c := p.columnsOf(width)
	items, waits := p.fitting()
	for i := range items {
		choose(row{item: &a.Items[i]}, p.item(a.Items[i], c))
	}
	more := func(n int) {
		if n > 0 {
			choose(row{more: true}, layout.Spaces(whenWidth+3)+d.Theme.Muted.Paint(d.Count("today.more", n)))
		}
	}
	more(len(a.Items) - items)
	if len(a.Waiting) > 0 {
		plain("")
		plain(" " + d.Theme.Strong.Paint(d.Say("today.waiting")) + "  " + d.Theme.Muted.Paint(strconv.Itoa(len(a.Waiting))))
		for i := range waits {
			choose(row{waiting: &a.Waiting[i]}, p.waiting(a.Waiting[i], c))
		}
		if items == len(a.Items) { // one line opens both
			more(len(a.Waiting) - waits)
		}
	}
	if !p.loaded {
		return lines
	}
	plain("")
	plain(" " + d.Theme.Strong.Paint(d.Say("today.next-meeting")))
	p.meetingLines(choose, plain, width-4)
	return lines
}

// The most that is shown of those of whom nothing was heard, and of what is waited for, before
// she asks for all.
const (
	mostSilent  = 5
	mostWaiting = 4
)

// fitting is how many who need her and how many waits are shown: all once she has asked for them,
// otherwise as many as leave the waits and the next meeting in sight.
func (p *Page) fitting() (items, waits int) {
	a := p.board.agenda
	if p.all {
		return len(a.Items), len(a.Waiting)
	}
	waits = min(len(a.Waiting), mostWaiting)
	room := p.visible() - 1 - 4 // its heading; a blank, the heading and two lines of the meeting
	if waits > 0 {
		room -= waits + 2
	}
	if waits < len(a.Waiting) {
		room--
	}
	silent := 0
	for items < len(a.Items) && silent < mostSilent {
		if a.Items[items].Urgency == model.Silent {
			silent++
		}
		items++
	}
	if items > room || items < len(a.Items) && items >= room {
		items = max(room-1, 1) // and the line that opens the rest
	}
	return min(items, len(a.Items)), waits
}

func (p *Page) meetingLines(choose func(row, string), plain func(string), width int) {
	d, next := p.Deps, p.board.next
	if next == nil {
		for _, l := range layout.Wrap(d.Widths, d.Say("today.no-meeting"), width) {
			plain("   " + d.Theme.Muted.Paint(l))
		}
		return
	}
	when := next.On.Short(d.Lang, d.Today())
	if next.Start != model.NoClock {
		when += " " + next.Start.String()
	}
	choose(row{meeting: next}, " "+when+"  "+d.Theme.Strong.Paint(model.Visible(next.Title)))
	place := model.Visible(next.Place)
	if place != "" {
		place += " · "
	}
	plain("   " + d.Theme.Muted.Paint(place) + d.Theme.Accent.Paint("c") + d.Theme.Muted.Paint(" "+d.Say("today.checkin")))
}

// item is one who needs her: when, who, what, and where there is room the step.
func (p *Page) item(item model.AgendaItem, c columns) string {
	d := p.Deps
	when, mark, role := "", " ", theme.Muted
	what := model.Visible(item.Words(d.Lang))
	switch item.Urgency {
	case model.Late:
		mark, role, when = d.Theme.Late, theme.Bad, model.DaysLate(d.Lang, item.Days)
	case model.Due:
		when = item.On.Relative(d.Lang, d.Today())
		if item.Days == 0 {
			mark, role = d.Theme.Dot, theme.Accent
		}
	case model.Waking:
		mark, role, when = d.Theme.Dot, theme.Accent, d.Say("today.awake")
	case model.Silent:
		mark, role, when = d.Theme.Silent, theme.Warn, model.Days(d.Lang, item.Days)
	}
	line := d.Theme.Of(role).Paint(mark+" "+d.Fit(when, whenWidth)) + " " +
		d.Fit(model.Visible(item.Name), c.name) + c.gap + d.Theme.Muted.Paint(d.Fit(what, c.what))
	if c.step > 0 {
		line += c.gap + p.step(item.AgendaFact, c.step)
	}
	return line
}

// step is where someone stands, or that the ladder is done.
func (p *Page) step(f model.AgendaFact, width int) string {
	d := p.Deps
	switch {
	case f.Step.Number() > 0:
		return d.Theme.Muted.Paint(strconv.Itoa(f.Step.Number())+" ") + d.Fit(f.Step.Short(d.Lang), width-2)
	case f.Client:
		return d.Theme.Muted.Paint(d.Fit(d.Theme.Done+" "+d.Say("step.finished-short"), width))
	}
	return d.Theme.Muted.Paint(d.Fit(d.Theme.Dash, width))
}

// partner is who is waited for.
func (p *Page) partner(w model.WaitingLine) string {
	if w.Partner == "" {
		return p.Deps.Say("today.contacts-themselves")
	}
	return model.Visible(w.Partner)
}

func (p *Page) waiting(w model.WaitingLine, c columns) string {
	d := p.Deps
	role := theme.Muted
	if w.Days >= 14 {
		role = theme.Warn
	}
	return "  " + d.Theme.Of(role).Paint(d.Fit(d.FitRight(model.Days(d.Lang, w.Days), daysWidth), whenWidth)) + " " +
		d.Fit(p.partner(w), c.name) + c.gap + d.Theme.Muted.Paint(d.Count("today.people", w.People))
}
