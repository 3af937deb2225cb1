// Package search finds contacts by the words of their names, firms, places, telephone
// numbers and e-mail addresses, by languages and countries, while someone types. It holds a
// register in memory and knows nothing of files.
package search

import (
	"bytes"
	"strings"

	"stegvis/model/fold"
	"stegvis/model/match"
)

// Record is what of a contact can be searched for. Phones are numbers such as +46701234567,
// Languages and Country codes, with spaces between.
type Record struct {
	N                                          int64
	Name, CallName, Phones, Email, Place, Firm string
	Municipality, Languages, Country           string
}

// word is a folded word of a record.
type word struct {
	text   []byte
	byname bool // it is of the person's name
}

// wordList is the words of one record, each once; its memory is used again.
type wordList struct {
	text  []byte
	words []word
}

// of fills the list with the words of a record.
func (l *wordList) of(r Record) []word {
	l.text, l.words = l.text[:0], l.words[:0]
	l.add(r.Name, true)
	if latin := match.Latin(r.Name); latin != r.Name {
		l.add(latin, true)
	}
	if roman := match.Roman(r.Name); roman != r.Name {
		l.add(roman, true)
	}
	l.add(r.CallName, true)
	l.add(r.Firm, false)
	l.add(r.Place, false)
	l.add(r.Email, false)
	l.add(r.Municipality, false)
	for phone := range strings.FieldsSeq(r.Phones) {
		l.add(national(phone), false)
	}
	for code := range strings.FieldsSeq(r.Languages) {
		l.token(ofLanguage, code)
	}
	for code := range strings.FieldsSeq(r.Country) {
		l.token(ofCountry, code)
	}
	return l.words
}

// token takes in what one is otherwise.
func (l *wordList) token(kind, code string) {
	start := len(l.text)
	l.text = append(append(l.text, kind...), code...)
	if text := l.text[start:]; !l.has(text) {
		l.words = append(l.words, word{text, false})
	}
}

func (l *wordList) add(s string, byname bool) {
	if s == "" {
		return
	}
	start := len(l.text)
	l.text = fold.Append(l.text, s)
	for rest := l.text[start:]; len(rest) > 0; {
		text := rest
		if i := bytes.IndexByte(rest, ' '); i >= 0 {
			text, rest = rest[:i], rest[i+1:]
		} else {
			rest = nil
		}
		if len(text) > 0 && !l.has(text) {
			l.words = append(l.words, word{text, byname})
		}
	}
}

func (l *wordList) has(text []byte) bool {
	for _, w := range l.words {
		if bytes.Equal(w.text, text) {
			return true
		}
	}
	return false
}

// national gives a number as people in Sweden begin to type it: +46701234567 is
// 0701234567, and one from abroad loses its plus sign.
func national(phone string) string {
	if rest, ok := strings.CutPrefix(phone, "+46"); ok {
		return "0" + rest
	}
	return strings.TrimPrefix(phone, "+")
}
