package model

import (
	"testing"
	"time"

	"stegvis/model/text"
)

// day is a date of a test.
func day(s string) Date {
	d, ok := ParseISODate(s)
	if !ok {
		panic("no such day in a test: " + s)
	}
	return d
}

func TestOnlyDaysOfTheCalendarAreDates(t *testing.T) {
	for _, c := range []struct {
		says    string
		y, m, d int
		ok      bool
	}{
		{"an ordinary day", 2026, 11, 18, true},
		{"the leap day of a leap year", 2028, 2, 29, true},
		{"the leap day of another year", 2026, 2, 29, false},
		{"no leap day in 1900", 1900, 2, 29, false},
		{"a leap day in 2000", 2000, 2, 29, true},
		{"the 31st of a short month", 2025, 4, 31, false},
		{"month 13", 2025, 13, 1, false},
		{"month 0", 2025, 0, 1, false},
		{"day 0", 2025, 1, 0, false},
		{"year 0", 0, 1, 1, false},
		{"year 10000", 10000, 1, 1, false},
	} {
		if d, ok := NewDate(c.y, c.m, c.d); ok != c.ok || ok == d.IsZero() {
			t.Errorf("%s: got %v, %v", c.says, d, ok)
		}
	}
}

func TestADateIsStoredInOneFormOnly(t *testing.T) {
	for _, s := range []string{"2026-11-18", "0001-01-01", "9999-12-31"} {
		if d, ok := ParseISODate(s); !ok || d.String() != s {
			t.Errorf("%s comes back as %q (%v)", s, d, ok)
		}
	}
	for _, s := range []string{"", "2026-11-1", "2026-1-018", "2026/11/18", "20261118", "2026-02-30", "2026-11-18 ", "+026-11-18", "２026-11-18"} {
		if d, ok := ParseISODate(s); ok {
			t.Errorf("%q was taken for %v", s, d)
		}
	}
	if got := (Date{}).String(); got != "" {
		t.Errorf("the zero date is %q", got)
	}
}

func TestDaysAndMonthsAreCountedByTheCalendar(t *testing.T) {
	for _, c := range []struct {
		says      string
		got, want Date
	}{
		{"over New Year", day("2026-12-31").AddDays(1), day("2027-01-01")},
		{"back over the leap day", day("2028-03-01").AddDays(-1), day("2028-02-29")},
		{"over the night the clocks change", day("2026-10-24").AddDays(2), day("2026-10-26")},
		{"a month on from the 31st", day("2026-01-31").AddMonths(1), day("2026-02-28")},
		{"a year on from the leap day", day("2028-02-29").AddMonths(12), day("2029-02-28")},
		{"four years on from the leap day", day("2028-02-29").AddMonths(48), day("2032-02-29")},
		{"months back over New Year", day("2026-01-15").AddMonths(-2), day("2025-11-15")},
		{"the zero date stays", Date{}.AddDays(5), Date{}},
		{"the zero date stays by months", Date{}.AddMonths(5), Date{}},
		{"past the last year", day("9999-12-31").AddDays(1), Date{}},
		{"before the first year", day("0001-01-01").AddMonths(-1), Date{}},
		{"absurdly far", day("2026-01-01").AddDays(1 << 62), Date{}},
		{"the day of a moment", DateOf(time.Date(2026, 11, 18, 23, 59, 0, 0, time.FixedZone("", 3600))), day("2026-11-18")},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, not %v", c.says, c.got, c.want)
		}
	}
	if n := day("2026-10-26").Sub(day("2026-10-24")); n != 2 {
		t.Errorf("two days over the night the clocks change are %d", n)
	}
	if n := day("2026-01-01").Sub(day("2028-03-01")); n != -790 {
		t.Errorf("790 days back are %d", n)
	}
}

func TestDatesHaveAnOrder(t *testing.T) {
	order := []Date{{}, day("2025-12-31"), day("2026-01-01"), day("2026-01-02"), day("2026-02-01"), day("2027-01-01")}
	for i, a := range order {
		for j, b := range order {
			if a.Before(b) != (i < j) || a.After(b) != (i > j) || (a.Compare(b) < 0) != (i < j) || (a.Compare(b) == 0) != (i == j) {
				t.Errorf("%q and %q are in the wrong order", a, b)
			}
		}
	}
}

