// Package guard is the one sanitiser for text that leaves the house for a spreadsheet or a
// machine, and its inverse for text that comes in; nothing of ours is imported here.
//
// A spreadsheet decides from its look what a cell is, quoted or not. Measured in LibreOffice
// with three languages and all its settings, an apostrophe before the text keeps formulas,
// numbers, dates, times and truth values from being seen in it, and stays in the cell; no
// other sign in front does both. So it stands only where it is needed.
package guard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// LongestCell is the number of characters a cell of a spreadsheet takes; longer text is cut.
const LongestCell = 32_000

// Text gives a text as it may stand in a cell of a spreadsheet: cleaned as by Clean, cut
// to LongestCell, and with an apostrophe before it when it could be taken for anything but
// text.
func Text(s string) string { return string(AppendText(nil, s)) }

// AppendText adds Text of s to dst.
func AppendText[T string | []byte](dst []byte, s T) []byte {
	start := len(dst)
	dst = append(dst, '\'')
	dst = AppendClean(dst, s)
	text := dst[start+1:]
	if len(text) > LongestCell {
		dst = cut(dst, start)
		text = dst[start+1:]
	}
	if needed(text) {
		return dst
	}
	copy(dst[start:], text)
	return dst[:len(dst)-1]
}

// Strip takes from a text that came in the apostrophe Text would have put there, and
// nothing else: O'Brien, 'n Roll and a lone apostrophe stay.
func Strip(s string) string {
	if len(s) > 1 && s[0] == '\'' && (needed([]byte(s[1:])) || s[1] == '\t' || s[1] == '\r' || s[1] == 0) {
		return s[1:]
	}
	return s
}

// Clean gives a text without what cannot be seen and steers what reads it: control
// characters and direction marks are left out, line ends and tabs are spaces, what is no
// character is �.
func Clean(s string) string { return string(AppendClean(nil, s)) }

// AppendClean adds Clean of s to dst.
func AppendClean[T string | []byte](dst []byte, s T) []byte {
	at := 0
	for at < len(s) && s[at] >= ' ' && s[at] < 0x7F {
		at++
	}
	dst = append(dst, s[:at]...)
	for at < len(s) {
		if c := s[at]; c >= ' ' && c < 0x7F {
			dst = append(dst, c)
			at++
			continue
		}
		r, size := decode(s[at:])
		if r == '\r' && at+1 < len(s) && s[at+1] == '\n' {
			size = 2
		}
		at += size
		if r = clean(r); r >= 0 {
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

func decode[T string | []byte](s T) (rune, int) {
	var b [utf8.UTFMax]byte
	n := copy(b[:], s)
	return utf8.DecodeRune(b[:n])
}

// clean says what becomes of a rune; -1 leaves it out.
func clean(r rune) rune {
	switch {
	case r >= '\t' && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return ' '
	case r < ' ' || r >= 0x7F && r < 0xA0:
		return -1
	case r < 0x61C:
		return r
	case r == 0x61C || r == 0x200B || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F:
		return -1
	case r == 0xFEFF || r >= 0xFFF9 && r <= 0xFFFB:
		return -1
	case r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF:
		return utf8.RuneError
	}
	return r
}

// cut shortens the text behind an apostrophe at start to LongestCell characters.
func cut(dst []byte, start int) []byte {
	n := 0
	for at := start + 1; at < len(dst); n++ {
		if n == LongestCell-1 {
			return append(dst[:at], "…"...)
		}
		_, size := utf8.DecodeRune(dst[at:])
		at += size
	}
	return dst
}

// needed tells whether a clean text could be taken for anything but text. Apostrophes in
// front count for nothing, so that what already begins with one comes back as it was.
func needed(s []byte) bool {
	for len(s) > 0 && s[0] == '\'' {
		s = s[1:]
	}
	return beginsFormula(s) || looksTyped(s)
}

// beginsFormula tells whether the first character one sees begins a formula.
func beginsFormula(s []byte) bool {
	for len(s) > 0 {
		r, size := rune(s[0]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s)
		}
		switch r {
		case '=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '﹢', '﹣', '﹦', '﹫':
			return true
		}
		if r != ' ' && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) {
			return false
		}
		s = s[size:]
	}
	return false
}

// Formula puts the apostrophe only before what begins a formula, and changes nothing else:
// for cells that are to stay as they came but for that.
func Formula(s string) string {
	if beginsFormula([]byte(strings.TrimLeft(s, "'\t\r\x00"))) {
		return "'" + s
	}
	return s
}
