package model

import "strconv"

// Schedule is how often a contact on the last step is followed up, and until when.
type Schedule struct {
	Every  int  // months; 0: not set
	Until  Date // the last day
	Closed Date // the day it was closed; zero while it runs
}

// ScheduleOf reads the schedule from the form of the last step.
func ScheduleOf(form map[string]string) Schedule {
	var s Schedule
	s.Every, _ = strconv.Atoi(form["every_months"])
	s.Until, _ = ParseISODate(form["until"])
	s.Closed, _ = ParseISODate(form["closed_on"])
	return s
}

// Running tells whether follow-ups are to come of the schedule.
func (s Schedule) Running() bool { return s.Every > 0 && !s.Until.IsZero() && s.Closed.IsZero() }

// First gives the first follow-up of the schedule for a contact, set on a day: after so many
// months, or on its last day when that comes before; ok is false when the schedule does not
// run or is over.
func (s Schedule) First(contact ContactID, set Date) (first Record, ok bool) {
	on := set.AddMonths(s.Every)
	if on.IsZero() || on.After(s.Until) {
		on = s.Until
	}
	first = FollowUp.With(string(contact), set, "on", on.String(), "every", strconv.Itoa(s.Every), "until", s.Until.String())
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
		case was.Every != is.Every, f.Date("on").After(is.Until):
			f.Set("on", next.Get("on"))
		}
		f.Set("every", strconv.Itoa(follow.Every))
		f.Set("until", follow.Until.String())
		changes = append(changes, Change{Record: f, Alone: true})
	}
	return changes
}
