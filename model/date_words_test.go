package model

import (
	"strings"
	"testing"

	"stegvis/model/text"
)

func TestDatesAreReadAsPeopleTypeThem(t *testing.T) {
	// Wednesday 18 November 2026, week 47.
	for _, c := range []struct{ typed, coming, past string }{
		{"today", "2026-11-18", "2026-11-18"},
		{"Idag", "2026-11-18", "2026-11-18"},
		{"i dag", "2026-11-18", "2026-11-18"},
		{"tomorrow", "2026-11-19", "2026-11-19"},
		{"imorgon", "2026-11-19", "2026-11-19"},
		{" I  MORGON ", "2026-11-19", "2026-11-19"},
		{"yesterday", "2026-11-17", "2026-11-17"},
		{"igår", "2026-11-17", "2026-11-17"},
		{"i går", "2026-11-17", "2026-11-17"},
		{"i gar", "2026-11-17", "2026-11-17"},
		{"övermorgon", "2026-11-20", "2026-11-20"},
		{"overmorgon", "2026-11-20", "2026-11-20"},
		{"i övermorgon", "2026-11-20", "2026-11-20"},
		{"i förrgår", "2026-11-16", "2026-11-16"},
		{"the day after tomorrow", "2026-11-20", "2026-11-20"},
		{"day before yesterday", "2026-11-16", "2026-11-16"},

		{"fri", "2026-11-20", "2026-11-13"},
		{"Friday", "2026-11-20", "2026-11-13"},
		{"fre", "2026-11-20", "2026-11-13"},
		{"fredag", "2026-11-20", "2026-11-13"},
		{"på fredag", "2026-11-20", "2026-11-13"},
		{"this fri", "2026-11-20", "2026-11-13"},
		{"wed", "2026-11-25", "2026-11-11"},
		{"onsdag", "2026-11-25", "2026-11-11"},
		{"tue", "2026-11-24", "2026-11-17"},
		{"mån", "2026-11-23", "2026-11-16"},
		{"lördagen", "2026-11-21", "2026-11-14"},
		{"sön", "2026-11-22", "2026-11-15"},
		{"next fri", "2026-11-27", "2026-11-27"},
		{"nästa fre", "2026-11-27", "2026-11-27"},
		{"nasta fredag", "2026-11-27", "2026-11-27"},
		{"next mon", "2026-11-23", "2026-11-23"},
		{"last fri", "2026-11-13", "2026-11-13"},
		{"förra fredagen", "2026-11-13", "2026-11-13"},
		{"last wed", "2026-11-11", "2026-11-11"},
		{"på måndag nästa vecka", "2026-11-23", "2026-11-23"},
		{"fri next week", "2026-11-27", "2026-11-27"},
		{"mon last week", "2026-11-09", "2026-11-09"},
		{"i fredags", "2026-11-13", "2026-11-13"},
		{"i måndags", "2026-11-16", "2026-11-16"},

		{"+3", "2026-11-21", "2026-11-21"},
		{"+3d", "2026-11-21", "2026-11-21"},
		{"+ 3 dagar", "2026-11-21", "2026-11-21"},
		{"+2w", "2026-12-02", "2026-12-02"},
		{"+2v", "2026-12-02", "2026-12-02"},
		{"+1m", "2026-12-18", "2026-12-18"},
		{"+1 mån", "2026-12-18", "2026-12-18"},
		{"+1y", "2027-11-18", "2027-11-18"},
		{"+1 år", "2027-11-18", "2027-11-18"},
		{"-1w", "2026-11-11", "2026-11-11"},
		{"−3", "2026-11-15", "2026-11-15"},
		{"om 2 veckor", "2026-12-02", "2026-12-02"},
		{"om en vecka", "2026-11-25", "2026-11-25"},
		{"in 2 weeks", "2026-12-02", "2026-12-02"},
		{"in a month", "2026-12-18", "2026-12-18"},
		{"om tre dagar", "2026-11-21", "2026-11-21"},
		{"2 weeks ago", "2026-11-04", "2026-11-04"},
		{"för 2 dagar sedan", "2026-11-16", "2026-11-16"},
		{"för en vecka sen", "2026-11-11", "2026-11-11"},
		{"next week", "2026-11-23", "2026-11-23"},
		{"nästa vecka", "2026-11-23", "2026-11-23"},
		{"förra veckan", "2026-11-09", "2026-11-09"},

		{"18/11", "2026-11-18", "2026-11-18"},
		{"19/11", "2026-11-19", "2025-11-19"},
		{"17/11", "2027-11-17", "2026-11-17"},
		{"18.11", "2026-11-18", "2026-11-18"},
		{"2.12.", "2026-12-02", "2025-12-02"},
		{"18-11", "2026-11-18", "2026-11-18"},
		{"18/11/2027", "2027-11-18", "2027-11-18"},
		{"18/11 2027", "2027-11-18", "2027-11-18"},
		{"18/11-27", "2027-11-18", "2027-11-18"},
		{"18.11.27", "2027-11-18", "2027-11-18"},
		{"18-11-2027", "2027-11-18", "2027-11-18"},
		{"18 nov", "2026-11-18", "2026-11-18"},
		{"18nov", "2026-11-18", "2026-11-18"},
		{"18 nov.", "2026-11-18", "2026-11-18"},
		{"18. november", "2026-11-18", "2026-11-18"},
		{"den 18:e november", "2026-11-18", "2026-11-18"},
		{"18 november 2027", "2027-11-18", "2027-11-18"},
		{"18-nov-2027", "2027-11-18", "2027-11-18"},
		{"nov 18", "2026-11-18", "2026-11-18"},
		{"November 18th, 2027", "2027-11-18", "2027-11-18"},
		{"1st of may", "2027-05-01", "2026-05-01"},
		{"3 maj", "2027-05-03", "2026-05-03"},
		{"3 okt", "2027-10-03", "2026-10-03"},
		{"3 mars", "2027-03-03", "2026-03-03"},
		{"20", "2026-11-20", "2026-10-20"},
		{"den 20:e", "2026-11-20", "2026-10-20"},
		{"31", "2026-12-31", "2026-10-31"},

		{"w48", "2026-11-23", "2025-11-24"},
		{"v48", "2026-11-23", "2025-11-24"},
		{"v. 48", "2026-11-23", "2025-11-24"},
		{"v.48", "2026-11-23", "2025-11-24"},
		{"vecka 48", "2026-11-23", "2025-11-24"},
		{"week 48", "2026-11-23", "2025-11-24"},
		{"w47", "2026-11-16", "2026-11-16"},
		{"v46", "2027-11-15", "2026-11-09"},
		{"v2", "2027-01-11", "2026-01-05"},
		{"w53", "2026-12-28", ""},
		{"w48 fri", "2026-11-27", "2025-11-28"},
		{"v48 fre", "2026-11-27", "2025-11-28"},
		{"fre v48", "2026-11-27", "2025-11-28"},
		{"+2v fre", "2026-12-04", "2026-12-04"},
		{"+2w fri", "2026-12-04", "2026-12-04"},
		{"fri +2w", "2026-12-04", "2026-12-04"},
		{"om 2 veckor fre", "2026-12-04", "2026-12-04"},
		{"fredag i vecka 48", "2026-11-27", "2025-11-28"},
		{"w47 sun", "2026-11-22", "2026-11-22"},
		{"2027-W02", "2027-01-11", "2027-01-11"},
		{"v 2 2027", "2027-01-11", "2027-01-11"},
		{"2026-W53-5", "2027-01-01", "2027-01-01"},

		{"2026-11-18", "2026-11-18", "2026-11-18"},
		{"20261118", "2026-11-18", "2026-11-18"},
		{"2026.11.18", "2026-11-18", "2026-11-18"},
		{"2026/11/18", "2026-11-18", "2026-11-18"},
		{"2026–11–18", "2026-11-18", "2026-11-18"},
		{"26-11-18", "2026-11-18", "2026-11-18"},
		{"261118", "2026-11-18", "2026-11-18"},
		{"98-11-18", "1998-11-18", "1998-11-18"},

		{"Wed 18", "2026-11-18", "2026-11-18"},
		{"fre 20", "2026-11-20", "2026-03-20"},
		{"ons 18 nov", "2026-11-18", "2026-11-18"},
		{"tis 17 nov", "2026-11-17", "2026-11-17"},
		{"Wed 18 Nov 2026", "2026-11-18", "2026-11-18"},
		{"onsdag 18 november", "2026-11-18", "2026-11-18"},
	} {
		for _, way := range []struct {
			name string
			read func(string, Date) (Date, error)
			want string
		}{{"coming", ParseDate, c.coming}, {"past", ParsePastDate, c.past}} {
			d, err := way.read(c.typed, day("2026-11-18"))
			if d.String() != way.want || (err == nil) != (way.want != "") {
				t.Errorf("%q as a %s date is %q (%v), not %q", c.typed, way.name, d, err, way.want)
			}
		}
	}
}

