package storage

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/storage/report"
)

// Nought that is said is kept, and what was not said stays unknown; both over undo and redo.
func TestNoughtThatIsSaidIsNotUnknown(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina := string(someone(t, r, "Amina Warsame", "woman", "SO"))
	said := model.Outcome.With(amina, day("2026-11-01"), "kind", "firm-started", "jobs", "0", "staff", "0")
	unsaid := model.Outcome.With(amina, day("2026-11-02"), "kind", "jobs")
	for _, rec := range []model.Record{said, unsaid} {
		if _, err := r.AddRecord(ctx, clock, rec); err != nil {
			t.Fatal(err)
		}
	}
	undo(t, r)
	undo(t, r)
	for range 2 {
		if _, err := r.Redo(ctx, clock); err != nil {
			t.Fatal(err)
		}
	}
	for id, want := range map[model.RecordID]string{said.ID: "0 0", unsaid.ID: " "} {
		rec, err := r.Record(ctx, model.Outcome, id)
		if got := rec.Get("jobs") + " " + rec.Get("staff"); err != nil || got != want {
			t.Errorf("jobs and staff are %q, %v; said was %q", got, err, want)
		}
	}
	rows := reported(t, r, report.Outcomes, report.Filter{})
	if got := rows[0]["jobs"]; got != "0" {
		t.Errorf("the report counts %q jobs", got)
	}
	allIsWell(t, r)
}
