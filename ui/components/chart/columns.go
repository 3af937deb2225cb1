package chart

import (
	"strconv"
	"strings"

	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// columnWidth is the cells of a column with the air behind it.
const columnWidth = 3

// Column is one column of a chart.
type Column struct {
	Value int
	Name  string // stands under it, and under no others that have the same: a month
}

// Columns draws one column a value, the greatest as high as there are lines, with the number over
// each and the names under them: exactly height lines, none wider than width. Only the last that
// fit are drawn.
func Columns(deps *page.Deps, columns []Column, width, height int) []string {
	columns = columns[max(len(columns)-width/columnWidth, 0):]
	most := 1
	for _, c := range columns {
		most = max(most, c.Value)
	}
	room := max(height-2, 1)
	lines := make([]string, height)
	lines[height-1] = names(deps, columns)
	for i := range lines[:height-1] {
		level := height - 1 - i // from below
		var s strings.Builder
		for _, c := range columns {
			v := c.Value
			high := (v*room + most/2) / most
			if v > 0 {
				high = max(high, 1)
			}
			switch {
			case level <= high:
				s.WriteString(deps.Theme.Accent.Paint(strings.Repeat(deps.Theme.Bar, columnWidth-1)) + " ")
			case level == high+1:
				s.WriteString(deps.Theme.Muted.Paint(deps.FitRight(strconv.Itoa(v), columnWidth-1)) + " ")
			default:
				s.WriteString(layout.Spaces(columnWidth))
			}
		}
		lines[i] = s.String()
	}
	return lines
}

// names are the line under the columns: each name where it begins, if the one before has ended.
func names(deps *page.Deps, columns []Column) string {
	var s strings.Builder
	at := 0
	for i, c := range columns {
		if from := i * columnWidth; c.Name != "" && (i == 0 || columns[i-1].Name != c.Name) && from >= at && from+deps.Width(c.Name) <= len(columns)*columnWidth {
			s.WriteString(layout.Spaces(from - at))
			deps.Theme.Muted.To(&s, c.Name)
			at = from + deps.Width(c.Name) + 1
			s.WriteByte(' ')
		}
	}
	return s.String()
}
