package fold

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// tableEnd is where the Latin letters end that are looked up in a table.
const tableEnd = 0x250

var latinTable = sync.OnceValue(func() *[tableEnd]string {
	var t [tableEnd]string
	for r := rune(0xC0); r < tableEnd; r++ {
		t[r] = unmarked(r)
	}
	return &t
})

// unmarked gives a Latin or Greek letter as a small letter without its marks; å ä ö stay.
func unmarked(r rune) string {
	r = unicode.ToLower(r)
	if s, ok := special(r); ok {
		return s
	}
	f := folder{}
	for _, c := range norm.NFKD.String(string(r)) {
		switch {
		case c >= firstMark && c <= lastMark:
			f = f.mark(c)
		case c == 'ς':
			f.dst = utf8.AppendRune(f.dst, 'σ')
		case unicode.IsLetter(c) && !unicode.Is(unicode.Lm, c):
			f.dst = utf8.AppendRune(f.dst, unicode.ToLower(c))
		}
	}
	return string(f.dst)
}

// special are the letters that have no mark to drop but a plainer neighbour.
func special(r rune) (string, bool) {
	switch r {
	case 'ø', 'ǿ':
		return "ö", true
	case 'æ', 'ǽ', 'ǣ':
		return "ä", true
	case 'œ':
		return "oe", true
	case 'ß', 'ẞ':
		return "ss", true
	case 'ı':
		return "i", true
	case 'ł':
		return "l", true
	case 'đ', 'ð', 'ɖ':
		return "d", true
	case 'þ':
		return "th", true
	case 'ħ':
		return "h", true
	case 'ŋ':
		return "n", true
	case 'ŧ':
		return "t", true
	case 'ə', 'ǝ':
		return "a", true
	}
	return "", false
}

// semitic makes the letters of Arabic and Hebrew one that are written one for another, and
// gives 0 for vowel marks and for the stroke that only stretches a word.
func semitic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ة', 'ە', 'ہ', 'ھ', 'ۀ':
		return 'ه'
	case 'ک':
		return 'ك'
	case 'ـ':
		return 0
	}
	if unicode.Is(unicode.Mn, r) && r < 0x780 { // Thaana and what follows write their vowels so
		return 0
	}
	return r
}

func isApostrophe(r rune) bool {
	switch r {
	case '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '´', '′':
		return true
	}
	return false
}

// within tells whether the n bytes at i of s stand between two letters.
func within(s string, i, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	return unicode.IsLetter(before) && unicode.IsLetter(after)
}

// invisible tells whether a rune has no look of its own: joiners, direction marks, selectors.
func invisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || r == 0x34F
}

// digit gives a decimal digit of any script as 0 to 9: each script has its ten in a row.
func digit(r rune) byte {
	d := byte(0)
	for d < 9 && unicode.IsDigit(r-rune(d)-1) {
		d++
	}
	return '0' + d
}
