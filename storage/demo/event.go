package demo

import (
	"cmp"
	"slices"
	"time"

	"stegvis/model"
)

// meeting is an event with how many days ago it is, negative when it is still to come, and
// how many seats it has left.
type meeting struct {
	model.Event
	ago   int
	seats int
}

// eventsOf are the kinds of event besides the weekly one: how many a small office holds,
// over how many of the last days, their hours, seats and title.
var eventsOf = []struct {
	kind       model.EventKind
	held, over int
	start, end model.Clock
	seats      int
	title      word
}{
	{model.Information, 12, span, 13 * 60, 15 * 60, 30, word{"Att driva företag här", "Running a firm here"}},
	{model.Seminar, 8, 680, 17 * 60, 20 * 60, 40, word{"Inspirationskväll", "Inspiration evening"}},
	{model.StartUpInformation, 8, 560, 9 * 60, 12 * 60, 25, word{"Starta eget", "Start your own"}},
	{model.BusinessSchool, 3, 450, 9 * 60, 15 * 60, 20, word{"Företagsskolan", "Business school"}},
	{model.NetworkMeeting, 4, 600, 18 * 60, 20 * 60, 40, word{"Nätverksträff", "Network meeting"}},
	{model.Trip, 2, 500, 7 * 60, 19 * 60, 25, word{"Studieresa till Luleå", "Study trip to Luleå"}},
}

const (
	years       = 2
	span        = years * 365 // days the office has been at work
	opening     = 70          // days before the first breakfast
	weeklySeats = 60
	mostOfKind  = 600 // meetings of one kind, however large the register
	perMeeting  = 480 // one more meeting of each kind for so many people
)

var (
	breakfast = word{"Företagarfrukost", "Business breakfast"}
	school    = word{"Lärcentrum", "Learning centre"}
)

