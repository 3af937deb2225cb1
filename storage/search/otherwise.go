package search

import (
	"slices"
	"strings"
	"sync"

	"stegvis/model/fold"
	"stegvis/model/reference"
)

// What one is otherwise, a language spoken or a country come from, is one word in the index however
// it is called: a token, which nobody can type. A language is found by its name in either language.
const (
	ofLanguage = "\x01l"
	ofCountry  = "\x01c"
)

func isToken(word []byte) bool { return word[0] == ofLanguage[0] }

// named is a word of a name of a language or a country.
type named struct{ loose, token string }

// names are the words of all names of languages and countries.
var names = sync.OnceValue(func() (all []named) {
	add := func(token string, in ...string) {
		for _, name := range in {
			for word := range strings.FieldsSeq(fold.Loose(fold.Strict(name))) {
				if n := (named{word, token}); len(word) >= fewestOfName && !slices.Contains(little, word) {
					all = append(all, n)
				}
			}
		}
	}
	for _, l := range reference.Languages() {
		add(ofLanguage+l.Code, l.SV, l.EN)
	}
	for _, c := range reference.Countries() {
		add(ofCountry+c.Code, c.SV, c.EN)
	}
	return all
})

// little are words of names that name nothing.
var little = []string{"and", "och", "the", "language", "sprak", "republic", "republiken", "demokratiska", "democratic", "islands", "united", "forenade", "southern", "northern"}

// fewestOfName is how long the beginning of a name must be, in bytes.
const fewestOfName = 3

// tokensNamed are the languages and countries a word may name: of whose names it is a beginning, or
// that people call so.
func tokensNamed(t term) (tokens []string) {
	if len(t.loose) < fewestOfName {
		return nil
	}
	add := func(token string) {
		if !slices.Contains(tokens, token) {
			tokens = append(tokens, token)
		}
	}
	for _, n := range names() {
		if strings.HasPrefix(n.loose, t.loose) {
			add(n.token)
		}
	}
	if l, ok := reference.LanguageByName(t.strict); ok {
		add(ofLanguage + l.Code)
	}
	if c, ok := reference.CountryByName(t.strict); ok {
		add(ofCountry + c.Code)
	}
	return tokens
}
