package model

import (
	"strings"
	"time"
	"unicode/utf8"
)

// ParseDate reads a date as people type it, in Swedish and English at once, seen from
// today. What it takes:
//
//   - today, tomorrow, yesterday; idag, i morgon, igår, övermorgon, i förrgår
//   - fri, fredag: the coming such day, today excluded; "next fri", "nästa fre": the one of
//     next week, like "fredag nästa vecka"; "last fri", "förra fredagen", "i fredags": the latest,
//     today excluded
//   - +3, +3d, +2w, +2v, +1m, +1y, -1w; "+2v fre", "fri +2w": that day of that week; "om 2 veckor", "in 2 weeks", "2 weeks ago", "för 2 dagar sedan"
//   - 18/11, 18.11, 18-11, 18/11/2027, 18 nov, 18 november 2027, nov 18, and a day alone, 18
//   - w48, v48, "v. 48", "vecka 48", 2027-W02: its Monday; "w48 fri", "fre v48": that day
//   - 2026-11-18, 20261118, 2026.11.18, 2026/11/18, 26-11-18
//   - dates as the program shows them: "ons 18", "Wed 18 Nov", "16 november 2026"
//
// A day without a year, and a week, is the coming one, the present day and week included; a
// weekday before a day without a year chooses the year. Errors are Invalid and say what
// could be typed.
func ParseDate(s string, today Date) (Date, error) { return parseDate(s, today, coming, time.Monday) }

// ParseDeadline is ParseDate for a day by which something is to be done: a week is its Friday.
func ParseDeadline(s string, today Date) (Date, error) {
	return parseDate(s, today, coming, time.Friday)
}

// ParsePastDate is ParseDate for what has been: a day, a weekday or a week without a year is
// the latest one.
func ParsePastDate(s string, today Date) (Date, error) {
	return parseDate(s, today, past, time.Monday)
}

// direction says which way from today a day without a year lies.
type direction int

const (
	coming direction = 1
	past   direction = -1
)

func parseDate(s string, today Date, way direction, ofWeek time.Weekday) (Date, error) {
	tokens, ok := dateTokens(s)
	if !ok {
		return Date{}, Fail(Invalid, "date.not-understood", quoted(s))
	}
	if len(tokens) == 0 {
		return Date{}, Fail(Invalid, "date.empty")
	}
	p := dateParser{tokens: tokens, today: today, way: way, ofWeek: ofWeek}
	switch d, is := p.parse(); is {
	case aDate:
		return d, nil
	case noSuchDay:
		return Date{}, Fail(Invalid, "date.no-such-day", quoted(s))
	}
	return Date{}, Fail(Invalid, "date.not-understood", quoted(s))
}

// quoted is what was typed, fit for a sentence.
func quoted(s string) string {
	const longest = 40
	s = Visible(CleanText(s))
	if utf8.RuneCountInString(s) <= longest {
		return s
	}
	return string([]rune(s)[:longest]) + "…"
}

// finding says what a text was found to be.
type finding uint8

const (
	notADate finding = iota
	noSuchDay
	aDate
)

func found(d Date, ok bool) (Date, finding) {
	if !ok || d.IsZero() {
		return Date{}, noSuchDay
	}
	return d, aDate
}

// dateParser reads the tokens of one text, by their shape: a letter for each token.
type dateParser struct {
	tokens []dateToken
	today  Date
	way    direction
	ofWeek time.Weekday // the day that is meant by a week alone
}

func (p dateParser) parse() (Date, finding) {
	shape := shapeOf(p.tokens)
	if d, is := p.offset(shape); is != notADate {
		return d, is
	}
	if d, is := p.weekday(shape); is != notADate {
		return d, is
	}
	if d, is := p.week(shape); is != notADate {
		return d, is
	}
	return p.day(shape)
}

// offset reads what is counted from today: day words, +2w, "in 2 weeks", "2 weeks ago".
func (p dateParser) offset(shape string) (Date, finding) {
	t := p.tokens
	switch shape {
	case "T":
		return found(p.today.AddDays(t[0].n), true)
	case "+N", "-N":
		return p.count(t[0], t[1], "d")
	case "+NU", "-NU", "+NK", "-NK", "INU", "INK":
		return p.count(t[0], t[1], t[2].unit)
	case "NUA", "NKA":
		return p.count(t[2], t[0], t[1].unit)
	case "FNUA", "FNKA":
		return p.count(t[3], t[1], t[2].unit)
	case "+NKD", "INKD":
		return found(onWeekday(p.today.Monday().AddDays(7*t[1].n), time.Weekday(t[3].n)), t[1].n <= mostDays)
	case "D+NK", "DINK":
		return found(onWeekday(p.today.Monday().AddDays(7*t[2].n), time.Weekday(t[0].n)), t[2].n <= mostDays)
	case "XK", "LK":
		return found(onWeekday(p.today.Monday().AddDays(7*t[0].n), p.ofWeek), true)
	}
	return Date{}, notADate
}

const mostDays = 40_000 // what lies farther away was not meant

