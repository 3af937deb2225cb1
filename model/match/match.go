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

// Holds tells whether each of some words begins a word of a name or, when it is long enough to say
// something, stands inside one: frukost in Företagarfrukost.
func Holds(words, name string) bool {
	const fewest = 4
	of, all := looseWords(name), looseWords(words)
	return len(all) > 0 && !slices.ContainsFunc(all, func(word string) bool {
		return !slices.ContainsFunc(of, func(w string) bool {
			return strings.HasPrefix(w, word) || len(word) >= fewest && strings.Contains(w, word)
		})
	})
}

// insideName tells whether one of some words stands inside a word of a name, and begins none.
func insideName(words, name string) bool {
	of := looseWords(name)
	return slices.ContainsFunc(looseWords(words), func(word string) bool {
		inside := slices.ContainsFunc(of, func(w string) bool { return strings.Contains(w, word) })
		return inside && !slices.ContainsFunc(of, func(w string) bool { return strings.HasPrefix(w, word) })
	})
}

// Meant gives those of found whom words mean: by their letters, or by something else than the
// name (a firm, a telephone number). Who only resembles the words, by the sound, with a letter
// wrong, in another alphabet or with a word inside another, is good enough to offer on a screen, not to change someone
// by, and left out.
// When the words are the whole name of exactly one, it is that one.
func Meant[T any](words string, found []T, name func(T) string) []T {
	q, roman := NewQuery(words), NewQuery(Roman(words))
	var meant, whole []T
	for _, f := range found {
		score := q.Score(name(f))
		if score > 0 && score < Sure || score == 0 && (insideName(words, name(f)) || roman.Score(Roman(name(f))) > 0) {
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
