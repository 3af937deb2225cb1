package layout

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Block makes text exactly w cells wide and h lines high: lines are cut or padded, missing
// ones are blank, surplus ones left out. The lines may be painted.
func Block(m ansi.Method, s string, w, h int) string {
	if h <= 0 || w <= 0 {
		return ""
	}
	var b strings.Builder
	b.Grow(len(s) + h)
	for i := range h {
		line, rest, _ := strings.Cut(s, "\n")
		s = rest
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(Fit(m, line, w, ""))
	}
	return b.String()
}

// Beside puts blocks next to each other, line by line. Every block but the last must have
// been made with Block, all with the same height.
func Beside(blocks ...string) string {
	if len(blocks) == 0 {
		return ""
	}
	var b strings.Builder
	rest := append([]string(nil), blocks...)
	for more := true; more; {
		more = false
		for i, s := range rest {
			line, after, found := strings.Cut(s, "\n")
			b.WriteString(line)
			rest[i] = after
			more = more || found
		}
		if more {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Over lays block, whose lines are w cells wide, over base with its corner at x, y.
// Lines of base outside the block stay as they are.
func Over(m ansi.Method, base, block string, x, y, w int) string {
	lines := strings.Split(base, "\n")
	for i, line := range strings.Split(block, "\n") {
		if y+i < 0 || y+i >= len(lines) {
			continue
		}
		under := lines[y+i]
		left := Fit(m, under, x, "")
		lines[y+i] = left + reset + Fit(m, line, w, "") + reset + Skip(m, under, x+w)
	}
	return strings.Join(lines, "\n")
}

// reset ends every look, so that what lies under a block does not colour it.
const reset = "\x1b[m"
