package engine

import (
	"context"
	"database/sql"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// inOneFile makes a register that keeps no journal beside itself, as one that was just filled
// or restored does.
func inOneFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	r, err := Open(context.Background(), path, testSchema(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, r, insertContact("c0", "Amina"))
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("PRAGMA journal_mode = DELETE"); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheFirstWriteWaitsForAnotherProgram(t *testing.T) {
	for _, other := range []struct{ does, begin string }{
		{"reads", "BEGIN"},
		{"writes", "BEGIN IMMEDIATE"},
		{"has all of it", "BEGIN EXCLUSIVE"},
	} {
		t.Run("that "+other.does, func(t *testing.T) {
			path := inOneFile(t)
			r := opened(t, path)
			db, err := sql.Open("sqlite", path)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			db.SetMaxOpenConns(1)
			if _, err := db.Exec(other.begin + "; SELECT count(*) FROM contact"); err != nil {
				t.Fatal(err)
			}
			ended := time.AfterFunc(80*time.Millisecond, func() { _, _ = db.Exec("ROLLBACK") })
			defer ended.Stop()
			put(t, r, insertContact("c1", "Bo"))
		})
	}
}

func TestTheFirstWritesOfManyAllHappen(t *testing.T) {
	ctx := context.Background()
	for range 5 {
		path := inOneFile(t)
		var all sync.WaitGroup
		failed := make(chan error, 6)
		for range 6 {
			all.Go(func() {
				r, err := Open(ctx, path, testSchema(), Options{})
				if err != nil {
					failed <- err
					return
				}
				defer r.Close()
				if _, err := Value[int](ctx, r, "SELECT count(*) FROM contact"); err != nil {
					failed <- err
				}
				if _, err := r.Commit(ctx, time.Now(), text.Sentencef("storage.exists"), insertContact(model.NewID[model.ContactID](), "Bo")); err != nil {
					failed <- err
				}
			})
		}
		all.Wait()
		close(failed)
		for err := range failed {
			t.Errorf("%v", err)
		}
		r := opened(t, path)
		if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 7 {
			t.Errorf("%d contacts", n)
		}
		r.Close()
	}
}
