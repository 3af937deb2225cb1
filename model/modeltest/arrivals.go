// Package modeltest plays people for tests: what they would type, and who they are. Nothing of the program
// itself imports it.
package modeltest

import (
	"strings"
	"unicode/utf8"

	"stegvis/model"
)

// Keys are the keys by which one person is checked in at an empty field: letters typed,
// then the arrow down, then Enter. With nothing typed the arrow goes into the list of those
// usually there, its first press to the first of them; with letters the first match is
// chosen already. Enter empties the field and leaves nothing chosen.
type Keys struct {
	Typed string
	Downs int
}

// Count is how many keys are pressed, spaces and Enter among them.
func (k Keys) Count() int { return utf8.RuneCountInString(k.Typed) + k.Downs + 1 }

// Presses are the keys one by one, as the screens call them.
func (k Keys) Presses() []string {
	var keys []string
	for _, r := range k.Typed {
		if r == ' ' {
			keys = append(keys, "space")
			continue
		}
		keys = append(keys, string(r))
	}
	for range k.Downs {
		keys = append(keys, "down")
	}
	return append(keys, "enter")
}

// Shortest finds the fewest keys that check in a person: find gives the numbers of those
// offered for what is typed, best first, and for nothing typed those usually there and not
// yet come. Tried are the beginnings of every word of the name and of every two words in
// either order. ok is false when none of them offers the person.
func Shortest(name string, n int64, find func(query string) []int64) (best Keys, ok bool) {
	try := func(typed string) {
		enough := best.Count()
		length := utf8.RuneCountInString(typed) + 1
		if ok && length >= enough {
			return
		}
		for i, found := range find(typed) {
			downs := i
			if typed == "" {
				downs = i + 1
			}
			if ok && length+downs >= enough {
				return
			}
			if found == n {
				best, ok = Keys{typed, downs}, true
				return
			}
		}
	}
	try("")
	for _, folded := range []string{model.Fold(name), model.Loose(model.Fold(name))} {
		words := strings.Fields(folded)
		for i, word := range words {
			for _, a := range beginnings(word, 8) {
				try(a)
			}
			for j, other := range words {
				for _, a := range beginnings(word, 3) {
					for _, b := range beginnings(other, 4) {
						if i != j {
							try(a + " " + b)
						}
					}
				}
			}
		}
	}
	return best, ok
}

func beginnings(word string, most int) []string {
	var all []string
	for i := range word {
		if i > 0 {
			all = append(all, word[:i])
		}
	}
	all = append(all, word)
	return all[:min(most, len(all))]
}
