package storage

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// clock is the moment at which the tests live.
var clock = time.Date(2026, 11, 18, 9, 30, 0, 0, time.UTC)

// fresh opens a new register for one test.
func fresh(t testing.TB) *Register {
	t.Helper()
	return opened(t, filepath.Join(t.TempDir(), "register.stegvis.db"))
}

func opened(t testing.TB, path string) *Register {
	t.Helper()
	r, err := open(context.Background(), path, Options{Now: func() time.Time { return clock }}, 200*time.Millisecond)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// insertContact is the step that adds a contact.
func insertContact(id model.ContactID, name string) statement {
	return stmt("INSERT INTO contact (id, role, name, name_key, step, step_since) VALUES (?, 'client', ?, ?, 'identify', '2026-11-18')", id, name, []byte(name))
}

// put commits steps at the tests' moment.
func put(t testing.TB, r *Register, steps ...statement) Done {
	t.Helper()
	done, err := r.commit(context.Background(), clock, text.Sentencef("storage.exists"), steps...)
	if err != nil {
		t.Fatalf("commit: %v", err)
	}
	return done
}

func query[T any](t testing.TB, r *Register, sql string, args ...any) T {
	t.Helper()
	v, err := value[T](context.Background(), r, sql, args...)
	if err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return v
}
