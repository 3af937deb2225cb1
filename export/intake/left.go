package intake

import (
	"cmp"
	"slices"

	"stegvis/export/intake/table"
	"stegvis/model"
)

// leftRows are the rows of a file that are none of a table.
func leftRows(f *table.File) []model.LeftRow {
	var out []model.LeftRow
	for _, l := range f.Left {
		out = append(out, leftRow(l.Row, l.Text, l.Why))
	}
	return out
}

func leftRow(number int, s, why string) model.LeftRow {
	s, _ = withoutFourLast(s)
	return model.LeftRow{Row: number, Text: table.Shortened(model.CleanText(s)), Why: why}
}

func inOrder(left []model.LeftRow) {
	slices.SortStableFunc(left, func(a, b model.LeftRow) int { return cmp.Compare(a.Row, b.Row) })
}
