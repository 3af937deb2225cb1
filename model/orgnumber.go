package model

import "strings"

// ParseOrgNumber reads an organisation number and gives it as offices write it,
// "556036-0793". The number of a sole trader is the owner's personal or coordination
// number. ok is false when the number cannot be right: not ten digits (or twelve that
// begin with the century or 16), a wrong check digit, no such birth date.
func ParseOrgNumber(s string) (number string, ok bool) {
	ds, century, ok := tenDigits(s)
	if !ok || !luhn(ds) {
		return "", false
	}
	person := ds[2] < '2' // the third digit of an organisation's number is at least 2
	switch {
	case person && century == "16", person && !birthDigits(century, ds):
		return "", false
	case !person && century != "" && century != "16":
		return "", false
	}
	return ds[:6] + "-" + ds[6:], true
}

// ValidPersonalNumber tells whether a text is a Swedish personal or coordination number,
// with ten or twelve digits: the day exists and the check digit is right.
func ValidPersonalNumber(s string) bool {
	ds, century, ok := tenDigits(s)
	return ok && century != "16" && luhn(ds) && birthDigits(century, ds)
}

// tenDigits gives the last ten digits of a number and the two before them, if any.
func tenDigits(s string) (ds, century string, ok bool) {
	s = strings.TrimPrefix(strings.TrimSpace(s), "'")
	var b strings.Builder
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(r)
		case i > 0 && strings.ContainsRune("-–‐‑−+ \u00A0", r):
		default:
			return "", "", false
		}
	}
	ds = b.String()
	switch {
	case len(ds) == 12 && (ds[:2] == "16" || ds[:2] == "18" || ds[:2] == "19" || ds[:2] == "20"):
		return ds[2:], ds[:2], true
	case len(ds) == 10:
		return ds, "", true
	}
	return "", "", false
}

// luhn checks the last digit against the others: every other digit doubled, from the
// first, and the digits' sum a multiple of ten.
func luhn(ds string) bool {
	sum := 0
	for i := range len(ds) {
		d := int(ds[i] - '0')
		if (len(ds)-i)%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// birthDigits tells whether six digits are a birth date, in the century given or else in
// any; the day of a coordination number is 60 more.
func birthDigits(century, ds string) bool {
	yy, _ := digits(ds[:2])
	m, _ := digits(ds[2:4])
	d, _ := digits(ds[4:6])
	if d > 60 {
		d -= 60
	}
	if c, ok := digits(century); ok {
		_, ok = NewDate(c*100+yy, m, d)
		return ok
	}
	_, ok1 := NewDate(1900+yy, m, d)
	_, ok2 := NewDate(2000+yy, m, d)
	return ok1 || ok2
}
