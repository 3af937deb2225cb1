// Package input is what one types into: a line, and a note of several lines. Both move by
// whole letters of any script and measure as the terminal does; neither knows what its text
// means.
package input

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// Line is one line of text being typed. Make it with NewLine.
type Line struct {
	Secret   bool // a star stands for each letter
	Replaces bool // what is typed or pasted next takes the place of the text; any other key ends that

	deps *page.Deps
	text buffer
	from int // the first letter in sight
}

// NewLine makes an empty line.
func NewLine(deps *page.Deps) *Line { return &Line{deps: deps} }

// Value is what has been typed.
func (l *Line) Value() string { return l.text.String() }

// Set replaces the text and puts the cursor behind it.
func (l *Line) Set(s string) {
	l.text.set(oneLine(s))
	l.from = 0
}

// HandleKey takes the keys that type, delete and move within the line. changed tells
// whether the text is another than before.
func (l *Line) HandleKey(msg tea.KeyPressMsg) (changed, handled bool) {
	if keys.Types(msg) {
		l.insert(msg.Text)
		return true, true
	}
	changed, handled = l.text.edit(keys.Name(msg))
	l.Replaces = l.Replaces && !handled
	return changed, handled
}

func (l *Line) insert(s string) {
	if l.Replaces {
		l.Set("")
	}
	l.Replaces = false
	l.text.insert(oneLine(s))
}

// Paste puts pasted text in at the cursor; its line ends become spaces.
func (l *Line) Paste(s string) { l.insert(s) }

// View draws the part of the line around the cursor in at most width cells, not padded, and
// the place of the cursor in it.
func (l *Line) View(width int) (s string, cursor int) {
	if width <= 0 {
		return "", 0
	}
	letters, at := l.text.letters, l.text.at
	l.from = min(l.from, at)
	for l.from < at && l.width(letters[l.from:at]) > width-1 {
		l.from++
	}
	for l.from > 0 && l.width(letters[l.from-1:]) < width {
		l.from--
	}
	shown := l.visible(letters[l.from:])
	shown = layout.Cut(l.deps.Widths, shown, width, "")
	if l.Replaces && shown != "" {
		shown = l.deps.Theme.Select(shown)
	}
	return shown, l.width(letters[l.from:at])
}

func (l *Line) width(letters []string) int { return l.deps.Width(l.visible(letters)) }

// Shown is all of the text as it is seen.
func (l *Line) Shown() string { return l.visible(l.text.letters) }

func (l *Line) visible(letters []string) string {
	if l.Secret {
		return strings.Repeat("*", len(letters))
	}
	return visible(letters)
}

// visible is what the letters look like. They are cleaned together: a mark belongs to the
// letter before it.
func visible(letters []string) string { return model.Visible(strings.Join(letters, "")) }

// oneLine makes text fit for a line: its line ends and tabs become spaces.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\r\n\t") {
		return s
	}
	return strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ").Replace(s)
}
