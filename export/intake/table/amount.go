package table

import "stegvis/model"

// The limits of all that is kept of a file: no register of people is larger, and what is read
// must have room in the memory of an ordinary computer.
const (
	mostRows = 1_000_000
	mostText = 60 << 20
	mostKept = 4_000_000 // cells
)

// amount is how much of a file was kept.
type amount struct{ rows, cells, text int }

// add counts a row, and refuses the one that is too much.
func (a *amount) add(row Row) error {
	a.rows++
	a.cells += len(row.Cells)
	for _, cell := range row.Cells {
		a.text += len(cell)
	}
	if a.rows > mostRows || a.cells > mostKept || a.text > mostText {
		return model.Fail(model.Invalid, "intake.too-much")
	}
	return nil
}