func TestDatesAtTheEdgesOfTheYear(t *testing.T) {
	for _, c := range []struct{ says, today, typed, want string }{
		{"week 1 typed on the last days of a year of 53 weeks", "2026-12-31", "w1", "2027-01-04"},
		{"week 53 while it is week 53 in January", "2027-01-02", "v53", "2026-12-28"},
		{"week 53 typed in a year without one", "2025-11-18", "v53", "2026-12-28"},
		{"week 1 while it is week 1 in December", "2025-12-30", "w1", "2025-12-29"},
		{"New Year's Eve from New Year's Day", "2027-01-01", "31/12", "2027-12-31"},
		{"New Year's Day from New Year's Eve", "2026-12-31", "1/1", "2027-01-01"},
		{"the leap day when it comes within a year", "2027-03-01", "29/2", "2028-02-29"},
		{"the leap day in the leap year", "2028-02-01", "29 feb", "2028-02-29"},
		{"a month on from 31 January", "2026-01-31", "+1m", "2026-02-28"},
		{"a year on from the leap day", "2028-02-29", "+1y", "2029-02-28"},
		{"Friday typed on a Friday", "2026-11-20", "fre", "2026-11-27"},
		{"next Friday typed on a Sunday", "2026-11-22", "next fri", "2026-11-27"},
		{"next Monday typed on a Sunday", "2026-11-22", "nästa mån", "2026-11-23"},
		{"last Friday typed on a Saturday", "2026-11-21", "last fri", "2026-11-20"},
		{"last Sunday typed on a Sunday", "2026-11-22", "i söndags", "2026-11-15"},
	} {
		if d, err := ParseDate(c.typed, day(c.today)); d.String() != c.want {
			t.Errorf("%s: %q on %s is %q (%v), not %q", c.says, c.typed, c.today, d, err, c.want)
		}
	}
	if d, err := ParseDate("29/2", day("2027-01-10")); err == nil {
		t.Errorf("the next leap day lies more than a year away, got %v", d)
	}
	if d, err := ParsePastDate("29/2", day("2026-11-18")); err == nil {
		t.Errorf("the leap day lies within the last year of no leap year, got %v", d)
	}
}

