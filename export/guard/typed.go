package guard

import (
	"unicode"
	"unicode/utf8"
)

// longestWord is the length in bytes of the longest word of typedWord; a text with a
// longer one is no number and no date.
const longestWord = 12

// looksTyped tells whether a spreadsheet may see a number, an amount, a date, a time or a
// truth value in a text: it has a digit, and every word in it is one of those that stand in
// such values; or it is nothing but a truth value.
func looksTyped(s []byte) bool {
	digit, truth, words := false, false, 0
	var room [longestWord]byte
	for at := 0; at < len(s); {
		c := s[at]
		if c >= '0' && c <= '9' {
			digit = true
		}
		if c < 'A' || c > 'Z' && c < 'a' || c > 'z' && c < utf8.RuneSelf {
			at++
			continue
		}
		word, end, ok := wordAt(room[:0], s, at)
		switch {
		case !ok:
			return false
		case end == at:
			_, size := utf8.DecodeRune(s[at:])
			at += size
			continue
		}
		words++
		truth = truthWord(string(word))
		if !truth && !typedWord(string(word)) {
			return false
		}
		at = end
	}
	return digit || truth && words == 1
}

// wordAt gives the letters that begin at a place of s, small, and where they end; ok is
// false when they are too many. A character that is no letter gives no word.
func wordAt(room, s []byte, at int) (word []byte, end int, ok bool) {
	for at < len(s) {
		r, size := rune(s[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s[at:])
		}
		if !unicode.IsLetter(r) {
			break
		}
		if word = utf8.AppendRune(room, unicode.ToLower(r)); len(word) > longestWord {
			return nil, at, false
		}
		room = word
		at += size
	}
	return word, at, true
}

func truthWord(word string) bool {
	switch word {
	case "sant", "falskt", "true", "false", "wahr", "falsch", "sann", "falsk", "sand", "usann", "tosi", "epätosi":
		return true
	}
	return false
}

// typedWord tells whether a word can be part of a date, a time or an amount as
// spreadsheets read them in Swedish, English, German, Norwegian and Danish.
func typedWord(word string) bool {
	switch word {
	case "jan", "januari", "january", "januar", "jän", "jänner", "feb", "februari", "february", "februar", "mar", "mars", "march", "märz", "mrz", "mär", "marts",
		"apr", "april", "maj", "may", "mai", "jun", "juni", "june", "jul", "juli", "july", "aug", "augusti", "august", "sep", "sept", "september",
		"okt", "oktober", "oct", "october", "nov", "november", "dec", "december", "dez", "dezember", "des", "desember":
		return true
	case "mån", "måndag", "tis", "tisdag", "ons", "onsdag", "tors", "tor", "torsdag", "fre", "fredag", "lör", "lördag", "sön", "söndag",
		"mon", "monday", "tue", "tuesday", "wed", "wednesday", "thu", "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday",
		"mo", "montag", "di", "dienstag", "mi", "mittwoch", "do", "donnerstag", "fr", "freitag", "sa", "samstag", "so", "sonntag",
		"man", "mandag", "tirs", "tirsdag", "lørdag", "lør", "søndag", "søn":
		return true
	case "am", "pm", "fm", "em", "a", "p", "h", "e", "d", "t", "z", "kl", "st", "nd", "rd", "th", "uhr":
		return true
	case "kr", "sek", "eur", "usd", "gbp", "dkk", "nok", "chf", "dm", "m", "x":
		return true
	}
	return false
}
