package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateToken is a word, a number or a sign of a date as typed. Its kind is a letter of the
// shapes a date is recognised by:
//
//	N number  M month  D weekday  T day word  K week  U other unit (day, month, year)
//	X next  L last  I in  A ago  F the Swedish "för" of "för två dagar sedan"
//
// and the signs + - / . are their own kind.
type dateToken struct {
	kind byte
	n    int    // the number; of a month 1–12, of a weekday 0–6, of a day word its days from today
	size int    // how many digits a number was written with
	unit string // of U and K: d, w, m, y
}

// dateTokens divides a typed date into its tokens. Spaces, commas and words that say nothing
// are left out. ok is false when something belongs to no date.
func dateTokens(s string) (tokens []dateToken, ok bool) {
	const longest = 80
	if len(s) > longest {
		return nil, false
	}
	for s = dateText(s); s != ""; {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r >= '0' && r <= '9':
			size = len(s) - len(strings.TrimLeft(s, "0123456789"))
			n, ok := digits(s[:size])
			if !ok {
				return nil, false
			}
			tokens = append(tokens, dateToken{kind: 'N', n: n, size: size})
			size += ordinal(s[size:])
		case unicode.IsLetter(r):
			size = wordLength(s)
			more, ok := dateWord(s[:size], tokens)
			if !ok {
				return nil, false
			}
			tokens = append(tokens, more...)
			if strings.HasPrefix(s[size:], ".") { // of a shortened word: "nov.", "v."
				size++
			}
		case r == ' ' || r == ',':
		case strings.ContainsRune("+-/.", r):
			tokens = append(tokens, dateToken{kind: byte(r)})
		default:
			return nil, false
		}
		s = s[size:]
	}
	return withoutIdleSigns(tokens), true
}

// dateText is what was typed in small letters with plain spaces and dashes, and with the
// words of two words made one.
func dateText(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case strings.ContainsRune("−–—‐‑", r):
			return '-'
		}
		return unicode.ToLower(r)
	}, CleanText(s))
	s = strings.Join(strings.Fields(s), " ")
	switch s {
	case "day after tomorrow", "the day after tomorrow":
		return "overmorgon"
	case "day before yesterday", "the day before yesterday":
		return "forrgar"
	}
	if rest, ok := strings.CutPrefix(s, "i "); ok && !strings.HasSuffix(rest, "dags") {
		return "i" + rest
	}
	return s
}

func wordLength(s string) int {
	if n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }); n >= 0 {
		return n
	}
	return len(s)
}

// ordinal is the length of what makes 18 into the eighteenth: 18:e, 1:a, 18th, 1st.
func ordinal(behind string) int {
	for _, suffix := range []string{":e", ":a", "e", "st", "nd", "rd", "th"} {
		if rest, ok := strings.CutPrefix(behind, suffix); ok {
			if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				return len(suffix)
			}
		}
	}
	return 0
}

// withoutIdleSigns leaves out the signs beside a month's name and at the end, which say
// nothing: "18-nov-2026", "18. november", "18.11.".
func withoutIdleSigns(tokens []dateToken) []dateToken {
	var kept []dateToken
	for i, t := range tokens {
		if t.kind == '-' || t.kind == '/' || t.kind == '.' {
			last := i == len(tokens)-1
			beside := i > 0 && (tokens[i-1].kind == 'M' || !last && tokens[i+1].kind == 'M')
			if last && t.kind == '.' || beside {
				continue
			}
		}
		kept = append(kept, t)
	}
	return kept
}

// shapeOf is the kinds of the tokens in their order.
func shapeOf(tokens []dateToken) string {
	shape := make([]byte, len(tokens))
	for i, t := range tokens {
		shape[i] = t.kind
	}
	return string(shape)
}

