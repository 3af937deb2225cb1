package model

import (
	"strconv"
	"time"

	"stegvis/model/text"
)

// Date is a day of the calendar, without a clock and without a place. The zero Date means
// that no date is known.
type Date struct {
	Year       int16
	Month, Day uint8
}

// The years a Date can lie in; what lies outside is no date.
const (
	firstYear = 1
	lastYear  = 9999
)

// NewDate makes a Date; ok is false when the calendar has no such day.
func NewDate(y, m, d int) (date Date, ok bool) {
	if y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return Date{}, false
	}
	return Date{int16(y), uint8(m), uint8(d)}, true
}

// ParseISODate reads a date as it is stored, "2026-11-18", and nothing else.
func ParseISODate(s string) (date Date, ok bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, false
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:7])
	d, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, false
	}
	return NewDate(y, m, d)
}

// DateOf gives the day of a moment, at the place the moment carries.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	date, _ := NewDate(y, int(m), d)
	return date
}

// IsZero tells whether no date is known.
func (d Date) IsZero() bool { return d == Date{} }

// String is the date as it is stored, "2026-11-18"; empty for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	b := [10]byte{4: '-', 7: '-'}
	put(b[:4], int(d.Year))
	put(b[5:7], int(d.Month))
	put(b[8:], int(d.Day))
	return string(b[:])
}

// Time is the midnight the day begins with, in UTC.
func (d Date) Time() time.Time {
	return time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC)
}

// AddDays gives the date n days later, earlier when n is negative. The zero Date, and a
// day outside the years 1 to 9999, give the zero Date.
func (d Date) AddDays(n int) Date {
	const most = (lastYear + 1) * 366
	if d.IsZero() || n > most || n < -most {
		return Date{}
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// AddMonths gives the same day n months later, or the month's last day where it is
// shorter. The zero Date, and a day outside the years 1 to 9999, give the zero Date.
func (d Date) AddMonths(n int) Date {
	const most = (lastYear + 1) * 12
	if d.IsZero() || n > most || n < -most {
		return Date{}
	}
	months := int(d.Year)*12 + int(d.Month) - 1 + n
	if months < firstYear*12 {
		return Date{}
	}
	y, m := months/12, months%12+1
	date, _ := NewDate(y, m, min(int(d.Day), daysIn(y, m)))
	return date
}

// Sub gives the days from o to d, negative when d is the earlier.
func (d Date) Sub(o Date) int { return int((d.Time().Unix() - o.Time().Unix()) / (24 * 60 * 60)) }

// Compare is negative, zero or positive as d lies before, on or after o. The zero Date
// lies before all others.
func (d Date) Compare(o Date) int { return d.order() - o.order() }

// Before tells whether d is the earlier day.
func (d Date) Before(o Date) bool { return d.order() < o.order() }

// After tells whether d is the later day.
func (d Date) After(o Date) bool { return d.order() > o.order() }

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// ISOWeek gives the week the day lies in, as the calendar on the wall counts (ISO 8601):
// weeks begin on Monday, and days around New Year may belong to a week of the other year.
func (d Date) ISOWeek() (year, week int) { return d.Time().ISOWeek() }

// Week gives the week the day lies in.
func (d Date) Week() Week {
	y, n := d.ISOWeek()
	return Week{y, n}
}

// Monday gives the first day of the week the day lies in.
func (d Date) Monday() Date { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

// MondayOfWeek gives the first day of a week; ok is false for week 53 of a year that has
// 52, and for all that is no week.
func MondayOfWeek(year, week int) (monday Date, ok bool) {
	inFirst, ok := NewDate(year, 1, 4) // 4 January always lies in week 1
	if !ok || week < 1 || week > 53 {
		return Date{}, false
	}
	monday = inFirst.Monday().AddDays(7 * (week - 1))
	if y, n := monday.ISOWeek(); monday.IsZero() || y != year || n != week {
		return Date{}, false
	}
	return monday, true
}

// Week is a week of the calendar, numbered as in ISO 8601.
type Week struct{ Year, Number int }

// Label is the week as the office says it: "v. 47", "week 47".
func (w Week) Label(l text.Lang) string { return l.Say("date.week", w.Number) }

func (d Date) order() int { return int(d.Year)<<9 | int(d.Month)<<5 | int(d.Day) }

func daysIn(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// put writes n right-aligned with leading zeros.
func put(b []byte, n int) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
}

// digits reads a number of at most nine digits and nothing but digits.
func digits(s string) (n int, ok bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
