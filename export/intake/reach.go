package intake

import (
	"slices"
	"strings"

	"stegvis/model"
)

// phones takes one or several telephone numbers. What stands beside a number ("070-123 45
// 67 (kväll)") stays in the note.
func (r *row) phones(c column, s string) {
	if p, ok := model.ParsePhone(s); ok {
		r.addPhone(p)
		return
	}
	kept := false
	for _, part := range phoneParts(s) {
		p, ok := model.ParsePhone(part)
		bare := strings.TrimSpace(strings.TrimFunc(part, notOfPhone))
		if !ok {
			if at := strings.IndexAny(part, "([abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"); at > 0 {
				bare = strings.TrimSpace(strings.TrimFunc(part[:at], notOfPhone))
			}
			if p, ok = model.ParsePhone(bare); ok {
				kept = true
			}
		}
		if !ok {
			r.problem(c, part, "phone")
			kept = true
			continue
		}
		r.addPhone(p)
	}
	if kept {
		r.keep(c, s)
	}
}

func (r *row) addPhone(p model.Phone) {
	have := strings.Fields(r.values["phones"])
	if !slices.Contains(have, string(p)) {
		r.values["phones"] = strings.Join(append(have, string(p)), " ")
	}
}

func phoneParts(s string) []string {
	s = strings.NewReplacer(" eller ", ",", " och ", ",", " or ", ",", " and ", ",", " el. ", ",", " alt. ", ",").Replace(s)
	parts := strings.FieldsFunc(s, func(c rune) bool { return c == ',' || c == ';' || c == '/' || c == '|' })
	return slices.DeleteFunc(parts, func(p string) bool { return strings.TrimSpace(p) == "" })
}

// notOfPhone tells whether a sign cannot begin or end a telephone number.
func notOfPhone(c rune) bool { return (c < '0' || c > '9') && c != '+' && c != '(' && c != ')' }

// mail takes one address; further ones stay in the note.
func (r *row) mail(c column, s string) {
	f, _ := model.FieldByKey("email")
	value, err := f.Parse(bareMail(s), r.o.Today)
	if err == nil {
		r.set(c, value)
		return
	}
	parts := strings.FieldsFunc(s, func(ch rune) bool { return ch == ';' || ch == ',' || ch == ' ' || ch == '/' || ch == '|' })
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
		firm.Name = oneSpace(s)
	case oneSpace(s):
	default:
		r.keep(c, s)
	}
}
