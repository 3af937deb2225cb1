package storage

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"stegvis/model"
)

// Sort is what a list of contacts is sorted by. What ties is sorted by name, and those of one name
// in the order in which they came, whether the order rises or falls. What is empty comes last.
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
// it: those that are sorted by, and those that tell apart what ties and always rise.
type segment struct {
	tables  string
	index   string // of the first table
	falling string // the index where the order falls; empty: what ties is few, and sorted where it is read
	where   string
	by      []string
	ties    []string
}

const (
	tablesBySummary = `summary AS s CROSS JOIN contact AS c ON c.n = s.n LEFT JOIN enterprise AS e ON e.id = c.enterprise`
	tablesByFirm    = `enterprise AS e CROSS JOIN contact AS c ON c.enterprise = e.id CROSS JOIN summary AS s ON s.n = c.n`
)

// nameless is the key of a firm without a name, or with one of which nothing can be sorted by; no
// name has one before it.
var (
	namelessKey = model.NameKey("")
	nameless    = fmt.Sprintf("x'%x'", namelessKey) // as SQL
)

// segments are the parts of the sorted list in ascending order.
func (s Sort) segments() []segment {
	ofContact, ofSummary := []string{"c.name_key", "c.n"}, []string{"s.name_key", "s.n"}
	switch s {
	case ByFirm:
		byFirm := []string{"e.name_key", "e.id"}
		return []segment{
			{tablesByFirm, "enterprise_name", "", "e.name_key > " + nameless, byFirm, ofContact},
			{tablesByFirm, "enterprise_name", "", "e.name_key <= " + nameless, byFirm, ofContact},
			{rowTables, "contact_enterprise", "", "c.enterprise IS NULL", nil, ofContact},
		}
	case ByStep:
		return []segment{
			{tablesBySummary, "summary_rung", "", "s.rung < 9", []string{"s.rung", "s.since"}, ofSummary},
			{tablesBySummary, "summary_rung", "", "s.rung = 9 AND s.since = ''", nil, ofSummary},
		}
	case ByStatus:
		return []segment{{tablesBySummary, "summary_standing", "", "", []string{"s.status", "s.rung", "s.since"}, ofSummary}}
	case ByLast:
		return emptyLast(segment{tablesBySummary, "summary_last", "summary_last_falling", "", []string{"s.last_contact"}, ofSummary})
	case ByNext:
		return emptyLast(segment{tablesBySummary, "summary_next", "summary_next_falling", "", []string{"s.next_date"}, ofSummary})
	case ByPlace:
		return emptyLast(segment{rowTables, "contact_place", "contact_place_falling", "", []string{"c.place_key"}, ofContact})
	case ByLanguage:
		return emptyLast(segment{rowTables, "contact_language", "contact_language_falling", "", []string{"c.language"}, ofContact})
	}
	return []segment{{rowTables, "contact_name", "", "", []string{"c.name_key"}, []string{"c.n"}}}
}

// emptyLast is what is sorted by one column, with what is empty in it behind.
func emptyLast(filled segment) []segment {
	empty := filled
	filled.where, empty.where = filled.by[0]+" > ''", filled.by[0]+" = ''"
	empty.by = nil
	return []segment{filled, empty}
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
		if bytes.Compare(row.order.firm, namelessKey) <= 0 {
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

// parts are the segments to go through, in that order, with what to compare and how. Where names
// rise while the order falls, a segment is gone through from a place in it in two parts: what ties
// with the place, and what lies beyond.
func (w way) parts(sort Sort) []part {
	var parts []part
	for i, s := range sort.segments() {
		// Empty values are last whether the order is ascending or descending, so the
		// segments themselves turn round only when the list is gone through backwards.
		if w.from != nil && (i < w.from.segment && !w.reverse || i > w.from.segment && w.reverse) {
			continue
		}
		p := part{segment: s, number: 2 * i, falls: w.desc != w.reverse, back: w.reverse}
		if p.falls != p.back && s.falling != "" {
			p.index = s.falling
		}
		if w.from == nil || i != w.from.segment {
			parts = append(parts, p)
			continue
		}
		p.keys = w.from.keys
		if p.falls == p.back || len(s.by) == 0 {
			parts = append(parts, p)
			continue
		}
		tied, beyond := p, p
		tied.same = len(s.by)
		beyond.keys, beyond.number = p.keys[:len(s.by)], p.number+1
		if parts = append(parts, tied, beyond); w.reverse { // they turn round with the rest
			parts[len(parts)-1], parts[len(parts)-2] = tied, beyond
		}
	}
	if w.reverse {
		slices.Reverse(parts)
	}
	return parts
}

// part is a segment to go through in one direction from a place in it.
type part struct {
	segment
	number int
	falls  bool  // the columns sorted by fall
	back   bool  // those that tell ties apart do
	keys   []any // of the first columns
	same   int   // of how many of them are to be the same as those of the place
}

var (
	directions  = map[bool]string{false: " ASC", true: " DESC"}
	comparisons = map[bool]string{false: " > ", true: " < "}
)

// orderBy is the ORDER BY of the part.
func (p part) orderBy() string {
	var terms []string
	for _, column := range p.by {
		terms = append(terms, column+directions[p.falls])
	}
	for _, column := range p.ties {
		terms = append(terms, column+directions[p.back])
	}
	return strings.Join(terms, ", ")
}

// beyond is the condition that a row lies beyond the place, with its arguments.
func (p part) beyond() (string, []any) {
	if p.keys == nil {
		return "", nil
	}
	columns, falls := slices.Concat(p.by, p.ties), p.falls
	if p.same > 0 || len(p.by) == 0 {
		falls = p.back
	}
	condition := tuple(columns[p.same:len(p.keys)]) + comparisons[falls] + marks(len(p.keys)-p.same)
	if p.same > 0 {
		condition = tuple(columns[:p.same]) + " = " + marks(p.same) + " AND " + condition
	}
	return condition, p.keys
}

func tuple(columns []string) string { return "(" + strings.Join(columns, ", ") + ")" }

func marks(n int) string { return "(" + strings.TrimSuffix(strings.Repeat("?, ", n), ", ") + ")" }

// on tells whether the part is ordered by columns of a table, named by its letter and dot.
func (p part) on(table string) bool {
	return strings.HasPrefix(slices.Concat(p.by, p.ties)[0], table)
}
