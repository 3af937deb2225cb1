package model

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func TestAShortMonthPassedOverDoesNotMoveASchedule(t *testing.T) {
	f := FollowUp.With("c", isoDay(t, "2026-01-01"), "on", "2026-11-30", "every", "3", "done", "2027-03-01")
	if next, ok := Following(f); !ok || next.Get("on") != "2027-05-30" {
		t.Errorf("due 30 November, done in March: next on %s, %t", next.Get("on"), ok)
	}
}

func TestAScheduleOfTooManyMonthsIsDueOnItsLastDay(t *testing.T) {
	s := Schedule{Every: 1_000_000, Until: isoDay(t, "2029-11-18")}
	if first, ok := s.First("c", isoDay(t, "2026-11-18")); !ok || first.Date("on") != s.Until || first.Validate(s.Until) != nil {
		t.Errorf("the first one is on %q, %t", first.Get("on"), ok)
	}
}

func TestTheNextOfAScheduleLiesAheadAndNoneIsLeftOut(t *testing.T) {
	start := isoDay(t, "2026-01-01")
	rapid.Check(t, func(q *rapid.T) {
		day := func(name string) Date { return start.AddDays(rapid.IntRange(0, 4000).Draw(q, name)) }
		due, until, done, every := day("due"), day("until"), day("done"), rapid.IntRange(1, 40).Draw(q, "every")
		f := FollowUp.With("c", start, "on", due.String(), "until", until.String(), "every", strconv.Itoa(every), "done", done.String())
		want := Date{}
		for n := 1; want.IsZero(); n++ {
			if on := due.AddMonths(n * every); on.After(done) {
				want = on
			}
		}
		next, ok := Following(f)
		if ok == want.After(until) || ok && next.Date("on") != want {
			q.Fatalf("due %s, every %d months until %s, done %s: %v, %t; want %s", due, every, until, done, next.Values, ok, want)
		}
	})
}
