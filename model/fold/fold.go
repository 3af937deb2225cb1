// Package fold turns text into the one form in which names are compared: small letters
// without accents, whatever the script. No rules of the office, no words for people.
package fold

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Strict gives the form in which two spellings of one name are equal: small letters, å ä ö
// kept and all other marks of Latin and Greek letters dropped (ø is ö, æ is ä, ß is ss),
// Arabic without vowel marks and with its variant letters made one, digits as 0 to 9,
// punctuation and spaces as single spaces, apostrophes inside a word and what is invisible
// dropped.
func Strict(s string) string {
	if isPlain(s) {
		return s
	}
	var room [128]byte
	return string(Append(room[:0], s))
}

// Append adds the strict form of s to dst. It allocates nothing when dst has room and s is
// written in Latin letters.
func Append(dst []byte, s string) []byte {
	if !latin(s) {
		s = norm.NFKC.String(s)
	}
	f := folder{dst: dst, start: len(dst)}
	for i, r := range s {
		if r < utf8.RuneSelf {
			f.ascii(byte(r), s, i)
			continue
		}
		f.rune(r, s, i)
	}
	return f.dst
}

// Loose makes a strict form forgive missing dots and rings: å and ä are a, ö is o.
func Loose(folded string) string {
	if strings.IndexByte(folded, 0xC3) < 0 {
		return folded
	}
	var room [128]byte
	return string(AppendLoose(room[:0], []byte(folded)))
}

// AppendLoose adds the loose form of a strict form to dst.
func AppendLoose(dst, folded []byte) []byte {
	for i := 0; i < len(folded); i++ {
		if folded[i] == 0xC3 && i+1 < len(folded) {
			switch folded[i+1] {
			case 0xA5, 0xA4: // å ä
				dst = append(dst, 'a')
				i++
				continue
			case 0xB6: // ö
				dst = append(dst, 'o')
				i++
				continue
			}
		}
		dst = append(dst, folded[i])
	}
	return dst
}

// isPlain tells whether s is its own strict form: small letters, digits, single spaces.
func isPlain(s string) bool {
	space := true
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			space = false
		case c == ' ' && !space:
			space = true
		default:
			return false
		}
	}
	return !space || s == ""
}

// latin tells whether s can be folded without being normalised first: Latin letters,
// composed or with marks behind them, and the usual punctuation.
func latin(s string) bool {
	for _, r := range s {
		if r >= firstMark && r > lastMark && !(r >= 0x1E00 && r <= 0x1EFF) && !(r >= 0x2010 && r <= 0x201F) {
			return false
		}
		if r >= 0x250 && r < firstMark || r >= 0xA0 && r < 0xC0 {
			return false
		}
	}
	return true
}

const (
	firstMark = 0x300 // the combining marks of Latin and Greek
	lastMark  = 0x36F
)

// folder writes the strict form; pending is a space that is written when more follows.
type folder struct {
	dst     []byte
	start   int
	pending bool
}

func (f *folder) ascii(c byte, s string, i int) {
	switch {
	case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		f.space()
		f.dst = append(f.dst, c)
	case c >= 'A' && c <= 'Z':
		f.space()
		f.dst = append(f.dst, c|0x20)
	case (c == '\'' || c == '`') && within(s, i, 1):
	default:
		f.pending = true
	}
}

func (f *folder) rune(r rune, s string, i int) {
	switch {
	case r < tableEnd && r >= 0xC0 && r != '×' && r != '÷':
		f.space()
		f.dst = append(f.dst, latinTable()[r]...)
	case r >= firstMark && r <= lastMark:
		f.mark(r)
	case isApostrophe(r) && within(s, i, utf8.RuneLen(r)):
	case invisible(r):
	case unicode.IsLetter(r) || unicode.IsMark(r):
		f.letter(r)
	case unicode.IsDigit(r):
		f.space()
		f.dst = append(f.dst, digit(r))
	case unicode.Is(unicode.So, r) || unicode.Is(unicode.N, r):
		f.space()
		f.dst = utf8.AppendRune(f.dst, r)
	default:
		f.pending = true
	}
}

// mark joins a combining mark to the letter before it: only å ä ö keep theirs.
func (f *folder) mark(r rune) {
	if len(f.dst) == f.start || f.pending {
		return
	}
	last := &f.dst[len(f.dst)-1]
	switch {
	case r == 0x30A && *last == 'a':
		f.dst = append(f.dst[:len(f.dst)-1], "å"...)
	case r == 0x308 && *last == 'a':
		f.dst = append(f.dst[:len(f.dst)-1], "ä"...)
	case r == 0x308 && *last == 'o':
		f.dst = append(f.dst[:len(f.dst)-1], "ö"...)
	}
}

func (f *folder) letter(r rune) {
	if r >= 0x590 && r < 0x900 {
		if r = semitic(r); r == 0 {
			return
		}
	}
	f.space()
	if r >= 0x370 && r < 0x400 || r >= 0x1E00 && r < 0x2000 {
		f.dst = append(f.dst, unmarked(r)...)
		return
	}
	if r == 'Ё' || r == 'ё' {
		r = 'е'
	}
	f.dst = utf8.AppendRune(f.dst, unicode.ToLower(r))
}

func (f *folder) space() {
	if f.pending && len(f.dst) > f.start {
		f.dst = append(f.dst, ' ')
	}
	f.pending = false
}

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
			f.mark(c)
		case c == 'ς':
			f.dst = utf8.AppendRune(f.dst, 'σ')
		default:
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

func digit(r rune) byte {
	// Decimal digits come in runs of ten that begin at a multiple the standard does not
	// promise, but every run's zero is the first of its range of type Nd.
	for d := byte(0); d < 10; d++ {
		if !unicode.IsDigit(r - rune(d) - 1) {
			return '0' + d
		}
	}
	return '0'
}
