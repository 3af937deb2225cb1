package storage

import (
	"slices"
	"strings"
)

// Sort is what a list of contacts is sorted by. What ties is in the order in which the
// contacts came; what is empty comes last, but for the last contact: who was never
// contacted comes before all others.
type Sort uint8

// The sorts.
const (
	ByName     Sort = iota
	ByFirm          // then by name of who came first
	ByStep          // the ladder's order, then the longest standing
	ByStatus        // active, closed, handed over, paused; then as ByStep
	ByLast          // the last contact
	ByNext          // the next date
	ByPlace         // the Swedish alphabet
	ByLanguage      // by code
)

// segment is a part of a sorted list that one index gives in its order: the tables with
// the one that is driven first, what its rows have in common, and the columns that order
// it, the last one without equals.
type segment struct {
	tables  string
	index   string // of the first table
	where   string
	columns []string
}

const (
	tablesBySummary = `summary AS s CROSS JOIN contact AS c ON c.n = s.n LEFT JOIN enterprise AS e ON e.id = c.enterprise`
	tablesByFirm    = `enterprise AS e CROSS JOIN contact AS c ON c.enterprise = e.id CROSS JOIN summary AS s ON s.n = c.n`
)

// segments are the parts of the sorted list in ascending order.
func (s Sort) segments() []segment {
	switch s {
	case ByFirm:
		return []segment{
			{tablesByFirm, "enterprise_name", "", []string{"e.name_key", "e.id", "c.n"}},
			{rowTables, "contact_enterprise", "c.enterprise IS NULL", []string{"c.n"}},
		}
	case ByStep:
		return []segment{{rowTables, "contact_rung", "", []string{"c.rung", "c.step_since", "c.n"}}}
	case ByStatus:
		return []segment{{rowTables, "contact_standing", "", []string{"c.status", "c.rung", "c.step_since", "c.n"}}}
	case ByLast:
		return []segment{{tablesBySummary, "summary_last", "", []string{"s.last_contact", "s.n"}}}
	case ByNext:
		return emptyLast(tablesBySummary, "summary_next", "s.next_date", "s.n")
	case ByPlace:
		return emptyLast(rowTables, "contact_place", "c.place_key", "c.n")
	case ByLanguage:
		return emptyLast(rowTables, "contact_language", "c.language", "c.n")
	}
	return []segment{{rowTables, "contact_name", "", []string{"c.name_key", "c.n"}}}
}

func emptyLast(tables, index, column, n string) []segment {
	return []segment{
		{tables, index, column + " > ''", []string{column, n}},
		{tables, index, column + " = ''", []string{n}},
	}
}

// Cursor is a place in a sorted list of contacts: right after, or right before, one row.
type Cursor struct {
	sort    Sort
	segment int
	keys    []any
}

// CursorOf gives the place of a row, as a list gave it, in a sort.
func CursorOf(row ContactRow, sort Sort) Cursor {
	at := Cursor{sort: sort}
	switch sort {
	case ByName:
		at.keys = []any{row.order.name}
	case ByFirm:
		at.place(row.order.firmID != "", row.order.firm, row.order.firmID)
	case ByStep:
		at.keys = []any{rung(row), row.StepSince.String()}
	case ByStatus:
		at.keys = []any{row.Status, rung(row), row.StepSince.String()}
	case ByLast:
		at.keys = []any{row.LastContact.String()}
	case ByNext:
		at.place(!row.NextDate.IsZero(), row.NextDate.String())
	case ByPlace:
		at.place(row.order.place != "", row.order.place)
	case ByLanguage:
		at.place(row.Language != "", row.Language)
	}
	at.keys = append(at.keys, row.N)
	return at
}

// place puts the cursor in the first segment, or behind it when there is nothing to sort by.
func (c *Cursor) place(first bool, keys ...any) {
	if first {
		c.keys = keys
		return
	}
	c.segment = 1
}

// rung is the step's number, 9 off the ladder, as the column of that name.
func rung(row ContactRow) int {
	if n := row.Step.Number(); n > 0 {
		return n
	}
	return 9
}

// way is how a list is gone through.
type way struct {
	desc    bool // the order asked for
	reverse bool // against the order asked for: from the end, or back from a cursor
	from    *Cursor
}

// parts are the segments to go through, in that order, with what to compare and how.
func (w way) parts(sort Sort) []part {
	var parts []part
	segments := sort.segments()
	for i, s := range segments {
		// Empty values are last whether the order is ascending or descending, so the
		// segments themselves turn round only when the list is gone through backwards.
		if w.from != nil && (i < w.from.segment && !w.reverse || i > w.from.segment && w.reverse) {
			continue
		}
		p := part{segment: s, number: i, direction: " ASC", after: " > "}
		if w.desc != w.reverse {
			p.direction, p.after = " DESC", " < "
		}
		if w.from != nil && i == w.from.segment {
			p.keys = w.from.keys
		}
		parts = append(parts, p)
	}
	if w.reverse {
		slices.Reverse(parts)
	}
	return parts
}

// part is a segment to go through in one direction from a place in it.
type part struct {
	segment
	number    int
	direction string
	after     string
	keys      []any
}

// orderBy is the ORDER BY of the part.
func (p part) orderBy() string {
	return strings.Join(p.columns, p.direction+", ") + p.direction
}

// beyond is the condition that a row lies beyond the place, with its arguments.
func (p part) beyond() (string, []any) {
	if p.keys == nil {
		return "", nil
	}
	marks := strings.TrimSuffix(strings.Repeat("?, ", len(p.keys)), ", ")
	return "(" + strings.Join(p.columns, ", ") + ")" + p.after + "(" + marks + ")", p.keys
}

// on tells whether the part is ordered by columns of a table, named by its letter and dot.
func (p part) on(table string) bool { return strings.HasPrefix(p.columns[0], table) }
