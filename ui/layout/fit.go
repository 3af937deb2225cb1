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

// Cut shortens text to at most w cells, ending in more where something was left out. Colours
// that were open at the cut are closed as they would have been.
func Cut(m ansi.Method, s string, w int, more string) string {
	if w <= 0 {
		return ""
	}
	if Width(m, s) <= w {
		return s
	}
	left := w - Width(m, more)
	if left < 0 {
		more, left = "", w
	}
	var b strings.Builder
	b.Grow(len(s))
	full := false
	for state := byte(0); s != ""; {
		seq, width, n, next := m.DecodeSequenceInString(s, state, nil)
		s, state = s[n:], next
		switch {
		case seq[0] == escape:
			b.WriteString(seq)
		case full:
		case width > left:
			full = true
			b.WriteString(more)
		default:
			left -= width
			b.WriteString(seq)
		}
	}
	return b.String()
}

// Skip leaves out the first w cells of text and keeps the colours they set. Half of a wide
// letter becomes a space.
func Skip(m ansi.Method, s string, w int) string {
	var b strings.Builder
	for state := byte(0); s != ""; {
		seq, width, n, next := m.DecodeSequenceInString(s, state, nil)
		if w <= 0 && seq[0] != escape && (width > 0 || w < 0) {
			b.WriteString(Spaces(-w))
			b.WriteString(s)
			return b.String()
		}
		s, state = s[n:], next
		if seq[0] == escape {
			b.WriteString(seq)
		}
		w -= width
	}
	b.WriteString(Spaces(-w))
	return b.String()
}

// escape begins every sequence of colour.
const escape = '\x1b'

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

// Wrap breaks text without colours into lines of at most w cells, at spaces where it can.
func Wrap(m ansi.Method, s string, w int) []string {
	if w <= 0 {
		return nil
	}
	var lines []string
	for paragraph := range strings.SplitSeq(s, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			switch {
			case line == "":
				line = word
			case Width(m, line)+1+Width(m, word) <= w:
				line += " " + word
				continue
			default:
				lines, line = append(lines, line), word
			}
			for Width(m, line) > w {
				head := Cut(m, line, w, "")
				if head == "" {
					return append(lines, "") // not even one letter fits
				}
				lines, line = append(lines, head), line[len(head):]
			}
		}
		lines = append(lines, line)
	}
	return lines
}