func TestWhatIsNoDateSaysWhatCouldBeTyped(t *testing.T) {
	for _, c := range []struct{ typed, key string }{
		{"", "date.empty"},
		{"   ", "date.empty"},
		{"the", "date.empty"},
		{"soon", "date.not-understood"},
		{"48", "date.not-understood"},
		{"2026", "date.not-understood"},
		{"1/2/3/4", "date.not-understood"},
		{"18/11?", "date.not-understood"},
		{"+w", "date.not-understood"},
		{"fr", "date.not-understood"},
		{"fre fre", "date.not-understood"},
		{"-18/11", "date.not-understood"},
		{"18//11", "date.not-understood"},
		{"99999999999999999999", "date.not-understood"},
		{strings.Repeat("1/", 1000), "date.not-understood"},
		{"31/2", "date.no-such-day"},
		{"31/4 2027", "date.no-such-day"},
		{"2026-02-29", "date.no-such-day"},
		{"2026-13-01", "date.no-such-day"},
		{"29/2", "date.no-such-day"},
		{"32 maj", "date.no-such-day"},
		{"w54", "date.no-such-day"},
		{"v53 2027", "date.no-such-day"},
		{"tor 18 nov 2026", "date.no-such-day"},
		{"+999999999", "date.no-such-day"},
		{"+9000y", "date.no-such-day"},
	} {
		d, err := ParseDate(c.typed, day("2026-11-18"))
		e, ok := err.(*Error)
		if !ok || e.Code != Invalid || e.Message.Key != c.key || !d.IsZero() {
			t.Errorf("%.30q gives %q and %v, not the sentence %s", c.typed, d, err, c.key)
			continue
		}
		for _, l := range []text.Lang{text.Swedish, text.English} {
			if s := e.Message.In(l); !strings.Contains(s, "18/11") || strings.Contains(s, "%!") || len(s) > 250 {
				t.Errorf("%.30q is answered with %q", c.typed, s)
			}
		}
	}
}

