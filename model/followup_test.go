package model

import (
	"testing"

	"pgregory.net/rapid"
)

func TestAShortMonthPassedOverDoesNotMoveASchedule(t *testing.T) {
	f := FollowUp{On: isoDay(t, "2026-11-30"), Every: 3, Waiting: OnAdvisor}
	if next, ok := f.Following(isoDay(t, "2027-03-01")); !ok || next.On.String() != "2027-05-30" {
		t.Errorf("due 30 November, done in March: next on %s, %t", next.On, ok)
	}
}

func TestAScheduleOfTooManyMonthsIsDueOnItsLastDay(t *testing.T) {
	s := Schedule{Every: 1_000_000, Until: isoDay(t, "2029-11-18")}
	if first, ok := s.First(isoDay(t, "2026-11-18")); !ok || first.On != s.Until || first.Validate() != nil {
		t.Errorf("the first one is on %q, %t", first.On, ok)
	}
}

func TestTheNextOfAScheduleLiesAheadAndNoneIsLeftOut(t *testing.T) {
	start := isoDay(t, "2026-01-01")
	rapid.Check(t, func(q *rapid.T) {
		day := func(name string) Date { return start.AddDays(rapid.IntRange(0, 4000).Draw(q, name)) }
		f := FollowUp{On: day("due"), Until: day("until"), Every: rapid.IntRange(1, 40).Draw(q, "every"), Waiting: OnAdvisor}
		done := day("done")
		want := Date{}
		for n := 1; want.IsZero(); n++ {
			if on := f.On.AddMonths(n * f.Every); on.After(done) {
				want = on
			}
		}
		next, ok := f.Following(done)
		if ok == want.After(f.Until) || ok && next.On != want {
			q.Fatalf("due %s, every %d months until %s, done %s: %s, %t; want %s", f.On, f.Every, f.Until, done, next.On, ok, want)
		}
	})
}
