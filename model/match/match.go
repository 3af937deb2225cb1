// Package match decides whether two are the same person, and whom a name means: for bringing
// lists in, new contacts, check-in, attendance, duplicates and the command line. Whatever
// finds candidates (the index of storage/search, a query) asks here. Nothing but folded text
// is compared; no I/O, no words for people.
package match

import (
	"slices"
	"strings"

	"stegvis/model/fold"
)

// SameName tells whether two names are the same as far as a name can say: equal when folded,
// or the same words in another order. Two names without letters are never the same.
func SameName(a, b string) bool {
	fa, fb := fold.Strict(a), fold.Strict(b)
	return fa != "" && len(fa) == len(fb) && (fa == fb || sorted(fa) == sorted(fb))
}

// NameKey is the same for names SameName takes for the same; empty for one without letters.
func NameKey(name string) string { return sorted(fold.Strict(name)) }

func sorted(folded string) string {
	if !strings.Contains(folded, " ") {
		return folded
	}
	words := strings.Fields(folded)
	slices.Sort(words)
	return strings.Join(words, " ")
}

// Meant gives those of found whom words mean: by their letters, or by something else than the
// name (a firm, a telephone number). Who only resembles the words, by the sound or with a
// letter wrong, is good enough to offer on a screen, not to change someone by, and left out.
// When the words are the whole name of exactly one, it is that one.
func Meant[T any](words string, found []T, name func(T) string) []T {
	q := NewQuery(words)
	var meant, whole []T
	for _, f := range found {
		score := q.Score(name(f))
		if score > 0 && score < Sure {
			continue
		}
		meant = append(meant, f)
		if score > 0 && SameName(name(f), words) {
			whole = append(whole, f)
		}
	}
	if len(whole) == 1 {
		return whole
	}
	return meant
}

// Person is what it takes to know someone again. Phones are E.164 with spaces between; Born
// is a date or a year; what is unknown is empty.
type Person struct {
	Name                               string
	Phones, Email, Born, Place, Gender string
}

// What makes two the same person.
const (
	ByPhone = "phone"
	ByEmail = "email"
	ByName  = "name"
)

// nearlySame tells whether two names can be two spellings of one.
func nearlySame(a, b string) bool {
	return SameName(a, b) || Score(a, b) > 0 && Score(b, a) > 0 || partOf(a, b) || partOf(b, a)
}

// partOf tells whether all words of a name are words of another: Amina, Amina Warsame.
func partOf(short, long string) bool {
	words := strings.Fields(fold.Loose(fold.Strict(long)))
	some := false
	for word := range strings.FieldsSeq(fold.Loose(fold.Strict(short))) {
		at := slices.Index(words, word)
		if at < 0 {
			return false
		}
		words, some = slices.Delete(words, at, at+1), true
	}
	return some
}

// sameByName tells of two with one name whether they are one: born the same year, or of one
// place, and not to be reached at different numbers or addresses, as namesakes are common.
func sameByName(a, b *Person) bool {
	if !SameName(a.Name, b.Name) || elsewhere(a, b) {
		return false
	}
	if a.Born != "" && b.Born != "" {
		return true // no contradiction is left to the caller
	}
	return a.Place != "" && fold.Loose(fold.Strict(a.Place)) == fold.Loose(fold.Strict(b.Place))
}

// elsewhere tells whether two are reached otherwise: both have numbers, or both an address,
// and share none.
func elsewhere(a, b *Person) bool {
	if a.Email != "" && b.Email != "" {
		return !strings.EqualFold(a.Email, b.Email)
	}
	if a.Phones == "" || b.Phones == "" {
		return false
	}
	for phone := range strings.FieldsSeq(a.Phones) {
		if slices.Contains(strings.Fields(b.Phones), phone) {
			return false
		}
	}
	return true
}

// contradict tells whether two cannot be the same: of different gender, or born on different
// days or in different years.
func contradict(a, b *Person) bool {
	if a.Gender != "" && b.Gender != "" && a.Gender != b.Gender {
		return true
	}
	n := min(len(a.Born), len(b.Born))
	return a.Born[:n] != b.Born[:n]
}
