package storage

import (
	"context"
	"database/sql"
	"fmt"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
	"stegvis/storage/report"
)

// many fills a register with a made-up office of that many contacts, without history: all
// steps and statuses, half a dozen visits each, logs, promises and actions for some.
func many(b testing.TB, contacts int) *Register {
	b.Helper()
	r := fresh(b)
	ctx := context.Background()
	err := r.Bulk(ctx, func(tx *sql.Tx) error {
		for _, s := range manyPeople(contacts) {
			if _, err := tx.ExecContext(ctx, s.SQL, s.Args...); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return r
}

func manyPeople(contacts int) []engine.Step {
	const steps = `(SELECT '["identify","general-info","inspiration","startup-info","follow-up","analysis","programme","continuous"]' AS keys)`
	some := func(query string) engine.Step {
		return engine.AnyRows(query, contacts)
	}
	return []engine.Step{
		engine.AnyRows(`INSERT INTO project (id, name) VALUES ('p1', 'Nya vägar')`),
		some(`INSERT INTO enterprise (id, name, name_key, org_number) WITH RECURSIVE i (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM i WHERE i < ?1 / 3)
			SELECT printf('e%07d', i), printf('Firma %07d', i), CAST(printf('%07d', i * 7919 % 1000003) AS BLOB), '' FROM i`),
		some(`INSERT INTO contact (id, role, path, status, step, step_since, paused_until, name, name_key, enterprise, phones, place, municipality, gender, born, language, country, found_through, found_on, note)
			WITH RECURSIVE i (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM i WHERE i < ?1)
			SELECT printf('01930000-0000-7000-8000-%012d', i), iif(i % 11 = 0, 'other', 'client'), 'potential',
				substr('active    active    active    closed    handed-overpaused    ', i % 5 * 10 + 1, iif(i % 5 = 4, 11, iif(i % 5 = 3, 6, 6))),
				iif(i % 11 = 0, '', keys ->> (i / 5 % 8)), date('2026-11-18', '-' || (i * 31 % 700) || ' days'), '',
				printf('Person %07d', i), CAST(printf('Warsame %07d Person', i * 7919 % 1000003) AS BLOB), iif(i % 3 = 0, printf('e%07d', i / 3), NULL),
				'+46701234567', '["Åre","Östersund","Boden",""]' ->> (i % 4), '["2480","2321","2582"]' ->> (i % 3), '["woman","man","","woman"]' ->> (i % 4), '1983',
				iif(i % 9973 = 0, 'zu', '["so","ar","sv","th"]' ->> (i / 7 % 4)), 'SO', 'sfi', date('2026-11-18', '-' || (i * 31 % 700) || ' days'), 'En anteckning om vad hon vill och kan.'
			FROM i, ` + steps),
		engine.AnyRows(`UPDATE contact SET status = 'paused', paused_until = date('2026-11-01', '+' || (n % 60) || ' days') WHERE n % 10 = 2`),
		engine.AnyRows(`INSERT INTO visit (contact, id, step, state, began, ended) SELECT c.id, printf('v%02d', k.key), k.value,
				iif(k.key + 1 = c.rung, 'standing', 'done'), date(c.step_since, '-' || ((c.rung - k.key) * 20) || ' days'), iif(k.key + 1 = c.rung, '', date(c.step_since, '-' || ((c.rung - k.key - 1) * 20) || ' days'))
			FROM (SELECT *, ` + rungOf("step") + ` AS rung FROM contact) AS c, ` + steps + ` CROSS JOIN json_each(keys) AS k WHERE c.role = 'client' AND k.key < c.rung`),
		engine.AnyRows(`INSERT INTO log (contact, id, kind, "on", minutes) SELECT contact.id, 'l' || k.value, 'call', date(step_since, '+' || (k.value * 5) || ' days'), 20
			FROM contact CROSS JOIN json_each('[1,2,3]') AS k WHERE n % 4 < k.value`),
		engine.AnyRows(`INSERT INTO follow_up (contact, id, "on", what, waiting, partner, since, done) SELECT contact.id, 'f' || k.value, date('2026-11-18', (n % 400 - 200) || ' days'), 'ring',
				iif(n % 3 = 0, 'partner', 'advisor'), iif(n % 3 = 0, 'Swedbank', ''), '2026-09-01', iif(k.value = 1, '2026-10-01', '')
			FROM contact CROSS JOIN json_each('[1,2]') AS k WHERE n % 6 = 0`),
		engine.AnyRows(`INSERT INTO action (contact, id, kind, actor, due, status) SELECT id, 'a1', 'bank', 'ALMI', date('2026-11-18', (n % 400 - 200) || ' days'), iif(n % 2 = 0, 'done', 'planned') FROM contact JOIN summary USING (n) WHERE rung >= 7 AND rung < 9`),
		engine.AnyRows(`INSERT INTO need (contact, id, need, raised) SELECT id, 'n1', 'capital', step_since FROM contact JOIN summary USING (n) WHERE rung BETWEEN 6 AND 8`),
		engine.AnyRows(`INSERT INTO finance (contact, id, lender, amount, "on", decision) SELECT id, 'x1', 'bank', 50000, step_since, iif(n % 2 = 0, 'waiting', 'granted') FROM contact JOIN summary USING (n) WHERE rung = 8`),
		engine.AnyRows(`INSERT INTO outcome (contact, id, kind, "on", jobs) SELECT id, 'o1', 'firm-started', step_since, 1 FROM contact JOIN summary USING (n) WHERE rung = 8 AND n % 3 = 0`),
		engine.AnyRows(`INSERT INTO participation (contact, id, project, "on") SELECT id, 'j', 'p1', step_since FROM contact WHERE n % 2 = 0`),
	}
}

// BenchmarkPeople measures the reads of pages at sizes that ought not to matter.
func BenchmarkPeople(b *testing.B) {
	for _, contacts := range []int{1_000, 10_000, 1_000_000} {
		if testing.Short() && contacts > 10_000 {
			continue
		}
		r := many(b, contacts)
		size := fmt.Sprintf("/%d", contacts)
		ctx := context.Background()
		for sort, name := range map[Sort]string{ByName: "name", ByFirm: "firm", ByStep: "step", ByStatus: "status", ByLast: "last", ByNext: "next", ByPlace: "place", ByLanguage: "language"} {
			b.Run("list by "+name+size, func(b *testing.B) { listing(b, r, ContactQuery{Sort: sort}) })
		}
		middle := must(r.Contacts(ctx, ContactQuery{Sort: ByNext, Limit: 500}))(b)
		after := CursorOf(middle[len(middle)-1], ByNext)
		b.Run("list by next after"+size, func(b *testing.B) { listing(b, r, ContactQuery{Sort: ByNext, After: &after}) })
		b.Run("list from end"+size, func(b *testing.B) { listing(b, r, ContactQuery{FromEnd: true}) })
		b.Run("women on step 4 to 5"+size, func(b *testing.B) {
			listing(b, r, ContactQuery{Filter: Filter{Gender: "woman", Step: []model.StepKey{model.StartupInfo, model.FollowingUp}}})
		})
		b.Run("a rare language"+size, func(b *testing.B) { listing(b, r, ContactQuery{Filter: Filter{Language: "zu"}}) })
		b.Run("waiting for finance"+size, func(b *testing.B) { listing(b, r, ContactQuery{Filter: Filter{Waiting: true}}) })
		b.Run("late"+size, func(b *testing.B) { listing(b, r, ContactQuery{Filter: Filter{Late: true, Today: day("2026-11-18")}}) })
		b.Run("silent"+size, func(b *testing.B) {
			listing(b, r, ContactQuery{Filter: Filter{Silent: true, Today: day("2026-11-18")}})
		})
		b.Run("nothing agreed"+size, func(b *testing.B) { listing(b, r, ContactQuery{Filter: Filter{NoDate: true}}) })
		b.Run("of a project"+size, func(b *testing.B) { listing(b, r, ContactQuery{Filter: Filter{Project: "Nya vägar"}}) })
		b.Run("ladder"+size, func(b *testing.B) {
			for b.Loop() {
				must(r.Ladder(ctx, model.Programme, nil, 50))(b)
			}
		})
		b.Run("standing"+size, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := r.Standing(ctx); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("person"+size, func(b *testing.B) {
			for b.Loop() {
				must(r.Person(ctx, middle[7].ID))(b)
			}
		})
		b.Run("timeline"+size, func(b *testing.B) {
			for b.Loop() {
				must(r.Timeline(ctx, middle[7].ID, 50))(b)
			}
		})
		b.Run("agenda"+size, func(b *testing.B) { agendas(b, r) })
		b.Run("climb"+size, func(b *testing.B) { climbing(b, r) })
	}
}

// BenchmarkAPersonWithFiveHundredEntries reads what the page of one shows, among a hundred thousand.
func BenchmarkAPersonWithFiveHundredEntries(b *testing.B) {
	r, ctx := many(b, 100_000), context.Background()
	id := must(r.Contacts(ctx, ContactQuery{Limit: 1}))(b)[0].ID
	var steps []engine.Step
	for i := range 500 {
		steps = append(steps, engine.OneRow(`INSERT INTO log (contact, id, kind, "on", minutes, said) VALUES (?, ?, 'call', date('2026-11-18', -? || ' days'), 10, 'wants premises near the square')`, id, fmt.Sprint("many", i), i))
	}
	must(r.Commit(ctx, clock, text.Sentencef("storage.exists"), steps...))(b)
	for b.Loop() {
		must(r.Person(ctx, id))(b)
		must(r.Timeline(ctx, id, 400))(b)
	}
}

func listing(b *testing.B, r *Register, q ContactQuery) {
	q.Limit = 50
	for b.Loop() {
		must(r.Contacts(context.Background(), q))(b)
	}
}

func agendas(b *testing.B, r *Register) {
	today := day("2026-11-18")
	limits := model.SilenceLimits()
	n := 0
	for b.Loop() {
		facts := must(r.AgendaFacts(context.Background(), today, limits, 200))(b)
		n = len(model.AgendaOf(facts, today, limits).Items)
	}
	b.ReportMetric(float64(n), "items")
}

// climbing moves one contact a step on, and back.
func climbing(b *testing.B, r *Register) {
	ctx := context.Background()
	list := must(r.Ladder(ctx, model.StartupInfo, nil, 1))(b)
	for b.Loop() {
		move := model.Move{Kind: model.Complete, Reason: "klart"}
		must(r.Climb(ctx, clock, list[0].ID, move, map[string]string{"language": "so"}))(b)
		b.StopTimer()
		undo(b, r)
		b.StartTimer()
	}
}

func BenchmarkContactsReport(b *testing.B) {
	r := many(b, 100_000)
	for b.Loop() {
		n := 0
		err := r.Report(context.Background(), report.Contacts, report.Filter{}, func([][]byte) error { n++; return nil })
		if err != nil || n != 100_000 {
			b.Fatal(n, err)
		}
	}
}

func BenchmarkLadderReport(b *testing.B) {
	r := many(b, 100_000)
	for b.Loop() {
		reported(b, r, report.Ladder, report.Filter{Period: must(report.Year(2026))(b)})
	}
}
