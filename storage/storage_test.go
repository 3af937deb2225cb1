package storage

import (
	"context"
	"database/sql"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
	"stegvis/storage/storagetest"
)

// TestMain runs the tests, with few checks of a kind: every one writes to a disk.
func TestMain(m *testing.M) {
	if os.Getenv("STEGVIS_LONG") == "" {
		if err := flag.Set("rapid.checks", "20"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// clock is the moment at which the tests live.
var clock = time.Date(2026, 11, 18, 9, 30, 0, 0, time.UTC)

// fresh opens a new register for one test.
func fresh(t testing.TB) *Register {
	t.Helper()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	storagetest.Lay(t, path, func(path string) error {
		r, err := Open(context.Background(), path, Options{})
		if err != nil {
			return err
		}
		return r.Close()
	})
	return opened(t, path)
}

func opened(t testing.TB, path string) *Register {
	t.Helper()
	r, err := Open(context.Background(), path, Options{Now: func() time.Time { return clock }, Wait: 200 * time.Millisecond})
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// insertContact is the step that adds a contact.
func insertContact(id model.ContactID, name string) engine.Step {
	return engine.OneRow("INSERT INTO contact (id, role, name, name_key, step, step_since) VALUES (?, 'client', ?, ?, 'identify', '2026-11-18')", id, name, []byte(name))
}

// put commits steps at the tests' moment.
func put(t testing.TB, r *Register, steps ...engine.Step) Done {
	t.Helper()
	done, err := r.Commit(context.Background(), clock, text.Sentencef("storage.exists"), steps...)
	if err != nil {
		t.Fatalf("commit: %v", err)
	}
	return done
}

func query[T any](t testing.TB, r *Register, sql string, args ...any) T {
	t.Helper()
	v, err := engine.Value[T](context.Background(), r, sql, args...)
	if err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return v
}

func undo(t testing.TB, r *Register) Done {
	t.Helper()
	done, err := r.Undo(context.Background(), clock)
	if err != nil {
		t.Fatalf("undo: %v", err)
	}
	return done
}

// everything is all the office knows, versions left out, and what follows from it.
func everything(t testing.TB, r *Register) string {
	t.Helper()
	if pictured == "" {
		var parts []string
		for _, table := range []string{"contact", "visit", "log", "follow_up", "event", "attendance", "need", "action", "finance", "outcome", "summary", "tally"} {
			columns := query[string](t, r, "SELECT group_concat(iif(type = 'BLOB', 'hex(' || name || ')', '\"' || name || '\"')) FROM pragma_table_info(?) WHERE name <> 'version'", table)
			parts = append(parts, "SELECT '"+table+"' || json_array("+columns+") AS row FROM "+table)
		}
		pictured = "SELECT coalesce(group_concat(row, char(10)), '') FROM (" + strings.Join(parts, " UNION ALL ") + ")"
	}
	return query[string](t, r, pictured)
}

var pictured string // the SELECT of everything

// meddle writes past the history, as a repair by hand might.
func meddle(t testing.TB, r *Register, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", r.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}
