// Package layout divides the window and fits text into it: boxes of fixed and filling rows
// and columns, and cutting and padding by the width of cells. All arithmetic of the screens
// is here; no colour and no page comes in.
package layout

// Rect is a part of the screen, in cells from the top left.
type Rect struct{ X, Y, W, H int }

// Size is the wish of one row or column: a number of cells, or a share of what is left.
type Size struct {
	cells, share int
}

// Fixed takes n cells.
func Fixed(n int) Size { return Size{cells: max(n, 0)} }

// Fill takes a share of what the fixed ones leave.
func Fill(share int) Size { return Size{share: max(share, 1)} }

// Split divides total cells among the sizes. Where there is too little, the last ones get
// less, down to nothing; the sum is never more than total.
func Split(total int, sizes ...Size) []int {
	out := make([]int, len(sizes))
	left, shares := max(total, 0), 0
	for i, s := range sizes {
		out[i] = min(s.cells, left)
		left -= out[i]
		shares += s.share
	}
	spare := left
	for i, s := range sizes {
		if s.share == 0 {
			continue
		}
		n := spare * s.share / shares
		spare -= n
		shares -= s.share
		out[i] += n
	}
	return out
}

// Rows divides r from top to bottom.
func (r Rect) Rows(sizes ...Size) []Rect {
	parts := make([]Rect, len(sizes))
	y := r.Y
	for i, h := range Split(r.H, sizes...) {
		parts[i] = Rect{r.X, y, r.W, h}
		y += h
	}
	return parts
}

// Columns divides r from left to right.
func (r Rect) Columns(sizes ...Size) []Rect {
	parts := make([]Rect, len(sizes))
	x := r.X
	for i, w := range Split(r.W, sizes...) {
		parts[i] = Rect{x, r.Y, w, r.H}
		x += w
	}
	return parts
}

// Inset takes a margin of dx cells off both sides and dy off top and bottom.
func (r Rect) Inset(dx, dy int) Rect {
	dx, dy = min(dx, r.W/2), min(dy, r.H/2)
	return Rect{r.X + dx, r.Y + dy, r.W - 2*dx, r.H - 2*dy}
}

// Has tells whether a cell lies in r.
func (r Rect) Has(x, y int) bool { return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H }
