package model

import (
	"strings"
)

// dateParts are day, month and year as written, not yet a day of the calendar.
type dateParts struct {
	day, month, year int
	hasYear          bool
	shortYear        bool // the year was written with two digits
}

// yearNear gives the year; one of two digits is the nearest to today that ends so.
func (p dateParts) yearNear(today Date) int {
	if !p.shortYear {
		return p.year
	}
	y := int(today.Year)/100*100 + p.year
	switch away := y - int(today.Year); {
	case away > 50:
		return y - 100
	case away < -50:
		return y + 100
	}
	return y
}

// ParseListDate reads a date as offices write them in lists, where no day counts as today:
// 2024-09-15, 2024.09.15, 20240915, 18/9 2025, 18/9-2025, 18.9.2025, "10 maj 2024",
// "May 10, 2024", also with a time of day behind it, which is left out. A year of two digits
// is of 1969 to 2068. impossible is true for what is written as a date and is none: 31/4
// 2025.
func ParseListDate(s string) (d Date, ok, impossible bool) {
	parts, ok := listDate(s)
	if !ok {
		return Date{}, false, false
	}
	if parts.shortYear {
		if parts.year += 1900; parts.year < 1969 {
			parts.year += 100
		}
	}
	d, ok = NewDate(parts.year, parts.month, parts.day)
	return d, ok, !ok
}

// listDate reads the parts of a date that has all three.
func listDate(s string) (dateParts, bool) {
	tokens, ok := dateTokens(withoutClock(s))
	if !ok {
		return dateParts{}, false
	}
	shape := shapeOf(tokens)
	if strings.HasPrefix(shape, "D") {
		tokens, shape = tokens[1:], shape[1:]
	}
	parts, ok := dayParts(tokens, shape)
	return parts, ok && parts.hasYear
}

// withoutClock takes a time of day from the end of a moment: 2024-09-15 08:30:00.
func withoutClock(s string) string {
	s = strings.TrimSpace(s)
	at := strings.IndexAny(s, "Tt")
	if at < 1 || s[at-1] < '0' || s[at-1] > '9' {
		at = strings.LastIndexByte(s, ' ')
	}
	if at < 8 || !strings.Contains(s[at:], ":") {
		return s
	}
	clock, _, _ := strings.Cut(strings.TrimSuffix(s[at+1:], "Z"), ".")
	clock, _, _ = strings.Cut(clock, "+")
	if _, ok := ParseClock(clock); !ok {
		return s
	}
	return s[:at]
}

// dayParts reads a day of the calendar from its tokens. ok is false when their shape is not
// that of one.
func dayParts(t []dateToken, shape string) (parts dateParts, ok bool) {
	switch shape {
	case "N":
		return compact(t[0])
	case "NM":
		return dateParts{day: t[0].n, month: t[1].n}, t[0].size <= 2
	case "MN":
		return dateParts{day: t[1].n, month: t[0].n}, t[1].size <= 2
	case "NMN":
		if t[0].size == 4 {
			return withYear(t[2], t[1], t[0])
		}
		return withYear(t[0], t[1], t[2])
	case "MNN":
		return withYear(t[1], t[0], t[2])
	case "N/N", "N.N", "N-N":
		return dateParts{day: t[0].n, month: t[2].n}, t[0].size <= 2 && t[2].size <= 2
	}
	return threeNumbers(t, shape)
}

// threeNumbers reads year, month and day, or day, month and year, with whatever divides
// them. A year of two digits comes first between dashes, last otherwise.
func threeNumbers(t []dateToken, shape string) (parts dateParts, ok bool) {
	var n []dateToken
	for i, token := range t {
		switch {
		case token.kind == 'N':
			n = append(n, token)
		case token.kind == '+' || i == 0 || i == len(t)-1 || t[i-1].kind != 'N':
			return dateParts{}, false
		}
	}
	switch {
	case len(n) != 3:
		return dateParts{}, false
	case n[0].size == 4 || shape == "N-N-N" && n[2].size <= 2:
		return withYear(n[2], n[1], n[0])
	}
	return withYear(n[0], n[1], n[2])
}

func withYear(day, month, year dateToken) (parts dateParts, ok bool) {
	parts = dateParts{day: day.n, month: month.n, year: year.n, hasYear: true, shortYear: year.size == 2}
	return parts, day.size <= 2 && month.size <= 2 && (year.size == 4 || year.size == 2)
}

// compact reads 20261118 and 261118.
func compact(t dateToken) (parts dateParts, ok bool) {
	parts = dateParts{day: t.n % 100, month: t.n / 100 % 100, year: t.n / 10000, hasYear: true, shortYear: t.size == 6}
	return parts, t.size == 8 || t.size == 6
}
