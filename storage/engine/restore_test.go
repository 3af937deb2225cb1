package engine

import (
	"bytes"
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
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
	if err := f.overwrite(context.Background(), first, func() error { return nil }); err != nil {
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

func TestAPowerCutAfterGoingBackFromAnEmptyJournalLosesNothing(t *testing.T) {
	for name, other := range map[string]bool{"to its own": false, "to another's": true} {
		t.Run(name, func(t *testing.T) {
			f := fresh(t)
			put(t, f, insertContact("c1", "Amina"))
			from := due(t, f, clock)
			if other {
				g := fresh(t)
				put(t, g, insertContact("c1", "Amina"))
				from = due(t, g, clock)
			}
			put(t, f, insertContact("c2", "Bo"))
			if _, err := f.writer.Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
				t.Fatal(err)
			}
			window := opened(t, f.path)
			err := window.AtOneMoment(context.Background(), func(tx *sql.Tx) error { // it cannot be carried into the file
				if _, err := readMark(context.Background(), tx); err != nil {
					return err
				}
				restore(t, f, from)
				put(t, f, insertContact("c3", "Cilla"))
				now := cutOff(t, f)
				r := opened(t, lay(t, now.file, now.journal))
				if got := names(t, r); got != "Amina Cilla" || len(r.Warnings()) > 0 {
					t.Errorf("after a power cut: %q, %v", got, r.Warnings())
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
}

func TestARegisterThatGoesBackStaysItself(t *testing.T) {
	older := opened(t, filepath.Join(t.TempDir(), "older.stegvis.db"))
	put(t, older, insertContact("c9", "Ovan"))
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	f := opened(t, path, "CREATE TABLE extra (id TEXT PRIMARY KEY, version INTEGER NOT NULL DEFAULT 1) STRICT")
	put(t, f, insertContact("c1", "Amina"))
	all, was := everything(t, f), f.BackupFolder()
	before := restore(t, f, due(t, older, clock))
	if got := names(t, f); got != "Ovan" || query[int](t, f, "SELECT count(*) FROM extra") != 0 {
		t.Errorf("of an older program: %q", got)
	}
	put(t, f, insertContact("c2", "Bo"), OneRow("INSERT INTO extra (id) VALUES ('e')"))
	undo(t, f)
	allIsWell(t, f)
	made := backups(t, f)
	if f.BackupFolder() != was || len(made) != 1 || made[0].Path != before {
		t.Errorf("its backups lie in %s, were in %s: %v", f.BackupFolder(), was, made)
	}
	restore(t, f, before)
	if got := everything(t, f); got != all {
		t.Errorf("going back was not taken back: %s", got)
	}
}

func TestARegisterIsNotRestoredFromItself(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	if _, err := f.writer.Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link.db")
	if err := os.Symlink(f.path, link); err != nil {
		t.Skip(err)
	}
	for _, from := range []string{f.path, link} {
		_, err := f.Restore(context.Background(), from, clock)
		says(t, from, err, model.Invalid)
		_, err = PutBack(context.Background(), f.path, from, testSchema(), clock)
		says(t, from, err, model.Invalid)
	}
	if got := names(t, f); got != "Amina" || len(backups(t, f)) != 0 {
		t.Errorf("it holds %q", got)
	}
}

func TestGoingBackWaitsForWhoWritesAndLosesNothingOfIt(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	from := due(t, f, clock)
	holder := start(t, "hold", f.path, nil)
	holder.line()
	_, err := f.Restore(context.Background(), from, clock)
	says(t, "while another program writes", err, model.Busy)
	if got := names(t, f); got != "Amina" || len(backups(t, f)) != 1 {
		t.Errorf("it holds %q, and there are %v", got, backups(t, f))
	}
	holder.in.Close()
	holder.rest()
	now := clock
	f = openedAt(t, f.path, &now) // which waits as long as the program does
	writer := start(t, "twenty", f.path, nil)
	first := writer.line()
	before := restore(t, f, from)
	written := append([]string{first}, writer.rest()...)
	kept := opened(t, before)
	for _, id := range written {
		there := "SELECT count(*) FROM contact WHERE id = ?"
		if query[int](t, f, there, id)+query[int](t, kept, there, id) == 0 {
			t.Errorf("%s is neither in the register nor in the backup made before", id)
		}
	}
	allIsWell(t, f)
}

func TestADiskThatFillsUpLeavesTheOldStateOrTheNew(t *testing.T) {
	full, done := 0, 0
	for kib := 900; kib < 3600; kib += 300 {
		f := opened(t, filepath.Join(smallDisk(t, kib<<10), "register.stegvis.db"))
		put(t, f, insertContact("c1", "Amina"))
		from := filepath.Join(t.TempDir(), "copy.db")
		if err := f.BackupTo(context.Background(), from); err != nil {
			t.Fatal(err)
		}
		put(t, f, insertContact("c2", strings.Repeat("Bo", 40_000)))
		was := everything(t, f)
		before, err := f.Restore(context.Background(), from, clock)
		switch {
		case err == nil:
			done++
			if got := names(t, f); got != "Amina" {
				t.Errorf("%d KiB: restored: %.20q", kib, got)
			}
			if got := everything(t, opened(t, before)); got != was {
				t.Errorf("%d KiB: the backup made before is another", kib)
			}
		default:
			full++
			says(t, "full", err, model.Full)
			if got := everything(t, f); got != was {
				t.Errorf("%d KiB: not restored, and changed: %v", kib, err)
			}
		}
		noDrafts(t, filepath.Dir(f.path))
		allIsWell(t, f)
		f.Close()
	}
	if full == 0 || done == 0 {
		t.Errorf("%d times it was full, %d times not", full, done)
	}
}

func TestABackupRemembersWhenItWasLastFoundSound(t *testing.T) {
	now := clock
	f := openedAt(t, filepath.Join(t.TempDir(), "register.stegvis.db"), &now)
	put(t, f, insertContact("c1", "Amina"))
	path := due(t, f, now)
	now = clock.AddDate(0, 0, 40)
	if err := f.Peek(context.Background(), path, func(Source) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if made := backups(t, f); len(made) != 1 || !made[0].Sound.Equal(now) || !made[0].At.Equal(clock) {
		t.Errorf("the backups are %+v", made)
	}
}