func TestTheSentenceCannotSteerATerminal(t *testing.T) {
	_, err := ParseDate("\x1b[31m18 nov\u202e", day("2026-11-18"))
	if err == nil || strings.ContainsAny(err.Error(), "\x1b\u202e") {
		t.Errorf("the sentence is %q", err)
	}
}

func TestADateShownCanBeTypedAgain(t *testing.T) {
	today := day("2026-11-18")
	for n := -180; n <= 180; n++ {
		d := today.AddDays(n)
		for _, l := range []text.Lang{text.Swedish, text.English} {
			for _, shown := range []string{d.Short(l, today), d.Full(l), d.String(), d.Long(l)} {
				if got, err := ParseDate(shown, today); got != d {
					t.Errorf("%q, shown for %v, is read as %q (%v)", shown, d, got, err)
				}
			}
			if n >= 0 && d.Relative(l, today) != "" {
				if got, err := ParseDate(d.Relative(l, today), today); got != d {
					t.Errorf("%q, shown for %v, is read as %q (%v)", d.Relative(l, today), d, got, err)
				}
			}
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"today", "i fredags", "+2w", "18/11 -27", "w48 fri", "2026-W53-5", "1:a maj", "d", "--", "mån", "\xff", "om en å"} {
		f.Add(s)
	}
	today := day("2028-02-29")
	f.Fuzz(func(t *testing.T, s string) {
		for _, read := range []func(string, Date) (Date, error){ParseDate, ParsePastDate} {
			d, err := read(s, today)
			if (err == nil) == d.IsZero() {
				t.Errorf("%q gives both or neither of %q and %v", s, d, err)
			}
			if _, ok := NewDate(int(d.Year), int(d.Month), int(d.Day)); !d.IsZero() && !ok {
				t.Errorf("%q gives the impossible %v", s, d)
			}
		}
		if d, ok, impossible := ParseListDate(s); ok == d.IsZero() || ok && impossible {
			t.Errorf("%q in a list gives %q, %v, %v", s, d, ok, impossible)
		}
		if d, year, ok := ParseBirth(s, today); ok && (d.After(today) || year > 2028 || year < 1) {
			t.Errorf("%q gives the birth %q, %d", s, d, year)
		}
		if c, ok := ParseClock(s); ok && (c < 0 || c >= 24*60) {
			t.Errorf("%q gives the time %d", s, c)
		}
	})
}

func BenchmarkParseDate(b *testing.B) {
	today := day("2026-11-18")
	for b.Loop() {
		if _, err := ParseDate("w48 fri", today); err != nil {
			b.Fatal(err)
		}
	}
}
