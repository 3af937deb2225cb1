// Package input is what one types into: a line, and a note of several lines. Both move by
// whole letters of any script and measure as the terminal does; neither knows what its text
// means.
package input

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// Line is one line of text being typed. Make it with NewLine.
type Line struct {
	Secret   bool // a star stands for each letter
	Replaces bool // what is typed or pasted next takes the place of the text, and backspace takes all of it; any other key ends that
	Most     int  // how many letters there is room for; 0: so many as nobody types

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
		l.replace()
		typed, _ := atMost(oneLine(msg.Text), l.room())
		l.text.insert(typed)
		return typed != "", true
	}
	if changed, handled = l.text.edit(keys.Name(msg)); changed {
		l.replace()
	}
	l.Replaces = l.Replaces && !handled
	return changed, handled
}

// replace takes the text away when what comes next takes its place.
func (l *Line) replace() {
	if l.Replaces {
		l.Set("")
	}
	l.Replaces = false
}

// longest is how many letters a line takes that says nothing of it: more than a path has.
const longest = 2000

// Paste puts pasted text in at the cursor; its line ends become spaces. What there is no room
// for is left out, and the command says so.
func (l *Line) Paste(s string) tea.Cmd {
	l.replace()
	before, room := l.text, l.room()
	pasted, whole := atMost(oneLine(s), room)
	l.text.insert(pasted)
	if whole {
		return nil
	}
	if len(l.text.letters) > l.most() { // only when letters on both sides join
		l.text = before
	}
	return page.Send(page.Told{Sentence: text.Sentencef("shell.pasted-part", l.most())})
}

// Full is what to say when a letter was typed for which there is no room.
func (l *Line) Full() tea.Cmd {
	return page.Send(page.Told{Sentence: text.Sentencef("shell.no-room", l.most())})
}

func (l *Line) most() int { return cmp.Or(l.Most, longest) }

func (l *Line) room() int { return max(l.most()-len(l.text.letters), 0) }

// atMost is the beginning of a text with at most n letters; whole tells that it is all of it.
func atMost(s string, n int) (begin string, whole bool) {
	end := 0
	for g := graphemes.FromString(s); g.Next(); n-- {
		if n == 0 {
			return s[:end], false
		}
		end += len(g.Value())
	}
	return s, true
}

// View draws the part of the line around the cursor in at most width cells, not padded, and
// the place of the cursor in it.
func (l *Line) View(width int) (s string, cursor int) {
	if width <= 0 {
		return "", 0
	}
	letters, at := l.text.letters, l.text.at
	l.from = max(min(l.from, at), l.first(at, width-1))
	l.from = min(l.from, l.first(len(letters), width-1))
	shown := l.visible(letters[l.from:])
	shown = layout.Cut(l.deps.Widths, shown, width, "")
	if l.Replaces && shown != "" {
		shown = l.deps.Theme.Select(shown)
	}
	return shown, l.width(letters[l.from:at])
}

// first is the letter from which on the line fits, up to one, into a number of cells.
func (l *Line) first(to, cells int) int {
	from := to
	for from > 0 && l.width(l.text.letters[from-1:to]) <= cells {
		from--
	}
	return from
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
