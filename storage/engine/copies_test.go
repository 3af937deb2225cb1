package engine

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/storage/safefile"
)

// openedAt opens a file whose clock a test sets.
func openedAt(t *testing.T, path string, now *time.Time) *File {
	t.Helper()
	f, err := Open(context.Background(), path, testSchema(), Options{Now: func() time.Time { return *now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func backups(t *testing.T, f *File) []BackupFile {
	t.Helper()
	made, err := f.Backups()
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func due(t *testing.T, f *File, now time.Time) string {
	t.Helper()
	path, err := f.BackupIfDue(context.Background(), now)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRegistersInOneFolderHaveTheirOwnBackups(t *testing.T) {
	folder, now := t.TempDir(), clock.AddDate(0, 0, -20)
	a, b := openedAt(t, filepath.Join(folder, "a.db"), &now), openedAt(t, filepath.Join(folder, "b.db"), &now)
	put(t, b, insertContact("b", "Only in B"))
	of := due(t, b, now)
	for day := range 20 {
		now = clock.AddDate(0, 0, day-20)
		put(t, a, insertContact(model.NewID[model.ContactID](), "Only in A"))
		due(t, a, now)
	}
	if made := backups(t, b); len(made) != 1 || made[0].Path != of {
		t.Errorf("of B are listed %v", made)
	}
	if made := backups(t, a); len(made) != 12+2 || slices.ContainsFunc(made, func(c BackupFile) bool { return c.Path == of }) {
		t.Errorf("of A are listed %d", len(made))
	}
	a.Close()
	if err := os.Rename(a.path, filepath.Join(folder, "renamed.db")); err != nil {
		t.Fatal(err)
	}
	if made := backups(t, openedAt(t, filepath.Join(folder, "renamed.db"), &now)); len(made) != 12+2 {
		t.Errorf("after its file was renamed %d are listed", len(made))
	}
}

func TestOfTwoBackupsInOneSecondOneIsKept(t *testing.T) {
	now := clock.AddDate(0, 0, -20)
	f := openedAt(t, filepath.Join(t.TempDir(), "r.db"), &now)
	for range 2 {
		put(t, f, insertContact(model.NewID[model.ContactID](), "Amina"))
		if _, err := f.Backup(context.Background(), f.BackupFolder(), now); err != nil {
			t.Fatal(err)
		}
	}
	later := backups(t, f)[0].Path
	put(t, f, insertContact("c", "Bo"))
	due(t, f, clock)
	if made := backups(t, f); len(made) != 2 || made[1].Path != later {
		t.Errorf("kept: %v", made)
	}
}

// The clock goes back two years, and the zone moves west: neither makes a backup of every
// change, and nothing newer than the clock is touched.
func TestAClockThatWasWrongMakesNoHeapOfBackups(t *testing.T) {
	now := clock
	f := openedAt(t, filepath.Join(t.TempDir(), "r.db"), &now)
	change := func() string {
		put(t, f, insertContact(model.NewID[model.ContactID](), "Amina"))
		return due(t, f, now)
	}
	first := change()
	now = clock.Add(10 * time.Minute).In(time.FixedZone("west", -9*3600))
	if change() != "" {
		t.Error("a zone further west made a backup due")
	}
	now = clock.AddDate(-2, 0, 0)
	made := 0
	for range 50 {
		now = now.Add(time.Minute)
		if change() != "" {
			made++
		}
	}
	if made != 2 {
		t.Errorf("%d backups in 50 minutes", made)
	}
	if all := backups(t, f); all[0].Path != first {
		t.Error("the one from before the clock went back is gone")
	}
	for range 60 {
		now = now.AddDate(0, 0, 1)
		change()
	}
	if n := len(backups(t, f)); n > 1+12+10+9 {
		t.Errorf("%d are kept", n)
	}
}

func TestWhatWasLeftHalfWrittenIsSweptAway(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	folder := filepath.Dir(f.path)
	stick := t.TempDir()
	lay := func(folder, name string, age time.Duration) string {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, time.Now(), time.Now().Add(-age)); err != nil {
			t.Fatal(err)
		}
		return path
	}
	gone := []string{
		lay(f.BackupFolder(), ".stegvis-123.tmp", 2*time.Hour), lay(filepath.Dir(f.BackupFolder()), ".stegvis-9.tmp", 90*time.Minute),
		lay(folder, ".stegvis-77.tmp", 48*time.Hour), lay(folder, ".stegvis-77.tmp-journal", 48*time.Hour), lay(stick, ".stegvis-5.tmp", 2*time.Hour),
	}
	stay := []string{
		lay(folder, ".stegvis-1.tmp", 10*time.Minute), lay(folder, ".stegvis-notes.tmp", 48*time.Hour),
		lay(folder, "stegvis-1.tmp", 48*time.Hour), lay(folder, "mine.txt", 48*time.Hour),
	}
	open, err := safefile.Draft(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	if err := os.Chtimes(open.Name(), time.Now(), time.Now().Add(-2*time.Hour)); err != nil {
		t.Fatal(err)
	}
	due(t, f, clock)
	if err := f.BackupTo(context.Background(), filepath.Join(stick, "copy.db")); err != nil {
		t.Fatal(err)
	}
	for _, path := range gone {
		if there(path) {
			t.Errorf("%s is left", path)
		}
	}
	for _, path := range append(stay, open.Name()) {
		if !there(path) {
			t.Errorf("%s is gone", path)
		}
	}
}

func TestBackupsOfAnOlderProgramBecomeTheRegistersOwn(t *testing.T) {
	folder := t.TempDir()
	f := openedAt(t, filepath.Join(folder, "r.db"), &clock)
	put(t, f, insertContact("c1", "Amina"))
	old := filepath.Join(folder, "backups")
	if err := f.BackupTo(context.Background(), filepath.Join(old, "stegvis-2026-11-01-120000.stegvis.db")); err != nil {
		t.Fatal(err)
	}
	other := fresh(t)
	put(t, other, insertContact("x", "Annan"))
	if err := other.BackupTo(context.Background(), filepath.Join(old, "stegvis-2026-11-02-120000.stegvis.db")); err != nil {
		t.Fatal(err)
	}
	meddle(t, f, "DROP VIEW generated", "DROP TABLE register") // as the older program left it
	f.Close()
	f = openedAt(t, f.path, &clock)
	if made := backups(t, f); len(made) != 1 || filepath.Dir(made[0].Path) != f.BackupFolder() {
		t.Errorf("its own are %v", made)
	}
	if !there(filepath.Join(old, "stegvis-2026-11-02-120000.stegvis.db")) {
		t.Error("that of another register is gone")
	}
}

func TestARegisterOpensWhateverLiesWhereItsBackupsShould(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	f.Close()
	if err := os.WriteFile(filepath.Join(filepath.Dir(f.path), "backups"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	f = opened(t, f.path)
	if got := names(t, f); got != "Amina" || len(f.Warnings()) != 1 {
		t.Errorf("it holds %q, and warns of %v", got, f.Warnings())
	}
	put(t, f, insertContact("c2", "Bo"))
}

func TestWhatWasMadeBesideAFileThatCouldOnlyBeReadIsHealed(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	f.Close()
	for _, tail := range []string{"-wal", "-shm"} {
		if err := os.WriteFile(f.path+tail, nil, 0o400); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := place(f.path, Options{}); err != nil {
		t.Fatal(err)
	}
	for _, tail := range []string{"-wal", "-shm"} {
		if at, err := os.Stat(f.path + tail); err != nil || at.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", tail, at.Mode(), err)
		}
	}
	put(t, opened(t, f.path), insertContact("c2", "Bo"))
}
