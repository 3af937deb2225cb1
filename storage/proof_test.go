package storage

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/report"
)

// proven is a register with a firm started, a loan granted and a meeting of one person.
func proven(t *testing.T) (r *Register, amina model.ContactID, firm, loan model.Record, event model.EventID) {
	t.Helper()
	r = fresh(t)
	amina = someone(t, r, "Amina Warsame", "woman", "SO")
	firm = model.Outcome.With(string(amina), day("2026-02-01"), "kind", "firm-started", "jobs", "2")
	loan = model.Finance.With(string(amina), day("2026-02-01"), "lender", "bank", "amount", "50000", "decision", "granted", "granted", "50000")
	must(r.AddRecord(context.Background(), clock, firm))(t)
	must(r.AddRecord(context.Background(), clock, loan))(t)
	event = meeting(t, r, "Frukost", "2026-11-11")
	must(r.CheckInMany(context.Background(), clock, event, []model.ContactID{amina}, model.Present, -1))(t)
	return r, amina, firm, loan, event
}

func paper(t *testing.T, r *Register, of model.ContactID, kind, id string, more ...string) model.Record {
	t.Helper()
	rec := model.PaperOf(of, day("2026-11-01"), kind, id)
	rec.Set("what", "bevis "+kind)
	for i := 0; i < len(more); i += 2 {
		rec.Set(more[i], more[i+1])
	}
	must(r.AddRecord(context.Background(), clock, rec))(t)
	return must(r.Record(context.Background(), model.Paper, rec.ID))(t)
}

func TestTheProofReportCountsWhatHasAPaper(t *testing.T) {
	r, amina, firm, loan, event := proven(t)
	show := func(figure string) string {
		return cells(line(t, reported(t, r, report.Proof, report.Filter{}), "figure", figure), "counted", "provable", "missing")
	}
	for _, figure := range []string{"firms-started", "granted", "attendance"} {
		if got := show(figure); got != "1 0 1" {
			t.Errorf("%s without a paper: %s", figure, got)
		}
	}
	paper(t, r, amina, "outcome", string(firm.ID))
	paper(t, r, amina, "outcome", string(firm.ID), "what", "ett till")
	paper(t, r, amina, "finance", string(loan.ID))
	paper(t, r, amina, "event", string(event))
	for figure, want := range map[string]string{"firms-started": "1 1 0", "jobs": "2 2 0", "granted": "1 1 0", "attendance": "1 1 0", "outcome-studies": "0 0 0"} {
		if got := show(figure); got != want {
			t.Errorf("%s with papers: %s, expected %s", figure, got, want)
		}
	}
	s := must(r.Shares(context.Background(), report.Filter{}))(t)
	if s.Firms != (report.Proven{Counted: 1, Provable: 1}) || s.Granted.Provable != 1 || s.Clients != 1 || s.Started != 1 || s.Waiting != 0 {
		t.Errorf("the shares are %+v", s)
	}
}

