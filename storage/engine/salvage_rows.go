package engine

import (
	"context"
	"database/sql"
	"slices"
	"strings"
)

// save puts the rows of a damaged table that can be read into a sound one: from its beginning to
// where it cannot be read, from its end back to there, and where rows have numbers also what lies
// between two such places.
func (t table) save(ctx context.Context, from *sql.DB, tx *sql.Tx) (SalvagedTable, error) {
	s := SalvagedTable{Name: t.name, Whole: true}
	there, err := List(ctx, from, Scan[string], "SELECT name FROM pragma_table_info(?)", t.name)
	columns := slices.DeleteFunc(slices.Clone(t.columns), func(c column) bool { return !slices.Contains(there, c.name) })
	if err != nil || len(columns) == 0 {
		s.Whole = false
		return s, ctx.Err()
	}
	names, keys := make([]string, len(columns)), []string(nil)
	for i, c := range columns {
		names[i] = quote(c.name)
		if c.key {
			keys = append(keys, names[i])
		}
	}
	list := strings.Join(names, ", ")
	insert, err := tx.PrepareContext(ctx, "INSERT OR IGNORE INTO "+t.name+" ("+list+") VALUES (?"+strings.Repeat(", ?", len(names)-1)+")")
	if err != nil {
		return s, err
	}
	defer insert.Close()
	r := rescue{from: from, into: insert, columns: len(columns), number: slices.Index(names, strings.Join(keys, ""))}
	query := "SELECT " + list + " FROM " + t.name
	order := " ORDER BY " + strings.Join(keys, ", ")
	if len(keys) == 0 {
		order = ""
	}
	if r.read(ctx, query+order) || ctx.Err() != nil {
		s.Rows, s.Whole = r.rows, r.refused == 0
		return s, ctx.Err()
	}
	if len(keys) == 1 && r.isNumber {
		r.skip(ctx, query, keys[0])
	}
	if len(keys) > 0 {
		r.read(ctx, query+" ORDER BY "+strings.Join(keys, " DESC, ")+" DESC")
	}
	s.Rows, s.Whole = r.rows, false
	return s, ctx.Err()
}

// rescue carries rows over as far as they can be read.
type rescue struct {
	from     *sql.DB
	into     *sql.Stmt
	columns  int
	number   int // the column that is the only key
	rows     int // how many were carried over
	refused  int // how many were read and cannot be
	last     int64
	isNumber bool // the key is a number, and last is that of the last row read
}

// read carries over what a query gives; whole is false when it broke off.
func (r *rescue) read(ctx context.Context, query string, args ...any) (whole bool) {
	found, err := r.from.QueryContext(ctx, query, args...)
	if err != nil {
		return false
	}
	defer found.Close()
	values, into := make([]any, r.columns), make([]any, r.columns)
	for i := range values {
		into[i] = &values[i]
	}
	for found.Next() {
		if found.Scan(into...) != nil {
			r.refused++
			continue
		}
		if r.number >= 0 {
			r.last, r.isNumber = asNumber(values[r.number])
		}
		done, err := r.into.ExecContext(ctx, values...)
		if err != nil { // a value that cannot be there
			r.refused++
			continue
		}
		if n, err := done.RowsAffected(); err == nil && n == 1 {
			r.rows++
		}
	}
	return found.Err() == nil
}

func asNumber(value any) (n int64, ok bool) {
	n, ok = value.(int64)
	return n, ok
}

// farthest is how far apart two rows that can be read may lie.
const farthest = 1 << 40

// skip goes on behind what cannot be read, as far as it must, until the end or the next such
// place, and so on.
func (r *rescue) skip(ctx context.Context, query, key string) {
	for ctx.Err() == nil {
		behind := r.last
		step := int64(1)
		for ; step < farthest; step *= 2 {
			var next int64
			err := r.from.QueryRowContext(ctx, "SELECT "+key+query[strings.LastIndex(query, " FROM "):]+" WHERE "+key+" > ? ORDER BY "+key+" LIMIT 1", behind+step).Scan(&next)
			if err == nil || err == sql.ErrNoRows || ctx.Err() != nil {
				break
			}
		}
		if r.read(ctx, query+" WHERE "+key+" > ? ORDER BY "+key, behind+step) || step >= farthest || r.last <= behind {
			return
		}
	}
}
