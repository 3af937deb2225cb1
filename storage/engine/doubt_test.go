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

// noting opens a file and notes in a folder how it is left.
func noting(t testing.TB, path, state string) *File {
	t.Helper()
	f, err := Open(context.Background(), path, testSchema(), Options{Now: func() time.Time { return clock }, Wait: 200 * time.Millisecond, State: state})
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func contentOf(t testing.TB, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestAFileThatIsAsItWasLeftIsNotDoubted(t *testing.T) {
	path, state := filepath.Join(t.TempDir(), "register.stegvis.db"), t.TempDir()
	f := noting(t, path, state)
	put(t, f, insertContact("c1", "Amina"))
	f.Close()
	for range 2 { // one that only read it leaves it as it was
		f = noting(t, path, state)
		if f.doubt.Load() {
			t.Error("it is doubted")
		}
		query[int](t, f, "SELECT count(*) FROM contact")
		f.Close()
	}
	other := opened(t, path) // a program that notes nothing
	put(t, other, insertContact("c2", "Bo"))
	other.Close()
	f = noting(t, path, state)
	if !f.doubt.Load() {
		t.Error("it was changed by another, and is not doubted")
	}
	put(t, f, insertContact("c3", "Cilla"))
	if f.doubt.Load() {
		t.Error("it is sound, and still doubted")
	}
	if n := query[int](t, f, "SELECT count(*) FROM contact"); n != 3 {
		t.Errorf("%d contacts are read after it was vouched for", n)
	}
	f.Close()
	if f = noting(t, path, state); f.doubt.Load() {
		t.Error("it was found sound and left, and is doubted again")
	}
	if private, err := os.Stat(f.note()); err != nil || private.Mode().Perm() != 0o600 {
		t.Errorf("the note: %v, %v", private, err)
	}
}

func TestADamagedFileIsReadAndNeverWrittenTo(t *testing.T) {
	ctx := context.Background()
	path, state := someHistory(t), t.TempDir()
	f := opened(t, path)
	backup, err := f.Backup(ctx, f.BackupFolder(), clock)
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	byHand(t, path, "UPDATE contact SET name = 'Anna' WHERE id = 'c1'")
	before := contentOf(t, path)
	f = noting(t, path, state)
	if name := query[string](t, f, "SELECT name FROM contact WHERE id = 'c1'"); name != "Anna" {
		t.Errorf("it reads %q", name)
	}
	_, wrote := f.Commit(ctx, clock, text.Sentencef("storage.exists"), insertContact("c9", "Doris"))
	_, undone := f.Undo(ctx, clock)
	for _, err := range []error{wrote, undone, f.WriteUntracked(ctx, OneRow("INSERT INTO draft VALUES ('a', 'b')")), f.Vouch(ctx), f.Rest(ctx)} {
		if err == nil { // there is nothing to rest from
			continue
		}
		said := model.Explain(err, text.English)
		if model.CodeOf(err) != model.Damaged || !strings.Contains(said, "Anna (contact): the value of name") || !strings.Contains(said, backup) {
			t.Errorf("it says %q", said)
		}
	}
	if wrote == nil || undone == nil || !f.ReadOnly() || len(f.Warnings()) != 1 {
		t.Errorf("written %v, taken back %v, only read %v, warned %v", wrote, undone, f.ReadOnly(), f.Warnings())
	}
	if n := query[int](t, f, "SELECT count(*) FROM contact"); n != 2 {
		t.Errorf("%d contacts are still read", n)
	}
	if err := f.BackupTo(ctx, filepath.Join(t.TempDir(), "copy.db")); err != nil {
		t.Errorf("it cannot be copied: %v", err)
	}
	f.Close()
	if !bytes.Equal(before, contentOf(t, path)) || there(path+"-wal") || there(path+"-shm") {
		t.Error("the damaged file was written to")
	}
}

func TestAFileFoundDamagedWhileReadingIsNotWrittenToAnyMore(t *testing.T) {
	ctx := context.Background()
	path, state := filepath.Join(t.TempDir(), "register.stegvis.db"), t.TempDir()
	f := noting(t, path, state)
	insertMany(t, f, 400)
	f.Close()
	f = noting(t, path, state)
	put(t, f, insertContact("c1", "Amina")) // waits in the journal
	content := contentOf(t, path)
	for page := 12; page < len(content)/4096; page++ {
		for i := range 16 {
			content[page*4096+i] ^= 0x5a
		}
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteAt(content, 0); err != nil {
		t.Fatal(err)
	}
	file.Close()
	_, err = Value[string](ctx, f, "SELECT group_concat(after) FROM changes")
	if model.CodeOf(err) != model.Damaged || !f.ReadOnly() {
		t.Errorf("reading says %v; only read: %v", err, f.ReadOnly())
	}
	if _, err := f.Commit(ctx, clock, text.Sentencef("storage.exists"), insertContact("c2", "Bo")); model.CodeOf(err) != model.Damaged {
		t.Errorf("a change says %v", err)
	}
	f.Close()
	if !bytes.Equal(content, contentOf(t, path)) {
		t.Error("the damaged file was written to when it was closed")
	}
	if waiting, err := os.Stat(path + "-wal"); err != nil || waiting.Size() == 0 {
		t.Error("what waited in the journal is gone")
	}
}

func TestAValueThatCannotBeReadIsSaidToBeDamaged(t *testing.T) {
	ctx := context.Background()
	path := someHistory(t)
	byHand(t, path, "UPDATE commits SET at = 'x' WHERE seq = 2", "UPDATE commits SET at = 'y' WHERE seq = (SELECT max(seq) FROM commits)")
	f := opened(t, path)
	_, err := f.CommitsWhere(ctx, "", 10)
	if model.CodeOf(err) != model.Damaged || !strings.Contains(model.Explain(err, text.English), "A value in the register") {
		t.Errorf("it says %v", err)
	}
}
