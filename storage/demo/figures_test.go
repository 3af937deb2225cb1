package demo

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/report"
)

// TestEveryFigureIsThoseBehindIt reads, over a made-up office and over random periods and projects,
// who is behind every figure of every table, and adds them up.
func TestEveryFigureIsThoseBehindIt(t *testing.T) {
	ctx := context.Background()
	r := furnished(ctx, t)
	projects, err := r.Projects(ctx)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(5, 6))
	filters := []report.Filter{{Today: today}}
	for range 5 {
		f := report.Filter{Today: today, Outside: random.IntN(2) == 0}
		from := today.AddDays(-random.IntN(900))
		switch random.IntN(3) {
		case 0:
			f.From = from
		case 1:
			f.To = from
		default:
			f.From, f.To = from, from.AddDays(random.IntN(400))
		}
		if random.IntN(2) == 0 {
			f.Project = projects[random.IntN(len(projects))]
		}
		filters = append(filters, f)
	}
	for _, table := range report.Tables {
		if table.Persons {
			continue
		}
		seen := 0
		for _, f := range filters {
			seen += addedUp(t, r, table, f)
		}
		if seen == 0 {
			t.Errorf("%s: nobody was behind any figure", table.Name)
		}
	}
}

// addedUp compares every figure of a table with those behind it, and gives how many those are.
func addedUp(t *testing.T, r *storage.Register, table report.Table, f report.Filter) (seen int) {
	ctx := context.Background()
	figures := table.Figures()
	err := r.ReportNamed(ctx, table, f, func(name string, row [][]byte) error {
		values := make(map[string]string)
		for i, c := range table.Columns {
			values[c.Key] = string(row[i])
		}
		for _, s := range table.Sums {
			if s.Rest == "" {
				continue
			}
			left, _ := strconv.Atoi(values[s.Total])
			for _, part := range s.Parts {
				n, _ := strconv.Atoi(values[part])
				left -= n
			}
			values[report.RestKey(s)] = strconv.Itoa(left)
		}
		for _, key := range figures {
			at := table.Column(key)
			if at >= 0 && (table.Columns[at].Kind == report.Percent || table.Columns[at].Shows == nil) {
				continue // of another figure
			}
			behind, err := r.Behind(ctx, table, f, name, key, 1_000_000)
			if err != nil {
				return fmt.Errorf("%s of %q: %w", key, name, err)
			}
			sum := 0
			for _, b := range behind {
				sum += b.N
			}
			seen += len(behind)
			if said := saidOf(table, key, sum); said != values[key] && !(sum == 0 && values[key] == "") {
				t.Errorf("%s, %+v: %s of %q is %s, and behind it are %s", table.Name, f, key, name, values[key], said)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return seen
}

// saidOf is a sum as its column says it.
func saidOf(table report.Table, key string, sum int) string {
	if f, _ := table.Figure(key); f.Decimal {
		return report.Hundredths(sum)
	}
	return strconv.Itoa(sum)
}

// furnished is a made-up office in which, besides, some have several applications and firms, some
// share a firm, some things have no day, and there are papers.
func furnished(ctx context.Context, t *testing.T) *storage.Register {
	r := made(t, Options{Contacts: 150, Seed: 3})
	ids, err := r.ContactIDs(ctx, storage.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	random, now := rand.New(rand.NewPCG(1, 9)), time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC)
	add := func(rec model.Record) model.Record {
		if _, err := r.AddRecord(ctx, now, rec); err != nil {
			t.Fatal(err)
		}
		return rec
	}
	for i := range 120 {
		id := string(ids[random.IntN(len(ids))])
		day := today.AddDays(-random.IntN(900)).String()
		var rec model.Record
		switch i % 3 {
		case 0:
			rec = model.Outcome.With(id, today, "kind", "firm-started", "on", day, "jobs", strconv.Itoa(random.IntN(4)), "fte", []string{"", "0.5", "1.25"}[random.IntN(3)])
		case 1:
			rec = model.Finance.With(id, today, "lender", []string{"", "bank", "Swedbank", "family"}[random.IntN(4)], "amount", "20000", "on", day, "decision", "granted", "granted", "15000", "decided", today.String())
		default:
			rec = model.Action.With(id, today, "kind", "mentor", "actor", []string{"Almi", " Almi", "Nyföretagarcentrum"}[random.IntN(3)], "due", today.AddDays(random.IntN(200)-100).String())
		}
		rec = add(rec)
		if i%3 < 2 && i%2 == 0 {
			add(model.Paper.With(id, today, "of", rec.Type.Key+" "+string(rec.ID), "what", "beslut", "where", "pärm 2"))
		}
	}
	return r
}
