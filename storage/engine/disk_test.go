package engine

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

func TestAFullDiskRefusesTheChangeAndKeepsTheRest(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	pages := query[int](t, r, "PRAGMA page_count")
	if _, err := r.writer.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages+2)); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("x", 100_000)
	_, err := r.Commit(ctx, clock, text.Sentencef("storage.exists"), insertContact("c2", "Bo"),
		OneRow("INSERT INTO log (contact, id, kind, held, said) VALUES ('c2', 'l', 'call', '2026-11-18', ?)", long))
	says(t, "full", err, model.Full)
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 1 {
		t.Errorf("%d contacts", n)
	}
	if _, err := r.writer.Exec("PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	put(t, r, insertContact("c2", "Bo"))
	allIsWell(t, r)
}

// TestADiskThatFillsUp writes on a small disk of its own until it takes no more.
func TestADiskThatFillsUp(t *testing.T) {
	ctx := context.Background()
	folder := smallDisk(t, 2<<20)
	r := opened(t, filepath.Join(folder, "register.stegvis.db"))
	ballast := filepath.Join(folder, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 600<<10), 0o600); err != nil {
		t.Fatal(err)
	}
	var err error
	written := 0
	for err == nil {
		id := model.NewID[model.ContactID]()
		_, err = r.Commit(ctx, clock, text.Sentencef("storage.exists"), insertContact(id, "Amina"),
			OneRow("INSERT INTO log (contact, id, kind, held, said) VALUES (?, 'l', 'call', '2026-11-18', ?)", id, strings.Repeat("x", 20_000)))
		if err == nil {
			written++
		}
	}
	says(t, "full", err, model.Full)
	if n := query[int](t, r, "SELECT count(*) FROM log"); n != written || written == 0 {
		t.Errorf("%d of %d changes are there", n, written)
	}
	if _, err := r.Backup(ctx, r.BackupFolder(), clock); model.CodeOf(err) != model.Full {
		t.Errorf("a backup on a full disk: %v", err)
	}
	if made, _ := os.ReadDir(r.BackupFolder()); len(made) != 0 {
		t.Errorf("half a backup is left: %v", made)
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	put(t, r, insertContact("last", "Bo"))
	allIsWell(t, r)
	path := r.Path()
	r.Close()
	if n := query[int](t, opened(t, path), "SELECT count(*) FROM log"); n != written {
		t.Errorf("%d of %d changes are there after a restart", n, written)
	}
}

func TestAClockThatIsBehindIsWarnedOfAndHarmless(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	if _, err := r.Commit(ctx, clock.AddDate(1, 0, 0), text.Sentencef("storage.exists"), insertContact("c2", "Bo")); err != nil {
		t.Fatal(err)
	}
	path := r.Path()
	r.Close()
	r = opened(t, path)
	if w := r.Warnings(); len(w) != 1 || !strings.Contains(w[0].In(text.English), "2027-11-18 09:30") {
		t.Errorf("warnings: %v", w)
	}
	put(t, r, insertContact("c3", "Cilla"))
	if undo(t, r); query[int](t, r, "SELECT count(*) FROM contact") != 2 {
		t.Error("undo did not take back the newest")
	}
	rows, err := r.CommitsWhere(ctx, "", 10)
	if err != nil || len(rows) != 4 || rows[0].Kind != model.UndoCommit || !rows[1].Undone || rows[2].Undone {
		t.Errorf("history: %+v, %v", rows, err)
	}
}

// fillUp leaves no room on a disk.
func fillUp(t *testing.T, folder string) (ballast string) {
	t.Helper()
	ballast = filepath.Join(folder, "full")
	f, err := os.Create(ballast)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for size := 1 << 16; size > 0; size /= 2 {
		for err == nil {
			_, err = f.Write(make([]byte, size))
		}
		err = nil
	}
	return ballast
}

func TestARegisterOnAFullDiskCanBeRead(t *testing.T) {
	folder := smallDisk(t, 2<<20)
	f := opened(t, filepath.Join(folder, "register.stegvis.db"))
	put(t, f, insertContact("c1", "Amina"))
	f.Close()
	fillUp(t, folder)
	f = opened(t, f.path)
	if got := names(t, f); got != "Amina" || len(f.Warnings()) != 1 {
		t.Errorf("read: %q, %v", got, f.Warnings())
	}
	allIsWell(t, f)
	_, err := f.Commit(context.Background(), clock, text.Sentencef("storage.exists"), insertContact("c2", "Bo"))
	says(t, "written", err, model.Full)
}

func TestTheRoomSetAsideTakesTheLastChanges(t *testing.T) {
	folder := smallDisk(t, 4<<20)
	f := opened(t, filepath.Join(folder, "register.stegvis.db"))
	put(t, f, insertContact("c1", "Amina"))
	due(t, f, clock)
	if !there(f.ballast()) {
		t.Fatal("no room is set aside")
	}
	if made := backups(t, f); len(made) != 1 {
		t.Errorf("it counts as a backup: %v", made)
	}
	full := fillUp(t, folder)
	put(t, f, insertContact("c2", "Bo"))
	if there(f.ballast()) {
		t.Error("it was not needed")
	}
	fillUp(t, folder)
	if err := os.Remove(full); err != nil {
		t.Fatal(err)
	}
	if err := f.Rest(context.Background()); err != nil || !there(f.ballast()) {
		t.Errorf("it is not set aside again: %v", err)
	}
	if got := names(t, f); got != "Amina Bo" {
		t.Errorf("on record: %q", got)
	}
}
