// Package ladderbar is the ladder in one line: where someone stands among the eight steps.
package ladderbar

import (
	"strconv"
	"strings"

	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/theme"
)

// State is what has become of a step.
type State uint8

// The states.
const (
	Open    State = iota // not taken yet
	Done                 // done
	Now                  // the step someone stands on
	Skipped              // passed over, or not needed
)

// Step is one step with its two names, in the person's language.
type Step struct {
	Name  string
	Short string
	State State
}

// View draws the steps in one line of at most width cells: with their names, with short
// ones, with the short name of the present one and numbers, with numbers alone, or, where
// even that is too much, as "4/8".
func View(deps *page.Deps, steps []Step, width int) string {
	long := func(_ int, s Step) string { return s.Name }
	short := func(_ int, s Step) string { return s.Short }
	number := func(i int, _ Step) string { return strconv.Itoa(i + 1) }
	mixed := func(i int, s Step) string {
		if s.State == Now {
			return strconv.Itoa(i+1) + " " + s.Short
		}
		return strconv.Itoa(i + 1)
	}
	for _, f := range []form{
		{long, 3, 1}, {long, 1, 1}, {short, 3, 1}, {short, 1, 1}, {mixed, 3, 1}, {mixed, 1, 1}, {number, 1, 1}, {number, 0, 0},
	} {
		if f.width(deps, steps) <= width {
			return f.line(deps, steps)
		}
	}
	return deps.Cut(strconv.Itoa(present(steps))+"/"+strconv.Itoa(len(steps)), width)
}

// form is a way to draw the steps: what each is called, the cells of the link between two (3: air
// on both sides), and the air behind the sign.
type form struct {
	name      func(int, Step) string
	link, air int
}

func (f form) width(deps *page.Deps, steps []Step) int {
	n := f.link * (len(steps) - 1)
	for i, s := range steps {
		n += 1 + f.air + deps.Width(f.name(i, s))
	}
	return n
}

func (f form) line(deps *page.Deps, steps []Step) string {
	th := deps.Theme
	var b strings.Builder
	around := layout.Spaces(f.link / 2)
	for i, s := range steps {
		if i > 0 && f.link > 0 {
			th.Line.To(&b, around+th.Rule+around)
		}
		sign, signRole, nameRole := looks(th, s.State)
		th.Of(signRole).To(&b, sign)
		b.WriteString(layout.Spaces(f.air))
		th.Of(nameRole).To(&b, f.name(i, s))
	}
	return b.String()
}

func looks(th *theme.Theme, s State) (sign string, signRole, nameRole theme.Role) {
	switch s {
	case Done:
		return th.Done, theme.Good, theme.Plain
	case Now:
		return th.Now, theme.Accent, theme.Focus
	case Skipped:
		return th.Dash, theme.Muted, theme.Muted
	}
	return th.Open, theme.Muted, theme.Muted
}

// present is the number of the step someone stands on, or of the last one done.
func present(steps []Step) int {
	n := 0
	for i, s := range steps {
		if s.State == Now {
			return i + 1
		}
		if s.State == Done {
			n = i + 1
		}
	}
	return n
}
