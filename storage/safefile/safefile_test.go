package safefile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

func write(t *testing.T, path string, age time.Duration) string {
	t.Helper()
	if err := os.WriteFile(path, []byte("was here"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, time.Now(), time.Now().Add(-age)); err != nil {
		t.Fatal(err)
	}
	return path
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func TestADraftTakesAFreeNameAndNoOther(t *testing.T) {
	folder := t.TempDir()
	taken := write(t, filepath.Join(folder, "taken"), 0)
	draft, err := Draft(folder)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := draft.WriteString("new"); err != nil {
		t.Fatal(err)
	}
	if err := Move(draft, taken); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over another: %v", err)
	}
	if b, _ := os.ReadFile(taken); string(b) != "was here" {
		t.Errorf("it holds %q", b)
	}
	free := filepath.Join(folder, "free")
	if err := Move(draft, free); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(free); string(b) != "new" || there(draft.Name()) {
		t.Errorf("it holds %q, and the draft is left: %v", b, there(draft.Name()))
	}
	if at, err := os.Stat(free); err != nil || at.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may use it: %v %v", at.Mode(), err)
	}
}

func TestOnlyWhatNobodyWritesAnyMoreIsSweptAway(t *testing.T) {
	folder := t.TempDir()
	old := 2 * leftAfter
	gone := []string{write(t, filepath.Join(folder, ".stegvis-12.tmp"), old), write(t, filepath.Join(folder, ".stegvis-12.tmp-journal"), old)}
	stays := []string{
		write(t, filepath.Join(folder, ".stegvis-34.tmp"), leftAfter/2), write(t, filepath.Join(folder, ".stegvis-notes.tmp"), old),
		write(t, filepath.Join(folder, "stegvis-12.tmp"), old), write(t, filepath.Join(folder, ".stegvis-12.tmpx"), old),
	}
	inside, err := DraftFolder(folder)
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(inside, "people.csv"), old)
	if err := os.Chtimes(inside, time.Now(), time.Now().Add(-old)); err != nil {
		t.Fatal(err)
	}
	open, err := Draft(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	if err := os.Chtimes(open.Name(), time.Now(), time.Now().Add(-old)); err != nil {
		t.Fatal(err)
	}
	Sweep(folder)
	Sweep(filepath.Join(folder, "none"))
	for _, path := range append(gone, inside) {
		if there(path) {
			t.Errorf("%s is left", path)
		}
	}
	for _, path := range append(stays, open.Name()) {
		if !there(path) {
			t.Errorf("%s is gone", path)
		}
	}
}

func TestATemporaryFolderIsSweptOnlyWhenItsProgramIsGone(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("TMP", os.Getenv("TMPDIR"))
	long := time.Now().Add(-2 * leftAfter)
	left, err := DraftFolder(os.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	used, drop, err := TempFolder()
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{left, used} {
		write(t, filepath.Join(folder, "register.db"), 0)
		if err := os.Chtimes(folder, long, long); err != nil {
			t.Fatal(err)
		}
	}
	Sweep(os.TempDir())
	if there(left) || !there(used) && runtime.GOOS != "windows" {
		t.Errorf("what is left is there: %v; what is used: %v", there(left), there(used))
	}
	drop()
	if there(used) {
		t.Error("it is not thrown away")
	}
}
