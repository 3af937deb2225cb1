package engine

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"stegvis/storage/safefile"
)

func TestARegisterThatIsReplacedKeepsItsPlaceOrItsJournal(t *testing.T) {
	folder := t.TempDir()
	path, aside := filepath.Join(folder, "register.db"), filepath.Join(folder, "aside.db")
	lay := func() *os.File {
		for _, tail := range []string{"", "-wal", "-shm"} {
			if err := os.WriteFile(path+tail, []byte("old"+tail), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		draft, err := safefile.Draft(folder)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := draft.WriteString("new"); err != nil {
			t.Fatal(err)
		}
		return draft
	}
	holds := func(want map[string]string) {
		t.Helper()
		for name, content := range want {
			if got, _ := os.ReadFile(name); string(got) != content {
				t.Errorf("%s holds %q, not %q", name, got, content)
			}
		}
	}
	draft := lay()
	if err := os.Remove(draft.Name()); err != nil { // it cannot take its place
		t.Fatal(err)
	}
	if err := replace(draft, path, aside); err == nil {
		t.Error("nothing was put there")
	}
	holds(map[string]string{path: "old", path + "-wal": "old-wal", path + "-shm": "old-shm", aside: "", aside + "-wal": ""})
	if err := os.WriteFile(aside, []byte("another"), 0o600); err != nil { // by a program that did the same at once
		t.Fatal(err)
	}
	draft = lay()
	if err := replace(draft, path, aside); !errors.Is(err, fs.ErrExist) {
		t.Errorf("another one has the name: %v", err)
	}
	holds(map[string]string{path: "old", path + "-wal": "old-wal", aside: "another", aside + "-wal": ""})
	if err := errors.Join(draft.Close(), os.Remove(draft.Name()), os.Remove(aside)); err != nil {
		t.Fatal(err)
	}
	if err := replace(lay(), path, aside); err != nil {
		t.Fatal(err)
	}
	holds(map[string]string{path: "new", path + "-wal": "", path + "-shm": "", aside: "old", aside + "-wal": "old-wal", aside + "-shm": "old-shm"})
	if files, _ := os.ReadDir(folder); len(files) != 4 {
		t.Errorf("there lie %v", files)
	}
}