func TestWeeksAreThoseOfTheWall(t *testing.T) {
	for _, c := range []struct {
		says       string
		date       string
		year, week int
	}{
		{"an ordinary week", "2026-11-18", 2026, 47},
		{"week 1 in December", "2024-12-30", 2025, 1},
		{"week 1 on New Year's Eve", "2025-12-31", 2026, 1},
		{"week 53", "2026-12-31", 2026, 53},
		{"week 53 in January", "2027-01-03", 2026, 53},
		{"week 52 in January", "2022-01-01", 2021, 52},
	} {
		y, w := day(c.date).ISOWeek()
		if y != c.year || w != c.week {
			t.Errorf("%s: %s lies in week %d of %d, not %d of %d", c.says, c.date, w, y, c.week, c.year)
		}
		monday, ok := MondayOfWeek(c.year, c.week)
		if !ok || monday.Weekday() != time.Monday || monday != day(c.date).Monday() {
			t.Errorf("%s: the Monday of week %d of %d is %v", c.says, c.week, c.year, monday)
		}
	}
	for _, c := range []struct {
		says       string
		year, week int
	}{
		{"week 53 of a year with 52", 2025, 53},
		{"week 53 of another", 2027, 53},
		{"week 54", 2026, 54},
		{"week 0", 2026, 0},
		{"a week of year 0", 0, 5},
	} {
		if d, ok := MondayOfWeek(c.year, c.week); ok {
			t.Errorf("%s has the Monday %v", c.says, d)
		}
	}
}

func TestEveryDayLiesInTheWeekOfItsMonday(t *testing.T) {
	for d := day("2019-12-20"); d.Before(day("2033-01-15")); d = d.AddDays(1) {
		w := d.Week()
		monday, ok := MondayOfWeek(w.Year, w.Number)
		if away := d.Sub(monday); !ok || away < 0 || away > 6 || monday != d.Monday() {
			t.Fatalf("%v lies %d days from the Monday %v of week %d of %d", d, away, monday, w.Number, w.Year)
		}
	}
}

func TestDatesAreShownAsTheOfficeSaysThem(t *testing.T) {
	today := day("2026-11-16") // a Monday
	for _, c := range []struct{ says, got, want string }{
		{"short", day("2026-11-18").Short(text.English, today), "Wed 18 Nov"},
		{"short in Swedish", day("2026-11-18").Short(text.Swedish, today), "ons 18 nov"},
		{"short and of another year", day("2025-11-18").Short(text.Swedish, today), "18 nov 2025"},
		{"short, near, and of another year", day("2027-01-02").Short(text.English, today), "2 Jan 2027"},
		{"short and more than half a year ago", day("2026-02-01").Short(text.English, today), "1 Feb 2026"},
		{"short and unknown", Date{}.Short(text.English, today), ""},
		{"brief", day("2026-11-11").Brief(text.English, today), "11 Nov"},
		{"brief and far", day("2024-05-10").Brief(text.Swedish, today), "10 maj 2024"},
		{"full", day("2026-11-18").Full(text.English), "Wed 18 Nov 2026"},
		{"full in Swedish", day("2026-10-17").Full(text.Swedish), "lör 17 okt 2026"},
		{"long", today.Long(text.English), "Monday 16 November"},
		{"long in Swedish", today.Long(text.Swedish), "måndag 16 november"},
		{"long on a Sunday in May", day("2026-05-03").Long(text.Swedish), "söndag 3 maj"},
		{"unknown at length", Date{}.Long(text.Swedish) + Date{}.Full(text.Swedish) + Date{}.Relative(text.Swedish, today), ""},
		{"late", day("2026-11-13").Relative(text.English, today), "3 d late"},
		{"late in Swedish", day("2026-11-15").Relative(text.Swedish, today), "1 d sen"},
		{"today", today.Relative(text.English, today), "today"},
		{"today in Swedish", today.Relative(text.Swedish, today), "idag"},
		{"tomorrow", day("2026-11-17").Relative(text.English, today), "tomorrow"},
		{"tomorrow in Swedish", day("2026-11-17").Relative(text.Swedish, today), "i morgon"},
		{"within the week", day("2026-11-18").Relative(text.English, today), "Wed 18"},
		{"at the week's end", day("2026-11-22").Relative(text.Swedish, today), "sön 22"},
		{"in a week", day("2026-11-23").Relative(text.English, today), "23 Nov"},
		{"later", day("2026-12-02").Relative(text.English, today), "2 Dec"},
		{"next year", day("2027-03-02").Relative(text.Swedish, today), "2 mar 2027"},
		{"a week", Week{2026, 47}.Label(text.Swedish), "v. 47"},
		{"a week in English", Week{2026, 47}.Label(text.English), "week 47"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, not %q", c.says, c.got, c.want)
		}
	}
}
