package theme

import "strings"

// Paint puts the look of a role around text, from sequences computed once.
type Paint struct{ open, close string }

// Paint gives the text with its look. The text is not measured, cut or cleaned.
func (p Paint) Paint(s string) string {
	if s == "" || p.open == "" {
		return s
	}
	return p.open + s + p.close
}

// To writes the text with its look to b.
func (p Paint) To(b *strings.Builder, s string) {
	if s == "" {
		return
	}
	b.WriteString(p.open)
	b.WriteString(s)
	b.WriteString(p.close)
}

// stripColour takes the colours out of a painted line and leaves its bold.
func stripColour(s string) string {
	if !strings.Contains(s, "\x1b[") {
		return s
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "\x1b[")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		code, after, _ := strings.Cut(rest, "m")
		if code == "1" || code == "22" {
			b.WriteString("\x1b[" + code + "m")
		}
		s = after
	}
}
