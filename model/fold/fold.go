// Package fold turns text into the one form in which names are compared: small letters
// without accents, whatever the script. No rules of the office, no words for people.
package fold

import (
	"strings"
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
	f := folder{dst: dst, start: len(dst)}
	f, i := f.ascii(s, 0)
	if i < len(s) && !latin(s[i:]) { // what combines may begin with a letter already folded
		s = norm.NFKC.String(strings.ToValidUTF8(s, " "))
		f, i = folder{dst: f.dst[:f.start], start: f.start}.ascii(s, 0)
	}
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		f = f.rune(r, s, i)
		f, i = f.ascii(s, i+size)
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

// folder writes the strict form; pending is a space that is written when more follows. It
// goes by value, so that the room it writes in can stay on the stack.
type folder struct {
	dst     []byte
	start   int
	pending bool
}

// ascii folds s from i up to the next rune that is not ASCII, and says where that is.
func (f folder) ascii(s string, i int) (folder, int) {
	dst, pending := f.dst, f.pending
	for ; i < len(s) && s[i] < utf8.RuneSelf; i++ {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case (c == '\'' || c == '`') && within(s, i, 1):
			continue
		default:
			pending = true
			continue
		}
		if pending && len(dst) > f.start {
			dst = append(dst, ' ')
		}
		pending = false
		dst = append(dst, c)
	}
	f.dst, f.pending = dst, pending
	return f, i
}

func (f folder) rune(r rune, s string, i int) folder {
	switch {
	case r < tableEnd && r >= 0xC0 && r != '×' && r != '÷':
		return f.string(latinTable()[r])
	case r >= firstMark && r <= lastMark:
		return f.mark(r)
	case isApostrophe(r):
		f.pending = f.pending || !within(s, i, utf8.RuneLen(r))
		return f
	case invisible(r):
		return f
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return f.letter(r)
	case unicode.IsDigit(r):
		return f.byte(digit(r))
	case r != utf8.RuneError && (unicode.Is(unicode.So, r) || unicode.Is(unicode.N, r)):
		return f.string(string(r))
	}
	f.pending = true
	return f
}

// mark joins a combining mark to the letter before it: only å ä ö keep theirs.
func (f folder) mark(r rune) folder {
	last := len(f.dst) - 1
	if last < f.start || f.pending {
		return f
	}
	switch {
	case r == 0x30A && f.dst[last] == 'a':
		f.dst = append(f.dst[:last], "å"...)
	case r == 0x308 && f.dst[last] == 'a':
		f.dst = append(f.dst[:last], "ä"...)
	case r == 0x308 && f.dst[last] == 'o':
		f.dst = append(f.dst[:last], "ö"...)
	}
	return f
}

func (f folder) letter(r rune) folder {
	if r >= 0x590 && r < 0x900 {
		if r = semitic(r); r == 0 {
			return f
		}
	}
	if r >= 0x370 && r < 0x400 || r >= 0x1E00 && r < 0x2000 {
		return f.string(unmarked(r))
	}
	if r == 'Ё' || r == 'ё' {
		r = 'е'
	}
	f = f.space()
	f.dst = utf8.AppendRune(f.dst, unicode.ToLower(r))
	return f
}

func (f folder) byte(c byte) folder {
	f = f.space()
	f.dst = append(f.dst, c)
	return f
}

func (f folder) string(s string) folder {
	f = f.space()
	f.dst = append(f.dst, s...)
	return f
}

func (f folder) space() folder {
	if f.pending && len(f.dst) > f.start {
		f.dst = append(f.dst, ' ')
	}
	f.pending = false
	return f
}
