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
	if number, ok := model.ParseOrgNumber(s); ok && number[2] > '1' {
		if c.beside == besideEither {
			c.field = "org_number"
		}
		r.setIf(c, s, number, c.beside == besideEither, "birth")
		return
	}
	if m := yearOnly().FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if d, ok := serialDate(s); ok && c.beside != besideNumber {
		s = d.String()
	}
	s, unclear := c.ordered(s)
	if unclear {
		_, _, year, _ := slashedDate(s)
		r.problem(c, s, unclearOrder(s))
		r.keep(c, s)
		if len(year) == 4 {
			r.birth(c, year)
		}
		return
	}
	date, number := withoutFourLast(s)
	whole := c.withoutNumbers(s)
	switch {
	case number:
		r.birthNumber(c, s, date)
		return
	case whole != s && strings.Trim(whole, "0123456789") == "":
		r.foreignNumber(c, whole)
		return
	}
	if d, year, ok := model.ParseBirth(whole, r.o.Today); ok {
		r.born(c, d, year)
		return
	}
	reason := "birth"
	if d, ok, impossible := model.ParseListDate(whole); impossible {
		reason = "impossible-date"
	} else if ok && d.After(r.o.Today) {
		reason = "future"
	}
	r.problem(c, whole, reason)
	r.keep(c, whole)
}

// birthNumber takes the date of a personal or coordination number, or its year where the
// day is not known.
func (r *row) birthNumber(c column, s, date string) {
	divider := "-0000"
	if strings.Contains(s, "+") { // from the hundredth year on
		divider = "+0000"
	}
	if len(date) == 6 && dayMonthYear(date) {
		switch {
		case strings.Contains(model.Fold(c.header), "cpr"), c.dayFirst, r.land == "DK", r.land == "FI", r.land == "NO", r.land == "IS":
			r.foreignNumber(c, date)
			return
		case date[4:] > "60" && !model.ValidPersonalNumber(onlyDigits(s)): // a coordination number, or a Danish one
			r.problem(c, date, "year-or-day")
			r.keep(c, date)
			return
		}
	}
	if d, year, ok := model.ParseBirth(date+divider, r.o.Today); ok {
		r.born(c, d, year)
		return
	}
	if day := date[len(date)-2:]; day == "60" || day == "00" {
		if d, _, ok := model.ParseBirth(date[:len(date)-4]+"0101"+divider, r.o.Today); ok {
			r.born(c, model.Date{}, int(d.Year))
			return
		}
	}
	if len(date) == 6 && dayMonthYear(date) {
		r.foreignNumber(c, date)
		return
	}
	r.problem(c, date, "impossible-date")
	r.keep(c, date)
}

// foreignNumber takes the date of a number that begins with its day: a Danish, Finnish or
// Norwegian one.
func (r *row) foreignNumber(c column, date string) {
	written := date
	if len(date) == 6 {
		day := date[:2]
		if day[0] >= '4' && day[0] <= '7' { // a Norwegian one of somebody not registered
			day = string(day[0]-4) + day[1:]
		}
		written = day + "/" + date[2:4] + "/" + date[4:]
	}
	if d, year, ok := model.ParseBirth(written, r.o.Today); ok {
		r.born(c, d, year)
		return
	}
	r.problem(c, date, "impossible-date")
	r.keep(c, date)
}

// onlyDayFirst tells whether a cell is a personal number that can be none of Sweden's, and can be
// one that begins with its day.
func onlyDayFirst(s string) bool {
	date, number := withoutFourLast(s)
	if !number || len(date) != 6 || !dayMonthYear(date) {
		return false
	}
	month, day := date[2:4], date[4:]
	return month > "12" || day > "91" || day > "31" && day < "61"
}

func onlyDigits(s string) string {
	return strings.Map(func(c rune) rune {
		if c < '0' || c > '9' {
			return -1
		}
		return c
	}, s)
}

func dayMonthYear(ds string) bool {
	return ds[:2] >= "01" && ds[:2] <= "31" && ds[2:4] >= "01" && ds[2:4] <= "12"
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
