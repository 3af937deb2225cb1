package model

import (
	"strconv"
	"strings"

	"stegvis/model/text"
)

// Short is the date in a list or a line: "ons 18 nov", "Wed 18 Nov". A date of another
// year, or more than half a year from today, has its year instead of the weekday:
// "18 nov 2025".
func (d Date) Short(l text.Lang, today Date) string {
	if d.IsZero() || d.far(today) {
		return d.Brief(l, today)
	}
	return d.weekday(l) + " " + d.dayMonth(l)
}

// Brief is Short without the weekday: "18 nov", "18 nov 2025".
func (d Date) Brief(l text.Lang, today Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.far(today):
		return d.dayMonth(l) + " " + strconv.Itoa(int(d.Year))
	}
	return d.dayMonth(l)
}

// Full is the date with all that belongs to it: "ons 18 nov 2026", "Wed 18 Nov 2026".
func (d Date) Full(l text.Lang) string {
	if d.IsZero() {
		return ""
	}
	return d.weekday(l) + " " + d.dayMonth(l) + " " + strconv.Itoa(int(d.Year))
}

// Long is the date as a heading: "måndag 16 november", "Monday 16 November".
func (d Date) Long(l text.Lang) string {
	if d.IsZero() {
		return ""
	}
	return l.Say("date.weekday-"+strconv.Itoa(int(d.Weekday()))) + " " + strconv.Itoa(int(d.Day)) + " " +
		l.Say("date.month-"+strconv.Itoa(int(d.Month)))
}

// Relative is a day on which something is due, seen from today: "3 d sen", "idag",
// "imorgon", "ons 18" within a week, then "2 dec".
func (d Date) Relative(l text.Lang, today Date) string {
	if d.IsZero() {
		return ""
	}
	switch n := d.Sub(today); {
	case n < 0:
		return DaysLate(l, -n)
	case n == 0:
		return l.Say("date.today")
	case n == 1:
		return l.Say("date.tomorrow")
	case n < 7:
		return d.weekday(l) + " " + strconv.Itoa(int(d.Day))
	}
	return d.Brief(l, today)
}

// longestInDays is how many days are said as days; more are said in years.
const longestInDays = 2 * 365

// Days says how long something has lasted: "48 d", "18 years".
func Days(l text.Lang, n int) string {
	if n >= longestInDays {
		return l.Say("date.years", n/365)
	}
	return l.Say("date.days", n)
}

// DaysLate says for how long something has been due: "3 d late", "4 years late".
func DaysLate(l text.Lang, n int) string {
	if n >= longestInDays {
		return l.Say("date.years-late", n/365)
	}
	return l.Say("date.late", n)
}

// Dated is a sentence whose days are said as on a line, by Short, and not as files have them.
func Dated(s text.Sentence, l text.Lang, today Date) text.Sentence {
	said := text.Sentence{Key: s.Key, Args: make([]any, len(s.Args))}
	for i, arg := range s.Args {
		said.Args[i] = arg
		switch arg := arg.(type) {
		case text.Sentence:
			said.Args[i] = Dated(arg, l, today)
		case string:
			name, day := "", arg // of a meeting, the name stands before its day
			if at := strings.LastIndexByte(arg, ' ') + 1; at > 0 {
				name, day = arg[:at], arg[at:]
			}
			if on, ok := ParseISODate(day); ok {
				said.Args[i] = name + on.Short(l, today)
			}
		}
	}
	return said
}

// far tells whether a date is not understood without its year.
func (d Date) far(today Date) bool {
	const halfYear = 183
	n := d.Sub(today)
	return d.Year != today.Year || n > halfYear || n < -halfYear
}

func (d Date) weekday(l text.Lang) string {
	return l.Say("date.day-" + strconv.Itoa(int(d.Weekday())))
}

func (d Date) dayMonth(l text.Lang) string {
	return strconv.Itoa(int(d.Day)) + " " + d.ShortMonth(l)
}

// ShortMonth is the month alone: "nov"; empty for no date.
func (d Date) ShortMonth(l text.Lang) string {
	if d.IsZero() {
		return ""
	}
	return l.Say("date.mon-" + strconv.Itoa(int(d.Month)))
}
