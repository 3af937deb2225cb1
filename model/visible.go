package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible gives text of data in a form that cannot steer a terminal: control characters as
// their pictures, line ends and tabs as spaces, direction marks and other characters
// without a look left out, invalid bytes and what is no character as �. The joiners that
// Indic and Arabic writing and emoji need stay between such characters. Plain text comes
// back as it is.
func Visible(s string) string {
	at := firstHidden(s)
	if at < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 8)
	b.WriteString(s[:at])
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	if at == 0 {
		before = 0
	}
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		at += size
		if r = shown(r, before, s[at:]); r < 0 {
			continue
		}
		if before == 0 && unicode.Is(unicode.M, r) {
			b.WriteRune('◌') // a mark alone would join what stands before it on the screen
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// firstHidden gives the place of the first byte that may have to change, -1 for none.
func firstHidden(s string) int {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' || c == 0x7F {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if size == 1 || !plainRune(r) || i == 0 && unicode.Is(unicode.M, r) {
			return i
		}
		i += size
	}
	return -1
}

// plainRune tells whether a rune has a look and a width of its own.
func plainRune(r rune) bool { return unicode.IsGraphic(r) && !isFiller(r) && r != utf8.RuneError }

// shown says what becomes of a rune on a screen, between the one shown before it and the
// text behind it; -1 leaves it out.
func shown(r, before rune, behind string) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return ' '
	case r < ' ':
		return 0x2400 + r // the control pictures ␀ to ␟
	case r == 0x7F:
		return '␡'
	case r == zeroWidthNonJoiner || r == zeroWidthJoiner:
		if after, _ := utf8.DecodeRuneInString(behind); joins(r, before, after) {
			return r
		}
		return -1
	case unicode.Is(unicode.Cf, r) || isFiller(r):
		return -1
	case unicode.IsGraphic(r):
		return r
	}
	return utf8.RuneError
}

const (
	zeroWidthNonJoiner = 0x200C
	zeroWidthJoiner    = 0x200D
)

// joins tells whether a joiner belongs between two characters: in scripts whose letters
// join, and the one that joins two emoji to one.
func joins(joiner, before, after rune) bool {
	if !plainRune(after) {
		return false
	}
	if unicode.In(before, joiningScripts...) && unicode.In(after, joiningScripts...) {
		return true
	}
	return joiner == zeroWidthJoiner && isEmoji(before) && isEmoji(after)
}

var joiningScripts = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati,
	unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar,
}

func isEmoji(r rune) bool {
	return unicode.Is(unicode.So, r) || r >= 0x1F3FB && r <= 0x1F3FF || r == 0xFE0F || r == '♀' || r == '♂'
}

// isFiller tells whether a rune counts as a letter or sign but shows nothing.
func isFiller(r rune) bool {
	switch r {
	case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC:
		return true
	}
	return false
}
