package intake

import (
	"slices"
	"strings"
	"unicode"

	"stegvis/model"
)

// phones takes one or several telephone numbers. What stands beside a number ("070-123 45
// 67 (kväll)", "ankn. 12") stays in the note with it.
func (r *row) phones(c column, cell string) {
	s := model.CleanText(cell)
	if p, ok := r.dial(phoneText(s)); ok {
		r.addPhone(c, p)
		return
	}
	if digitsLost().MatchString(s) {
		r.setIf(c, s, "", false, "digits-lost")
		return
	}
	kept := false
	for _, part := range phoneParts(cell) {
		if ofSomebodyElse(model.Fold(part)) {
			kept = true
			continue
		}
		bare := phoneText(part)
		p, ok, either := model.ParsePhoneOf(r.land, bare)
		if !ok && !either {
			kept = true
			p, ok, either = model.ParsePhoneOf(r.land, withoutWords(bare))
		}
		switch {
		case ok:
			r.addPhone(c, p)
		case either:
			kept = true
			r.problem(c, part, "phone-country")
		default:
			r.problem(c, part, "phone")
		}
	}
	if kept {
		r.keep(c, s)
	}
}

// What programs write around numbers, and what stands behind or between them.
var (
	digitsLost   = pattern(`^\d[.,]\d+[eE]\+?\d+$`)
	hidden       = pattern(`^[*#]\d\d[#*]`)
	chatLink     = pattern(`^(?:https?://)?(?:wa\.me/|api\.whatsapp\.com/send\?phone=)\+?(\d+)$`)
	decimalZero  = pattern(`^(\d{7,})[.,]0$`)
	extension    = pattern(`(?i)[ ,;]*(?:;ext=|\bankn?\.?|\banknytning|\bväxel|\bext\.?|\bextension|\bx|#) *\d{1,6}$`)
	betweenThem  = pattern(` *(?::::|[,|\n\r\t/]|;(?:[^e]|$)|  +|(?i:\b(?:eller|och|or|and|el\.|alt\.))) *`)
	labelBetween = pattern(`(\d) +(\p{L}{3,}\.?:? *[+(0-9])`)
)

// phoneText is a number without what programs write around it.
func phoneText(s string) string {
	s = hidden().ReplaceAllString(strings.TrimSpace(s), "")
	if m := chatLink().FindStringSubmatch(s); m != nil {
		return "+" + m[1]
	}
	if m := decimalZero().FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return s
}

// withoutWords is a number without its label and extension.
func withoutWords(s string) string {
	s = strings.TrimPrefix(extension().ReplaceAllString(s, ""), "tel:")
	s = strings.TrimFunc(s, notOfPhone)
	if at := strings.IndexFunc(s, unicode.IsLetter); at > 0 {
		s = s[:at]
	}
	if at := strings.LastIndexByte(s, '('); at > 0 && !strings.Contains(s[at:], ")") {
		s = s[:at]
	}
	return strings.TrimFunc(s, notOfPhone)
}

var beforeExtension = pattern(`(?i)[,;] *(ext|ankn|anknytning|växel)`)

var mobileHeading = pattern(`mobi|^cell|matkapuhelin|\bhandy`)

func (r *row) addPhone(c column, p model.Phone) {
	words := model.Fold(c.header)
	if mobileHeading().MatchString(words) && !slices.Contains(r.mobiles, string(p)) {
		r.mobiles = append(r.mobiles, string(p))
	}
	have := strings.Fields(r.values["phones"])
	if !slices.Contains(have, string(p)) {
		r.values["phones"] = strings.Join(append(have, string(p)), " ")
	}
}

