package weeklypass

import (
	"strings"

	"stegvis/model"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

// View draws the person in sight, or the minutes at the end.
func (p *Page) View() string {
	var lines []string
	s, ok := p.current()
	switch {
	case !p.loaded:
		lines = []string{p.heading("")}
	case ok:
		lines = p.personLines(s)
	default:
		lines = p.minuteLines()
	}
	for i, l := range lines {
		lines[i] = " " + p.Deps.Fit(l, p.Width-2)
	}
	return strings.Join(lines[:min(len(lines), p.Height)], "\n")
}

func (p *Page) heading(right string) string {
	d := p.Deps
	year, week := d.Today().ISOWeek()
	left := d.Theme.Strong.Paint(d.Say("weeklypass.title")) + d.Theme.Muted.Paint(" · "+model.Week{Year: year, Number: week}.Label(d.Lang))
	return d.Ends(left, d.Theme.Muted.Paint(right), p.Width-2)
}

func (p *Page) personLines(s stop) []string {
	d := p.Deps
	lines := []string{p.heading(d.Say("today.place", p.at+1, len(p.queue))), ""}
	firm := ""
	if p.person.Contact.ID == s.contact {
		firm = model.Visible(p.person.Contact.Enterprise.Name)
	}
	lines = append(lines, d.Ends(d.Theme.Strong.Paint(model.Visible(s.name)), firm, p.Width-2))
	if p.person.Contact.ID == s.contact {
		c := p.person.Contact
		about := []string{p.person.Summary.Stands(d.Lang)}
		if c.Role == model.Client && !p.person.Summary.Finished {
			about[0] = d.Say("step.number", c.Step.Number()) + " " + c.Step.Label(d.Lang)
		}
		if phone, _, _ := strings.Cut(c.Values["phones"], " "); phone != "" && !c.Mask().Hides("phones") {
			about = append(about, model.Phone(phone).National())
		}
		lines = append(lines, d.Theme.Muted.Paint(strings.Join(about, " · ")))
	}
	lines = append(lines, "")
	for _, item := range s.items {
		lines = append(lines, p.due(item))
	}
	if p.person.Contact.ID != s.contact {
		return lines
	}
	if note := p.person.Contact.Values["note"]; note != "" {
		lines = append(lines, "")
		for _, l := range layout.Wrap(d.Widths, model.Visible(firstLines(note, 3)), p.Width-2) {
			lines = append(lines, d.Theme.Muted.Paint(l))
		}
	}
	return append(append(lines, "", d.Theme.Strong.Paint(d.Say("line.timeline"))), p.pastLines()...)
}

// pastLines are what happened last, with what was said.
func (p *Page) pastLines() []string {
	const days = 13
	d := p.Deps
	var lines []string
	for _, t := range p.person.timeline {
		lines = append(lines, d.Theme.Muted.Paint(d.FitRight(t.On.Short(d.Lang, d.Today()), days-2))+"  "+model.Visible(t.Told(d.Lang, d.Today())))
		for _, l := range layout.Wrap(d.Widths, model.Visible(firstLines(t.Words(d.Lang), 2)), max(p.Width-days-3, 1)) {
			if l != "" {
				lines = append(lines, layout.Spaces(days)+d.Theme.Muted.Paint(l))
			}
		}
	}
	return lines
}

func (p *Page) due(item model.AgendaItem) string {
	d := p.Deps
	what := "  " + model.Visible(item.Words(d.Lang))
	switch item.Urgency {
	case model.Late:
		return d.Theme.Bad.Paint(d.Theme.Late+" "+model.DaysLate(d.Lang, item.Days)) + what
	case model.Due:
		return d.Theme.Of(theme.Accent).Paint(item.On.Relative(d.Lang, d.Today())) + what
	case model.Waking:
		return d.Theme.Accent.Paint(d.Say("today.awake")) + what
	}
	return d.Theme.Warn.Paint(d.Theme.Silent+" "+model.Days(d.Lang, item.Days)) + what
}

// minuteLines are the page at the end: what was decided, and what was carried over.
func (p *Page) minuteLines() []string {
	d := p.Deps
	lines := []string{p.heading(""), ""}
	if n := p.silentLeft(); n > 0 {
		lines = append(append(lines, layout.Wrap(d.Widths, d.Count("weeklypass.ask-silent", n), p.Width-2)...), "")
	}
	decided, carried := p.split()
	lines = append(lines, d.Theme.Strong.Paint(d.Say("weeklypass.decided"))+"  "+d.Theme.Muted.Paint(d.Count("today.people", len(decided))))
	lines = append(lines, p.decisionLines(decided)...)
	lines = append(lines, "", d.Theme.Strong.Paint(d.Say("weeklypass.carried"))+"  "+d.Theme.Muted.Paint(d.Count("today.people", len(carried))))
	lines = append(lines, p.decisionLines(carried)...)
	return lines
}

func (p *Page) split() (decided, carried []decision) {
	for _, x := range p.decisions {
		if x.carried {
			carried = append(carried, x)
		} else {
			decided = append(decided, x)
		}
	}
	return decided, carried
}

func (p *Page) decisionLines(list []decision) []string {
	d := p.Deps
	if len(list) == 0 {
		return []string{"  " + d.Theme.Muted.Paint(d.Say("today.nobody"))}
	}
	lines := make([]string, len(list))
	for i, x := range list {
		lines[i] = "  " + d.Fit(model.Visible(x.name), min(24, p.Width/3)) + "  " + d.Theme.Muted.Paint(model.Visible(model.Dated(x.what, d.Lang, d.Today()).In(d.Lang)))
	}
	return lines
}

// firstLines are at most so many lines of some words.
func firstLines(s string, most int) string {
	lines := strings.Split(s, "\n")
	return strings.Join(lines[:min(len(lines), most)], "\n")
}