// meetings makes the calendar: a breakfast every Wednesday but at midsummer and Christmas,
// the next one among them, and the others spread over the two years, the next seminar in
// a week and a half.
func (o *Office) meetings(d *drawing) []meeting {
	all := o.breakfasts(d)
	for _, e := range eventsOf {
		held := min(e.held+o.contacts/perMeeting, mostOfKind)
		for i := range held {
			ago := o.atWork(max(e.over-(2*i+1)*e.over/(2*held)+d.IntN(15)-7, 1))
			if e.kind == model.Seminar && i == held-1 {
				ago = -10
			}
			all = append(all, o.meeting(d, model.Event{
				Kind: e.kind, Title: d.say(e.title), Start: e.start, End: e.end, Place: d.say(school),
				Languages: pick(d, "sv", "sv so", "sv ar", "sv th", "sv uk"), Audience: pick(d, "mixed", "mixed", "mixed", "women", "born-abroad"),
			}, ago, e.seats))
			if e.kind == model.Seminar {
				all[len(all)-1].Theme = d.oneOf(themes)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b meeting) int { return cmp.Compare(b.ago, a.ago) })
	return all
}

func (o *Office) breakfasts(d *drawing) []meeting {
	var all []meeting
	next := (int(time.Wednesday) - int(o.today.Weekday()) + 7) % 7
	var first model.EventID
	for ago := (span-opening)/7*7 - next; ago >= -next; ago -= 7 {
		if ago > 0 && o.holidays(ago) {
			continue
		}
		m := o.meeting(d, model.Event{
			Kind: model.WeeklyMeeting, Title: d.say(breakfast), Start: 8 * 60, End: 9 * 60, Place: "Folkets hus",
			Languages: "sv", Audience: "mixed", Theme: d.oneOf(talks), Series: first,
		}, ago, weeklySeats)
		if first == "" {
			first = m.ID
		}
		all = append(all, m)
	}
	return all
}

// holidays tells whether nobody comes to meetings: in July, and around Christmas.
func (o *Office) holidays(ago int) bool {
	_, week := o.today.AddDays(-ago).ISOWeek()
	return week >= 27 && week <= 32 || week >= 52 || week == 1
}

// atWork moves a day, in days ago, in the holidays to the weeks before them.
func (o *Office) atWork(ago int) int {
	for o.holidays(ago) {
		ago += 7
	}
	return ago
}

// meeting completes an event on a day; but the weekly one, none is held at a weekend.
func (o *Office) meeting(d *drawing, e model.Event, ago, seats int) meeting {
	if e.Kind != model.WeeklyMeeting {
		ago = d.workday(ago)
	}
	e.On = o.today.AddDays(-ago)
	e.ID = model.EventID(d.id(o.today.AddDays(-max(ago, 0) - 7)))
	e.Version = 1
	if e.Kind != model.WeeklyMeeting {
		e.Project = o.Projects[d.IntN(len(o.Projects))].Name
	}
	return meeting{e, ago, seats}
}

// seat gives a seat at a meeting of a kind that was held between two days, both in days
// ago, near the wished one; nil when there is none.
func (d *drawing) seat(kind model.EventKind, from, wished, to int) *meeting {
	held := d.calendar[kind]
	first, _ := slices.BinarySearchFunc(held, min(from, wished+30), func(m *meeting, ago int) int { return cmp.Compare(ago, m.ago) })
	for _, m := range held[first:min(first+8, len(held))] {
		if m.ago < to || m.ago < 0 {
			break
		}
		if m.seats > 0 && m.ago <= from {
			m.seats--
			return m
		}
	}
	return nil
}

// attend notes that the person was at a meeting, once for each.
func (d *drawing) attend(m *meeting, presence model.Presence, part model.Part) {
	if d.attends(m.ID) {
		return
	}
	a := model.Attendance{Event: m.ID, Contact: d.Contact.ID, Presence: presence, Part: part, At: model.NoClock}
	if presence == model.Present && m.Kind == model.WeeklyMeeting {
		a.At = m.Start - 10 + model.Clock(d.IntN(25))
	}
	d.Attendance = append(d.Attendance, a)
}

// breakfastHabit has the person come to the breakfasts between two days (in days ago), now
// and then or most weeks. A large register has no more regulars than a small one: the room
// holds only so many.
func (d *drawing) breakfastHabit(from, to int) {
	weekly := d.calendar[model.WeeklyMeeting]
	share := 30
	if d.Contact.Role == model.Other {
		share = 75
	}
	switch {
	case d.chance(share) && d.few(120):
		habit := 20 + d.IntN(60)
		for _, m := range weekly {
			if m.ago > from || m.ago < to || m.ago < 0 || m.seats == 0 {
				continue
			}
			switch at := d.IntN(100); {
			case at < habit:
				m.seats--
				d.attend(m, model.Present, model.Participant)
			case at < habit+4:
				d.attend(m, model.Excused, model.Participant)
			}
		}
	case d.few(800):
		for range d.IntN(3) {
			m := weekly[d.IntN(len(weekly))]
			if m.ago <= from && m.ago >= to && m.ago >= 0 && m.seats > 0 && !d.attends(m.ID) {
				m.seats--
				d.attend(m, model.Present, model.Participant)
			}
		}
	}
}

// outings has the person come to a network meeting, to a trip, to the business school when
// far enough for it, and be invited to the next seminar when not yet so far.
func (d *drawing) outings() {
	if d.chance(35) && d.few(300) {
		d.join(model.NetworkMeeting)
	}
	if d.chance(20) && d.few(300) {
		d.join(model.Trip)
	}
	if d.Contact.Role == model.Other && d.chance(30) && d.few(200) {
		d.join(pick(d, model.Seminar, model.Information))
	}
	if d.card.step >= model.Programme.Number() && d.chance(50) {
		d.join(model.BusinessSchool)
	}
	seminars := d.calendar[model.Seminar]
	next := seminars[len(seminars)-1]
	if n := d.card.step; d.card.status == model.Active && (n == 2 || n == 3) && d.card.mark != silent && next.ago < 0 && d.few(200) {
		d.attend(next, model.Invited, model.Participant)
	}
}

// join has the person come to a meeting of a kind while the office is at work with them.
func (d *drawing) join(kind model.EventKind) {
	if m := d.seat(kind, d.age, d.between(d.quiet(), d.age), d.quiet()); m != nil {
		d.attend(m, model.Present, model.Participant)
	}
}

func (d *drawing) attends(event model.EventID) bool {
	return slices.ContainsFunc(d.Attendance, func(a model.Attendance) bool { return a.Event == event })
}

// few is true for so many people of a register, however large it is.
func (d *drawing) few(people int) bool {
	return d.office.contacts <= people || d.IntN(d.office.contacts) < people
}
