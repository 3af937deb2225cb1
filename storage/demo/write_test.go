package demo

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// made is a register with an office in it.
func made(t *testing.T, options Options) *storage.Register {
	t.Helper()
	path := filepath.Join(t.TempDir(), "office.db")
	options.Today = today
	if err := Write(context.Background(), path, options); err != nil {
		t.Fatalf("write the office: %v", err)
	}
	r, err := storage.Open(context.Background(), path, storage.Options{Now: func() time.Time { return today.Time() }})
	if err != nil {
		t.Fatalf("open the office: %v", err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

func TestTheRegisterIsWhole(t *testing.T) {
	for _, contacts := range []int{1, DefaultContacts, 1500} {
		r := made(t, Options{Contacts: contacts, Seed: 5})
		wrong, err := r.Check(context.Background(), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range wrong {
			if w.Kind != storage.Notice {
				t.Errorf("an office of %d: %s", contacts, w.In(text.English))
			}
		}
		n, err := r.CountContacts(context.Background(), storage.Filter{}, 10_000)
		if err != nil || n != contacts {
			t.Errorf("an office of %d has %d people (%v)", contacts, n, err)
		}
	}
}

func TestTheOfficeOfOnePersonLooksLikeAMonday(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(5) {
		r := made(t, Options{Seed: seed, Lang: text.Swedish})
		facts, err := r.AgendaFacts(ctx, today, model.SilenceLimits(), 100)
		if err != nil {
			t.Fatal(err)
		}
		agenda := model.AgendaOf(facts, today, model.SilenceLimits())
		kinds := make(map[model.Urgency]int)
		for _, item := range agenda.Items {
			kinds[item.Urgency]++
		}
		if n := len(agenda.Items); n < 5 || n > 10 || kinds[model.Late] != 2 || kinds[model.Due] < 2 || kinds[model.Waking] != 1 || kinds[model.Silent] != 1 {
			t.Errorf("seed %d: %d need her: %v", seed, n, kinds)
		}
		if n := len(agenda.Waiting); n != 3 {
			t.Errorf("seed %d: %d lines of others are waited for", seed, n)
		}
		standing, _, err := r.Standing(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range standing {
			if s.People < 2 || s.People > 14 {
				t.Errorf("seed %d: %d people stand on %s", seed, s.People, s.Step)
			}
		}
		settings, err := r.Settings(ctx)
		if err != nil || settings["office"] == "" || settings["language"] != "sv" {
			t.Errorf("seed %d: settings %v (%v)", seed, settings, err)
		}
	}
}

func TestALargeOfficeIsNotDrowned(t *testing.T) {
	r := made(t, Options{Contacts: 5000})
	facts, err := r.AgendaFacts(context.Background(), today, model.SilenceLimits(), 10_000)
	if err != nil {
		t.Fatal(err)
	}
	n := len(model.AgendaOf(facts, today, model.SilenceLimits()).Items)
	if most := mostMarked * len(deck()); n == 0 || n > most {
		t.Errorf("%d of 5,000 need her, not some of at most %d", n, most)
	}
}

func TestWhatIsHalfWrittenIsTakenAway(t *testing.T) {
	folder := t.TempDir()
	o := New(Options{Today: today})
	o.Projects = append(o.Projects, o.Projects[0])
	if err := o.write(context.Background(), filepath.Join(folder, "office.db")); err == nil {
		t.Fatal("an office with one project twice was written")
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v (%v)", left, err)
	}
}

func TestWhatIsThereIsNotWrittenOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Write(context.Background(), path, Options{Today: today}); model.CodeOf(err) != model.Exists {
		t.Errorf("writing over a file gave %v", err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Errorf("the file is gone: %v", err)
	}
}

func BenchmarkWrite(b *testing.B) {
	for b.Loop() {
		if err := Write(context.Background(), filepath.Join(b.TempDir(), "office.db"), Options{Contacts: 2000, Today: today}); err != nil {
			b.Fatal(err)
		}
	}
}
