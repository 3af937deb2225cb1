package storage

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/storage/engine"
)

// ContactQuery asks for a part of a list of contacts: what follows one place, what stands
// before another, the beginning, or the end. At most one of After, Before and FromEnd is
// meant.
type ContactQuery struct {
	Filter
	Sort    Sort
	Desc    bool
	After   *Cursor
	Before  *Cursor
	FromEnd bool
	Limit   int
}

// Contacts lists contacts, in the order asked for also when read from the end or before a
// place. It looks at the rows it gives and those its filter passes over, not at the whole
// register.
func (r *Register) Contacts(ctx context.Context, q ContactQuery) ([]ContactRow, error) {
	narrow, ok, err := r.narrowest(ctx, q.Filter)
	if err != nil {
		return nil, err
	}
	query, args := q.walk()
	if ok {
		query, args = q.gather(narrow)
	}
	list, err := engine.List(ctx, r, scanNumbered, query, args...)
	if err != nil {
		return nil, err
	}
	// The parts come one after the other; that they do is held here, not left to SQLite.
	parts := q.way().parts(q.Sort)
	slices.SortStableFunc(list, func(a, b numbered) int { return partIndex(parts, a.part) - partIndex(parts, b.part) })
	found := make([]ContactRow, len(list))
	for i, row := range list {
		found[i] = row.ContactRow
	}
	if q.way().reverse {
		slices.Reverse(found)
	}
	return found, nil
}

func (q ContactQuery) way() way {
	switch {
	case q.After != nil:
		return way{desc: q.Desc, from: q.After}
	case q.Before != nil:
		return way{desc: q.Desc, from: q.Before, reverse: true}
	}
	return way{desc: q.Desc, reverse: q.FromEnd}
}

// walk goes along the index of the sort and passes over what the filter does not let
// through.
func (q ContactQuery) walk() (string, []any) {
	return q.each(func(p part) (string, []any) {
		beyond, place := p.beyond()
		condition, args := where(append([]condition{{p.where, nil}, {beyond, place}}, q.Filter.conditions(0)...))
		return "SELECT * FROM (SELECT ? AS part, " + rowColumns + " FROM " + indexed(p.tables, p.index) + condition +
			" ORDER BY " + p.orderBy() + " LIMIT ?)", append(append([]any{p.number}, args...), q.Limit)
	})
}

// gather takes what one index finds, sorts it and fills in the rows asked for.
func (q ContactQuery) gather(from source) (string, []any) {
	return q.each(func(p part) (string, []any) {
		beyond, place := p.beyond()
		tables := from.joined(p.on("s.") || q.ofSummary())
		if p.on("e.") {
			tables += " CROSS JOIN enterprise AS e ON e.id = c.enterprise"
		}
		condition, args := where(append([]condition{from.where, {p.where, nil}, {beyond, place}}, q.Filter.conditions(from.covers)...))
		picked := "SELECT c.n FROM " + tables + condition + " ORDER BY " + p.orderBy() + " LIMIT ?"
		return "SELECT * FROM (SELECT ? AS part, " + rowColumns + " FROM " + rowTables + " WHERE c.n IN (" + picked + ") ORDER BY " + p.orderBy() + ")",
			append(append([]any{p.number}, args...), q.Limit)
	})
}

// each puts together the SELECT of every part.
func (q ContactQuery) each(one func(part) (string, []any)) (string, []any) {
	var selects []string
	var args []any
	for _, p := range q.way().parts(q.Sort) {
		s, a := one(p)
		selects, args = append(selects, s), append(args, a...)
	}
	return strings.Join(selects, " UNION ALL ") + " LIMIT ?", append(args, q.Limit)
}

// numbered is a row with the number of the part it came from.
type numbered struct {
	ContactRow
	part int
}

func scanNumbered(row *sql.Rows) (n numbered, err error) {
	n.ContactRow, err = scanRow(row, &n.part)
	return n, err
}

func partIndex(parts []part, number int) int {
	return slices.IndexFunc(parts, func(p part) bool { return p.number == number })
}

// ContactIDs gives the ids of all contacts a filter lets through, in no order.
func (r *Register) ContactIDs(ctx context.Context, f Filter) ([]model.ContactID, error) {
	from, _, err := r.narrowest(ctx, f)
	if err != nil {
		return nil, err
	}
	condition, args := where(append([]condition{from.where}, f.conditions(from.covers)...))
	return engine.List(ctx, r, engine.Scan[model.ContactID], "SELECT c.id FROM "+from.joined(f.ofSummary())+condition, args...)
}

// CountContacts tells how many contacts a filter lets through, counting no further than
// limit. Without a filter, or by role, status and step alone, the answer is exact and costs
// nothing.
func (r *Register) CountContacts(ctx context.Context, f Filter, limit int) (int, error) {
	if f.ofTally() {
		return r.countTally(ctx, f)
	}
	from, _, err := r.narrowest(ctx, f)
	if err != nil {
		return 0, err
	}
	condition, args := where(append([]condition{from.where}, f.conditions(from.covers)...))
	return engine.Value[int](ctx, r, "SELECT count(*) FROM (SELECT 1 FROM "+from.joined(f.ofSummary())+condition+" LIMIT ?)", append(args, limit)...)
}

// ofTally tells whether the tally of roles, statuses and steps answers the filter.
func (f Filter) ofTally() bool {
	f.Step = nil
	return f.Gender == "" && f.Language == "" && f.Municipality == "" && f.Project == "" && !f.Abroad && !f.Interpreter && !f.Protected && !f.ofSummary() && f.Ns == nil
}

func (r *Register) countTally(ctx context.Context, f Filter) (int, error) {
	var all []condition
	if f.Role != "" {
		all = append(all, condition{"role = ?", []any{f.Role}})
	}
	if len(f.Status) > 0 {
		all = append(all, condition{"status IN (SELECT value FROM json_each(?))", []any{engine.JSONList(f.Status)}})
	}
	if len(f.Step) > 0 {
		all = append(all, condition{"rung IN (SELECT value FROM json_each(?))", []any{engine.JSONList(numbers(f.Step))}})
	}
	condition, args := where(all)
	return engine.Value[int](ctx, r, "SELECT coalesce(sum(people), 0) FROM tally"+condition, args...)
}
