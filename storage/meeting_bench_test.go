package storage

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/storage/engine"
)

// office is a register of many contacts with ten weekly meetings behind it, at each of
// which forty of 120 regulars were, and one tonight at which forty are.
func office(b *testing.B, contacts int) (*Register, model.EventID) {
	b.Helper()
	r := fresh(b)
	put(b, r, engine.AnyRows(`INSERT INTO contact (id, role, name, name_key, step, step_since, gender, country)
		WITH RECURSIVE some (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM some WHERE i < ?)
		SELECT printf('c%07d', i), 'client', printf('Person %07d', i), CAST(printf('%07d', i * 7919 % 1000003) AS BLOB), 'identify', '2026-01-01', 'woman', 'SO' FROM some`, contacts))
	for _, on := range []string{"2026-09-02", "2026-09-09", "2026-09-16", "2026-09-23", "2026-09-30", "2026-10-07", "2026-10-14", "2026-10-21", "2026-10-28", "2026-11-04"} {
		fill(b, r, meeting(b, r, "Frukost", on), contacts)
	}
	tonight := meeting(b, r, "Frukost", "2026-11-11")
	fill(b, r, tonight, contacts)
	return r, tonight
}

func fill(b *testing.B, r *Register, event model.EventID, contacts int) {
	b.Helper()
	put(b, r, engine.AnyRows(`INSERT INTO attendance (event, contact, presence, at)
		SELECT ?1, id, 'present', 480 FROM contact WHERE n IN (SELECT n * (?2 / 120) FROM contact WHERE n <= 120 ORDER BY random() LIMIT 40)`, event, contacts))
}

func BenchmarkGuestsOfAMeetingOfForty(b *testing.B) {
	r, tonight := office(b, 100_000)
	for b.Loop() {
		present, _, err := r.Guests(context.Background(), tonight)
		if err != nil || len(present) < 35 {
			b.Fatal(len(present), err)
		}
	}
}

func BenchmarkLikelyOfAMeetingOfForty(b *testing.B) {
	r, tonight := office(b, 100_000)
	for b.Loop() {
		if _, err := r.Likely(context.Background(), tonight); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheckInAmongAHundredThousand(b *testing.B) {
	r, tonight := office(b, 100_000)
	ids, err := engine.List(context.Background(), r, engine.Scan[model.ContactID], "SELECT id FROM contact WHERE n % 7 = 0 LIMIT 10000")
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		if _, err := r.CheckIn(context.Background(), clock, tonight, ids[i%len(ids)], model.Present, "", 480); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

func BenchmarkEventsOfAYear(b *testing.B) {
	r, _ := office(b, 10_000)
	for b.Loop() {
		if list, err := r.Events(context.Background(), EventQuery{Limit: 50}); err != nil || len(list) != 11 {
			b.Fatal(len(list), err)
		}
	}
}
