package export

import (
	"context"
	"slices"
	"strconv"
)

// The numbers of the public profile: smaller ones than few are not shown, shares only of at
// least base.
const (
	few  = 5
	base = 10
)

// withheld stands where a number is not shown.
var withheld = []byte("..")

// group is numbers of a row that together make another one.
type group struct {
	total int   // its place, -1 for none
	parts []int // theirs
	shown int   // what the parts are all of, for shares: its place
}

// suppressed is a table without the numbers from which a person could be told: those from 1
// to 4, and where only one part of a sum is missing the smallest other one, so that it
// cannot be worked out.
func suppressed(t Table) Table {
	groups := groupsOf(t.Columns)
	each := t.Each
	columns := t.Columns
	t.Columns = slices.Clone(columns)
	t.Each = func(ctx context.Context, yield func([][]byte) error) error {
		return each(ctx, func(fields [][]byte) error {
			suppress(columns, fields, groups)
			return yield(fields)
		})
	}
	for i := range t.Columns {
		if t.Columns[i].Kind == Integer || t.Columns[i].Kind == Percent {
			t.Columns[i].Kind = Key // two dots are no number
		}
	}
	return t
}

// groupsOf gives the sums in the rows of a table.
func groupsOf(columns []Column) []group {
	at := func(key string) int { return slices.IndexFunc(columns, func(c Column) bool { return c.Key == key }) }
	if columns[0].Table == "ladder" {
		return []group{{total: at("reached"), parts: []int{at("women"), at("men"), at("non_binary"), at("unknown")}}}
	}
	return []group{
		{total: at("present"), parts: []int{at("women"), at("men")}},
		{total: at("present"), parts: []int{at("born_abroad")}, shown: at("born_abroad_percent")},
	}
}

// suppress withholds numbers of a row, in place.
func suppress(columns []Column, fields [][]byte, groups []group) {
	number := func(i int) int {
		n, err := strconv.Atoi(string(fields[i]))
		if err != nil {
			return -1
		}
		return n
	}
	total := make([]int, len(fields))
	for i := range fields {
		total[i] = number(i)
	}
	hidden := func(i int) bool { return string(fields[i]) == string(withheld) }
	for i, c := range columns {
		if c.Kind == Integer && c.Key != "week" && c.Key != "median_days" && total[i] > 0 && total[i] < few {
			fields[i] = withheld
		}
	}
	for _, g := range groups {
		missing := 0
		smallest := -1
		for _, i := range g.parts {
			switch {
			case hidden(i):
				missing++
			case total[i] > 0 && (smallest < 0 || total[i] < total[smallest]):
				smallest = i
			}
		}
		if missing == 1 && smallest >= 0 && !hidden(g.total) {
			fields[smallest] = withheld
		}
		if rest := total[g.total] - total[g.parts[0]]; len(g.parts) == 1 && rest > 0 && rest < few {
			fields[g.parts[0]] = withheld // few are not of it, and could be told
			missing = 1
		}
		if g.shown > 0 && (missing > 0 || total[g.total] < base) && total[g.total] != 0 {
			fields[g.shown] = withheld
		}
	}
	for i, c := range columns {
		if c.Key == "median_days" && len(fields[i]) > 0 && total[2] < few {
			fields[i] = withheld
		}
	}
}
