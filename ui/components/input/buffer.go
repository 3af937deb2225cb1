package input

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// buffer is text as the letters a person sees, with a cursor before one of them or behind
// the last.
type buffer struct {
	letters []string
	at      int
}

func (b *buffer) String() string { return strings.Join(b.letters, "") }

func (b *buffer) set(s string) {
	b.letters = split(s)
	b.at = len(b.letters)
}

// insert puts text in at the cursor. What it forms together with its neighbours (an accent
// typed after its letter) is one letter.
func (b *buffer) insert(s string) {
	before := strings.Join(b.letters[:b.at], "") + s
	after := strings.Join(b.letters[b.at:], "")
	b.letters = split(before + after)
	b.at = min(len(split(before)), len(b.letters))
}

// edit does what a key by this name does to text.
func (b *buffer) edit(key string) (changed, handled bool) {
	switch key {
	case "left", "ctrl+b":
		b.at = max(b.at-1, 0)
	case "right", "ctrl+f":
		b.at = min(b.at+1, len(b.letters))
	case "home", "ctrl+a":
		b.at = 0
	case "end", "ctrl+e":
		b.at = len(b.letters)
	case "ctrl+left", "alt+left", "alt+b":
		b.at = b.wordBefore()
	case "ctrl+right", "alt+right", "alt+f":
		b.at = b.wordBehind()
	case "backspace", "shift+backspace", "ctrl+h":
		return b.cut(max(b.at-1, 0), b.at), true
	case "delete", "ctrl+d":
		return b.cut(b.at, min(b.at+1, len(b.letters))), true
	case "ctrl+w", "ctrl+backspace", "alt+backspace":
		return b.cut(b.wordBefore(), b.at), true
	case "ctrl+delete", "alt+delete", "alt+d":
		return b.cut(b.at, b.wordBehind()), true
	case "ctrl+u":
		return b.cut(0, b.at), true
	default:
		return false, false
	}
	return false, true
}

func (b *buffer) cut(from, to int) (changed bool) {
	if from == to {
		return false
	}
	b.letters = slices.Delete(b.letters, from, to)
	b.at = from
	return true
}

func (b *buffer) wordBefore() int {
	i := b.at
	for i > 0 && !b.word(i-1) {
		i--
	}
	for i > 0 && b.word(i-1) {
		i--
	}
	return i
}

func (b *buffer) wordBehind() int {
	i := b.at
	for i < len(b.letters) && !b.word(i) {
		i++
	}
	for i < len(b.letters) && b.word(i) {
		i++
	}
	return i
}

func (b *buffer) word(i int) bool {
	r, _ := utf8.DecodeRuneInString(b.letters[i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// split divides text into letters as a person sees them (Unicode Annex 29).
func split(s string) []string {
	letters := make([]string, 0, len(s))
	for g := graphemes.FromString(s); g.Next(); {
		letters = append(letters, g.Value())
	}
	return letters
}
