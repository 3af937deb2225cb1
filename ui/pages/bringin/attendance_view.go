package bringin

import (
	"strings"

	"stegvis/model"
)

// attendanceHead are the lines above the list of one of attendance: what it is, and what bringing it in
// would do.
func (p *Page) attendanceHead(width int) []string {
	d, plan := p.Deps, p.came.plan
	found, unknown := p.people()
	about := []string{p.source(plan.Source), d.Count("bringin.rows", plan.Rows), d.Say("bringin.of-attendance")}
	counts := []string{d.Count("line.meetings-are", len(plan.Meetings)), d.Theme.Good.Paint(d.Count("bringin.found", found)), d.Count("bringin.not-known", unknown)}
	next := d.Theme.Muted.Paint(d.Cut(d.Say("bringin.nobody-new"), width))
	switch {
	case plan.Undated():
		next = d.Theme.Warn.Paint(d.Cut(d.Say("bringin.no-day"), width))
	case p.came.adding && len(plan.Unknown) > 0:
		next = d.Cut(d.Count("bringin.will-be-new", len(plan.Unknown)), width)
	}
	return []string{
		" " + d.Theme.Muted.Paint(d.Cut(strings.Join(about, " · "), width)),
		" " + d.Cut(strings.Join(counts, d.Theme.Muted.Paint(" · ")), width),
		" " + next, "",
	}
}

// people are how many lines of the list are of somebody here, and of nobody.
func (p *Page) people() (found, unknown int) {
	for _, m := range p.came.plan.Meetings {
		for _, one := range m.People {
			if one.Contact == "" {
				unknown++
			} else {
				found++
			}
		}
	}
	return found, unknown
}

// attendanceLines are the lines of a list of attendance: what it is and what can be said of it, the
// meetings, what is to be looked at, who is unknown and who was found.
func (p *Page) attendanceLines() []line {
	d, plan := p.Deps, p.came.plan
	s := sections{p: p}
	s.heading("bringin.list-is", 0)
	s.asked(askKind, "bringin.kind", d.Say("bringin.of-"+ofAttendance))
	p.occasionLines(&s)
	if len(plan.Unknown) > 0 {
		is := map[bool]string{false: "bringin.unknown-left", true: "bringin.unknown-added"}[p.came.adding]
		s.asked(askUnknown, "bringin.unknown", d.Say(is))
	}
	s.heading("line.meetings", len(plan.Meetings))
	for _, m := range plan.Meetings[:min(len(plan.Meetings), mostSame)] {
		s.add(p.meetingLine(m))
	}
	p.addProblems(&s, plan.Problems)
	if n := len(plan.Unknown); n > 0 {
		s.heading("bringin.unknown", n)
		for _, name := range plan.Unknown[:min(n, mostSame)] {
			s.add(model.Visible(name))
		}
	}
	p.foundLines(&s)
	p.addLeft(&s, plan.Left)
	return s.lines
}

// occasionLines are the day and the name of the meeting, which can be said where the list does not.
func (p *Page) occasionLines(s *sections) {
	d, plan := p.Deps, p.came.plan
	inList := d.Theme.Muted.Paint(d.Say("bringin.in-list"))
	switch {
	case plan.Dated:
		s.asked("", "event.on", inList)
	case plan.On.IsZero():
		s.asked(askDay, "event.on", d.Theme.Warn.Paint(d.Say("bringin.not-said")))
	default:
		s.asked(askDay, "event.on", plan.On.Full(d.Lang))
	}
	switch {
	case plan.Titled:
		s.asked("", "bringin.occasion", inList)
	case plan.Title == "":
		s.asked(askMeeting, "bringin.occasion", d.Theme.Muted.Paint(d.Say("bringin.not-said")))
	default:
		s.asked(askMeeting, "bringin.occasion", model.Visible(plan.Title))
	}
}

// present are how many will be noted as present at a meeting: nobody unknown who is left out.
func (p *Page) present(m model.PlannedMeeting) int {
	n := m.Present
	for _, one := range m.People {
		if one.Contact == "" && one.Presence == model.Present && !p.came.adding {
			n--
		}
	}
	return n
}

// meetingLine is a meeting of the list, and whether it is here already.
func (p *Page) meetingLine(m model.PlannedMeeting) string {
	d := p.Deps
	on, week := d.Say("bringin.not-said"), ""
	if !m.On.IsZero() {
		on, week = m.On.String(), m.On.Week().Label(d.Lang)
	}
	is := "bringin.kind-add"
	if m.Event != "" {
		is = "line.here-already"
	}
	about := []string{model.Visible(m.Title), d.Say("event.kind-" + string(m.Kind)), d.Count("bringin.present", p.present(m)), d.Say(is)}
	return d.Fit(on, 12) + d.Fit(week, 9) + strings.Join(about, d.Theme.Muted.Paint(" · "))
}

// foundLines are those of the list who are here, with the name they have here where it is another.
func (p *Page) foundLines(s *sections) {
	d := p.Deps
	found, _ := p.people()
	if found == 0 {
		return
	}
	s.heading("bringin.found-here", found)
	shown := 0
	for _, m := range p.came.plan.Meetings {
		for _, one := range m.People {
			if one.Contact == "" || shown == mostSame {
				continue
			}
			shown++
			about := model.Visible(one.Name)
			if one.Known != one.Name {
				about += " " + d.Theme.Muted.Paint(d.Theme.Right) + " " + model.Visible(one.Known)
			}
			presence := d.Say("event.presence-" + string(one.Presence))
			s.ofRow(one.Row, about+d.Theme.Muted.Paint(" · "+presence))
		}
	}
}
