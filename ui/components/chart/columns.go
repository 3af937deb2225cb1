package chart

import (
	"strconv"
	"strings"

	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// columnWidth is the cells of a column with the air behind it.
const columnWidth = 3

// Columns draws one column a value, the greatest as high as there are lines, with the number over
// each: exactly height lines, none wider than width. Only the last that fit are drawn.
func Columns(deps *page.Deps, values []int, width, height int) []string {
	values = values[max(len(values)-width/columnWidth, 0):]
	most := 1
	for _, v := range values {
		most = max(most, v)
	}
	room := max(height-1, 1)
	lines := make([]string, height)
	for i := range lines {
		level := height - i // from below
		var s strings.Builder
		for _, v := range values {
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
