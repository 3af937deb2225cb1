package engine

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"stegvis/model"
)

// broken gives a register that is damaged in the middle, with a backup and one change since.
func broken(t *testing.T) (path, backup string) {
	t.Helper()
	f := fresh(t)
	insertMany(t, f, 3000)
	backup = due(t, f, clock)
	put(t, f, insertContact("new", "Cilla"))
	path = f.Path()
	f.Close()
	content := contentOf(t, path)
	for page := 40; page < 44; page++ {
		for i := range 4096 {
			content[page*4096+i] ^= 0x5a
		}
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, backup
}

// keyOf is the key of what an error says.
func keyOf(err error) string {
	var said *model.Error
	if !errors.As(err, &said) {
		return ""
	}
	return said.Message.Key
}

func TestADamagedRegisterGivesItsPlaceToABackupAndKeepsWhatCanBeRead(t *testing.T) {
	ctx := context.Background()
	path, backup := broken(t)
	before := contentOf(t, path)
	w := FindWayOut(ctx, path, testSchema(), time.UTC)
	if !w.Found || w.Copy.Path != backup || !w.Known || w.Missing != 1 || w.Since().Key != "check.since-one" {
		t.Errorf("the way out is %+v", w)
	}
	m, err := Mend(ctx, path, backup, testSchema(), clock)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(contentOf(t, m.Aside), before) {
		t.Error("the damaged file is not as it was")
	}
	f := opened(t, path)
	allIsWell(t, f)
	if names(t, f) == "" || m.Saved.Rows("contact") < 2000 {
		t.Errorf("saved %+v", m.Saved)
	}
	saved := opened(t, m.Saved.Path)
	if saved.watch.register() != f.watch.register() {
		t.Error("what was saved is not known as the same register")
	}
	saved.Close()
	stranger := fresh(t)
	stranger.Close()
	if err := os.Rename(stranger.Path(), beside(path, keptAs, clock, ".stegvis.db")); err != nil {
		t.Fatal(err)
	}
	kept := f.KeptBeside(ctx)
	if len(kept) != 1 || kept[0].Path != m.Saved.Path || !kept[0].Salvaged {
		t.Errorf("beside lies %+v", kept)
	}
	if _, err := f.Bring(ctx, m.Saved.Path, clock, true); err != nil {
		t.Errorf("what was saved cannot be brought in: %v", err)
	}
}

func TestWithoutABackupWhatCanBeReadTakesThePlace(t *testing.T) {
	ctx := context.Background()
	path, _ := broken(t)
	before := contentOf(t, path)
	if err := os.RemoveAll(filepath.Join(filepath.Dir(path), backupFolder)); err != nil {
		t.Fatal(err)
	}
	if w := FindWayOut(ctx, path, testSchema(), time.UTC); w.Found {
		t.Errorf("the way out is %+v", w)
	}
	m, err := Mend(ctx, path, "", testSchema(), clock)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(contentOf(t, m.Aside), before) {
		t.Error("the damaged file is not as it was")
	}
	f := opened(t, path)
	allIsWell(t, f)
	if got := query[int](t, f, "SELECT count(*) FROM contact"); got != m.Saved.Rows("contact") || got < 2000 {
		t.Errorf("there are %d, saved were %+v", got, m.Saved)
	}
}

func TestWhatCannotBeMendedStaysAsItLies(t *testing.T) {
	ctx := context.Background()
	path, backup := broken(t)
	before := contentOf(t, path)
	if err := os.WriteFile(backup, []byte("Namn;Telefon"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Mend(ctx, path, backup, testSchema(), clock)
	says(t, "a backup that is none", err, model.Damaged)
	if !bytes.Equal(contentOf(t, path), before) {
		t.Error("the damaged file is not as it was")
	}
	if err := os.WriteFile(path, make([]byte, len(before)), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = Mend(ctx, path, "", testSchema(), clock)
	says(t, "nothing can be read", err, model.Damaged)
	if !bytes.Equal(contentOf(t, path), make([]byte, len(before))) {
		t.Error("the damaged file is not as it was")
	}
}

// TestARegisterOfWhichNothingIsLeftIsKnownByItsBackups writes zeros over the whole register, and
// over a file that never was one.
func TestARegisterOfWhichNothingIsLeftIsKnownByItsBackups(t *testing.T) {
	path, _ := broken(t)
	for _, p := range []string{path, filepath.Join(filepath.Dir(path), "other.db")} {
		if err := os.WriteFile(p, make([]byte, 8192), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Open(context.Background(), p, testSchema(), Options{})
		want := "storage.foreign"
		if p == path {
			want = "check.damaged"
		}
		if got := keyOf(err); got != want {
			t.Errorf("%s: %s, not %s", filepath.Base(p), got, want)
		}
	}
}

// TestOnlyARegisterThatIsGoneIsMissed holds that a register is said to be gone only where nothing of
// it is left, and backups of its own name are.
func TestOnlyARegisterThatIsGoneIsMissed(t *testing.T) {
	path, _ := broken(t)
	gone := func(path string) bool {
		_, gone := goneWithBackups(context.Background(), path, testSchema(), time.UTC)
		return gone
	}
	lie := func(content map[string]string) {
		t.Helper()
		for _, tail := range []string{"", "-wal"} {
			_ = os.Remove(path + tail)
			if s, ok := content[tail]; ok {
				if err := os.WriteFile(path+tail, []byte(s), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	for what, c := range map[string]struct {
		lie  map[string]string
		want bool
	}{
		"what is damaged":                 {map[string]string{"": "something"}, false},
		"nothing":                         {nil, true},
		"an empty file":                   {map[string]string{"": ""}, true},
		"an empty file and its journal":   {map[string]string{"": "", "-wal": "all of it"}, false},
		"an empty file, an empty journal": {map[string]string{"": "", "-wal": ""}, true},
	} {
		lie(c.lie)
		if got := gone(path); got != c.want {
			t.Errorf("%s: gone %v", what, got)
		}
	}
	lie(nil)
	for _, name := range []string{"register-2.stegvis.db", "reg.stegvis.db", "register-kept-2026-11-20-100000.stegvis.db", "registe?.stegvis.db"} {
		if gone(filepath.Join(filepath.Dir(path), name)) {
			t.Errorf("%s was never there", name)
		}
	}
}

// TestWhatWasSavedLiesAlone holds that no journal is left beside what was read out of a damaged
// register, nor beside what was set aside.
func TestWhatWasSavedLiesAlone(t *testing.T) {
	path, _ := broken(t)
	m, err := Mend(context.Background(), path, "", testSchema(), clock)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{m.Saved.Path, m.Aside, path} {
		for _, tail := range []string{"-wal", "-shm", "-journal"} {
			if there(file + tail) {
				t.Errorf("%s lies beside", filepath.Base(file+tail))
			}
		}
	}
}
