package storage

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"stegvis/model/text"
	"stegvis/storage/engine"
)

func TestSummaryFollowsFromTheRecords(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"), insertContact("c2", "Bo"),
		times(2, engine.OneRow("INSERT INTO event (id, kind, title, held) VALUES ('e1', 'weekly', 'Träff', '2026-11-04'), ('e2', 'seminar', 'Dag', '2026-10-02')")),
		times(3, engine.OneRow("INSERT INTO attendance (event, contact, presence) VALUES ('e1', 'c1', 'present'), ('e2', 'c1', 'present'), ('e2', 'c2', 'excused')")),
		times(2, engine.OneRow("INSERT INTO log (contact, id, kind, \"on\", minutes) VALUES ('c1', 'l1', 'call', '2026-11-03', 20), ('c1', 'l2', 'visit', '2026-09-01', 45)")),
		times(2, engine.OneRow("INSERT INTO follow_up (contact, id, \"on\", since) VALUES ('c1', 'f1', '2026-12-01', '2026-11-01'), ('c1', 'f2', '2026-11-20', '2026-11-01')")),
		times(2, engine.OneRow("INSERT INTO action (contact, id, kind, actor, due, status) VALUES ('c1', 'a1', 'sfi', 'Komvux', '2026-11-25', 'planned'), ('c1', 'a2', 'bank', 'Almi', '2026-11-01', 'done')")),
		engine.OneRow("INSERT INTO need (contact, id, need, raised) VALUES ('c1', 'n1', 'board', '2026-11-01')"),
		times(2, engine.OneRow("INSERT INTO finance (contact, id, decision, granted) VALUES ('c1', 'p1', 'granted', 50000), ('c1', 'p2', 'refused', 0)")),
		times(2, engine.OneRow("INSERT INTO outcome (contact, id, kind, \"on\", jobs) VALUES ('c1', 'o1', 'firm-started', '', 0), ('c1', 'o2', 'jobs', '2026-11-01', 2)")),
		times(4, engine.OneRow("INSERT INTO visit (contact, id, step, state, began, ended) VALUES ('c1', 'v1', 'general-info', 'done', '2026-01-01', '2026-02-01'), ('c1', 'v2', 'identify', 'done', '2026-01-01', '2026-01-02'), ('c1', 'v3', 'identify', 'done', '2026-01-01', '2026-03-02'), ('c1', 'v4', 'analysis', 'standing', '2026-03-02', '')")))
	put(t, r, engine.OneRow("UPDATE event SET held = '2026-11-05', version = version + 1 WHERE id = 'e1'"), engine.OneRow("UPDATE follow_up SET done = '2026-11-18', version = version + 1 WHERE id = 'f2'"))
	want := "client|active|Amina|1|2026-11-18|2026-11-05|2026-11-25|2|65|2|e2|1|1|1|granted|50000|yes|2|jobs|identify:2026-01-02 general-info:2026-02-01"
	if got := query[string](t, r, "SELECT concat_ws('|', "+columnNames()+") FROM summary WHERE n = 1"); got != want {
		t.Errorf("\ngot  %s\nwant %s", got, want)
	}
	put(t, r, engine.OneRow("UPDATE contact SET status = 'paused', paused_until = '2026-11-19', version = version + 1 WHERE id = 'c1'"), engine.OneRow("UPDATE event SET cancelled = 1, version = version + 1 WHERE id = 'e2'"))
	want = "2026-11-05|2026-11-25|1|e1|paused|" // the end of a pause is nothing that was promised
	if got := query[string](t, r, "SELECT concat_ws('|', last_contact, next_date, meetings_attended, first_event, status, quiet_since) FROM summary WHERE n = 1"); got != want {
		t.Errorf("\ngot  %s\nwant %s", got, want)
	}
	allIsWell(t, r)
}

// times says how many rows the step must touch.
func times(n int, s engine.Step) engine.Step { s.Rows = n; return s }

