package storage

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/storage/engine"
	"stegvis/storage/report"
)

// line is the row of a table whose first columns are so.
func line(t *testing.T, rows []map[string]string, key, value string) map[string]string {
	t.Helper()
	for _, row := range rows {
		if row[key] == value {
			return row
		}
	}
	t.Fatalf("no row whose %s is %q among %v", key, value, rows)
	return nil
}

func TestTheOutcomesReport(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina, bo, kim := someone(t, r, "Amina Warsame", "woman", "SO"), someone(t, r, "Bo Ek", "man", "SE"), someone(t, r, "Kim", "", "")
	outcome := func(of model.ContactID, kind, on string, more ...string) {
		t.Helper()
		rec := model.Outcome.With(string(of), day("2026-11-01"), append([]string{"kind", kind}, more...)...)
		rec.Set("on", on)
		must(r.AddRecord(ctx, clock, rec))(t)
	}
	put(t, r, engine.OneRow("INSERT INTO enterprise (id, name) VALUES ('e1', 'Kafé Ett')"),
		engine.AnyRows("UPDATE contact SET enterprise = 'e1', version = version + 1 WHERE id IN (?, ?)", amina, bo))
	outcome(amina, "firm-started", "2025-06-01", "jobs", "2", "fte", "1.5", "evidence", "register")
	outcome(amina, "firm-started", "2026-03-01", "firm", "Städ Två", "jobs", "3", "fte", "0.25")
	outcome(bo, "firm-started", "2025-06-01", "firm", "kafé ett")
	outcome(kim, "jobs", "2026-01-01", "jobs", "4", "evidence", "document")
	put(t, r, engine.OneRow(`INSERT INTO outcome (contact, id, kind, "on", jobs) VALUES (?, 'undated', 'firm-started', '', 1)`, kim))
	must(r.AddToProject(ctx, clock, []model.ContactID{kim}, "Nya vägar"))(t)
	columns := []string{"people", "women", "men", "firms", "jobs", "fte", "told", "document", "register"}
	for name, c := range map[string]struct {
		filter   report.Filter
		outcome  string
		expected string
	}{
		"of all time, two firms of one and one of two owners": {report.Filter{}, "firm-started", "3 1 1 3 6 1.75 3 0 1"},
		"of a year, one without a day in none":                {report.Filter{Period: must(report.Year(2025))(t)}, "firm-started", "2 1 1 1 2 1.5 1 0 1"},
		"nobody knows how many full-time":                     {report.Filter{}, "jobs", "1 0 0 0 4  0 1 0"},
		"of a project":                                        {report.Filter{Project: "Nya vägar"}, "firm-started", "1 0 0 1 1  1 0 0"},
		"nobody has it":                                       {report.Filter{}, "studies", "0 0 0 0 0  0 0 0"},
	} {
		rows := reported(t, r, report.Outcomes, c.filter)
		if len(rows) != len(model.Outcome.Options("kind")) {
			t.Errorf("%s: %d rows", name, len(rows))
		}
		if got := cells(line(t, rows, "outcome", c.outcome), columns...); got != c.expected {
			t.Errorf("%s: %s, expected %s", name, got, c.expected)
		}
	}
}

