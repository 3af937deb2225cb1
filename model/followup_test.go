package model

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"stegvis/model/text"
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

func TestTheNextOfAScheduleOfWeeks(t *testing.T) {
	for name, c := range map[string]struct{ on, done, until, next string }{
		"done on its day":                     {"2026-11-18", "2026-11-18", "", "2026-12-02"},
		"done before its day":                 {"2026-11-18", "2026-11-12", "", "2026-12-02"},
		"done so late that two were left out": {"2026-11-18", "2026-12-16", "", "2026-12-30"},
		"over a leap day":                     {"2028-02-16", "2028-02-16", "", "2028-03-01"},
		"that would come after its end":       {"2026-11-18", "2026-11-18", "2026-12-01", ""},
		"that comes on its last day":          {"2026-11-18", "2026-11-18", "2026-12-02", "2026-12-02"},
	} {
		f := FollowUp.With("c", isoDay(t, "2026-01-01"), "on", c.on, "weeks", "2", "until", c.until, "done", c.done)
		next, ok := Following(f)
		if ok != (c.next != "") || ok && (next.Get("on") != c.next || next.Get("weeks") != "2" || next.Get("done") != "") {
			t.Errorf("%s: next %v, %t; expected %q", name, next.Values, ok, c.next)
		}
	}
}

func TestAFollowUpOfThePlanAfterAStartMakesNoOther(t *testing.T) {
	f := FollowUp.With("c", isoDay(t, "2026-01-01"), "on", "2026-07-01", "months", "6", "done", "2026-07-01")
	if next, ok := Following(f); ok {
		t.Errorf("it makes %v", next.Values)
	}
}

func TestAFollowUpSaysWhatItIsAbout(t *testing.T) {
	for want, values := range map[string][]string{
		"ring banken":              {"what", "ring banken", "months", "12"},
		"12 månader efter starten": {"months", "12"},
		"hjälp önskas snart":       {"because", HelpSoon},
		"det går dåligt":           {"because", GoingBadly},
		"följ upp":                 nil,
	} {
		f := FollowUp.With("c", isoDay(t, "2026-01-01"), append([]string{"on", "2027-01-01"}, values...)...)
		if got := f.Name(text.Swedish); got != want {
			t.Errorf("%v reads %q, expected %q", values, got, want)
		}
		item := AgendaItem{AgendaFact: AgendaFact{What: f.Get("what"), Months: f.Int("months"), Because: f.Get("because")}}
		if got := item.Words(text.Swedish); got != want {
			t.Errorf("on the agenda %v reads %q, expected %q", values, got, want)
		}
	}
}
