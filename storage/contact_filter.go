package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"

	"stegvis/model"
)

// Filter says which contacts a list holds; what is empty asks for nothing.
type Filter struct {
	Step         []model.StepKey
	Status       []model.Status
	Role         model.Role
	Gender       string // "unknown" for those of whom it is not known
	Language     string // the preferred one, a code
	Municipality string // four digits
	Project      string // by name: those who take part in it or did
	Waiting      bool   // waiting for finance
	Late         bool   // something was due before Today
	Today        model.Date
	Ns           []int64 // only these; not nil but empty: none
}

// condition is a piece of WHERE with its arguments.
type condition struct {
	sql  string
	args []any
}

// conditions are all that the filter asks, on contact c and summary s. The plus signs keep
// SQLite from choosing an index by itself: a list is either walked in its order or gathered
// by the index that was found to be narrow.
func (f Filter) conditions() []condition {
	var all []condition
	add := func(sql string, args ...any) { all = append(all, condition{sql, args}) }
	if len(f.Step) > 0 {
		add("+c.rung IN (SELECT value FROM json_each(?))", jsonList(numbers(f.Step)))
	}
	if len(f.Status) > 0 {
		add("+c.status IN (SELECT value FROM json_each(?))", jsonList(f.Status))
	}
	if f.Role != "" {
		add("+c.role = ?", f.Role)
	}
	switch f.Gender {
	case "":
	case "unknown":
		add("+c.gender = ''")
	default:
		add("+c.gender = ?", f.Gender)
	}
	if f.Language != "" {
		add("+c.language = ?", f.Language)
	}
	if f.Municipality != "" {
		add("+c.municipality = ?", f.Municipality)
	}
	if f.Project != "" {
		add("EXISTS (SELECT 1 FROM project AS p JOIN participation AS j ON j.project = p.id WHERE p.name = ? AND j.contact = c.id)", f.Project)
	}
	if f.Waiting {
		add("+s.finance = 'waiting'")
	}
	if f.Late {
		add("+s.next_date > '' AND +s.next_date < ?", f.Today.String())
	}
	return all
}

// source is a way to gather what a filter lets through by an index, and the condition the
// index is asked for.
type source struct {
	tables string // contact c and, where they are asked for, summary s
	where  condition
}

// sources are the indexes that can narrow the filter.
func (f Filter) sources() []source {
	var all []source
	add := func(tables, where string, args ...any) {
		all = append(all, source{tables, condition{where, args}})
	}
	const thenSummary = " CROSS JOIN summary AS s ON s.n = c.n"
	if f.Ns != nil {
		add("json_each(?) AS wanted CROSS JOIN contact AS c ON c.n = wanted.value"+thenSummary, "", jsonList(f.Ns))
		return all
	}
	switch {
	case len(f.Status) > 0 && len(f.Step) > 0:
		add("contact AS c INDEXED BY contact_standing"+thenSummary,
			"c.status IN (SELECT value FROM json_each(?)) AND c.rung IN (SELECT value FROM json_each(?))", jsonList(f.Status), jsonList(numbers(f.Step)))
	case len(f.Status) > 0:
		add("contact AS c INDEXED BY contact_standing"+thenSummary, "c.status IN (SELECT value FROM json_each(?))", jsonList(f.Status))
	case len(f.Step) > 0:
		add("contact AS c INDEXED BY contact_rung"+thenSummary, "c.rung IN (SELECT value FROM json_each(?))", jsonList(numbers(f.Step)))
	case f.Role == model.Other:
		add("contact AS c INDEXED BY contact_rung"+thenSummary, "c.rung = 9")
	}
	if f.Language != "" {
		add("contact AS c INDEXED BY contact_language"+thenSummary, "c.language = ?", f.Language)
	}
	if f.Municipality != "" {
		add("contact AS c INDEXED BY contact_municipality"+thenSummary, "c.municipality = ?", f.Municipality)
	}
	if f.Project != "" {
		add("project AS p CROSS JOIN participation AS j INDEXED BY participation_project ON j.project = p.id CROSS JOIN contact AS c ON c.id = j.contact"+thenSummary,
			"p.name = ?", f.Project)
	}
	if f.Waiting {
		add("summary AS s INDEXED BY summary_finance CROSS JOIN contact AS c ON c.n = s.n", "s.finance = 'waiting'")
	}
	if f.Late {
		add("summary AS s INDEXED BY summary_next CROSS JOIN contact AS c ON c.n = s.n", "s.next_date > '' AND s.next_date < ?", f.Today.String())
	}
	return all
}

// few is how many contacts are gathered and sorted rather than walked past in order.
const few = 2000

// narrowest finds the source with the fewest contacts, looking at no more than few of each.
// ok is false when none has so few; the source is then the first one, if there is any.
func (r *Register) narrowest(ctx context.Context, f Filter) (best source, ok bool, err error) {
	sources := f.sources()
	switch {
	case len(sources) == 0:
		return source{}, false, nil
	case f.Ns != nil:
		return sources[0], true, nil
	}
	var asked []string
	var args []any
	for _, s := range sources {
		asked = append(asked, "SELECT count(*) FROM (SELECT 1 FROM "+s.tables+" WHERE "+s.where.sql+" LIMIT ?)")
		args = append(append(args, s.where.args...), few+1)
	}
	counts, err := rows(ctx, r, scanValue[int], strings.Join(asked, " UNION ALL "), args...)
	if err != nil {
		return source{}, false, err
	}
	least := 0
	for i, n := range counts {
		if n < counts[least] {
			least = i
		}
	}
	return sources[least], counts[least] <= few, nil
}

// where joins conditions by AND; empty when there is none.
func where(conditions []condition) (sql string, args []any) {
	var parts []string
	for _, c := range conditions {
		if c.sql != "" {
			parts = append(parts, c.sql)
		}
		args = append(args, c.args...)
	}
	if len(parts) == 0 {
		return "", args
	}
	return " WHERE " + strings.Join(parts, " AND "), args
}

func numbers(steps []model.StepKey) []int {
	var ns []int
	for _, s := range steps {
		ns = append(ns, s.Number())
	}
	return ns
}

// jsonList is a list as json_each reads it.
func jsonList[T any](list []T) string {
	b, err := json.Marshal(list)
	if err != nil { // numbers and texts always can
		panic(err)
	}
	return string(b)
}

func scanValue[T any](row *sql.Rows) (v T, err error) { return v, row.Scan(&v) }