// phoneParts divides a cell into its numbers. An extension is no number of its own, nor is a
// label.
func phoneParts(cell string) []string {
	cell = strings.ReplaceAll(cell, "\u00A0", " ")
	cell = labelBetween().ReplaceAllString(cell, "$1|$2")
	const mark = "\x00"
	held := beforeExtension().ReplaceAllString(cell, mark+"$1")
	var parts []string
	for _, part := range betweenThem().Split(held, -1) {
		part = strings.TrimSpace(model.CleanText(strings.ReplaceAll(part, mark, ";")))
		switch {
		case part == "":
		case len(parts) > 0 && strings.ContainsAny(part, "0123456789") && extension().MatchString(" "+part) && len(withoutWords(part)) < 5:
			parts[len(parts)-1] += " " + part
		default:
			parts = append(parts, part)
		}
	}
	return parts
}

// notOfPhone tells whether a sign cannot begin or end a telephone number.
func notOfPhone(c rune) bool { return (c < '0' || c > '9') && c != '+' && c != '(' && c != ')' }

// mail takes one address; further ones stay in the note.
func (r *row) mail(c column, s string) {
	f, _ := model.FieldByKey("email")
	value, err := f.Parse(bareMail(s), r.o.Today)
	if err == nil && strings.Count(s, "@") == 1 {
		r.set(c, value)
		return
	}
	parts := strings.FieldsFunc(s, func(ch rune) bool { return ch == ';' || ch == ',' || ch == ' ' || ch == '/' || ch == '|' || ch == '\n' })
	found := false
	for _, part := range parts {
		if value, err := f.Parse(bareMail(part), r.o.Today); err == nil {
			r.set(c, value)
			found = true
		}
	}
	if !found {
		r.problem(c, s, "email")
		r.keep(c, s)
	}
}

// bareMail takes an address out of "mailto:amina@example.se" and "Amina <amina@example.se>".
func bareMail(s string) string {
	if from, to := strings.IndexByte(s, '<'), strings.IndexByte(s, '>'); from >= 0 && to > from {
		s = s[from+1 : to]
	}
	if from, to := strings.LastIndexByte(s, '('), strings.LastIndexByte(s, ')'); from >= 0 && to > from && strings.Contains(s[from:to], "@") {
		s = s[from+1 : to]
	}
	return strings.Trim(strings.TrimPrefix(s, "mailto:"), " ;,.<>\"'")
}

// postcode writes five digits as the post does, "961 00".
func postcode(s string) string {
	ds := strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return c
		}
		return -1
	}, s)
	bare := strings.Trim(strings.ToUpper(s), "SE- 0123456789\u00A0")
	if len(ds) != 5 || bare != "" {
		return s
	}
	return ds[:3] + " " + ds[3:]
}

var postcodeAndPlace = pattern(`^(\d{3} ?\d{2}) +(\p{L}.*)$`)

// postcode takes a postcode, and the place behind it where there is one.
func (r *row) postcode(c column, s string) {
	if m := postcodeAndPlace().FindStringSubmatch(s); m != nil {
		s = m[1]
		r.set(column{header: c.header, field: "place"}, m[2])
	}
	if r.land == "" {
		s = postcode(s)
	}
	r.set(c, s)
}

// place takes a place, and the postcode before it where there is one.
func (r *row) place(c column, s string) {
	digits := 0
	for at, ch := range s {
		if ch >= '0' && ch <= '9' {
			digits++
			continue
		}
		if ch == ' ' || ch == '\u00A0' {
			continue
		}
		if digits == 5 && at > 5 && r.values["postcode"] == "" {
			r.values["postcode"] = postcode(strings.TrimSpace(s[:at]))
			s = s[at:]
		}
		break
	}
	r.set(c, s)
}

// firmName takes the name of a firm. A dash before it says that there is none; what then
// follows is the person's own name or a guess, and stays in the note.
func (r *row) firmName(c column, s string) {
	for _, dash := range []string{"– ", "— ", "- "} {
		if strings.HasPrefix(s, dash) {
			r.keep(c, s)
			return
		}
	}
	firm := &r.planned.Contact.Enterprise
	switch firm.Name {
	case "":
		r.firmNamed = c
		firm.Name = oneSpace(s)
	case oneSpace(s):
	default:
		r.keep(c, s)
	}
}