// dateWord gives the tokens of a word, none for a word that says nothing. ok is false for a
// word that belongs to no date.
func dateWord(word string, before []dateToken) (tokens []dateToken, ok bool) {
	w := Loose(Fold(word))
	behindNumber := len(before) > 0 && before[len(before)-1].kind == 'N'
	switch w {
	case "i", "den", "the", "of", "pa", "on", "this", "denna", "kommande", "nastkommande":
		return nil, true
	case "man", "m", "manad", "manader", "month", "months", "mo":
		if w != "man" || behindNumber {
			return one(dateToken{kind: 'U', unit: "m"})
		}
	case "d", "dag", "dagar", "dgr", "day", "days":
		return one(dateToken{kind: 'U', unit: "d"})
	case "v", "w", "vecka", "veckan", "veckor", "week", "weeks", "wk":
		return one(dateToken{kind: 'K', unit: "w"})
	case "y", "ar", "aret", "year", "years", "yr":
		return one(dateToken{kind: 'U', unit: "y"})
	case "nasta", "next":
		return one(dateToken{kind: 'X', n: 1})
	case "forra", "last", "senaste":
		return one(dateToken{kind: 'L', n: -1})
	case "om", "in":
		return one(dateToken{kind: 'I'})
	case "for":
		return one(dateToken{kind: 'F'})
	case "ago", "sedan", "sen":
		return one(dateToken{kind: 'A'})
	}
	if n, ok := dayWord(w); ok {
		return one(dateToken{kind: 'T', n: n})
	}
	if n := numberWord(w); n > 0 {
		return one(dateToken{kind: 'N', n: n, size: 1})
	}
	if n, ok := weekdayWord(w); ok {
		if strings.HasSuffix(w, "dags") { // i fredags
			return []dateToken{{kind: 'L'}, {kind: 'D', n: n}}, true
		}
		return one(dateToken{kind: 'D', n: n})
	}
	if n, ok := monthWord(w); ok {
		return one(dateToken{kind: 'M', n: n})
	}
	return nil, false
}

func one(t dateToken) ([]dateToken, bool) { return []dateToken{t}, true }

// dayWord gives how many days from today a word means.
func dayWord(w string) (days int, ok bool) {
	switch w {
	case "idag", "today", "nu", "now":
		return 0, true
	case "imorgon", "imorn", "tomorrow":
		return 1, true
	case "overmorgon", "iovermorgon":
		return 2, true
	case "igar", "yesterday":
		return -1, true
	case "forrgar", "iforrgar", "forgar", "iforgar":
		return -2, true
	}
	return 0, false
}

func numberWord(w string) int {
	switch w {
	case "en", "ett", "a", "an", "one":
		return 1
	case "tva", "two":
		return 2
	case "tre", "three":
		return 3
	case "fyra", "four":
		return 4
	}
	return 0
}

// weekdayWord reads a day of the week from its first three letters on; 0 is Sunday.
func weekdayWord(w string) (day int, ok bool) {
	for _, ending := range []string{"dagen", "dags", "days"} { // fredagen, fredags, Fridays
		if stem, ok := strings.CutSuffix(w, ending); ok {
			w = stem + ending[:3]
		}
	}
	return beginning(w, [][]string{
		{"sondag", "sunday"},
		{"mandag", "monday"},
		{"tisdag", "tuesday"},
		{"onsdag", "wednesday"},
		{"torsdag", "thursday"},
		{"fredag", "friday"},
		{"lordag", "saturday"},
	})
}

// monthWord reads a month from its first three letters on; 1 is January.
func monthWord(w string) (month int, ok bool) {
	i, ok := beginning(w, [][]string{
		{"januari", "january"},
		{"februari", "february"},
		{"mars", "march"},
		{"april"},
		{"maj", "may"},
		{"juni", "june"},
		{"juli", "july"},
		{"augusti"},
		{"september"},
		{"oktober", "october"},
		{"november"},
		{"december"},
	})
	return i + 1, ok
}

// beginning finds the only entry that has a name beginning with w.
func beginning(w string, names [][]string) (i int, ok bool) {
	if len(w) < 3 {
		return 0, false
	}
	for i, all := range names {
		for _, name := range all {
			if strings.HasPrefix(name, w) {
				return i, true
			}
		}
	}
	return 0, false
}