func allIsWell(t testing.TB, r *Register) {
	t.Helper()
	wrong, err := r.Check(context.Background(), nil)
	if err != nil {
		t.Fatalf("check: %v", err)
	}
	for _, w := range wrong {
		if w.Kind != Notice {
			t.Errorf("check: %s", w.In(text.English))
		}
	}
}

func TestEveryColumnOfSummaryIsKept(t *testing.T) {
	r := fresh(t)
	want := query[string](t, r, "SELECT group_concat(name, ', ') FROM pragma_table_info('summary') WHERE name <> 'n'")
	if got := columnNames(); got != want {
		t.Errorf("kept %s\nthere are %s", got, want)
	}
}

func TestCheckSeesASummaryThatDoesNotAgree(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	meddle(t, r, "UPDATE summary SET minutes = 5", "UPDATE tally SET people = 2")
	wrong, err := r.Check(context.Background(), nil)
	if err != nil || len(wrong) != 3 || wrong[0].What.In(text.English) != "The summary of Amina does not agree" {
		t.Errorf("found %v, %v", wrong, err)
	}
}

// TestAnyHistoryKeepsTheSummaryAndCanBeTakenBack writes whatever comes, checks what follows
// from it, takes everything back and does it all again.
func TestAnyHistoryKeepsTheSummaryAndCanBeTakenBack(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c0", "A"), insertContact("c1", "B"),
		times(2, engine.OneRow("INSERT INTO event (id, kind, title, held) VALUES ('e0', 'weekly', 'T', '2026-11-04'), ('e1', 'weekly', 'T', '2026-10-04')")))
	rapid.Check(t, func(rt *rapid.T) {
		shots := []string{everything(t, r)}
		for range rapid.IntRange(1, 6).Draw(rt, "changes") {
			steps := rapid.SliceOfN(rapid.Custom(anyStep), 1, 3).Draw(rt, "steps")
			if done := put(t, r, steps...); done.Commit != "" {
				shots = append(shots, everything(t, r))
			}
		}
		allIsWell(t, r)
		backward := func() {
			for i := len(shots) - 2; i >= 0; i-- {
				undo(t, r)
				same(rt, everything(t, r), shots[i])
			}
		}
		backward()
		for i := 1; i < len(shots); i++ {
			if _, err := r.Redo(context.Background(), clock); err != nil {
				rt.Fatal(err)
			}
			same(rt, everything(t, r), shots[i])
		}
		backward()
		allIsWell(t, r)
		if t.Failed() {
			rt.FailNow()
		}
	})
}

// TestAnyChangeWithManyRowsKeepsTheSummary does whatever comes together with so many rows that
// the summary is computed when all of them are written.
func TestAnyChangeWithManyRowsKeepsTheSummary(t *testing.T) {
	const rows = 600
	calls := func(contact, from string) []engine.Step {
		in := engine.Insertion{Table: "log", Columns: []string{"contact", "id", "kind", `"on"`, "minutes"}}
		for i := range rows {
			in.Add(contact, fmt.Sprint(from, i), "call", "2026-01-05", i)
		}
		return in.Steps()
	}
	r := fresh(t)
	put(t, r, insertContact("c0", "A"), insertContact("c1", "B"), insertContact("c2", "C"),
		times(2, engine.OneRow("INSERT INTO event (id, kind, title, held) VALUES ('e0', 'weekly', 'T', '2026-11-04'), ('e1', 'weekly', 'T', '2026-10-04')")),
		times(4, engine.OneRow("INSERT INTO attendance (event, contact, presence) VALUES ('e0', 'c0', 'present'), ('e0', 'c1', 'present'), ('e0', 'c2', 'present'), ('e1', 'c2', 'present')")))
	put(t, r, append(calls("c2", "x"), calls("c2", "y")...)...) // so that the next ones are not most of the register
	rapid.Check(t, func(rt *rapid.T) {
		before := everything(t, r)
		some := rapid.SliceOfN(rapid.Custom(anyStep), 1, 8).Draw(rt, "some")
		more := rapid.SliceOfN(rapid.Custom(anyStep), 0, 3).Draw(rt, "more")
		put(t, r, slices.Concat([]engine.Step{insertContact("new", "N")}, some, calls(rapid.SampledFrom([]string{"c0", "new"}).Draw(rt, "whose"), "z"), more)...)
		allIsWell(t, r)
		undo(t, r)
		same(rt, everything(t, r), before)
		allIsWell(t, r)
		if t.Failed() {
			rt.FailNow()
		}
	})
}

