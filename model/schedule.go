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

// First gives the first follow-up of the schedule, set on a day: after so many months, or on
// its last day when that comes before; ok is false when the schedule does not run or is over.
func (s Schedule) First(set Date) (first FollowUp, ok bool) {
	first = FollowUp{On: set.AddMonths(s.Every), Waiting: OnAdvisor, Since: set, Every: s.Every, Until: s.Until}
	if first.On.IsZero() || first.On.After(s.Until) {
		first.On = s.Until
	}
	return first, s.Running() && s.Until.After(set)
}

// Rescheduling decides what a change of the schedule on a day does to the open follow-ups
// that came of it: those that are changed, or done because the schedule was closed or taken
// away, and the first one of a schedule that has begun to run.
func Rescheduling(was, is Schedule, open []FollowUp, today Date) (changed []FollowUp, first *FollowUp) {
	if was == is {
		return nil, nil
	}
	next, ok := is.First(today)
	if ok && len(open) == 0 {
		return nil, &next
	}
	for _, f := range open {
		f.Every, f.Until = is.Every, is.Until
		switch {
		case !ok && !is.Closed.IsZero():
			f.Every, f.Until, f.DoneOn = was.Every, was.Until, is.Closed
		case !ok:
			f.Every, f.Until, f.DoneOn = was.Every, was.Until, today
		case was.Every != is.Every, f.On.After(is.Until):
			f.On = next.On
		}
		changed = append(changed, f)
	}
	return changed, nil
}
