package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// shade is the colour of a role on a dark background, on a light one, and among sixteen.
type shade struct {
	dark, light string
	basic       ansi.BasicColor
}

// shades are the colours of interface.md.
var shades = map[Role]shade{
	Muted:  {"#8A94A6", "#6B7280", ansi.BrightBlack},
	Accent: {"#5CC8C2", "#0F766E", ansi.Cyan},
	Good:   {"#7FD88F", "#15803D", ansi.Green},
	Warn:   {"#E6B450", "#B45309", ansi.Yellow},
	Bad:    {"#F07178", "#B91C1C", ansi.Red},
	Line:   {"#3A4556", "#C5CDD8", ansi.BrightBlack},
	Focus:  {"#5CC8C2", "#0F766E", ansi.Cyan},
}

// The background of the selected row.
const (
	selectedDark  = "#22384A"
	selectedLight = "#D7EEF0"
)

// look is a role as one terminal shows it.
type look struct {
	colour color.Color
	bold   bool
}

// lookOf gives the look of a role. Where there are no colours, what one must see is bold.
func lookOf(r Role, o Options) look {
	l := look{bold: r == Strong || r == Focus}
	if o.Profile <= colorprofile.ASCII {
		l.bold = l.bold || r == Accent || r == Bad
		return l
	}
	s, coloured := shades[r]
	switch {
	case !coloured:
	case o.Profile == colorprofile.ANSI:
		l.colour = s.basic
	default:
		l.colour = lipgloss.LightDark(o.Dark)(lipgloss.Color(s.light), lipgloss.Color(s.dark))
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
	return s
}

// selection gives the mark of the selected row; reverse tells that it swaps colours.
func selection(o Options) (p Paint, reverse bool) {
	if o.Profile <= colorprofile.ANSI {
		return Paint{"\x1b[7m", "\x1b[27m"}, true
	}
	bg := lipgloss.LightDark(o.Dark)(lipgloss.Color(selectedLight), lipgloss.Color(selectedDark))
	return Paint{ansi.NewStyle().BackgroundColor(bg).String(), "\x1b[49m"}, false
}
