// Package theme is how the screens look: one Theme value with the colours, attributes and
// symbols of every role. No style is made anywhere else; nothing of pages comes in here.
//
// Rows are painted with a Paint, whose opening and closing sequences are computed once:
// deps.Theme.Accent.Paint("enter"). Paint closes only what it opened, so painted words can
// stand in a row that is itself marked with Select.
package theme

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Role is what a piece of text means, and so how it looks.
type Role uint8

// The roles. Plain is the terminal's own colour; Strong the same in bold, for headings and
// names; Focus is the accent in bold, for the place one is at.
const (
	Plain  Role = iota
	Muted       // labels, hints, the past
	Accent      // focus, the current step, keys and links
	Good        // done, present, met
	Warn        // late, missing, waiting
	Bad         // error, refused
	Line        // the few borders
	Strong
	Focus
	roles
)

// Options decide which Theme is made. The zero value is for a light terminal without
// colours.
type Options struct {
	Dark    bool                 // the terminal's background is dark
	Unsure  bool                 // whether it is dark is not known: colours that can be read on both
	Profile colorprofile.Profile // what colours it can show; ASCII and below: none
	ASCII   bool                 // symbols from ASCII only
}

// Theme is the look of the program. It is replaced, never changed: what is drawn with one
// can be kept for as long as the pointer is the same.
type Theme struct {
	Options
	Symbols

	Plain, Muted, Accent, Good, Warn, Bad, Line, Strong, Focus Paint

	paints   [roles]*Paint
	styles   [roles]lipgloss.Style
	selected Paint
	reverse  bool
}

// New makes the Theme of a terminal.
func New(o Options) *Theme {
	t := &Theme{Options: o, Symbols: unicodeSymbols}
	if o.ASCII {
		t.Symbols = asciiSymbols
	}
	t.paints = [roles]*Paint{&t.Plain, &t.Muted, &t.Accent, &t.Good, &t.Warn, &t.Bad, &t.Line, &t.Strong, &t.Focus}
	for r := range roles {
		look := lookOf(r, o)
		*t.paints[r] = look.paint()
		t.styles[r] = look.style()
	}
	t.selected, t.reverse = selection(o)
	return t
}

// Of gives the Paint of a role.
func (t *Theme) Of(r Role) Paint {
	if r >= roles {
		r = Plain
	}
	return *t.paints[r]
}

// Style gives a role as a style of lipgloss, for parts that take nothing else. Rows use
// Paint, which is a hundred times cheaper.
func (t *Theme) Style(r Role) lipgloss.Style { return t.styles[r] }

// Select marks a whole line as the selected one. The line is already as wide as it shall
// be; colours painted in it stay readable.
func (t *Theme) Select(line string) string {
	if t.reverse {
		line = stripColour(line)
	}
	return t.selected.Paint(line)
}

// Blank is a field with nothing in it: a faint line where one can type, at most width cells long.
func (t *Theme) Blank(width int) string {
	const longest = 16
	return t.Muted.Paint(strings.Repeat(t.Under, max(min(width, longest), 0)))
}

// Faded gives lines that stand behind something else: as they are, in the look of what is muted
// and with no other.
func (t *Theme) Faded(lines string) string {
	all := strings.Split(ansi.Strip(lines), "\n")
	for i, line := range all {
		all[i] = t.Muted.Paint(line)
	}
	return strings.Join(all, "\n")
}

// Colour gives the colour of a role; nil for the terminal's own.
func (t *Theme) Colour(r Role) color.Color { return lookOf(r, t.Options).colour }
