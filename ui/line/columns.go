package line

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"stegvis/model"
)

// columnsHeld is how many rows are held back to find the width of their columns.
const columnsHeld = 1000

// widestColumn is how many cells a column with others behind it takes at most.
const widestColumn = 120

// columns prints rows to stdout with their cells under one another. Rows are held back by
// the thousand, so that a list of any length takes little memory; a column never becomes
// narrower on the way.
type columns struct {
	call   *call
	indent string
	rows   [][]string
	wide   []int
}

func (c *call) columns(indent string) *columns { return &columns{call: c, indent: indent} }

// row adds a row. Its cells may hold anything.
func (t *columns) row(cells ...string) {
	for i, cell := range cells {
		cells[i] = model.Visible(cell)
		if i < len(cells)-1 {
			cells[i] = ansi.Truncate(cells[i], widestColumn, "…")
		}
		if i == len(t.wide) {
			t.wide = append(t.wide, 0)
		}
		t.wide[i] = max(t.wide[i], ansi.StringWidth(cells[i]))
	}
	t.rows = append(t.rows, cells)
	if len(t.rows) == columnsHeld {
		t.end()
	}
}

// end prints what is held back.
func (t *columns) end() {
	var b strings.Builder
	for _, cells := range t.rows {
		b.Reset()
		b.WriteString(t.indent)
		for i, cell := range cells {
			b.WriteString(cell)
			if pad := t.wide[i] - ansi.StringWidth(cell) + 2; i < len(cells)-1 && t.wide[i] > 0 {
				b.WriteString(strings.Repeat(" ", pad))
			}
		}
		t.call.print(b.String())
	}
	t.rows = t.rows[:0]
}
