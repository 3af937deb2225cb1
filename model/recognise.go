package model

import (
	"strings"
	"sync"

	"stegvis/model/reference"
	"stegvis/model/text"
)

// Spellings are the ways of writing a word of the catalogue, folded: in Swedish, in English
// and what else people write.
func Spellings(word string) []string {
	w, _ := text.Lookup(word)
	all := append([]string{w.SV(), w.EN()}, w.Also()...)
	for i, s := range all {
		all[i] = Fold(s)
	}
	return all
}

// Named gives, by each folded way of writing it, which of the keys is meant: the key itself
// or the spellings of its word. word gives the key of a key's word.
func Named(keys []string, word func(key string) string) map[string]string {
	named := make(map[string]string, 8*len(keys))
	for _, key := range keys {
		for _, s := range append(Spellings(word(key)), Fold(key)) {
			if _, taken := named[s]; s != "" && !taken {
				named[s] = key
			}
		}
	}
	return named
}

// optionsNamed are the options of fields as Named gives them, by the field's optionsKey.
// They are made when a field is first asked.
var optionsNamed sync.Map

type optionsKey struct {
	word  string
	first *string // fields of two steps have one name and options of their own
}

// Option finds the option that a text names: by its key, by its word in either language or
// by another way people write it, else by the field's own rule.
func (f Field) Option(s string) (key string, ok bool) {
	if len(f.Options) == 0 {
		return "", false
	}
	at := optionsKey{f.Word(), &f.Options[0]}
	named, ok := optionsNamed.Load(at)
	if !ok {
		named, _ = optionsNamed.LoadOrStore(at, Named(f.Options, f.optionWord))
	}
	if key, ok = named.(map[string]string)[Fold(s)]; !ok && f.Else != nil {
		return f.Else(s)
	}
	return key, ok
}

// choose finds the option that a text names, or of which alone the name begins so.
func (f Field) choose(s string) (key string, ok bool) {
	if key, ok := f.Option(s); ok {
		return key, true
	}
	folded := Fold(s)
	if folded == "" {
		return "", false
	}
	for _, o := range f.Options {
		begins := strings.HasPrefix(Fold(f.OptionLabel(text.Swedish, o)), folded) || strings.HasPrefix(Fold(f.OptionLabel(text.English, o)), folded)
		if begins && key != "" {
			return "", false
		}
		if begins {
			key = o
		}
	}
	return key, key != ""
}

// answers are yes, no and what is neither, as Named gives them.
var answers = sync.OnceValue(func() map[string]string {
	return Named([]string{"yes", "no", "unknown", "maybe"}, func(key string) string { return "field." + key })
})

// ParseYesNo reads an answer: "yes", "no", or the empty text for what says that it is not
// known ("vet ej", "?", "-"). ok is false for what is no answer.
func ParseYesNo(s string) (answer string, ok bool) {
	if blank(s) {
		return "", true
	}
	answer, ok = answers()[Fold(s)]
	if answer != "yes" && answer != "no" {
		answer = ""
	}
	return answer, ok
}

// SaysUnknown tells whether a text says that something is not known.
func SaysUnknown(s string) bool { return blank(s) || answers()[Fold(s)] == "unknown" }

// blank tells whether a text is what people write in a field they leave empty.
func blank(s string) bool {
	return strings.Trim(s, " \t\u00A0-–—‐‑?.…_/") == ""
}

// groupOfCitizens gives the funders' group of the country that a text names.
func groupOfCitizens(s string) (group string, ok bool) {
	code, ok := ParseCountry(s)
	c, _ := reference.CountryByCode(code)
	return c.Group, ok && c.Group != reference.Former
}

// turnoverBand gives the band in which an amount lies.
func turnoverBand(s string) (band string, ok bool) {
	m, ok := ParseMoney(s)
	switch sek := m.SEK(); {
	case !ok || sek < 0:
		return "", false
	case sek < 100_000:
		return "under-100k", true
	case sek < 500_000:
		return "100k-500k", true
	case sek < 1_000_000:
		return "500k-1m", true
	case sek < 3_000_000:
		return "1m-3m", true
	}
	return "over-3m", true
}
