// Package text holds every word a person reads, in Swedish and English side by side.
// Nothing else comes in here: no rules, no formatting of data, no import of ours.
//
// Words are grouped in areas, one file an area. A key is "area.name"; a word that is
// followed by things has them as verbs of package fmt ("%s moved to step %d"), and a word
// that depends on a number has its two forms divided by a bar ("%d person|%d people").
package text

import (
	"fmt"
	"strings"
)

// Lang is a language the program speaks.
type Lang uint8

// The languages. Pseudo is for tests: every letter of the catalogue becomes a letter of no
// human catalogue, so that a word that did not come from here stands out on a screen.
const (
	Swedish Lang = iota
	English
	Pseudo
)

// Word is one entry of the catalogue: in Swedish, in English, and, where it is also read in
// lists, filters and flags, the other ways people write it, divided by commas. It is written
// {"Kvinna", "Woman"} or {"Kvinna", "Woman", "kv, k, female"}.
type Word [3]string

// SV is the word in Swedish.
func (w Word) SV() string { return w[0] }

// EN is the word in English.
func (w Word) EN() string { return w[1] }

// Also are the other ways people write it; nil when there are none.
func (w Word) Also() []string {
	if w[2] == "" {
		return nil
	}
	return strings.Split(w[2], ", ")
}

// Words is one area of the catalogue, by the part of the key behind the dot.
type Words map[string]Word

// ParseLang reads "sv", "en", or a locale such as "sv_SE.UTF-8".
// ok is false when the text names neither language.
func ParseLang(s string) (l Lang, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	switch {
	case s == "sv" || strings.HasPrefix(s, "sv_") || strings.HasPrefix(s, "sv-") || strings.HasPrefix(s, "sv."):
		return Swedish, true
	case s == "en" || strings.HasPrefix(s, "en_") || strings.HasPrefix(s, "en-") || strings.HasPrefix(s, "en."):
		return English, true
	}
	return English, false
}

// String is the language's code, "sv" or "en".
func (l Lang) String() string {
	switch l {
	case Swedish:
		return "sv"
	case English:
		return "en"
	}
	return "pseudo"
}

// Say gives the word of a key with its verbs filled in. A key that does not exist is
// shown in double brackets, so that it is seen and not silently empty; a test holds that
// no key in the program is such a one.
func (l Lang) Say(key string, args ...any) string {
	s := l.form(key, 1)
	if len(args) == 0 {
		return s
	}
	return fmt.Sprintf(s, args...)
}

// Count gives the form of a word that fits the number n, with n as its first verb and
// args as the following ones.
func (l Lang) Count(key string, n int, args ...any) string {
	return fmt.Sprintf(l.form(key, n), append([]any{n}, args...)...)
}

// Has tells whether the catalogue knows the key.
func Has(key string) bool {
	_, ok := find(key)
	return ok
}

// Keys lists the keys of all areas, in no order.
func Keys() []string {
	var keys []string
	for area, words := range areas {
		for name := range words {
			keys = append(keys, area+"."+name)
		}
	}
	return keys
}

// Lookup gives both languages of a key.
func Lookup(key string) (Word, bool) { return find(key) }

func find(key string) (Word, bool) {
	if now, ok := renamed[key]; ok {
		key = now
	}
	area, name, _ := strings.Cut(key, ".")
	w, ok := areas[area][name]
	return w, ok
}

func (l Lang) form(key string, n int) string {
	w, ok := find(key)
	if !ok {
		return "⟦" + key + "⟧"
	}
	s := w.EN()
	if l == Swedish {
		s = w.SV()
	}
	one, many, two := strings.Cut(s, "|")
	if two && n != 1 {
		s = many
	} else {
		s = one
	}
	if l == Pseudo {
		return pseudo(s)
	}
	return s
}

// pseudo turns the letters of a word into Cyrillic ж, leaving the verbs of package fmt and the
// names of fields in braces.
func pseudo(s string) string {
	var b strings.Builder
	verb, field := false, false
	for _, r := range s {
		switch {
		case r == '{' || r == '}':
			field = r == '{'
			b.WriteRune(r)
		case field:
			b.WriteRune(r)
		case r == '%':
			verb = !verb
			b.WriteRune(r)
		case verb:
			b.WriteRune(r)
			verb = !strings.ContainsRune("sdvqtfgxc%", r)
		case r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || strings.ContainsRune("åäöÅÄÖ", r):
			b.WriteRune('ж')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Sentence is a word with what belongs in it, kept apart from the language so that it can
// be stored once and read in either.
type Sentence struct {
	Key  string
	Args []any
}

// Sentencef makes a Sentence.
func Sentencef(key string, args ...any) Sentence { return Sentence{Key: key, Args: args} }

// In says the sentence in a language. An argument that is itself a Sentence, or a Say, is
// said in the same language.
func (s Sentence) In(l Lang) string {
	if s.Key == "" {
		return ""
	}
	args := make([]any, len(s.Args))
	for i, a := range s.Args {
		switch a := a.(type) {
		case Sentence:
			args[i] = a.In(l)
		case Say:
			args[i] = l.Say(string(a))
		case Sentences:
			args[i] = a.In(l)
		default:
			args[i] = a
		}
	}
	return l.Say(s.Key, args...)
}

// Say is a key used as an argument of a Sentence: the word is looked up when it is said.
type Say string

// Sentences are several as one argument of another, with commas between them.
type Sentences []Sentence

// In says them in a language.
func (s Sentences) In(l Lang) string {
	said := make([]string, len(s))
	for i, one := range s {
		said[i] = one.In(l)
	}
	return strings.Join(said, ", ")
}
