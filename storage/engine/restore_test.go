package engine

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"stegvis/model"
)

// restore restores a backup and gives the one that was made before.
func restore(t *testing.T, f *File, from string) string {
	t.Helper()
	before, err := f.Restore(context.Background(), from, clock)
	if err != nil {
		t.Fatalf("restore: %v", err)
	}
	return before
}

func TestARestoredRegisterIsTheBackupAndThatCanBeTakenBack(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	first := due(t, f, clock)
	put(t, f, insertContact("c2", "Bo"))
	window := opened(t, f.path)
	insertMany(t, window, 200)
	all := everything(t, f)
	before := restore(t, f, first)
	for _, r := range []*File{f, window} {
		if got := names(t, r); got != "Amina" {
			t.Errorf("after going back: %q", got)
		}
		if changed, err := r.ChangedElsewhere(context.Background()); err != nil || changed != (r == window) {
			t.Errorf("changed elsewhere: %v %v", changed, err)
		}
	}
	put(t, window, insertContact("c3", "Cilla"))
	undo(t, f)
	undo(t, f)
	if got := names(t, f); got != "" {
		t.Errorf("the undo of what was restored leaves %q", got)
	}
	allIsWell(t, f)
	restore(t, window, before)
	if got := everything(t, f); got != all {
		t.Errorf("going back was not taken back: %s", got)
	}
	allIsWell(t, f)
	now := cutOff(t, f)
	r := opened(t, lay(t, now.file, now.journal))
	if got := everything(t, r); got != all || len(r.Warnings()) > 0 {
		t.Errorf("after a power cut: %s, %v", got, r.Warnings())
	}
}

func TestAPowerCutInOrAfterGoingBackLosesNothing(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	first := due(t, f, clock)
	insertMany(t, f, 100)
	// What Restore does, without carrying it into the file at the end.
	if err := f.overwrite(context.Background(), first); err != nil {
		t.Fatal(err)
	}
	now := cutOff(t, f)
	r := opened(t, lay(t, now.file, now.journal))
	if got := names(t, r); got != "Amina" || len(r.Warnings()) > 0 {
		t.Errorf("restored, then cut off: %q, %v", got, r.Warnings())
	}
	put(t, f, insertContact("c2", "Bo"))
	now = cutOff(t, f)
	r = opened(t, lay(t, now.file, now.journal))
	if got := names(t, r); got != "Amina Bo" || len(r.Warnings()) > 0 {
		t.Errorf("restored and changed, then cut off: %q, %v", got, r.Warnings())
	}
	allIsWell(t, r)
}

func TestWhatCannotBeRestoredChangesNothing(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	sound := due(t, f, clock)
	folder := t.TempDir()
	write := func(name string, content []byte) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	newer := filepath.Join(folder, "newer.db")
	n := opened(t, newer, "SELECT 1")
	n.Close()
	broken := read(t, sound)
	copy(broken[len(broken)/2:], bytes.Repeat([]byte{0xff}, 3000))
	put(t, f, insertContact("c2", "Bo"))
	for name, test := range map[string]struct {
		path string
		code model.Code
	}{
		"no file":            {filepath.Join(folder, "none.db"), model.NotFound},
		"a folder":           {folder, model.NotFound},
		"a text":             {write("text.db", []byte("Namn;Telefon")), model.Damaged},
		"half a backup":      {write("half.db", read(t, sound)[:8192]), model.Damaged},
		"a broken backup":    {write("broken.db", broken), model.Damaged},
		"of a newer program": {newer, model.Damaged},
	} {
		_, err := f.Restore(context.Background(), test.path, clock)
		says(t, name, err, test.code)
		if got := names(t, f); got != "Amina Bo" {
			t.Errorf("%s left %q", name, got)
		}
	}
	if n := len(backups(t, f)); n != 1 {
		t.Errorf("there are %d backups", n)
	}
}

func TestABackupTakesThePlaceOfADamagedRegister(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	from := due(t, f, clock)
	insertMany(t, f, 50)
	now := cutOff(t, f)
	broken := append([]byte("broken"), now.file[6:]...)
	path := lay(t, broken, now.journal)
	if _, err := Open(context.Background(), path, testSchema(), Options{}); err == nil {
		t.Fatal("it is not damaged")
	}
	aside, err := PutBack(context.Background(), path, from, testSchema(), clock)
	if err != nil {
		t.Fatal(err)
	}
	r := opened(t, path)
	if got := names(t, r); got != "Amina" || len(r.Warnings()) > 0 {
		t.Errorf("in its place: %q, %v", got, r.Warnings())
	}
	if !bytes.Equal(read(t, aside), broken) || !bytes.Equal(read(t, aside+"-wal"), now.journal) {
		t.Error("what was set aside is not what lay there")
	}
}
