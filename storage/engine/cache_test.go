package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"testing"
	"time"
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

// TestAStatementIsKeptAndFreeAgain holds, after each way in which a statement can end, that it is
// kept, and is not taken to be in use.
func TestAStatementIsKeptAndFreeAgain(t *testing.T) {
	ctx := context.Background()
	db := sql.OpenDB(connector{path: fresh(t).Path(), use: writing, wait: defaultWait, applicationID: testSchema().ApplicationID})
	db.SetMaxOpenConns(1)
	defer db.Close()
	if _, err := db.ExecContext(ctx, "CREATE TABLE numbers (n INTEGER PRIMARY KEY)"); err != nil {
		t.Fatal(err)
	}
	const insert, adding = "INSERT INTO numbers (n) VALUES (?)", "INSERT INTO numbers (n) VALUES (?), (?) RETURNING n"
	const many = "WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 1e9) SELECT max(n) FROM up"
	ends := map[string]func() bool{
		insert: func() bool { // refused, then not
			_, once := db.ExecContext(ctx, insert, 1)
			_, twice := db.ExecContext(ctx, insert, 1)
			_, other := db.ExecContext(ctx, insert, 2)
			return once == nil && twice != nil && other == nil
		},
		adding: func() bool { // closed before its end, refused, then not
			var n int
			early := db.QueryRowContext(ctx, adding, 10, 11).Scan(&n)
			again := db.QueryRowContext(ctx, adding, 12, 11).Scan(&n)
			count, err := Value[int](ctx, db, "SELECT count(*) FROM numbers WHERE n >= 10")
			return early == nil && again != nil && err == nil && count == 2 && db.QueryRowContext(ctx, adding, 20, 21).Scan(&n) == nil && n == 20
		},
		many: func() bool { // broken off
			short, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
			defer cancel()
			_, err := Value[int](short, db, many)
			return errors.Is(err, context.DeadlineExceeded)
		},
	}
	for query, end := range ends {
		if !end() {
			t.Errorf("%s did not end as it should", query)
		}
		noneIsInUse(t, db)
	}
	for i := range 2 * mostCached {
		if _, err := Value[int](ctx, db, fmt.Sprintf("SELECT count(*) + %d FROM numbers", i)); err != nil {
			t.Fatal(err)
		}
		for query := range ends { // used last, and so kept
			if query != many {
				_, _ = db.ExecContext(ctx, query, 1, 2)
			}
		}
	}
	if kept := noneIsInUse(t, db); len(kept) != mostCached || kept[adding] == nil {
		t.Errorf("%d are kept", len(kept))
	}
}

// noneIsInUse gives the statements that the connection of a pool keeps, none of which is in use.
func noneIsInUse(t *testing.T, db *sql.DB) (kept map[string]*cached) {
	t.Helper()
	conn, err := db.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	err = conn.Raw(func(driver any) error {
		kept = driver.(*cachingConn).statements
		for query, s := range kept {
			if s.inUse {
				t.Errorf("%s is in use", query)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return kept
}
