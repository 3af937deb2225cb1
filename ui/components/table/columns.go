package table

import (
	"cmp"

	"stegvis/ui/page"
)

// The cells at both ends of a row: the mark, the pointer and air before, air behind; and those
// between two columns.
const (
	before = 3
	behind = 1
	gap    = 2
)

// shape is which columns are in sight and how wide they are, for one width and one look.
type shape struct {
	look    page.Look
	width   int
	columns []int // indexes into Options.Columns
	widths  []int
}

// fit gives the shape for the present width and look, from the last time if they are the
// same.
func (t *Table[T]) fit() shape {
	if look := t.deps.Look(); t.shape.look != look || t.shape.width != t.width {
		t.shape = shape{look: look, width: t.width}
		t.shape.columns, t.shape.widths = choose(t.opts.Columns, max(t.width-before-behind, 0))
	}
	return t.shape
}

// choose leaves out columns by rank until the rest fits into room, and then gives every
// column what it can use.
func choose(columns []Column, room int) (chosen, widths []int) {
	for i := range columns {
		chosen = append(chosen, i)
	}
	for need(columns, chosen) > room {
		drop := -1
		for at, i := range chosen {
			if columns[i].Rank > 0 && (drop < 0 || columns[i].Rank >= columns[chosen[drop]].Rank) {
				drop = at
			}
		}
		if drop < 0 {
			break
		}
		chosen = append(chosen[:drop:drop], chosen[drop+1:]...)
	}
	return chosen, stretch(columns, chosen, room)
}

// need is the cells the columns take at their least.
func need(columns []Column, chosen []int) int {
	n := gap * max(len(chosen)-1, 0)
	for _, i := range chosen {
		n += columns[i].Min
	}
	return n
}

// stretch gives the columns their least widths and deals out what is left cell by cell to
// those that can use it, two cells at a time to the first, unless they say otherwise. Where even
// the least is too much, the last ones get less.
func stretch(columns []Column, chosen []int, room int) []int {
	widths := make([]int, len(chosen))
	left := room - gap*max(len(chosen)-1, 0)
	for at, i := range chosen {
		widths[at] = max(min(columns[i].Min, left), 0)
		left -= widths[at]
	}
	for given := true; left > 0 && given; {
		given = false
		for at, i := range chosen {
			share := cmp.Or(columns[i].Share, 1)
			if at == 0 {
				share = cmp.Or(columns[i].Share, 2)
			}
			if most := columns[i].Max; most > 0 {
				share = min(share, most-widths[at])
			}
			if share = min(share, left); share > 0 {
				widths[at] += share
				left -= share
				given = true
			}
		}
	}
	return widths
}
