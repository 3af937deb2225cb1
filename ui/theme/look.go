package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// shade is the colour of a role on a dark background and on a light one: of all colours, the
// fitting one among the 256 of a terminal, whose nearest is often not the most alike, and
// among sixteen, where the pale ones vanish on a light ground.
type shade struct {
	dark, light, both          string
	dark256, light256, both256 ansi.IndexedColor
	basic, basicLight          ansi.BasicColor
}

// shades are the colours of interface.md.
var shades = map[Role]shade{
	Muted:  {"#8A94A6", "#6B7280", "#777E8B", 247, 242, 244, ansi.BrightBlack, ansi.BrightBlack},
	Accent: {"#5CC8C2", "#0F766E", "#108D85", 80, 23, 30, ansi.Cyan, ansi.Blue},
	Good:   {"#7FD88F", "#15803D", "#2A8F48", 114, 28, 65, ansi.Green, ansi.Green},
	Warn:   {"#E6B450", "#B45309", "#B46D09", 179, 130, 166, ansi.Yellow, ansi.Red},
	Bad:    {"#F07178", "#B91C1C", "#E44149", 210, 124, 197, ansi.Red, ansi.Red},
	Line:   {"#3A4556", "#C5CDD8", "#777E8B", 239, 251, 244, ansi.BrightBlack, ansi.BrightBlack},
	Focus:  {"#5CC8C2", "#0F766E", "#108D85", 80, 23, 30, ansi.Cyan, ansi.Blue},
}

// selected is the background of the selected row.
var selected = shade{dark: "#22384A", light: "#D7EEF0", dark256: 237, light256: 195}

// in gives the shade a terminal shows.
func (s shade) in(o Options) color.Color {
	switch {
	case o.Profile == colorprofile.ANSI && !o.Dark && !o.Unsure:
		return s.basicLight
	case o.Profile == colorprofile.ANSI:
		return s.basic
	case o.Profile == colorprofile.ANSI256 && o.Unsure:
		return s.both256
	case o.Unsure:
		return lipgloss.Color(s.both)
	case o.Profile == colorprofile.ANSI256 && o.Dark:
		return s.dark256
	case o.Profile == colorprofile.ANSI256:
		return s.light256
	}
	return lipgloss.LightDark(o.Dark)(lipgloss.Color(s.light), lipgloss.Color(s.dark))
}

// look is a role as one terminal shows it.
type look struct {
	colour      color.Color
	bold, faint bool
}

// lookOf gives the look of a role. Where there are no colours, what one must see is bold. Among
// sixteen colours what is muted is the terminal's own text made faint: their only grey is too
// dark to be read on most dark grounds.
func lookOf(r Role, o Options) look {
	l := look{bold: r == Strong || r == Focus}
	if o.Profile <= colorprofile.ASCII {
		l.bold = l.bold || r == Accent || r == Bad
		return l
	}
	if r == Muted && o.Profile == colorprofile.ANSI {
		l.faint = true
		return l
	}
	if s, coloured := shades[r]; coloured {
		l.colour = s.in(o)
	}
	return l
}

func (l look) paint() Paint {
	var p Paint
	if l.colour != nil {
		p.open = ansi.NewStyle().ForegroundColor(l.colour).String()
		p.close = "\x1b[39m"
	}
	if l.bold {
		p.open += "\x1b[1m"
		p.close = "\x1b[22m" + p.close
	}
	if l.faint {
		p.open += "\x1b[2m"
		p.close = "\x1b[22m" + p.close
	}
	return p
}

func (l look) style() lipgloss.Style {
	s := lipgloss.NewStyle()
	if l.colour != nil {
		s = s.Foreground(l.colour)
	}
	if l.bold {
		s = s.Bold(true)
	}
	return s.Faint(l.faint)
}

// selection gives the mark of the selected row; reverse tells that it swaps colours.
func selection(o Options) (p Paint, reverse bool) {
	if o.Profile <= colorprofile.ANSI || o.Unsure {
		return Paint{"\x1b[7m", "\x1b[27m"}, true
	}
	return Paint{ansi.NewStyle().BackgroundColor(selected.in(o)).String(), "\x1b[49m"}, false
}
