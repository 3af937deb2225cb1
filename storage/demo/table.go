package demo

import (
	"context"
	"database/sql"
	"errors"
	"strings"
)

// atOnce is how many rows one statement inserts.
const atOnce = 40

// filling is the tables being filled in one transaction; after an error it does nothing.
type filling struct {
	ctx    context.Context
	tx     *sql.Tx
	tables []*table
	err    error
}

// table collects rows of one table and inserts many of them with one statement.
type table struct {
	*filling
	insert  string
	columns int
	values  []any // of the rows collected, one after the other
	many    *sql.Stmt
}

func (f *filling) table(name string, columns ...string) *table {
	t := &table{filling: f, insert: "INSERT INTO " + name + " (" + strings.Join(columns, ", ") + ") VALUES ", columns: len(columns)}
	f.tables = append(f.tables, t)
	return t
}

// add collects values of a row, or of its first columns.
func (t *table) add(values ...any) {
	t.values = append(t.values, values...)
	if len(t.values) == t.columns*atOnce {
		t.write()
	}
}

// addValues collects the rest of a row, by key; what has no value is empty.
func (t *table) addValues(keys []string, values map[string]string) {
	for _, key := range keys {
		t.values = append(t.values, values[key])
	}
	t.add()
}

// write inserts the rows collected.
func (t *table) write() {
	defer func() { t.values = t.values[:0] }()
	rows := len(t.values) / t.columns
	switch {
	case t.err != nil || rows == 0:
		return
	case rows < atOnce:
		_, t.err = t.tx.ExecContext(t.ctx, t.statement(rows), t.values...)
		return
	case t.many == nil:
		if t.many, t.err = t.tx.PrepareContext(t.ctx, t.statement(rows)); t.err != nil {
			return
		}
	}
	_, t.err = t.many.ExecContext(t.ctx, t.values...)
}

func (t *table) statement(rows int) string {
	one := "(?" + strings.Repeat(", ?", t.columns-1) + ")"
	return t.insert + one + strings.Repeat(", "+one, rows-1)
}

// close inserts what is left and ends the filling.
func (f *filling) close() error {
	for _, t := range f.tables {
		t.write()
		if t.many != nil {
			f.err = errors.Join(f.err, t.many.Close())
		}
	}
	return f.err
}
