package model

import "testing"

func isoDay(t *testing.T, s string) Date {
	t.Helper()
	d, ok := ParseISODate(s)
	if !ok {
		t.Fatalf("%q is no date", s)
	}
	return d
}

func TestASchedule(t *testing.T) {
	today := isoDay(t, "2026-11-18")
	form := func(every, until, closed string) Schedule {
		return ScheduleOf(map[string]string{"every_months": every, "until": until, "closed_on": closed})
	}
	open := []Record{FollowUp.With("c", today, "on", "2027-02-18", "every", "3", "until", "2029-11-18")}
	open[0].Version = 1
	for name, c := range map[string]struct {
		was, is     Schedule
		open        []Record
		first       string
		on, done    string
		every       int
		leavesAlone bool
	}{
		"that begins makes its first follow-up":               {is: form("3", "2029-11-18", ""), first: "2027-02-18"},
		"shorter than one round has its follow-up on its end": {is: form("6", "2027-01-31", ""), first: "2027-01-31"},
		"that is over makes none":                             {is: form("3", "2026-11-18", ""), leavesAlone: true},
		"without an end makes none":                           {is: form("3", "", ""), leavesAlone: true},
		"that did not change leaves everything":               {was: form("3", "2029-11-18", ""), is: form("3", "2029-11-18", ""), leavesAlone: true},
		"that is closed finishes what was open on that day":   {was: form("3", "2029-11-18", ""), is: form("3", "2029-11-18", "2026-11-10"), open: open, on: "2027-02-18", done: "2026-11-10", every: 3},
		"that is taken away finishes what was open today":     {was: form("3", "2029-11-18", ""), is: form("", "", ""), open: open, on: "2027-02-18", done: "2026-11-18", every: 3},
		"that comes more often moves what was open":           {was: form("3", "2029-11-18", ""), is: form("1", "2029-11-18", ""), open: open, on: "2026-12-18", every: 1},
		"that ends later leaves the day":                      {was: form("3", "2029-11-18", ""), is: form("3", "2030-11-18", ""), open: open, on: "2027-02-18", every: 3},
		"that ends before what was open moves it to its end":  {was: form("3", "2029-11-18", ""), is: form("3", "2026-12-31", ""), open: open, on: "2026-12-31", every: 3},
		"opened again after it was closed begins anew":        {was: form("3", "2029-11-18", "2026-11-10"), is: form("3", "2029-11-18", ""), first: "2027-02-18"},
		"closed with nothing open has nothing left to finish": {was: form("3", "2029-11-18", ""), is: form("3", "2029-11-18", "2026-11-10"), leavesAlone: true},
	} {
		t.Run("a schedule "+name, func(t *testing.T) {
			changes := Rescheduling("c", c.was, c.is, c.open, today)
			if c.leavesAlone {
				if len(changes) > 0 {
					t.Fatalf("changes: %v", changes)
				}
				return
			}
			if len(changes) != 1 {
				t.Fatalf("changes: %v", changes)
			}
			f := changes[0].Record
			if c.first != "" {
				if f.Version != 0 || f.Get("on") != c.first || f.Get("waiting") != string(OnAdvisor) {
					t.Fatalf("the first %v, expected one on %s", f.Values, c.first)
				}
				return
			}
			if f.Version != 1 || !changes[0].Alone || f.Get("on") != c.on || f.Get("done") != c.done || f.Int("every") != c.every {
				t.Errorf("now due %s, done %q, every %d; expected %s, %q, %d", f.Get("on"), f.Get("done"), f.Int("every"), c.on, c.done, c.every)
			}
		})
	}
}

func TestAScheduleOfWeeks(t *testing.T) {
	today := isoDay(t, "2026-11-18")
	weeks := func(weeks, until, closed string) Schedule {
		return ScheduleOf(map[string]string{"every_weeks": weeks, "until": until, "closed_on": closed})
	}
	open := []Record{FollowUp.With("c", today, "on", "2027-02-18", "every", "3", "until", "2029-11-18")}
	open[0].Version = 1
	three := ScheduleOf(map[string]string{"every_months": "3", "until": "2029-11-18"})
	for name, c := range map[string]struct {
		was, is        Schedule
		open           []Record
		on, done       string
		months, weeks  int
		nothingChanges bool
	}{
		"that begins makes its first follow-up":          {is: weeks("2", "2029-11-18", ""), on: "2026-12-02", weeks: 2},
		"of seven is counted over the turn of the year":  {is: weeks("7", "2029-11-18", ""), on: "2027-01-06", weeks: 7},
		"longer than its end has its follow-up there":    {is: weeks("8", "2026-12-24", ""), on: "2026-12-24", weeks: 8},
		"of more weeks than there are is due at its end": {is: weeks("1000000000", "2029-11-18", ""), on: "2029-11-18", weeks: 1_000_000_000},
		"instead of months moves what was open":          {was: three, is: weeks("2", "2029-11-18", ""), open: open, on: "2026-12-02", weeks: 2},
		"that is closed finishes what was open":          {was: weeks("2", "2029-11-18", ""), is: weeks("2", "2029-11-18", "2026-11-10"), open: open, on: "2027-02-18", done: "2026-11-10", weeks: 2},
		"that did not change leaves everything":          {was: weeks("2", "2029-11-18", ""), is: weeks("2", "2029-11-18", ""), nothingChanges: true},
		"without an end makes none":                      {is: weeks("2", "", ""), nothingChanges: true},
	} {
		t.Run("a schedule of weeks "+name, func(t *testing.T) {
			changes := Rescheduling("c", c.was, c.is, c.open, today)
			if c.nothingChanges {
				if len(changes) > 0 {
					t.Fatalf("changes: %v", changes)
				}
				return
			}
			if len(changes) != 1 {
				t.Fatalf("changes: %v", changes)
			}
			f := changes[0].Record
			if f.Get("on") != c.on || f.Get("done") != c.done || f.Int("every") != c.months || f.Int("weeks") != c.weeks {
				t.Errorf("%v, expected %+v", f.Values, c)
			}
		})
	}
}

func TestAScheduleCountsInMonthsOrInWeeks(t *testing.T) {
	for form, want := range map[[2]string]string{{"3", "2"}: "every_weeks", {"3", ""}: "", {"", "2"}: "", {"0", "2"}: "", {"3", "0"}: "", {"", ""}: ""} {
		err := ScheduleOf(map[string]string{"every_months": form[0], "every_weeks": form[1], "until": "2029-11-18"}).Check()
		if e, ok := err.(*Error); ok != (want != "") || ok && (e.Field != want || e.Code != Invalid) {
			t.Errorf("every %q months, %q weeks: %v", form[0], form[1], err)
		}
	}
}
