package engine

import (
	"context"
	"database/sql"
	"fmt"
	"testing"
)

// TestAKeptStatementIsWhatItWouldBeAnew runs statements again and again on one connection: within
// one another, after the tables have changed, more than are kept, and with other values.
func TestAKeptStatementIsWhatItWouldBeAnew(t *testing.T) {
	ctx := context.Background()
	db := sql.OpenDB(connector{path: fresh(t).Path(), use: writing, wait: defaultWait, applicationID: testSchema().ApplicationID})
	db.SetMaxOpenConns(1)
	defer db.Close()
	run := func(query string, args ...any) {
		t.Helper()
		if _, err := db.ExecContext(ctx, query, args...); err != nil {
			t.Fatal(err)
		}
	}
	run("CREATE TABLE numbers (n INTEGER)")
	for i := range 5 {
		run("INSERT INTO numbers (n) VALUES (?)", i)
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	const query = "SELECT n FROM numbers WHERE n >= ? ORDER BY n"
	pairs := 0
	err = Each(ctx, conn, query, []any{1}, func(outer *sql.Rows) error {
		return Each(ctx, conn, query, []any{3}, func(inner *sql.Rows) error {
			pairs++
			return nil
		})
	})
	if err != nil || pairs != 8 {
		t.Errorf("%d pairs, %v", pairs, err)
	}
	if err := conn.Close(); err != nil {
		t.Fatal(err)
	}
	for i := range 3 * mostCached {
		if n, err := Value[int](ctx, db, fmt.Sprintf("SELECT count(*) + %d FROM numbers", i)); err != nil || n != 5+i {
			t.Fatal(n, err)
		}
	}
	columns := func() int { // -1: it cannot be read
		rows, err := db.QueryContext(ctx, "SELECT * FROM numbers WHERE n = ?", 1)
		if err != nil {
			return -1
		}
		defer rows.Close()
		names, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		return len(names)
	}
	for _, step := range []struct {
		change string
		want   int
	}{
		{"UPDATE numbers SET n = n + 1", 1},
		{"ALTER TABLE numbers ADD COLUMN text TEXT", 2},
		{"ALTER TABLE numbers RENAME TO old", -1},
		{"CREATE TABLE numbers (n TEXT, a, b)", 3},
	} {
		columns()
		run(step.change)
		if got := columns(); got != step.want {
			t.Errorf("after %s: %d columns, not %d", step.change, got, step.want)
		}
	}
}
