package model

import "strings"

// oldest is the age beyond which nobody is.
const oldest = 120

// ParseBirth reads a birth date or a birth year as lists have them: "1983", "1986-03-06",
// any date of ParseListDate, or a personal or coordination number, of which only the date
// is taken. year is the birth year; date is zero when no more than the year is known. ok is
// false for what is none, is no day of the calendar, or lies in the future.
func ParseBirth(s string, today Date) (date Date, year int, ok bool) {
	s = strings.TrimPrefix(strings.TrimSpace(s), "'")
	if y, all := digits(s); all && len(s) == 4 {
		return Date{}, y, y <= int(today.Year) && y >= int(today.Year)-oldest
	}
	if date, ok = personalNumberDate(s, today); ok {
		return date, int(date.Year), !date.After(today)
	}
	parts, ok := listDate(s)
	if !ok {
		return Date{}, 0, false
	}
	if parts.shortYear {
		parts.year += int(today.Year) / 100 * 100
		if d, ok := NewDate(parts.year, parts.month, parts.day); !ok || d.After(today) {
			parts.year -= 100
		}
	}
	date, ok = NewDate(parts.year, parts.month, parts.day)
	if !ok || date.After(today) || int(date.Year) < int(today.Year)-oldest {
		return Date{}, 0, false
	}
	return date, int(date.Year), true
}

// personalNumberDate reads the birth date in a personal or coordination number: eight or
// six digits, perhaps a dash (a plus from the hundredth year on), four signs more. ok is
// false when the text is none.
func personalNumberDate(s string, today Date) (date Date, ok bool) {
	birth, hundred := "", false
	switch i := strings.IndexAny(s, "-+"); {
	case i == 8 || i == 6:
		if !fourMore(s[i+1:]) {
			return Date{}, false
		}
		birth, hundred = s[:i], s[i] == '+'
	case i < 0 && (len(s) == 12 || len(s) == 10) && fourMore(s[len(s)-4:]):
		birth = s[:len(s)-4]
	}
	n, ok := digits(birth)
	if !ok {
		return Date{}, false
	}
	y, m, d := n/10000, n/100%100, n%100
	if d > 60 {
		d -= 60
	}
	if len(birth) == 6 {
		y += int(today.Year) / 100 * 100
		if born, ok := NewDate(y, m, d); !ok || born.After(today) {
			y -= 100
		}
		if hundred {
			y -= 100
		}
	}
	return NewDate(y, m, d)
}

// fourMore tells whether a text is what stands behind the date in a personal number; the
// register of the employment service has letters there.
func fourMore(s string) bool {
	if len(s) != 4 {
		return false
	}
	return strings.Trim(strings.ToUpper(s), "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*") == ""
}
