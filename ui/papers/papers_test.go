package papers_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"

	"stegvis/model"
	"stegvis/ui/papers"
)

// home makes a home folder, with the documents in it or without.
func home(t *testing.T, documents bool) string {
	t.Helper()
	at := t.TempDir()
	t.Cleanup(xdg.Reload) // once the variables are as they were
	t.Setenv("HOME", at)
	t.Setenv("XDG_DOCUMENTS_DIR", filepath.Join(at, "Dokument"))
	xdg.Reload()
	if documents {
		if err := os.Mkdir(filepath.Join(at, "Dokument"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return at
}

func words(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func TestPapersLieAmongTheDocumentsForNobodyElseToRead(t *testing.T) {
	at := home(t, true)
	path, err := papers.Put("minutes.html", words("decided"))
	if err != nil || path != filepath.Join(at, "Dokument", "Stegvis", "minutes.html") {
		t.Fatalf("the file is at %s, %v", path, err)
	}
	for name, want := range map[string]os.FileMode{filepath.Dir(path): 0o700, path: 0o600} {
		if at, err := os.Stat(name); err != nil || at.Mode().Perm() != want {
			t.Errorf("%s has the mode %v, want %v (%v)", name, at.Mode().Perm(), want, err)
		}
	}
	if got := papers.Said(path); got != filepath.Join("~", "Dokument", "Stegvis", "minutes.html") {
		t.Errorf("the path is told as %s", got)
	}
}

func TestWithoutADocumentsFolderTheyLieAtHome(t *testing.T) {
	at := home(t, false)
	if folder, err := papers.Folder(); err != nil || folder != filepath.Join(at, "Stegvis") {
		t.Errorf("the folder is %s, %v", folder, err)
	}
}

func TestNothingIsWrittenOver(t *testing.T) {
	home(t, true)
	for _, want := range []string{"minutes.html", "minutes-2.html", "minutes-3.html"} {
		path, err := papers.Put("minutes.html", words(want))
		if err != nil || filepath.Base(path) != want {
			t.Errorf("the next one is called %s, want %s (%v)", path, want, err)
		}
		if b, _ := os.ReadFile(path); string(b) != want {
			t.Errorf("%s holds %q", path, b)
		}
	}
}

func TestAPaperThatCannotBeWrittenLeavesNothing(t *testing.T) {
	home(t, true)
	path, err := papers.Put("minutes.html", func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return errors.New("no more")
	})
	if err == nil {
		t.Error("a failed write is told")
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAFileInTheWayIsToldInASentence(t *testing.T) {
	at := home(t, true)
	if err := os.WriteFile(filepath.Join(at, "Dokument", "Stegvis"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := papers.Folder(); model.CodeOf(err) != model.Full {
		t.Errorf("the error is %v", err)
	}
}