func TestTheFinanceReport(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina, bo := someone(t, r, "Amina Warsame", "woman", "SO"), someone(t, r, "Bo Ek", "man", "SE")
	apply := func(of model.ContactID, lender, on, amount, decision, decided, granted string) {
		t.Helper()
		rec := model.Finance.With(string(of), day("2026-11-01"), "lender", lender, "amount", amount, "decision", decision, "decided", decided, "granted", granted)
		rec.Set("on", on)
		put(t, r, saveStep(rec.Prepare(day("2026-11-01"))))
	}
	apply(amina, "bank", "2025-03-01", "50000", "granted", "2025-05-01", "50000")
	apply(amina, "bank", "2025-10-01", "30000", "granted", "2026-02-01", "30000")
	apply(bo, "bank", "2026-04-01", "20000", "refused", "2026-05-01", "")
	apply(bo, "", "", "10000", "granted", "2026-06-01", "9000")
	apply(bo, "Swedbank", "2026-06-01", "", "withdrawn", "2026-06-02", "")
	put(t, r, engine.OneRow(`INSERT INTO finance (contact, id, lender, amount, "on") VALUES (?, 'undated', 'family', 5000, '')`, bo))
	must(r.AddToProject(ctx, clock, []model.ContactID{amina}, "Nya vägar"))(t)
	columns := []string{"applications", "waiting", "granted", "refused", "withdrawn", "applied_sek", "granted_sek"}
	year := func(y int) report.Filter { return report.Filter{Period: must(report.Year(y))(t)} }
	for name, c := range map[string]struct {
		filter           report.Filter
		lender, expected string
	}{
		"each application is its own":                   {report.Filter{}, "bank", "3 0 2 1 0 100000 80000"},
		"granted after the year was waiting at its end": {year(2025), "bank", "2 1 1 0 0 80000 50000"},
		"it stays in the year in which it was made":     {year(2026), "bank", "1 0 0 1 0 20000 0"},
		"without its day it is of that of its decision": {year(2026), "unknown", "1 0 1 0 0 10000 9000"},
		"without either it is in no year":               {year(2026), "family", "0 0 0 0 0 0 0"},
		"but it waits":                                  {report.Filter{}, "family", "1 1 0 0 0 5000 0"},
		"a lender of one's own has a row":               {report.Filter{}, "Swedbank", "1 0 0 0 1 0 0"},
		"of a project":                                  {report.Filter{Project: "Nya vägar"}, "bank", "2 0 2 0 0 80000 80000"},
	} {
		rows := reported(t, r, report.Finance, c.filter)
		if got := cells(line(t, rows, "lender", c.lender), columns...); got != c.expected {
			t.Errorf("%s: %s, expected %s", name, got, c.expected)
		}
	}
	if rows := reported(t, r, report.Finance, report.Filter{}); rows[len(rows)-1]["lender"] != "unknown" || len(rows) != 9 {
		t.Errorf("%d rows, the last of %s", len(rows), rows[len(rows)-1]["lender"])
	}
}

func TestTheProgrammeReport(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina := someone(t, r, "Amina Warsame", "woman", "SO")
	act := func(actor, due, status string) {
		t.Helper()
		must(r.AddRecord(ctx, clock, model.Action.With(string(amina), day("2026-11-01"), "kind", "bank", "actor", actor, "due", due, "status", status)))(t)
	}
	act("Swedbank", "2026-11-10", "planned")
	act("Swedbank ", "2026-12-10", "under-way")
	act("Swedbank", "2025-12-10", "done")
	act("Swedbank", "2026-02-10", "dropped")
	act("Amina Warsame", "2026-11-10", "under-way")
	columns := []string{"planned", "under_way", "done", "dropped", "overdue"}
	for name, c := range map[string]struct {
		filter          report.Filter
		actor, expected string
	}{
		"late are those whose day has passed": {report.Filter{Today: day("2026-11-16")}, "Swedbank", "1 1 1 1 1"},
		"none is late on its day":             {report.Filter{Today: day("2026-11-10")}, "Swedbank", "1 1 1 1 0"},
		"of a year by the deadline":           {report.Filter{Today: day("2026-11-16"), Period: must(report.Year(2025))(t)}, "Swedbank", "0 0 1 0 0"},
		"no name of a person leaves":          {report.Filter{Today: day("2026-11-16")}, "contact", "0 1 0 0 1"},
	} {
		if got := cells(line(t, reported(t, r, report.Programme, c.filter), "actor", c.actor), columns...); got != c.expected {
			t.Errorf("%s: %s, expected %s", name, got, c.expected)
		}
	}
}
