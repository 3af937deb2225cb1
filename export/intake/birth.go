package intake

import (
	"strconv"
	"strings"

	"stegvis/model"
)

// birth takes a birth date or year. Of a personal number only the date is ever looked at
// again: the four signs behind it are dropped before anything else, so that they are in no
// value, no note, no problem and no file.
func (r *row) birth(c column, s string) {
	if d, ok := model.ParseISODate(s); ok && !d.After(r.o.Today) {
		r.born(c, d, int(d.Year))
		return
	}
	date, number := withoutFourLast(s)
	if number {
		divider := "-0000"
		if strings.Contains(s, "+") { // from the hundredth year on
			divider = "+0000"
		}
		if d, year, ok := model.ParseBirth(date+divider, r.o.Today); ok {
			r.born(c, d, year)
			return
		}
		r.problem(c, date, "impossible-date")
		r.keep(c, date)
		return
	}
	if d, year, ok := model.ParseBirth(s, r.o.Today); ok {
		r.born(c, d, year)
		return
	}
	reason := "birth"
	if _, _, impossible := model.ParseListDate(s); impossible {
		reason = "impossible-date"
	}
	r.problem(c, s, reason)
	r.keep(c, s)
}

// born stores a birth date, or a year. A date says more than the year an earlier column
// gave.
func (r *row) born(c column, d model.Date, year int) {
	value := d.String()
	if d.IsZero() {
		value = strconv.Itoa(year)
	}
	have := r.values["born"]
	switch {
	case have == "" || strings.HasPrefix(value, have):
		r.values["born"] = value
	case strings.HasPrefix(have, value):
	default:
		r.keep(c, value)
	}
}

// withoutFourLast gives a text of a birth column without the last four signs of a personal
// number; number is false when it is none.
func withoutFourLast(s string) (date string, number bool) {
	s = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(s), "'"))
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	rest := strings.TrimLeft(s[n:], " -+–‐‑−\u00A0")
	switch {
	case (n == 10 || n == 12) && rest == "":
		return s[:n-4], true
	case (n == 6 || n == 8) && len(rest) == 4 && allLettersOrDigits(rest):
		return s[:n], true
	}
	return s, false
}

func allLettersOrDigits(s string) bool {
	return strings.Trim(strings.ToLower(s), "0123456789abcdefghijklmnopqrstuvwxyz*#") == ""
}
