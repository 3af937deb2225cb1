package intake

import (
	"regexp"
	"strings"

	"stegvis/model"
)

// Personal numbers as they stand anywhere: Swedish ones with their dash or of twelve digits,
// Danish, Finnish and Norwegian ones.
var (
	dashedNumber  = pattern(`(^|[^0-9A-Za-z+-])((?:1[89]|20)?\d{6})[-+–‐‑−]([0-9A-Za-z*]{4})($|[^0-9A-Za-z-])`)
	finnishNumber = pattern(`(^|[^0-9A-Za-z])(\d{6})[-+A-FU-Yau-y](\d{3}[0-9A-Za-z])($|[^0-9A-Za-z])`)
	twelveDigits  = pattern(`(^|[^0-9+])((?:1[89]|20)\d{6})(\d{4})($|[^0-9])`)
	tenDigits     = pattern(`(^|[^0-9+])(\d{6})(\d{4})($|[^0-9])`)
	norwegian     = pattern(`(^|[^0-9+])(\d{6}) ?(\d{5})($|[^0-9])`)
)

// withoutNumbers shortens the personal numbers in a cell to their dates. A telephone number
// and an organisation number stay what they are.
func (c column) withoutNumbers(s string) string {
	if fewDigits(s) {
		return s
	}
	if c.field == "org_number" || c.field == "phones" && isPhone(s) {
		return s
	}
	shorten := func(form *regexp.Regexp, is func(date, rest string) bool) {
		s = form.ReplaceAllStringFunc(s, func(found string) string {
			m := form.FindStringSubmatch(found)
			if !is(m[2], m[3]) {
				return found
			}
			return m[1] + m[2] + m[4]
		})
	}
	words := model.Fold(c.header)
	phone := strings.Contains(words, "tel") || strings.Contains(words, "mobil") || strings.Contains(words, "phone") || strings.Contains(words, "fax")
	shorten(dashedNumber(), func(date, rest string) bool {
		return birthDigits(date) && (strings.ContainsAny(rest, "0123456789") && strings.Trim(rest[2:], "0123456789") == "") && !(phone && date[0] == '0')
	})
	shorten(finnishNumber(), func(date, _ string) bool { return birthDigits(date) })
	shorten(twelveDigits(), func(date, rest string) bool {
		return birthDigits(date) && (c.field == "born" || date[:2] != "20" || rest > "2359" || model.ValidPersonalNumber(date+rest))
	})
	shorten(tenDigits(), func(date, rest string) bool {
		return birthDigits(date) && !phone && (c.field == "born" || model.ValidPersonalNumber(date+rest))
	})
	shorten(norwegian(), func(date, rest string) bool {
		return birthDigits(date) && (c.field == "born" || norwegianCheck(date+rest))
	})
	return s
}

// isPersonalNumber tells whether a cell is a whole personal number of any of the countries.
func isPersonalNumber(s string) bool {
	c := column{field: "born"}
	date, number := withoutFourLast(s)
	if number {
		return birthDigits(date)
	}
	return c.withoutNumbers(s) != s
}

// birthDigits tells whether six or eight digits can be a birth date of any of the countries: year, month
// and day or day, month and year, the day perhaps 60 more or not known, 40 more in Norway.
func birthDigits(ds string) bool {
	ds = ds[len(ds)-6:]
	two := func(at int) int { return int(ds[at]-'0')*10 + int(ds[at+1]-'0') }
	day := func(d int) bool { return d <= 31 || d >= 60 && d <= 91 || d > 40 && d <= 71 }
	if unknown := ds[4:]; ds[2:4] == "00" && (unknown == "60" || unknown == "00") {
		return true
	}
	return two(2) >= 1 && two(2) <= 12 && (day(two(4)) || two(0) >= 1 && day(two(0)))
}

// norwegianCheck tells whether the last two of eleven digits are the check digits.
func norwegianCheck(ds string) bool {
	for _, weights := range []string{"37618945210", "54327654321"} {
		sum := 0
		for i := range len(ds) {
			sum += int(ds[i]-'0') * int(weights[i]-'0')
		}
		if sum%11 != 0 {
			return false
		}
	}
	return true
}

// fewDigits tells whether a text has too few digits for a personal number in any country.
func fewDigits(s string) bool {
	n := 0
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n < 6
}
