package model_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"stegvis/model"
)

func onDay(t testing.TB, iso string) model.Date {
	t.Helper()
	d, ok := model.ParseISODate(iso)
	if !ok {
		t.Fatalf("%q is no day", iso)
	}
	return d
}

func TestNobodyWorksOnTheseDays(t *testing.T) {
	for _, off := range []struct{ day, why string }{
		{"2027-01-01", "New Year's day"},
		{"2027-01-06", "Epiphany"},
		{"2027-03-26", "Good Friday"},
		{"2027-03-29", "Easter Monday"},
		{"2027-05-06", "Ascension"},
		{"2028-06-06", "the national day"},
		{"2027-06-25", "midsummer eve"},
		{"2027-06-26", "midsummer"},
		{"2027-11-06", "All Saints"},
		{"2027-12-24", "Christmas eve"},
		{"2028-12-25", "Christmas"},
		{"2028-12-26", "the day after"},
		{"2027-12-31", "New Year's eve"},
		{"2026-05-01", "the first of May"},
		{"2026-11-21", "a Saturday"},
		{"2026-11-22", "a Sunday"},
	} {
		if onDay(t, off.day).Workday() {
			t.Errorf("%s is %s", off.day, off.why)
		}
	}
	for _, on := range []string{"2027-03-25", "2027-03-30", "2027-05-07", "2027-06-24", "2027-06-28", "2027-12-23", "2027-12-30", "2028-01-03", "2026-11-20"} {
		if !onDay(t, on).Workday() {
			t.Errorf("%s is a working day", on)
		}
	}
}

func TestWorkingDaysAreCountedPastHolidays(t *testing.T) {
	for name, c := range map[string]struct {
		from string
		n    int
		to   string
	}{
		"the next day":                             {"2026-11-16", 1, "2026-11-17"},
		"over a weekend":                           {"2026-11-20", 1, "2026-11-23"},
		"from a Saturday":                          {"2026-11-21", 1, "2026-11-23"},
		"none from a working day is that day":      {"2026-11-20", 0, "2026-11-20"},
		"none from a Saturday is the Monday":       {"2026-11-21", 0, "2026-11-23"},
		"none from Good Friday is after Easter":    {"2027-03-26", 0, "2027-03-30"},
		"over Easter":                              {"2027-03-25", 1, "2027-03-30"},
		"over midsummer":                           {"2027-06-24", 1, "2027-06-28"},
		"over Christmas":                           {"2027-12-23", 1, "2027-12-27"},
		"over New Year":                            {"2027-12-30", 1, "2028-01-03"},
		"back over Easter":                         {"2027-03-30", -1, "2027-03-25"},
		"a year of them: 2027 has 253":             {"2026-12-30", 253, "2027-12-30"},
		"Christmas and New Year eve on a Thursday": {"2026-12-23", 4, "2027-01-04"},
	} {
		if got := onDay(t, c.from).AddWorkdays(c.n); got != onDay(t, c.to) {
			t.Errorf("%s: %d working days from %s is %s, not %s", name, c.n, c.from, got, c.to)
		}
	}
}

// The days between agree with the days counted one by one, both ways.
func TestCountingThereAndBackIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := model.DateOf(time.Date(2000, 1, rapid.IntRange(1, 20000).Draw(t, "from"), 0, 0, 0, 0, time.UTC))
		n := rapid.IntRange(-700, 700).Draw(t, "n")
		to := from.AddWorkdays(n)
		one := from
		for left := max(n, -n); left > 0; {
			if one = one.AddDays(sign(n)); one.Workday() {
				left--
			}
		}
		if n != 0 && (to != one || from.WorkdaysTo(to) != n) {
			t.Fatalf("%d from %s: %s, one by one %s, counted %d", n, from, to, one, from.WorkdaysTo(to))
		}
	})
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

func TestTheEndOfTimeIsNoDay(t *testing.T) {
	last := onDay(t, "9999-12-31")
	if got := last.AddWorkdays(3); !got.IsZero() {
		t.Errorf("after the last day comes %s", got)
	}
	if n := onDay(t, "2026-11-16").WorkdaysTo(last); n < 1_900_000 {
		t.Errorf("until the last day there are %d working days", n)
	}
}
