package storage

import (
	"context"
	"fmt"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

func BenchmarkOpen(b *testing.B) {
	path := fresh(b).Path()
	for b.Loop() {
		r, err := Open(context.Background(), path, Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		r.Close()
		b.StartTimer()
	}
}

// BenchmarkOpenAndRead opens a register that is open elsewhere and reads one row.
func BenchmarkOpenAndRead(b *testing.B) {
	path := fresh(b).Path()
	for b.Loop() {
		r, err := Open(context.Background(), path, Options{})
		if err != nil {
			b.Fatal(err)
		}
		query[int](b, r, "SELECT count(*) FROM contact")
		b.StopTimer()
		r.Close()
		b.StartTimer()
	}
}

func BenchmarkCommit(b *testing.B) {
	r := fresh(b)
	put(b, r, insertContact("c1", "Amina Warsame"))
	for b.Loop() {
		put(b, r, engine.OneRow("INSERT INTO log (contact, id, kind, \"on\", minutes) VALUES ('c1', ?, 'call', '2026-11-18', 10)", model.NewID[model.RecordID]()))
		b.StopTimer()
		put(b, r, engine.AnyRows("DELETE FROM log"))
		b.StartTimer()
	}
}

func BenchmarkImportAndUndo10000(b *testing.B) {
	r := fresh(b)
	for b.Loop() {
		importMany(b, r, 10_000)
		undo(b, r)
	}
}

func BenchmarkUndo10000(b *testing.B) {
	r := fresh(b)
	for b.Loop() {
		b.StopTimer()
		importMany(b, r, 10_000)
		b.StartTimer()
		undo(b, r)
	}
}

// importMany commits n new contacts on the first step at once.
func importMany(b testing.TB, r *Register, n int) {
	b.Helper()
	steps := make([]engine.Step, 0, 2*n)
	for i := range n {
		id := model.NewID[model.ContactID]()
		steps = append(steps, insertContact(id, fmt.Sprintf("Amina%d Warsame", i)),
			engine.OneRow("INSERT INTO visit (contact, id, step, state, began) VALUES (?, ?, 'identify', 'standing', '2026-11-18')", id, model.NewID[model.StepID]()))
	}
	if _, err := r.Commit(context.Background(), clock, text.Sentencef("storage.exists"), steps...); err != nil {
		b.Fatal(err)
	}
}
