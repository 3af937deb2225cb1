package intake

import (
	"strings"

	"stegvis/model"
)

// gender takes a gender as a word, as a word with more in brackets, or as the number that
// statistics give it.
func (r *row) gender(c column, s string) (key string, ok bool) {
	if number := map[string]string{"1": "man", "2": "woman"}[s]; c.codes && number != "" {
		return number, true
	}
	f, _ := model.FieldByKey("gender")
	if key, ok = f.Option(s); ok {
		return key, true
	}
	switch model.Fold(s) {
	case "vill ej uppge", "vill inte uppge", "vill inte svara", "ej angivet", "prefer not to say", "ønsker ikke å oppgi":
		r.keep(c, s)
		return "", true
	}
	bare, more, bracket := strings.Cut(s, "(")
	if key, ok = f.Option(bare); ok && bracket {
		if same, ok := f.Option(strings.Trim(more, " )")); !ok || same != key {
			r.keep(c, s)
		}
	}
	return key, ok
}

// country takes a country, also one with more in brackets, which is then kept.
func (r *row) country(c column, f model.Field, s string) {
	value, err := f.Parse(s, r.o.Today)
	if bare, _, bracket := strings.Cut(s, "("); err != nil && bracket {
		if value, err = f.Parse(bare, r.o.Today); err == nil {
			r.keep(c, s)
		}
	}
	r.setIf(c, s, value, err == nil, reasonOf(f))
}

// isFax tells whether the cell beside a number says that it is a fax or a pager.
func (c column) isFax(cells []string) bool {
	if c.field != "phones" || c.label <= 0 || c.label >= len(cells) {
		return false
	}
	words := model.Fold(cells[c.label])
	return strings.Contains(words, "fax") || strings.Contains(words, "pager")
}
