// Package chart is bars of text: how many of each, and how much of a whole.
package chart

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/theme"
)

// Bar is one line of a chart.
type Bar struct {
	Lead  string // stands before the label in muted: a number
	Label string
	Value int
	Text  string // behind the bar instead of the value: "31 of 40"
	Of    int    // the whole: the rest of the bar is drawn too; 0: bars are compared with each other
	Role  theme.Role
}

// Bars draws one line a bar, exactly width cells wide: label, bar, number. Bars without a
// whole are as long as their value among the greatest one. Where labels would be cut the bars are
// half as long. Plain bars are drawn in accent.
func Bars(deps *page.Deps, bars []Bar, width int) []string {
	labels, texts, most := 0, 0, 1
	for _, b := range bars {
		labels = max(labels, deps.Width(label(b)))
		texts = max(texts, deps.Width(said(b)))
		most = max(most, b.Value)
	}
	whole := labels
	labels = min(labels, width/2)
	texts = min(texts, max(width-labels-2, 0))
	room := width - labels - texts - 4
	if more := min(whole-labels, room/2); more > 0 { // names that are cut take half of the bars
		labels, room = labels+more, room-more
	}
	lines := make([]string, len(bars))
	for i, b := range bars {
		lines[i] = line(deps, b, labels, room, texts, most, width)
	}
	return lines
}

func line(deps *page.Deps, b Bar, labels, room, texts, most, width int) string {
	th := deps.Theme
	var s strings.Builder
	lead := ""
	if b.Lead != "" {
		lead = deps.Cut(model.Visible(b.Lead)+" ", labels)
	}
	th.Muted.To(&s, lead)
	s.WriteString(deps.Fit(model.Visible(b.Label), labels-deps.Width(lead)))
	if room >= 3 {
		s.WriteString("  ")
		filled, rest := parts(b, room, most)
		role := b.Role
		if role == theme.Plain {
			role = theme.Accent
		}
		th.Of(role).To(&s, strings.Repeat(th.Bar, filled))
		th.Line.To(&s, strings.Repeat(th.Rest, rest))
		s.WriteString(layout.Spaces(room - filled - rest))
	} else {
		s.WriteString(layout.Spaces(max(width-labels-texts-2, 0)))
	}
	s.WriteString("  ")
	s.WriteString(deps.FitRight(said(b), texts))
	return layout.Cut(deps.Widths, s.String(), width, "")
}

// parts is the cells of a bar that are filled and, of a whole, those that are not. What is
// more than nothing is at least one cell.
func parts(b Bar, room, most int) (filled, rest int) {
	whole := most
	if b.Of > 0 {
		whole = b.Of
	}
	value := max(min(b.Value, whole), 0)
	filled = (value*room + whole/2) / whole
	if value > 0 {
		filled = max(filled, 1)
	}
	if b.Of > 0 {
		rest = room - filled
	}
	return filled, rest
}

func label(b Bar) string {
	if b.Lead == "" {
		return model.Visible(b.Label)
	}
	return model.Visible(b.Lead) + " " + model.Visible(b.Label)
}

func said(b Bar) string {
	if b.Text != "" {
		return model.Visible(b.Text)
	}
	return strconv.Itoa(b.Value)
}
