package export

import (
	"context"
	"slices"
	"strconv"

	"stegvis/storage/report"
)

// The numbers of the public profile: counts smaller than few are not shown, nor figures about
// fewer people; shares only of at least base. No count is greater than most.
const (
	few  = 5
	base = 10
	most = 1 << 24 // people
)

// Withheld stands where a number is not shown.
const Withheld = ".."

var withheld = []byte(Withheld)

// suppressed is a table without the numbers from which a person could be told: those from 1 to
// 4, and as many others as it takes that none of them can be worked out from the table's sums.
func suppressed(t Table) Table {
	exact, named, s := t.Rows, t.Named, newSuppression(t.Table)
	t.Rows = func(ctx context.Context, yield func([][]byte) error) error {
		return exact(ctx, func(fields [][]byte) error {
			s.suppress(fields)
			return yield(fields)
		})
	}
	t.Named = func(ctx context.Context, yield func(string, [][]byte) error) error {
		return named(ctx, func(name string, fields [][]byte) error {
			s.suppress(fields)
			return yield(name, fields)
		})
	}
	t.Columns = slices.Clone(t.Columns)
	for i := range t.Columns {
		if t.Columns[i].Kind.Numeric() {
			t.Columns[i].Kind = report.Key // two dots are no number
		}
	}
	return t
}

// Tells whether a part of a whole may be said as a profile shows figures: published, neither is
// small, nor what is left of the whole.
func Tells(profile Profile, part, whole int) bool {
	return profile != Public || whole >= base && !small(part) && !small(whole-part)
}

// suppression withholds cells row by row. What is left of an open sum is a cell too, behind the
// columns, that never is shown.
type suppression struct {
	table  report.Table
	sums   [][]int // the cells of each sum, the total first
	values []int   // of the row, cell by cell; -1: no number
	hidden []bool
	bounds []bounds
}

// bounds are what a cell can be, for who sees those that are shown.
type bounds struct{ least, most int }

func newSuppression(t report.Table) *suppression {
	s := &suppression{table: t}
	cells := len(t.Columns)
	for _, sum := range t.Sums {
		at := []int{t.Column(sum.Total)}
		for _, part := range sum.Parts {
			at = append(at, t.Column(part))
		}
		if sum.Open {
			at = append(at, cells)
			cells++
		}
		s.sums = append(s.sums, at)
	}
	s.values, s.hidden, s.bounds = make([]int, cells), make([]bool, cells), make([]bounds, cells)
	return s
}

// suppress withholds numbers of a row, in place.
func (s *suppression) suppress(fields [][]byte) {
	s.read(fields)
	for {
		cell := s.exposed()
		if cell < 0 || !s.cover(cell) {
			break
		}
	}
	for i, c := range s.table.Columns {
		if c.Of != "" && len(fields[i]) > 0 && small(s.values[s.table.Column(c.Of)]) {
			s.hidden[i] = true
		}
	}
	s.alike()
	for i, sum := range s.table.Sums {
		if sum.Share != "" && s.values[s.sums[i][0]] != 0 && (s.values[s.sums[i][0]] < base || s.any(s.sums[i])) {
			s.hidden[s.table.Column(sum.Share)] = true
		}
	}
	for i := range fields {
		if s.hidden[i] {
			fields[i] = withheld
		}
	}
}

// small tells whether a count is one from which a person could be told.
func small(n int) bool { return 0 < n && n < few }

// alike withholds all counts of the same things where any of them is: their sum is no column, but
// can be known from others.
func (s *suppression) alike() {
	var cells []int
	for _, key := range s.table.Alike {
		cells = append(cells, s.table.Column(key))
	}
	if s.any(cells) {
		for _, cell := range cells {
			s.hidden[cell] = true
		}
	}
}

// read takes the numbers of a row, and hides those that are small.
func (s *suppression) read(fields [][]byte) {
	for i, c := range s.table.Columns {
		s.values[i] = -1
		if n, err := strconv.Atoi(string(fields[i])); err == nil {
			s.values[i] = n
		}
		s.hidden[i] = c.Kind == report.Count && small(s.values[i])
	}
	for i, sum := range s.table.Sums {
		if !sum.Open {
			continue
		}
		cells := s.sums[i]
		left := s.values[cells[0]]
		for _, part := range cells[1 : len(cells)-1] {
			left -= s.values[part]
		}
		rest := cells[len(cells)-1]
		s.values[rest], s.hidden[rest] = left, small(left)
	}
}

// exposed is a hidden cell that can be worked out from those shown; -1 when there is none. That
// a cell is hidden tells that it is not nought. What each sum leaves possible is drawn together
// until it no longer changes, which is exact where the sums make no ring.
func (s *suppression) exposed() int {
	for i, value := range s.values {
		s.bounds[i] = bounds{value, value}
		switch {
		case s.rest(i):
			s.bounds[i] = bounds{0, most}
		case s.hidden[i]:
			s.bounds[i] = bounds{1, most}
		}
	}
	for again := true; again; {
		again = false
		for _, sum := range s.sums {
			again = s.tighten(sum) || again
		}
	}
	for i, b := range s.bounds {
		if s.hidden[i] && b.least == b.most {
			return i
		}
	}
	return -1
}

// tighten draws the bounds of a sum's hidden cells together and tells whether any changed.
func (s *suppression) tighten(sum []int) (changed bool) {
	for at, cell := range sum {
		if !s.hidden[cell] && !s.rest(cell) {
			continue
		}
		var can bounds // by what the others can be: the parts add up to the total, and leave a part
		for i, other := range sum {
			b := s.bounds[other]
			switch {
			case i == at:
			case i == 0 || at == 0:
				can = bounds{can.least + b.least, can.most + b.most}
			default:
				can = bounds{can.least - b.most, can.most - b.least}
			}
		}
		if b := &s.bounds[cell]; can.least > b.least || can.most < b.most {
			*b = bounds{max(b.least, can.least), min(b.most, can.most)}
			changed = true
		}
	}
	return changed
}

// cover hides one more cell of a sum in which a hidden cell is exposed: the smallest part that
// is not nought, else the total: what is left is not shown anyhow. It tells whether
// there was any.
func (s *suppression) cover(exposed int) bool {
	for _, sum := range s.sums {
		if !slices.Contains(sum, exposed) {
			continue
		}
		best := -1
		for _, cell := range sum[1:] {
			if s.hidden[cell] || s.values[cell] <= 0 || s.rest(cell) {
				continue
			}
			if best < 0 || s.values[cell] < s.values[best] {
				best = cell
			}
		}
		if best < 0 && !s.hidden[sum[0]] {
			best = sum[0]
		}
		if best >= 0 {
			s.hidden[best] = true
			return true
		}
	}
	return false
}

// rest tells whether a cell is what is left of an open sum: no column, never shown as such.
func (s *suppression) rest(cell int) bool { return cell >= len(s.table.Columns) }

// any tells whether a cell among these is hidden.
func (s *suppression) any(cells []int) bool {
	return slices.ContainsFunc(cells, func(cell int) bool { return s.hidden[cell] })
}
