package model

import "strconv"

// followMonths is the answer that a firm is followed up so many months after its start.
const followMonths = "months"

// MonthsAfterStart are when a firm is followed up after its start: up to three years
// (product.md §7).
var MonthsAfterStart = []int{6, 12, 24, 36}

// StillRunning is the outcome of a firm that is running so many months after its start; empty
// when none is counted then.
func StillRunning(months int) string {
	for _, m := range MonthsAfterStart {
		if m == months {
			return "running-" + strconv.Itoa(m)
		}
	}
	return ""
}

// start is from which day a firm is to be followed up; the zero day when it is not.
func start(outcome Record) Date {
	if !started(outcome.Values) || outcome.Get("follow") != followMonths {
		return Date{}
	}
	return outcome.Date("on")
}

// planAfterStart makes the follow-ups after the start of a firm that are still to come, moves those
// that are open when its day is another one, and drops them when it is not to be followed up. One
// that she has dropped herself does not come again.
func planAfterStart(is Record, own Own, today Date) ([]Change, error) {
	before, from := start(own.Was), start(is)
	if from.IsZero() {
		return dropPlan(is, own)
	}
	if before == from {
		return nil, nil
	}
	var changes []Change
	for _, months := range MonthsAfterStart {
		due, toCome := afterStart(from, months, today)
		_, wasToCome := afterStart(before, months, today)
		planned, there := plannedOf(is, own, months)
		switch {
		case !there && toCome && !wasToCome:
			f := FollowUp.With(is.Owner, today, "on", due.String(), "months", strconv.Itoa(months), "outcome", string(is.ID))
			changes = append(changes, Change{Record: f})
		case !there || !planned.Open():
		case !toCome:
			changes = append(changes, Change{Record: planned, Drop: true})
		default:
			planned = planned.Clone()
			planned.Set("on", due.String())
			changes = append(changes, Change{Record: planned, Alone: true})
		}
	}
	return changes, nil
}

// afterStart is the day so many months after a start, and whether it is still to come.
func afterStart(from Date, months int, today Date) (due Date, toCome bool) {
	due = from.AddMonths(months)
	return due, !due.IsZero() && !due.Before(today)
}

// plannedOf is the follow-up so many months after the start an outcome tells of.
func plannedOf(outcome Record, own Own, months int) (planned Record, there bool) {
	for _, f := range own.Records["follow_up"] {
		if f.Get("outcome") == string(outcome.ID) && f.Int("months") == months {
			return f, true
		}
	}
	return Record{}, false
}

// dropPlan drops the follow-ups that came of a start and are open.
func dropPlan(outcome Record, own Own) ([]Change, error) {
	var changes []Change
	for _, f := range own.Records["follow_up"] {
		if f.Get("outcome") == string(outcome.ID) && f.Open() {
			changes = append(changes, Change{Record: f, Drop: true})
		}
	}
	return changes, nil
}
