package storage

import (
	"fmt"
	"slices"
	"strings"

	"stegvis/model"
)

// Sort is what a list of contacts is sorted by. What ties is sorted by name, those of one name
// in the order in which they came. What is empty comes last whether the order rises or falls;
// all else is turned round when it falls.
type Sort uint8

// The sorts.
const (
	ByName     Sort = iota
	ByFirm          // firms of one name apart, then those without a name
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

// nameless is the key of a firm without a name, as SQL; no name has one before it.
var nameless = fmt.Sprintf("x'%x'", model.NameKey(""))

// segments are the parts of the sorted list in ascending order.
func (s Sort) segments() []segment {
	switch s {
	case ByFirm:
		return []segment{
			{tablesByFirm, "enterprise_name", "e.name_key > " + nameless, []string{"e.name_key", "e.id", "c.name_key", "c.n"}},
			{tablesByFirm, "enterprise_name", "e.name_key <= " + nameless, []string{"e.name_key", "e.id", "c.name_key", "c.n"}},
			{rowTables, "contact_enterprise", "c.enterprise IS NULL", []string{"c.name_key", "c.n"}},
		}
	case ByStep:
		return []segment{
			{tablesBySummary, "summary_rung", "s.rung < 9", []string{"s.rung", "s.since", "s.name_key", "s.n"}},
			{tablesBySummary, "summary_rung", "s.rung = 9 AND s.since = ''", []string{"s.name_key", "s.n"}},
		}
	case ByStatus:
		return []segment{{tablesBySummary, "summary_standing", "", []string{"s.status", "s.rung", "s.since", "s.name_key", "s.n"}}}
	case ByLast:
		return emptyLast(tablesBySummary, "summary_last", "s.last_contact", "s.")
	case ByNext:
		return emptyLast(tablesBySummary, "summary_next", "s.next_date", "s.")
	case ByPlace:
		return emptyLast(rowTables, "contact_place", "c.place_key", "c.")
	case ByLanguage:
		return emptyLast(rowTables, "contact_language", "c.language", "c.")
	}
	return []segment{{rowTables, "contact_name", "", []string{"c.name_key", "c.n"}}}
}

// emptyLast is what is sorted by a column of a table, named by its letter and dot.
func emptyLast(tables, index, column, table string) []segment {
	name, n := table+"name_key", table+"n"
	return []segment{
		{tables, index, column + " > ''", []string{column, name, n}},
		{tables, index, column + " = ''", []string{name, n}},
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
	case ByFirm:
		at.place(row.order.firmID != "", row.order.firm, row.order.firmID)
		if row.Firm == "" {
			at.segment++
		}
	case ByStep:
		at.place(row.Step != "", rung(row), row.StepSince.String())
	case ByStatus:
		at.keys = []any{row.Status, rung(row), row.StepSince.String()}
	case ByLast:
		at.place(!row.LastContact.IsZero(), row.LastContact.String())
	case ByNext:
		at.place(!row.NextDate.IsZero(), row.NextDate.String())
	case ByPlace:
		at.place(row.order.place != "", row.order.place)
	case ByLanguage:
		at.place(row.Language != "", row.Language)
	}
	at.keys = append(at.keys, row.order.name, row.N)
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

// rung is the number of the step a contact stands on, as the column of that name.
func rung(row ContactRow) int {
	if n := row.Step.Number(); n > 0 {
		return n
	}
	return offLadder
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
