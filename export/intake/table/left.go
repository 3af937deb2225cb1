package table

import (
	"regexp"
	"strings"

	"stegvis/model"
)

// Left is a row of a file that is none of a table.
type Left struct {
	Row  int // 0: a sheet of a workbook
	Text string
	Why  string // title: above the header; sum; header-again; other-section: of what was done in a meeting; other-sheet: one without a list
}

// leave notes that a row is none of a table, and refuses the one that is too much.
func (t *list) leave(row Row, why string) error {
	left := Left{Row: row.Number, Text: Listed(row.Cells), Why: why}
	t.left = append(t.left, left)
	return t.kept.add(Row{Cells: []string{left.Text}})
}

var numbered = regexp.MustCompile(`^\d+\. `)

// startsActivities tells whether a row is the name of the section in which programs for meetings
// list every coming and going of those they listed before.
func startsActivities(row Row) bool {
	cells := trimmed(row.Cells)
	if len(cells) != 1 || !numbered.MatchString(cells[0]) {
		return false
	}
	words := model.Fold(cells[0])
	return strings.Contains(words, "activities") || strings.Contains(words, "aktiviteter")
}
