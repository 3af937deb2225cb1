package engine

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"stegvis/model"
)

func TestABackupIsAWholeRegisterOfItsPersonAlone(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina Warsame"))
	folder := filepath.Join(t.TempDir(), "copies")
	path, err := r.Backup(context.Background(), folder, clock)
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(folder, "stegvis-2026-11-18-093000+0000.stegvis.db"); path != want {
		t.Errorf("it lies at %s, not %s", path, want)
	}
	for _, p := range []string{path, folder} {
		if at, err := os.Stat(p); err != nil || at.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", p, at.Mode(), err)
		}
	}
	again, err := r.Backup(context.Background(), folder, clock)
	if err != nil || again == path {
		t.Errorf("a second one in the same second: %s, %v", again, err)
	}
	if files, _ := os.ReadDir(folder); len(files) != 2 {
		t.Errorf("left behind: %v", files)
	}
	copied := opened(t, path)
	if got := query[string](t, copied, "SELECT name FROM contact"); got != "Amina Warsame" {
		t.Errorf("in the copy: %q", got)
	}
	undo(t, copied)
	allIsWell(t, copied)
}

func TestABackupIsDueWhenSomethingChangedHalfAnHourAfterTheLast(t *testing.T) {
	r := fresh(t)
	due := func(minutes int) bool {
		t.Helper()
		path, err := r.BackupIfDue(context.Background(), clock.Add(time.Duration(minutes)*time.Minute))
		if err != nil {
			t.Fatal(err)
		}
		return path != ""
	}
	if due(0) {
		t.Error("an empty register was backed up")
	}
	put(t, r, insertContact("c1", "Amina"))
	if !due(0) {
		t.Error("no first backup")
	}
	if due(31) {
		t.Error("a backup of nothing new")
	}
	put(t, r, insertContact("c2", "Bo"))
	if due(29) {
		t.Error("a backup before half an hour has passed")
	}
	if !due(30) {
		t.Error("no backup after half an hour")
	}
	put(t, r, insertContact("c3", "Cilla"))
	if !due(-1000) {
		t.Error("no backup while the clock is behind")
	}
}

func TestBackupsAreThinnedAndNothingElse(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	if err := os.MkdirAll(r.BackupFolder(), 0o700); err != nil {
		t.Fatal(err)
	}
	for day := range 40 {
		name := "stegvis-" + clock.AddDate(0, 0, -day-1).Format("2006-01-02-150405") + ".stegvis.db"
		if err := os.WriteFile(filepath.Join(r.BackupFolder(), name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	mine := filepath.Join(r.BackupFolder(), "stegvis-mine.db")
	if err := os.WriteFile(mine, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := r.BackupFirst(context.Background(), clock); err != nil {
		t.Fatal(err)
	}
	made, err := r.Backups()
	if err != nil || len(made) != 12+5 || !made[0].At.Equal(clock) {
		t.Errorf("%d are left, %v", len(made), err)
	}
	if _, err := os.Stat(mine); err != nil {
		t.Error("a file of another name is gone")
	}
}

func TestABackupThatCannotBeWrittenLeavesNothing(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	folder := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Backup(context.Background(), folder, clock); model.CodeOf(err) != model.Full {
		t.Errorf("err: %v", err)
	}
}
