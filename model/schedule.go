package model

import "strconv"

// Schedule is how often a contact on the last step is followed up, and until when: every so many
// months, or every so many weeks.
type Schedule struct {
	Every  int  // months; 0: not set
	Weeks  int  // 0: not set
	Until  Date // the last day
	Closed Date // the day it was closed; zero while it runs
}

// ScheduleOf reads the schedule from the form of the last step.
func ScheduleOf(form map[string]string) Schedule {
	var s Schedule
	s.Every, _ = strconv.Atoi(form["every_months"])
	s.Weeks, _ = strconv.Atoi(form["every_weeks"])
	s.Until, _ = ParseISODate(form["until"])
	s.Closed, _ = ParseISODate(form["closed_on"])
	return s
}

// ScheduledBy gives the schedule a follow-up came of; one that stands alone came of none.
func ScheduledBy(f Record) Schedule {
	return Schedule{Every: f.Int("every"), Weeks: f.Int("weeks"), Until: f.Date("until")}
}

// Check holds that the schedule counts in months or in weeks. Errors: Invalid.
func (s Schedule) Check() error {
	if s.Every > 0 && s.Weeks > 0 {
		return Fail(Invalid, "error.schedule-both").On("every_weeks")
	}
	return nil
}

// Repeats tells whether one follow-up makes another.
func (s Schedule) Repeats() bool { return s.Every > 0 || s.Weeks > 0 }

// Running tells whether follow-ups are to come of the schedule.
func (s Schedule) Running() bool { return s.Repeats() && !s.Until.IsZero() && s.Closed.IsZero() }

// After gives the day so many rounds after a day, from which all are counted: a short month that
// is passed over moves none. The zero day when there is no such day.
func (s Schedule) After(day Date, rounds int) Date {
	if s.Every > 0 {
		return day.AddMonths(s.Every * rounds)
	}
	return day.AddDays(7 * s.Weeks * rounds)
}

// set notes in a follow-up which schedule it comes of.
func (s Schedule) set(f Record) {
	f.Set("every", unlessZero(s.Every))
	f.Set("weeks", unlessZero(s.Weeks))
	f.Set("until", s.Until.String())
}

// First gives the first follow-up of the schedule for a contact, set on a day: after one round, or
// on its last day when that comes before; ok is false when the schedule does not run or is over.
func (s Schedule) First(contact ContactID, set Date) (first Record, ok bool) {
	on := s.After(set, 1)
	if on.IsZero() || on.After(s.Until) {
		on = s.Until
	}
	first = FollowUp.With(string(contact), set, "on", on.String())
	s.set(first)
	return first, s.Running() && s.Until.After(set)
}

// Rescheduling decides what a change of a contact's schedule on a day does: the open
// follow-ups that came of it are moved, or done because the schedule was closed or taken
// away, and the first one of a schedule that has begun to run is added.
func Rescheduling(contact ContactID, was, is Schedule, open []Record, today Date) []Change {
	if was == is {
		return nil
	}
	next, ok := is.First(contact, today)
	if ok && len(open) == 0 {
		return []Change{{Record: next}}
	}
	var changes []Change
	for _, f := range open {
		f = f.Clone()
		follow := is
		if !ok {
			follow = was
		}
		switch {
		case !ok && !is.Closed.IsZero():
			f.Set("done", is.Closed.String())
		case !ok:
			f.Set("done", today.String())
		case was.Every != is.Every, was.Weeks != is.Weeks, f.Date("on").After(is.Until):
			f.Set("on", next.Get("on"))
		}
		follow.set(f)
		changes = append(changes, Change{Record: f, Alone: true})
	}
	return changes
}

// unlessZero is a number as a record keeps it: none where nothing is known.
func unlessZero(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
