package model

import (
	"strings"
	"unicode"
)

// Phone is a telephone number as the world dials it (E.164): "+46701234567". Empty means
// that none is known.
type Phone string

// ParsePhone reads a telephone number as people write it: 070-123 45 67, 0971-45198,
// 0046 70 123 45 67, +46 (0)70 123 45 67, +1 555 322 78544, and a Swedish mobile number
// that a spreadsheet robbed of its first zero. ok is false for what is no number, for one
// with an extension, and for two numbers in one.
func ParsePhone(s string) (phone Phone, ok bool) {
	ds, plus, ok := dialled(s)
	if !ok {
		return "", false
	}
	switch {
	case plus:
	case strings.HasPrefix(ds, "00"):
		ds = ds[2:]
	case strings.HasPrefix(ds, "0"):
		ds = "46" + ds[1:]
	case len(ds) == 9 && mobile(ds):
		ds = "46" + ds
	case len(ds) == 11 && strings.HasPrefix(ds, "46") && mobile(ds[2:]):
	default:
		return "", false
	}
	if rest, swedish := strings.CutPrefix(ds, "46"); swedish {
		rest = strings.TrimPrefix(rest, "0")
		if !swedishNumber(rest) {
			return "", false
		}
		return Phone("+46" + rest), true
	}
	if len(ds) < 7 || len(ds) > 15 || ds[0] == '0' {
		return "", false
	}
	return Phone("+" + ds), true
}

// ParsePhoneOf is ParsePhone for a number written by somebody in the country of a code, where
// numbers without a country's are those of that country. either is true for one that could as
// well be Swedish, or that of a country whose numbers are not known here.
func ParsePhoneOf(country, s string) (phone Phone, ok, either bool) {
	phone, ok = ParsePhone(s)
	ds, plus, dialled := dialled(s)
	if country == "" || country == "SE" || !dialled || plus || strings.HasPrefix(ds, "00") {
		return phone, ok, false
	}
	swedishMobile := ok && mobile(strings.TrimPrefix(string(phone), "+46"))
	plan, known := plans[country]
	there, fits := plan.dial(ds)
	switch {
	case !known && ok && !swedishMobile, fits && swedishMobile && country != "FI":
		return "", false, true
	case fits && !swedishMobile:
		return there, true, false
	}
	return phone, ok, false
}

// dialPlan is how numbers are dialled inside a country.
type dialPlan struct {
	code     string
	trunk    bool // behind a zero
	min, max int  // digits without it
}

var plans = map[string]dialPlan{
	"NO": {"47", false, 8, 8}, "DK": {"45", false, 8, 8}, "FI": {"358", true, 5, 12}, "AX": {"358", true, 5, 12}, "IS": {"354", false, 7, 7},
	"DE": {"49", true, 6, 11}, "AT": {"43", true, 6, 12}, "GB": {"44", true, 9, 10}, "NL": {"31", true, 9, 9}, "FR": {"33", true, 9, 9},
	"BE": {"32", true, 8, 9}, "CH": {"41", true, 9, 9}, "EE": {"372", false, 7, 8}, "LV": {"371", false, 8, 8}, "PL": {"48", false, 9, 9},
}

func (p dialPlan) dial(ds string) (Phone, bool) {
	rest, zero := strings.CutPrefix(ds, "0")
	if p.code == "" || zero != p.trunk || len(rest) < p.min || len(rest) > p.max || rest[0] == '0' {
		return "", false
	}
	return Phone("+" + p.code + rest), true
}

// National is the number as it is read in Sweden: "070-542 70 44", "08-123 45 67",
// "0971-451 98"; a foreign one with its country in front: "+1 555 322 78544".
func (p Phone) National() string {
	if rest, ok := strings.CutPrefix(string(p), "+46"); ok {
		return swedishGroups("0" + rest)
	}
	ds, ok := strings.CutPrefix(string(p), "+")
	if !ok {
		return string(p)
	}
	country := min(countryDigits(ds), len(ds))
	return "+" + ds[:country] + " " + groups(ds[country:], 3)
}

// dialled gives the digits of a number and whether a plus stood before them. What may
// stand between them: spaces, dashes, dots, slashes, brackets, marks nobody sees.
func dialled(s string) (ds string, plus, ok bool) {
	s = strings.TrimPrefix(strings.TrimSpace(s), "'")
	if len(s) > 4 && strings.EqualFold(s[:4], "tel:") {
		s = s[4:]
	}
	s = strings.ReplaceAll(s, "(0)", " ")
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(r)
		case unicode.Is(unicode.Nd, r):
			b.WriteString(Fold(string(r)))
		case r == '+' || r == '＋':
			if plus || b.Len() > 0 {
				return "", false, false
			}
			plus = true
		case strings.ContainsRune("-–‐‑‒—−./()", r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r):
		default:
			return "", false, false
		}
	}
	return b.String(), plus, b.Len() > 0
}

// mobile tells whether the digits behind the first zero are those of a mobile number.
func mobile(ds string) bool {
	return len(ds) >= 2 && ds[0] == '7' && strings.IndexByte("02369", ds[1]) >= 0
}

// swedishNumber tells whether the digits behind the first zero can be dialled: nine for a
// mobile, six to nine otherwise, and no second zero.
func swedishNumber(ds string) bool {
	if mobile(ds) {
		return len(ds) == 9
	}
	return len(ds) >= 6 && len(ds) <= 9 && ds[0] != '0'
}

// swedishGroups writes a number that begins with its zero: area code, dash, the rest by twos
// and threes.
func swedishGroups(ds string) string {
	n := min(areaDigits(ds), len(ds))
	area, rest := ds[:n], ds[n:]
	switch {
	case rest == "":
		return area
	case len(rest) == 8:
		return area + "-" + rest[:3] + " " + rest[3:6] + " " + rest[6:]
	}
	first := min(2+len(rest)%2, len(rest)) // three where pairs leave one over
	out := area + "-" + rest[:first]
	for i := first; i < len(rest); i += 2 {
		out += " " + rest[i:i+2]
	}
	return out
}

// areaDigits is the length of a number's area code with its zero: 08 has two digits, the
// larger towns and the mobile networks three, all others four.
func areaDigits(ds string) int {
	if strings.HasPrefix(ds, "08") {
		return 2
	}
	if len(ds) >= 3 {
		switch ds[:3] {
		case "010", "011", "013", "016", "018", "019", "020", "021", "023", "026", "031", "033", "035", "036",
			"040", "042", "044", "046", "054", "060", "063", "070", "072", "073", "076", "079", "090":
			return 3
		}
	}
	return 4
}

// countryDigits is the length of the country code a foreign number begins with (ITU-T
// E.164, list of assigned codes).
func countryDigits(ds string) int {
	if strings.HasPrefix(ds, "1") || strings.HasPrefix(ds, "7") {
		return 1
	}
	if len(ds) >= 2 {
		switch ds[:2] {
		case "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
			"51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
			"81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98":
			return 2
		}
	}
	return 3
}

// groups divides digits by n from the left; the last group may be longer, by two where
// the others have three, by one where they are pairs.
func groups(ds string, n int) string {
	longest := 2*n - 1
	var b strings.Builder
	for len(ds) > longest {
		b.WriteString(ds[:n])
		b.WriteByte(' ')
		ds = ds[n:]
	}
	b.WriteString(ds)
	return b.String()
}
