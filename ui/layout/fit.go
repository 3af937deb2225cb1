package layout

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// blanks are the spaces padding is cut from.
const blanks = "                                                                                                                                "

// Spaces gives n spaces; none for a negative n.
func Spaces(n int) string {
	switch {
	case n <= 0:
		return ""
	case n <= len(blanks):
		return blanks[:n]
	}
	return strings.Repeat(" ", n)
}

// Width measures text in cells, by the method the terminal was found to use. Sequences of
// colour count nothing.
func Width(m ansi.Method, s string) int {
	if n, ok := plainWidth(s); ok {
		return n
	}
	return m.StringWidth(s)
}

// Cut shortens text to at most w cells, ending in more (one cell, or empty) where
// something was left out.
func Cut(m ansi.Method, s string, w int, more string) string {
	if w <= 0 {
		return ""
	}
	if n, ok := plainWidth(s); ok && n <= w {
		return s
	}
	if m.StringWidth(s) <= w {
		return s
	}
	return m.Truncate(s, w, more)
}

// Fit makes text exactly w cells wide: cut with more, or padded behind.
func Fit(m ansi.Method, s string, w int, more string) string {
	s = Cut(m, s, w, more)
	return s + Spaces(w-Width(m, s))
}

// FitRight makes text exactly w cells wide with its end at the right: for numbers.
func FitRight(m ansi.Method, s string, w int, more string) string {
	s = Cut(m, s, w, more)
	return Spaces(w-Width(m, s)) + s
}

// Ends puts two texts at both ends of a line of w cells. Where they do not fit, the left one
// is cut first, and the right one is left out when nothing of the left would remain.
func Ends(m ansi.Method, left, right string, w int, more string) string {
	room := w - Width(m, right) - 2
	if right == "" || room < 1 {
		return Fit(m, left, w, more)
	}
	return Fit(m, left, room, more) + "  " + right
}

// plainWidth counts text of Latin letters without measuring; ok is false for all other.
func plainWidth(s string) (n int, ok bool) {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= 0x20 && c < 0x7f:
			i++
		case c == 0xc3 && i+1 < len(s), // U+00C0 to U+00FF: å ä ö é
			c >= 0xc4 && c <= 0xc8 && i+1 < len(s): // U+0100 to U+023F
			i += 2
		default:
			return 0, false
		}
		n++
	}
	return n, true
}
