package storage

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"stegvis/model"
)

// makeUp inserts an office of n contacts with a few records each.
func makeUp(n int) func(*sql.Tx) error {
	return func(tx *sql.Tx) error {
		inserts := map[string]*sql.Stmt{}
		insert := func(query string, args ...any) error {
			s := inserts[query]
			if s == nil {
				var err error
				if s, err = tx.Prepare(query); err != nil {
					return err
				}
				inserts[query] = s
			}
			_, err := s.Exec(args...)
			return err
		}
		day := func(i int) string { return time.Date(2025, 1, 1+i%600, 0, 0, 0, 0, time.UTC).Format(time.DateOnly) }
		for i := range 100 {
			if err := insert("INSERT INTO event (id, kind, title, held) VALUES (?, 'weekly', 'Träff', ?)", fmt.Sprintf("e%04d", i), day(i*5)); err != nil {
				return err
			}
		}
		for i := range n {
			id := fmt.Sprintf("0190%08d-0000-7000-8000-000000000000", i)
			name := fmt.Sprintf("%s Namn%d", []string{"Amina", "Bo", "Örjan", "Cilla", "Li"}[i*7%5], i*7919%n)
			err := insert("INSERT INTO contact (n, id, role, name, name_key, step, step_since, place, gender, phones, country) VALUES (?, ?, 'client', ?, ?, 'inspiration', ?, 'Östersund', 'woman', ?, 'SO')",
				i+1, id, name, []byte(name), day(i), fmt.Sprintf("+467%08d", i*7919%100_000_000))
			for v, step := range []string{"identify", "general-info", "inspiration"} {
				state, ended := "done", day(i+v)
				if v == 2 {
					state, ended = "standing", ""
				}
				if err == nil {
					err = insert("INSERT INTO visit (contact, id, step, state, began, ended) VALUES (?, ?, ?, ?, ?, ?)", id, fmt.Sprint("v", v), step, state, day(i), ended)
				}
			}
			for l := range 3 {
				if err == nil {
					err = insert("INSERT INTO log (contact, id, kind, \"on\", minutes, said) VALUES (?, ?, 'call', ?, 15, 'Pratade om lokalen och vad banken sade.')", id, fmt.Sprint("l", l), day(i+l))
				}
				if err == nil {
					err = insert("INSERT INTO attendance (event, contact, presence) VALUES (?, ?, 'present')", fmt.Sprintf("e%04d", (i+l)%100), id)
				}
			}
			if err == nil && i%3 == 0 {
				err = insert("INSERT INTO follow_up (contact, id, \"on\", since) VALUES (?, 'f', ?, ?)", id, day(i+40), day(i))
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
}

func TestBulkFillsANewRegister(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	if err := r.Bulk(ctx, makeUp(120)); err != nil {
		t.Fatal(err)
	}
	allIsWell(t, r)
	if n := query[int](t, r, "SELECT people FROM tally"); n != 120 {
		t.Errorf("%d people", n)
	}
	if got := query[string](t, r, "PRAGMA journal_mode"); got != "delete" && got != "wal" {
		t.Errorf("journal mode %s", got)
	}
	put(t, r, insertContact("c1", "Amina"))
	if n := query[int](t, r, "SELECT count(*) FROM changes"); n != 1 {
		t.Errorf("%d changes are in the history", n)
	}
	undo(t, r)
	allIsWell(t, r)
	if err := r.Bulk(ctx, makeUp(1)); model.CodeOf(err) != model.Conflict {
		t.Errorf("into a register that is not empty: %v", err)
	}
	path := r.Path()
	r.Close()
	if n := query[int](t, opened(t, path), "SELECT count(*) FROM contact"); n != 120 {
		t.Errorf("%d contacts after a restart", n)
	}
}

// BenchmarkBulk makes up an office of STEGVIS_CONTACTS contacts.
func BenchmarkBulk(b *testing.B) {
	n, err := strconv.Atoi(os.Getenv("STEGVIS_CONTACTS"))
	if err != nil {
		n = 10_000
	}
	for b.Loop() {
		if err := fresh(b).Bulk(context.Background(), makeUp(n)); err != nil {
			b.Fatal(err)
		}
	}
}
