package engine

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestAKilledRestoreLeavesTheOldStateOrTheNew kills a program that goes back and forth between
// two backups, at moments spread over what that takes: 5 times, 200 in the long run.
func TestAKilledRestoreLeavesTheOldStateOrTheNew(t *testing.T) {
	kills := 5
	if os.Getenv("STEGVIS_LONG") != "" {
		kills = 200
	}
	f := fresh(t)
	folder := filepath.Dir(f.path)
	states := make(map[string]string) // what was restored from each
	for _, which := range []string{"a", "b"} {
		insertMany(t, f, 100)
		if err := f.BackupTo(context.Background(), filepath.Join(folder, which+".db")); err != nil {
			t.Fatal(err)
		}
		states[everything(t, f)] = which
	}
	f.Close()
	seen := make(map[string]int)
	for n := range kills {
		p := start(t, "go back", f.path, nil)
		last := p.line()
		time.AfterFunc(time.Duration(n*37%150)*time.Millisecond, func() { _ = p.Process.Kill() })
		if said := p.rest(); len(said) > 0 {
			last = said[len(said)-1]
		}
		r, err := Open(context.Background(), f.path, testSchema(), Options{Now: func() time.Time { return clock }})
		if err != nil {
			t.Fatalf("after kill %d: %v", n, err)
		}
		is := states[everything(t, r)]
		next := map[string]string{"a": "b", "b": "a"}[last]
		if is != last && is != next {
			t.Fatalf("after kill %d it is neither what was restored last, %s, nor what was next, but %q", n, last, is)
		}
		seen[is]++
		if len(r.Warnings()) > 0 {
			t.Errorf("after kill %d: %v", n, r.Warnings())
		}
		allIsWell(t, r)
		for _, made := range backups(t, r) {
			if states[everything(t, opened(t, made.Path))] == "" {
				t.Errorf("after kill %d the backup %s is half", n, made.Path)
			}
			if err := os.Remove(made.Path); err != nil { // only the newest are looked at
				t.Fatal(err)
			}
		}
		r.Close()
	}
	t.Logf("%d kills: %v", kills, seen)
}