func TestAFileIsNamedWithItsChecksumAndLookedFor(t *testing.T) {
	r, amina, firm, _, _ := proven(t)
	ctx, file := context.Background(), filepath.Join(t.TempDir(), "bevis.pdf")
	if err := os.WriteFile(file, []byte("hej"), 0o600); err != nil {
		t.Fatal(err)
	}
	rec := paper(t, r, amina, "outcome", string(firm.ID), "kept", "file", "where", file)
	const sum = "9c478bf63e9500cb5db1e85ece82f18c8eb9e52e2f9135acd7f10972c8d563ba"
	if rec.Get("checksum") != sum {
		t.Errorf("the checksum is %q", rec.Get("checksum"))
	}
	said := func() string {
		wrong, files, err := r.CheckProof(ctx)
		if err != nil || files != 1 {
			t.Fatal(files, err)
		}
		var all []string
		for _, w := range wrong {
			all = append(all, w.In(text.English))
		}
		return strings.Join(all, "\n")
	}
	if got := said(); got != "" {
		t.Errorf("all is well, but: %s", got)
	}
	if err := os.WriteFile(file, []byte("hej!"), 0o600); err != nil {
		t.Fatal(err)
	}
	rec.Set("by", "Bolagsverket")
	must(r.SaveRecord(ctx, clock, rec))(t)
	if got := said(); !strings.Contains(got, "it has changed") {
		t.Errorf("of a changed file, also when its paper was changed since: %q", got)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if got := said(); !strings.Contains(got, "is there no more") {
		t.Errorf("of a file that is gone: %q", got)
	}
	must(r.DropRecord(ctx, clock, must(r.Record(ctx, model.Outcome, firm.ID))(t)))(t)
	if got := said(); !strings.Contains(got, "of nothing any more") {
		t.Errorf("of what was removed: %q", got)
	}
}

func TestAPaperThatCannotBeIsRefusedAndNothingIsSaved(t *testing.T) {
	r, amina, firm, _, _ := proven(t)
	bo := someone(t, r, "Bo Ek", "man", "SE")
	ctx := context.Background()
	for name, c := range map[string]struct {
		rec  model.Record
		says string
	}{
		"of somebody else's outcome": {model.PaperOf(bo, day("2026-11-01"), "outcome", string(firm.ID)), "proof.of-nobodys"},
		"of no such thing":           {model.PaperOf(amina, day("2026-11-01"), "need", "x"), "proof.of-nobodys"},
		"a file that is not there":   {model.Paper.With(string(amina), day("2026-11-01"), "kept", "file", "where", filepath.Join(t.TempDir(), "no.pdf")), "proof.no-file"},
		"a folder":                   {model.Paper.With(string(amina), day("2026-11-01"), "kept", "file", "where", t.TempDir()), "proof.not-a-file"},
		"a file without a path":      {model.Paper.With(string(amina), day("2026-11-01"), "kept", "file"), "proof.which-file"},
	} {
		c.rec.Set("what", "bevis")
		_, err := r.AddRecord(ctx, clock, c.rec)
		if e, ok := err.(*model.Error); !ok || e.Message.Key != c.says {
			t.Errorf("%s: %v, expected %s", name, err, c.says)
		}
	}
	if all := must(r.AllRecords(ctx, model.Paper, ""))(t); len(all) != 0 {
		t.Errorf("saved all the same: %v", all)
	}
}

func TestAMergeKeepsPapersAndWhatTheyProve(t *testing.T) {
	r, amina, firm, _, _ := proven(t)
	ctx := context.Background()
	twin := someone(t, r, "Amina Warsame", "woman", "SO")
	again := model.Outcome.With(string(twin), day("2026-02-01"), "kind", "firm-started", "jobs", "2")
	alone := model.Outcome.With(string(twin), day("2026-02-01"), "kind", "studies")
	must(r.AddRecord(ctx, clock, again))(t)
	must(r.AddRecord(ctx, clock, alone))(t)
	paper(t, r, twin, "outcome", string(again.ID))
	paper(t, r, twin, "outcome", string(alone.ID), "what", "antagning")
	must(r.Merge(ctx, clock, Merging{Keep: amina, Away: twin}))(t)
	got := make(map[string]string)
	for _, rec := range must(r.Records(ctx, model.Paper, string(amina)))(t) {
		got[rec.Get("what")] = rec.Get("of")
	}
	if of := must(r.Records(ctx, model.Outcome, string(amina)))(t); len(of) != 2 {
		t.Errorf("she has the outcomes %v", of)
	}
	if got["bevis outcome"] != "outcome "+string(firm.ID) || got["antagning"] != "outcome "+string(alone.ID) || len(got) != 2 {
		t.Errorf("the papers are of %v; the firm is %s, noted again as %s", got, firm.ID, again.ID)
	}
	undo(t, r)
	if of := must(r.Records(ctx, model.Paper, string(twin)))(t); len(of) != 2 {
		t.Errorf("taken back she has %d papers", len(of))
	}
}
