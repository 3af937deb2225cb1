package intake

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"stegvis/model"
)

//go:embed headings.txt
var headingsFile string

//go:embed others.txt
var othersFile string

// heading is what a heading means: a target, and what it counts only beside; empty: always.
type heading struct{ field, beside string }

// What a heading counts only beside, and the spare one, which counts where the others are empty.
const (
	besideFirm     = "firm"
	besideStarted  = "started"
	besideFinance  = "finance"
	besidePhones   = "phones"
	besideLand     = "land"     // an address makes it the address's
	besideAddress  = "address"  // it is an address's country
	besidePost     = "post"     // a postcode and a place where its cells are
	besideNumber   = "number"   // cells that are personal numbers
	besideEither   = "either"   // the number of a person or of a firm
	besideRegister = "register" // what only the register of firms has
	spareHeading   = "spare"
)

// headings are what the columns of a list of contacts can be taken for, by all their
// headings, folded: those of the catalogue, then those of other languages and programs.
var headings = sync.OnceValue(func() map[string]heading {
	named := make(map[string]heading)
	for words, field := range model.Named(Targets(), targetWord) {
		named[words] = heading{field: field}
	}
	for _, words := range model.Spellings("intake.reason") { // of a file of rejected rows
		named[words] = heading{field: LeftOut}
	}
	for line := range dataLines(headingsFile) {
		target, words, _ := strings.Cut(line, ":")
		h := heading{}
		h.field, h.beside, _ = strings.Cut(target, "@")
		for word := range strings.SplitSeq(words, ",") {
			named[model.Fold(word)] = h
		}
	}
	return named
})

func dataLines(file string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(file) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// otherWords are the words of somebody else, the beginnings of such words, and phrases.
type otherWords struct {
	whole          map[string]bool
	begin, phrases []string
}

var others = sync.OnceValue(func() otherWords {
	o := otherWords{whole: make(map[string]bool)}
	for line := range dataLines(othersFile) {
		for word := range strings.FieldsSeq(line) {
			if beginning, ok := strings.CutSuffix(word, "…"); ok {
				o.begin = append(o.begin, model.Fold(beginning))
			} else if strings.Contains(word, "_") {
				o.phrases = append(o.phrases, " "+model.Fold(word)+" ")
			} else {
				o.whole[model.Fold(word)] = true
			}
		}
	}
	return o
})

// ofSomebodyElse tells whether folded words name somebody else than the person of the row.
func ofSomebodyElse(words string) bool {
	o := others()
	for word := range strings.FieldsSeq(words) {
		if o.whole[word] || slices.ContainsFunc(o.begin, func(b string) bool { return strings.HasPrefix(word, b) }) {
			return true
		}
	}
	padded := " " + words + " "
	return slices.ContainsFunc(o.phrases, func(phrase string) bool { return strings.Contains(padded, phrase) })
}
