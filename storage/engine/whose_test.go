package engine

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// left is a register as a power cut leaves it: the file, and its journal beside it.
type left struct{ file, journal []byte }

// cutOff copies a register that is open as it lies on the disk.
func cutOff(t *testing.T, f *File) left {
	t.Helper()
	var l left
	for suffix, into := range map[string]*[]byte{"": &l.file, "-wal": &l.journal} {
		b, err := os.ReadFile(f.path + suffix)
		if err != nil {
			t.Fatal(err)
		}
		*into = b
	}
	return l
}

// lay puts a file and a journal beside one another in a folder of their own.
func lay(t *testing.T, file, journal []byte) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "register.stegvis.db")
	for suffix, content := range map[string][]byte{"": file, "-wal": journal} {
		if content == nil {
			continue
		}
		if err := os.WriteFile(path+suffix, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

func names(t *testing.T, f *File) string {
	t.Helper()
	return query[string](t, f, "SELECT coalesce(group_concat(name, ' ' ORDER BY id), '') FROM contact")
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// A register at many moments of its life: what lies on the disk, a plain copy of the file
// and a backup at each. Every file is then laid beside every journal.
func TestAFileSeesNoJournalButItsOwn(t *testing.T) {
	f := fresh(t)
	var files, journals [][]byte // plain copies of the file, and journals, of each moment
	var backups []string
	var known []string // the names at each moment
	moment := func() {
		now := cutOff(t, f)
		files, journals, known = append(files, now.file), append(journals, now.journal), append(known, names(t, f))
		path, err := f.Backup(context.Background(), filepath.Join(t.TempDir(), "copies"), clock)
		if err != nil {
			t.Fatal(err)
		}
		backups = append(backups, path)
	}
	checkpoint := func(mode string) {
		if _, err := f.writer.Exec("PRAGMA wal_checkpoint(" + mode + ")"); err != nil {
			t.Fatal(err)
		}
	}
	add := func(id model.ContactID, name string) { put(t, f, insertContact(id, name)) }
	add("c1", "Amina")
	moment() // 0: in the journal
	add("c2", "Bo")
	moment() // 1: the same journal, longer
	checkpoint("PASSIVE")
	moment() // 2: the file has it all, the journal as well
	add("c3", "Cilla")
	moment() // 3: the journal began anew
	checkpoint("TRUNCATE")
	add("c4", "Dag")
	insertMany(t, f, 60)
	moment() // 4: another journal

	own := map[[2]int]int{ // which file and journal are the register, at which moment
		{0, 0}: 0, {1, 0}: 0, {0, 1}: 1, {1, 1}: 1, {2, 1}: 1, {2, 2}: 2, {0, 2}: 2, {1, 2}: 2,
		{2, 3}: 3, {3, 3}: 3, {4, 4}: 4,
	}
	for i, file := range files {
		for j, journal := range journals {
			want, mine := own[[2]int{i, j}]
			if !mine {
				continue // what a file without its journal holds is what was carried into it: tried below
			}
			r := opened(t, lay(t, file, journal))
			if got := names(t, r); got != known[want] {
				t.Errorf("file %d and journal %d, which belong together: %q", i, j, got)
			}
			allIsWell(t, r)
			r.Close()
		}
	}
	for i, backup := range backups {
		for j, journal := range journals {
			path := lay(t, read(t, backup), journal)
			r := opened(t, path)
			if got := names(t, r); got != known[i] {
				t.Errorf("backup %d beside journal %d: %q", i, j, got)
			}
			allIsWell(t, r)
			put(t, r, insertContact("new", "Ny"))
			undo(t, r)
			r.Close()
			aside, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "register-journal-*.wal"))
			if len(aside) != 1 || !bytes.Equal(read(t, aside[0]), journal) || len(r.Warnings()) != 1 {
				t.Errorf("backup %d beside journal %d: set aside %v, said %v", i, j, aside, r.Warnings())
			}
		}
	}
	// The file of moment 4 has been through more than the journals before the last, and those of
	// another register are nobody's. (That of moment 3 was carried into it whole.)
	other := fresh(t)
	put(t, other, insertContact("x", "Annan"))
	strange := append(journals[:3:3], cutOff(t, other).journal)
	for j, journal := range strange {
		r := opened(t, lay(t, files[4], journal))
		if got := names(t, r); got != known[3] || len(r.Warnings()) != 1 {
			t.Errorf("the last file beside journal %d: %q, %v", j, got, r.Warnings())
		}
		r.Close()
	}
}

func TestAJournalOfAnOlderProgramIsHeldAgainstItsFile(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	f.Close()
	old := opened(t, f.path)
	meddle(t, old, "DROP TABLE register", "DROP VIEW generated", "PRAGMA wal_checkpoint(TRUNCATE)") // what it had none of
	copied := read(t, old.path)
	meddle(t, old, "INSERT INTO commits (id, at, label, kind, open) VALUES ('k', '', '{}', 'do', 1)",
		"INSERT INTO contact (id, name, name_key) VALUES ('c2', 'Bo', x'00')", "UPDATE commits SET open = 0")
	now := cutOff(t, old)
	r := opened(t, lay(t, copied, now.journal))
	if got := names(t, r); got != "Amina Bo" {
		t.Errorf("what waited in the journal: %q", got)
	}
	r.Close()
	fuller := fresh(t)
	insertMany(t, fuller, 300)
	fuller.Close()
	stranger := opened(t, lay(t, read(t, fuller.path), now.journal))
	if n := query[int](t, stranger, "SELECT count(*) FROM contact"); n != 300 {
		t.Errorf("a stranger's journal: %d contacts", n)
	}
	allIsWell(t, stranger)
}

func TestAnotherFilePutInPlaceIsNeverWrittenTo(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	server, err := f.Backup(context.Background(), t.TempDir(), clock)
	if err != nil {
		t.Fatal(err)
	}
	for what, act := range map[string]func(path string) error{
		"replaced": func(path string) error { return os.Rename(server, path) },
		"removed":  os.Remove,
		"moved":    func(path string) error { return os.Rename(path, filepath.Join(filepath.Dir(path), "moved.db")) },
	} {
		content := read(t, server)
		r := opened(t, lay(t, content, nil))
		put(t, r, insertContact("c2", "Bo"))
		if err := act(r.path); err != nil {
			t.Fatal(err)
		}
		_, err := r.Commit(context.Background(), clock, text.Sentencef("storage.exists"), insertContact("c3", "Cilla"))
		says(t, what, err, model.Damaged)
		if _, again := r.ChangedElsewhere(context.Background()); again == nil || again.Error() != err.Error() {
			t.Errorf("%s: asked again it says %v", what, again)
		}
		if _, err := Value[int](context.Background(), r, "SELECT 1 FROM contact"); err == nil {
			t.Errorf("%s: it is still read", what)
		}
		if err := os.WriteFile(server, content, 0o600); err != nil {
			t.Fatal(err)
		}
		folder := filepath.Dir(r.path)
		kept, _ := filepath.Glob(filepath.Join(folder, "register-kept-*.stegvis.db"))
		if len(kept) != 1 || !strings.Contains(model.Explain(err, text.English), kept[0]) {
			t.Fatalf("%s: kept %v, said %v", what, kept, err)
		}
		k := opened(t, kept[0])
		if got := names(t, k); got != "Amina Bo" {
			t.Errorf("%s: in what was kept: %q", what, got)
		}
		allIsWell(t, k)
		k.Close()
		switch what {
		case "replaced":
			if !bytes.Equal(read(t, r.path), content) {
				t.Error("the file put in place was written to")
			}
		case "moved":
			m := opened(t, filepath.Join(folder, "moved.db"))
			if got := names(t, m); got != "Amina Bo" {
				t.Errorf("in what was moved: %q", got)
			}
			m.Close()
		}
		if stray, _ := filepath.Glob(filepath.Join(folder, "*-wal")); len(stray) > 0 {
			t.Errorf("%s: left behind %v", what, stray)
		}
	}
}

func TestALeftFileIsWatchedAlsoWhenNothingIsWritten(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	f.Close()
	r := opened(t, f.path)
	if err := os.Remove(r.path); err != nil {
		t.Fatal(err)
	}
	_, err := r.ChangedElsewhere(context.Background())
	says(t, "removed", err, model.Damaged)
	if files, _ := os.ReadDir(filepath.Dir(r.path)); len(files) != 0 {
		t.Errorf("nothing was changed, but there is %v", files)
	}
}

func TestAFileWhoseFormerOneIsStillOpenElsewhereIsNotOpened(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	backup, err := f.Backup(context.Background(), t.TempDir(), clock)
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	other := start(t, "hold", f.path, nil)
	if said := other.line(); said != "held" {
		t.Fatalf("the other process said %q", said)
	}
	if err := os.Rename(backup, f.path); err != nil {
		t.Fatal(err)
	}
	if at, err := os.Stat(f.path + "-wal"); err != nil || at.Size() == 0 {
		t.Skip("the other process has written no journal")
	}
	_, err = Open(context.Background(), f.path, testSchema(), Options{Wait: time.Second})
	says(t, "another program has the former file open", err, model.Busy)
}

func TestWhatOthersWriteIsSeenFromTheFirstMoment(t *testing.T) {
	f := fresh(t)
	other := opened(t, f.path)
	changed := func(want bool, when string) {
		t.Helper()
		if got, err := f.ChangedElsewhere(context.Background()); err != nil || got != want {
			t.Errorf("%s: changed is %v, %v", when, got, err)
		}
	}
	put(t, other, insertContact("c1", "Amina"))
	changed(true, "before it was first asked")
	changed(false, "asked again")
	put(t, f, insertContact("c2", "Bo"))
	changed(false, "after a change of its own")
	put(t, other, insertContact("c3", "Cilla"))
	put(t, f, insertContact("c4", "Dag"))
	changed(true, "another's change just before one of its own")
	changed(false, "asked again")
}
