package table

import (
	"bytes"
	"slices"
)

// swallowed tells whether a quoted cell of several lines is in truth a quote that somebody
// forgot to close, so that the rows behind it were taken for its text. It is when the
// first line would make a whole row of the table as it stands, and another one in it would
// too.
func (s *scan) swallowed(w []byte, cell int) bool {
	if s.width < 2 {
		return false
	}
	lines := bytes.Split(w[s.starts[cell]+1:s.stops[cell]], []byte{'\n'})
	if cell+s.separators(lines[0]) != s.width-1 {
		return false
	}
	for _, line := range lines[1 : len(lines)-1] {
		if s.separators(line) == s.width-1 {
			return true
		}
	}
	behind := len(s.ends) - cell - 1
	return s.width > 2 && s.separators(lines[len(lines)-1])+behind == s.width-1
}

// separators counts the separators of a line that stand outside quotes.
func (s *scan) separators(line []byte) int {
	n, inside := 0, false
	for _, c := range line {
		switch {
		case c == '"':
			inside = !inside
		case c == s.comma && !inside:
			n++
		}
	}
	return n
}

func (s *scan) isLiteral(at int) bool { return slices.Contains(s.literal, at) }

// strayCell gives the cell with a quote that opens nothing, -1 when there is none.
func (s *scan) strayCell() int {
	if len(s.literal) == 0 {
		return -1
	}
	return max(0, slices.Index(s.starts, s.literal[0]))
}
