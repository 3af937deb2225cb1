package model

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// CleanText gives what may be stored as one line of text: valid, composed (NFC), without
// control characters, with a space for every line end and tab, and without spaces around.
func CleanText(s string) string {
	if isCleanLine(s) {
		return s
	}
	return strings.TrimSpace(norm.NFC.String(strings.Map(lineRune, oneLine(valid(s)))))
}

// CleanNote is CleanText for text of several lines: line ends stay, as "\n", and so do the
// spaces at the beginning of lines.
func CleanNote(s string) string {
	if isCleanLine(s) {
		return s
	}
	s = lineEnds.Replace(valid(s))
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(strings.Map(lineRune, line), " ")
	}
	s = strings.TrimRight(strings.Join(lines, "\n"), "\n ")
	return norm.NFC.String(strings.TrimLeft(s, "\n"))
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// isCleanLine tells of most text, without looking twice, that nothing is to be done.
func isCleanLine(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7F {
			return false
		}
	}
	return s == "" || s[0] != ' ' && s[len(s)-1] != ' '
}

func valid(s string) string { return strings.ToValidUTF8(s, string(utf8.RuneError)) }

func oneLine(s string) string { return strings.ReplaceAll(s, "\r\n", " ") }

// lineRune says what becomes of a rune in a line: -1 drops it.
func lineRune(r rune) rune {
	switch {
	case r >= '\t' && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return ' '
	case r < ' ' || r >= 0x7F && r < 0xA0 || r == 0xFEFF:
		return -1
	case r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF: // no characters at all
		return utf8.RuneError
	}
	return r
}
