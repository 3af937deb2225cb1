//go:build unix

package start_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// typing opens the register and begins a note about Amina, which is not saved.
func typing(t *testing.T, path string) *terminal {
	s := start80(t, text.English, folder(t), path)
	s.until("Amina Warsame", "ring")
	s.press("l")
	s.until("What was said")
	s.write("half a sentence")
	s.until("half a sentence")
	return s
}

// other makes a copy of the register in which there is one more person.
func other(t *testing.T, path string) string {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "server.stegvis.db")
	with(t, path, func(r *storage.Register) {
		if err := r.BackupTo(context.Background(), copied); err != nil {
			t.Fatal(err)
		}
	})
	with(t, copied, func(r *storage.Register) {
		if _, err := r.AddContact(context.Background(), monday(), model.NewContact{Contact: model.Contact{Name: "Server Person"}}); err != nil {
			t.Fatal(err)
		}
	})
	return copied
}

func bytesOf(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestAnotherFilePutInPlaceIsSaidAndOpenedWithWhatWasTyped(t *testing.T) {
	path := office(t)
	server := other(t, path)
	before := bytesOf(t, server)
	s := typing(t, path)
	if err := os.Rename(server, path); err != nil {
		t.Fatal(err)
	}
	s.until("The register is no longer there", "o open what lies there")
	s.press(ctrlS, escape, "x") // nothing closes it, and nothing is written
	s.write("l")
	s.gone("o open what lies there")
	s.until("o open what lies there") // after a pause
	if !bytes.Equal(bytesOf(t, path), before) {
		t.Error("the file that was put in place was written to")
	}
	s.press("o")
	s.until("Needs you", "1 Identify", "3", "What you were typing is kept")
	s.press("l")
	s.until("half a sentence")
	s.press(ctrlS)
	s.gone("What was said")
	s.until("Done? Amina Warsame")
	s.press(enter) // no
	s.gone("Done? Amina Warsame")
	s.press("q")
	if status := s.end(); status != 0 {
		t.Errorf("status %d", status)
	}
	s.gaveBack()
	with(t, path, func(r *storage.Register) {
		if said := who(t, r, "Amina Warsame").Contact; who(t, r, "Server Person").Contact.Name == "" || said.Name == "" {
			t.Error("someone is missing")
		}
	})
}

func TestAFileThatIsTakenAwayIsSaid(t *testing.T) {
	for name, take := range map[string]func(path string) error{
		"removed": os.Remove,
		"moved":   func(path string) error { return os.Rename(path, filepath.Join(filepath.Dir(path), "elsewhere.db")) },
	} {
		t.Run(name, func(t *testing.T) {
			path := office(t)
			s := start80(t, text.English, folder(t), path)
			s.until("Amina Warsame", "ring")
			s.press("d")
			s.until("u undo")
			if err := take(path); err != nil {
				t.Fatal(err)
			}
			s.until("The register is no longer there", "The register as you had it", "o open what lies there")
			s.press("o")
			s.until("No file lies now where the register was")
			s.press("q")
			s.end()
			s.gaveBack()
			found, err := filepath.Glob(strings.TrimSuffix(path, ".stegvis.db") + "-kept-*.stegvis.db")
			if err != nil || len(found) != 1 {
				t.Fatalf("what was typed is kept in %v, %v", found, err)
			}
			if !kept(t, found[0]) {
				t.Error("the register that is kept lacks the change")
			}
			if _, err := os.Stat(path); err == nil {
				t.Error("a register was made where there was none")
			}
		})
	}
}
