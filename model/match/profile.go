package match

import (
	"strings"

	"stegvis/model/fold"
)

// profile is a person with all that she is compared by, made once however many she is compared
// with.
type profile struct {
	Person
	strict, loose string // her name, folded; the second in Latin letters
	key           string // as NameKey
	joined        string // the loose name without spaces
	looks         [2]string
	foreign       bool // not all of it is in Latin letters
	words         []spelt
}

// spelt is a loose word with what is told from its spelling.
type spelt struct {
	word, undotted string
	letters        []rune
	sound          phonetic
	open           bool // it ends in a vowel
}

func profileOf(one Person) profile {
	p := profile{Person: one, strict: fold.Strict(one.Name), looks: skeletons(one.Name)}
	p.Place, p.Email = fold.Loose(fold.Strict(one.Place)), strings.ToLower(one.Email)
	p.foreign = strings.IndexFunc(one.Name, foreign) >= 0
	p.loose, p.key = fold.Loose(fold.Strict(Roman(one.Name))), sorted(p.strict)
	for word := range strings.FieldsSeq(p.loose) {
		p.words = append(p.words, speltOf(word))
	}
	p.joined = joinWords(p.words)
	return p
}

func speltOf(word string) spelt {
	return spelt{word: word, undotted: undotted(word), letters: []rune(word), sound: phoneticOf([]byte(word)), open: endsOpen(word)}
}

func joinWords(words []spelt) string {
	var b strings.Builder
	for i := range words {
		b.WriteString(words[i].word)
	}
	return b.String()
}

var dots = strings.NewReplacer("aa", "a", "ae", "a", "oe", "o", "ue", "u")

// undotted writes a word without the e or second a that stands for dots and rings, and without
// the h nobody hears at its end.
func undotted(word string) string { return dots.Replace(strings.TrimSuffix(word, "h")) }

func endsOpen(word string) bool {
	word = strings.TrimSuffix(word, "h")
	return word != "" && isVowel(word[len(word)-1])
}