func same(t *rapid.T, got, want string) {
	if got != want {
		t.Fatalf("\n%s\nnot\n%s", got, want)
	}
}

// anyStep draws one change of any record.
func anyStep(t *rapid.T) engine.Step {
	id := func(kind string) string { return fmt.Sprint(kind, rapid.IntRange(0, 1).Draw(t, kind)) }
	day := func() string { return fmt.Sprintf("2026-%02d-01", rapid.IntRange(1, 12).Draw(t, "month")) }
	pick := func(of ...string) string { return rapid.SampledFrom(of).Draw(t, "pick") }
	upsert := func(table, key, columns string, args ...any) engine.Step {
		marks, sets := "", ""
		for i := range args {
			marks += fmt.Sprintf(", ?%d", i+1)
		}
		for _, c := range strings.Split(columns, ", ") {
			sets += c + " = excluded." + c + ", "
		}
		return engine.AnyRows("INSERT INTO "+table+" ("+key+", "+columns+") VALUES ("+marks[2:]+") ON CONFLICT DO UPDATE SET "+sets+"version = version + 1", args...)
	}
	switch rapid.IntRange(0, 10).Draw(t, "what") {
	case 0:
		return upsert("log", "contact, id", `kind, "on", minutes, said`, id("c"), id("l"), pick("call", "visit"), day(), rapid.IntRange(0, 60).Draw(t, "minutes"), rapid.StringMatching(`[^\x00]*`).Draw(t, "said"))
	case 1:
		return upsert("attendance", "event, contact", "presence", id("e"), id("c"), pick("present", "excused"))
	case 2:
		return engine.AnyRows("UPDATE event SET held = ?, cancelled = ?, version = version + 1 WHERE id = ?", day(), rapid.IntRange(0, 1).Draw(t, "cancelled"), id("e"))
	case 3:
		return upsert("follow_up", "contact, id", `"on", since, done`, id("c"), id("f"), day(), day(), pick("", "2026-05-01"))
	case 4:
		return upsert("action", "contact, id", "kind, actor, due, status", id("c"), id("a"), "sfi", "x", day(), pick("planned", "done", "dropped"))
	case 5:
		return engine.AnyRows("UPDATE contact SET status = ?, paused_until = ?, step = ?, step_since = ?, version = version + 1 WHERE id = ?",
			pick("active", "paused", "closed"), day(), pick("identify", "continuous"), day(), id("c"))
	case 6:
		return upsert("need", "contact, id", "need, raised, status", id("c"), id("n"), "board", day(), pick("open", "met"))
	case 7:
		return upsert("finance", "contact, id", "decision, granted", id("c"), id("p"), pick("waiting", "granted", "refused", "withdrawn"), rapid.IntRange(0, 9).Draw(t, "sek"))
	case 8:
		return upsert("outcome", "contact, id", `kind, "on", jobs`, id("c"), id("o"), pick("firm-started", "jobs"), pick("", day()), rapid.IntRange(0, 3).Draw(t, "jobs"))
	case 9:
		return upsert("visit", "contact, id", "step, state, began, ended", id("c"), id("v"), pick("identify", "analysis"), pick("standing", "done"), day(), day())
	}
	table := pick("log", "attendance", "follow_up", "action", "need", "finance", "outcome", "visit")
	return engine.AnyRows("DELETE FROM "+table+" WHERE contact = ?", id("c"))
}