func (p dateParser) count(sign, number dateToken, unit string) (Date, finding) {
	n := number.n
	if n > mostDays {
		return Date{}, noSuchDay
	}
	if sign.kind == '-' || sign.kind == 'A' {
		n = -n
	}
	switch unit {
	case "d":
		return found(p.today.AddDays(n), true)
	case "w":
		return found(p.today.AddDays(7*n), true)
	case "m":
		return found(p.today.AddMonths(n), true)
	case "y":
		return found(p.today.AddMonths(12*n), true)
	}
	return Date{}, notADate
}

// weekday reads a day of the week alone, the coming or latest one, or that of next week.
func (p dateParser) weekday(shape string) (Date, finding) {
	switch shape {
	case "D":
		return p.nearest(time.Weekday(p.tokens[0].n), p.way)
	case "XD":
		return found(onWeekday(p.today.Monday().AddDays(7), time.Weekday(p.tokens[1].n)), true)
	case "LD":
		return p.nearest(time.Weekday(p.tokens[1].n), past)
	case "DXK", "DLK":
		return found(onWeekday(p.today.Monday().AddDays(7*p.tokens[1].n), time.Weekday(p.tokens[0].n)), true)
	}
	return Date{}, notADate
}

// nearest gives the coming or latest weekday that is not today.
func (p dateParser) nearest(day time.Weekday, way direction) (Date, finding) {
	n := (int(day-p.today.Weekday())*int(way) + 6) % 7
	if n < 0 {
		n += 7
	}
	return found(p.today.AddDays(int(way)*(n+1)), true)
}

// week reads a week and perhaps a day of it.
func (p dateParser) week(shape string) (Date, finding) {
	t := p.tokens
	switch shape {
	case "KN":
		return p.inWeek(t[1].n, 0, p.ofWeek)
	case "KND":
		return p.inWeek(t[1].n, 0, time.Weekday(t[2].n))
	case "DKN":
		return p.inWeek(t[2].n, 0, time.Weekday(t[0].n))
	case "KNN", "KN-N", "KN/N":
		if year := t[len(t)-1]; year.size == 4 {
			return p.inWeek(t[1].n, year.n, p.ofWeek)
		}
	case "NKN", "N-KN":
		if t[0].size == 4 {
			return p.inWeek(t[len(t)-1].n, t[0].n, p.ofWeek)
		}
	case "NKN-N", "N-KN-N":
		if day := t[len(t)-1].n; t[0].size == 4 && day >= 1 && day <= 7 {
			return p.inWeek(t[len(t)-3].n, t[0].n, time.Weekday(day%7))
		}
	}
	return Date{}, notADate
}

// inWeek gives a day of a week; without a year, of the present or the nearest such week.
func (p dateParser) inWeek(week, year int, day time.Weekday) (Date, finding) {
	if year == 0 {
		thisYear, thisWeek := p.today.ISOWeek()
		year = thisYear
		passed := (week - thisWeek) * int(p.way) // less than 0: behind us, that year's
		if _, ok := MondayOfWeek(year, week); passed < 0 || !ok {
			year += int(p.way)
		}
	}
	monday, ok := MondayOfWeek(year, week)
	if !ok {
		return Date{}, noSuchDay
	}
	return found(onWeekday(monday, day), true)
}

// onWeekday gives a day of the week that begins with a Monday.
func onWeekday(monday Date, day time.Weekday) Date { return monday.AddDays((int(day) + 6) % 7) }

// day reads a day of the calendar, with a weekday before it or not.
func (p dateParser) day(shape string) (Date, finding) {
	tokens := p.tokens
	var weekday *dateToken
	if strings.HasPrefix(shape, "D") {
		weekday, tokens, shape = &tokens[0], tokens[1:], shape[1:]
	}
	if shape == "N" && tokens[0].size <= 2 && tokens[0].n >= 1 && tokens[0].n <= 31 {
		return p.dayOfMonth(tokens[0].n, weekday)
	}
	parts, ok := dayParts(tokens, shape)
	if !ok {
		return Date{}, notADate
	}
	if parts.hasYear {
		d, is := found(NewDate(parts.yearNear(p.today), parts.month, parts.day))
		if is == aDate && weekday != nil && int(d.Weekday()) != weekday.n {
			return Date{}, noSuchDay
		}
		return d, is
	}
	return p.nearestDay(parts, weekday)
}

// nearestDay gives the coming or latest day of a day and month. When a weekday is named,
// the nearest day that is one: what has been may be meant too.
func (p dateParser) nearestDay(parts dateParts, weekday *dateToken) (Date, finding) {
	const year = 366
	for _, way := range []direction{p.way, -p.way} {
		for y := range 2 {
			d, ok := NewDate(int(p.today.Year)+y*int(way), parts.month, parts.day)
			away := d.Sub(p.today) * int(way)
			if ok && away >= 0 && away <= year && (weekday == nil || int(d.Weekday()) == weekday.n) {
				return d, aDate
			}
		}
		if weekday == nil {
			break
		}
	}
	return Date{}, noSuchDay
}

// dayOfMonth gives the coming or latest day with a number: 18, "ons 18".
func (p dateParser) dayOfMonth(day int, weekday *dateToken) (Date, finding) {
	const longest = 366 // days
	for n := range longest {
		d := p.today.AddDays(n * int(p.way))
		if int(d.Day) == day && (weekday == nil || int(d.Weekday()) == weekday.n) {
			return d, aDate
		}
	}
	return Date{}, noSuchDay
}
