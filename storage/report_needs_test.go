package storage

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/storage/report"
)

func TestTheNeedsReport(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina, bo, kim := someone(t, r, "Amina Warsame", "woman", "SO"), someone(t, r, "Bo Ek", "man", "SE"), someone(t, r, "Kim", "", "")
	need := func(of model.ContactID, need, status, raised, closed string) {
		t.Helper()
		must(r.AddRecord(ctx, clock, model.Need.With(string(of), day(raised), "need", need, "status", status, "closed", closed)))(t)
	}
	need(amina, "capital", "dropped", "2025-03-01", "2025-04-01")
	need(amina, "capital", "met", "2025-05-01", "2026-02-01")
	need(bo, "capital", "programme", "2025-06-01", "")
	need(kim, "capital", "dropped", "2026-06-01", "2026-07-01")
	need(bo, "board", "open", "2026-06-01", "")
	must(r.AddToProject(ctx, clock, []model.ContactID{amina}, "Nya vägar"))(t)
	for name, c := range map[string]struct {
		filter   report.Filter
		need     string
		expected string
	}{
		"of all time, the last time someone named it": {report.Filter{}, "capital", "3 1 1 1 1 1"},
		"met after the year was open when it ended":   {report.Filter{Period: must(report.Year(2025))(t)}, "capital", "2 2 0 0 1 1"},
		"of those who named it in a year":             {report.Filter{Period: must(report.Year(2026))(t)}, "capital", "1 0 0 1 0 0"},
		"of a project":                                {report.Filter{Project: "Nya vägar"}, "capital", "1 0 1 0 1 0"},
		"another need":                                {report.Filter{}, "board", "1 1 0 0 0 1"},
		"one that nobody named":                       {report.Filter{}, "export", "0 0 0 0 0 0"},
	} {
		rows := reported(t, r, report.Needs, c.filter)
		for i, row := range rows {
			if row["need"] != model.Need.Options("need")[i] {
				t.Fatalf("%s: row %d is of %s", name, i, row["need"])
			}
			if got := cells(row, "contacts", "open", "met", "dropped", "women", "men"); row["need"] == c.need && got != c.expected {
				t.Errorf("%s: %s, expected %s", name, got, c.expected)
			}
		}
	}
}
