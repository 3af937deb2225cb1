//go:build unix

package start_test

import (
	"bytes"
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// spoil changes so many bytes of a file from one on.
func spoil(t *testing.T, path string, from, n int) {
	t.Helper()
	content := bytesOf(t, path)
	for i := from; i < min(from+n, len(content)); i++ {
		content[i] ^= 0x5a
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// spoilIndex damages the index of a table, which is not needed to read the pages.
func spoilIndex(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	var page int
	if err := db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 'contact_municipality'").Scan(&page); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	spoil(t, path, (page-1)*4096, 4096)
}

// backedUp makes a backup of the register, and adds a person after it.
func backedUp(t *testing.T, path string) {
	t.Helper()
	with(t, path, func(r *storage.Register) {
		if _, err := r.Backup(context.Background(), r.BackupFolder(), monday()); err != nil {
			t.Fatal(err)
		}
		if _, err := r.AddContact(context.Background(), monday(), model.NewContact{Contact: model.Contact{Name: "Later Person"}}); err != nil {
			t.Fatal(err)
		}
	})
}

func TestARegisterThatCannotBeOpenedIsLeftAsItIsOrMended(t *testing.T) {
	path := office(t)
	backedUp(t, path)
	spoil(t, path, 100, 300)
	damaged := bytesOf(t, path)
	for _, key := range []string{escape, "q"} {
		s := start80(t, text.English, folder(t), path)
		s.until("The register is damaged", "Go back to the newest sound backup", "Go on with what can still be read")
		s.press(key)
		if status := s.end(); status != 1 || !strings.Contains(string(s.wrote), "is damaged. It was not touched") {
			t.Errorf("%q: status %d", key, status)
		}
		if !bytes.Equal(bytesOf(t, path), damaged) {
			t.Fatalf("%q touched the damaged file", key)
		}
	}
	s := start80(t, text.Swedish, folder(t), path)
	s.until("Registret är skadat", "Gå tillbaka till den senaste hela kopian")
	s.press(enter)
	s.until("läggs undan, orörd", "Inget tas bort", "enter gör det")
	s.press(escape)
	s.gone("enter gör det")
	if !bytes.Equal(bytesOf(t, path), damaged) {
		t.Fatal("the damaged file was touched before she said yes")
	}
	s.press(enter)
	s.until("enter gör det")
	s.press(enter)
	s.until("Ett helt register ligger nu i", "Den skadade filen ligger orörd i")
	s.press(enter)
	s.until("Behöver dig", "Amina Warsame")
	s.press("q")
	if status := s.end(); status != 0 {
		t.Errorf("status %d", status)
	}
	s.gaveBack()
	aside, err := filepath.Glob(strings.TrimSuffix(path, ".stegvis.db") + "-damaged-*.stegvis.db")
	if err != nil || len(aside) != 1 || !bytes.Equal(bytesOf(t, aside[0]), damaged) {
		t.Errorf("set aside: %v, %v", aside, err)
	}
}

func TestARegisterThatIsOnlyReadBecauseItIsDamagedIsMendedWithWhatItHadSince(t *testing.T) {
	path := office(t)
	backedUp(t, path)
	spoilIndex(t, path)
	t.Setenv(stateOfTests, t.TempDir())
	damaged := bytesOf(t, path)
	s := start80(t, text.English, folder(t), path)
	s.until("is damaged and can only be read; ctrl+g shows what can be done", "nothing was changed in it")
	s.press(escape)
	s.gone("nothing was changed in it") // what is wrong, said once
	s.press("l")
	s.until("What was said")
	s.write("half a sentence")
	s.press(escape)
	s.gone("What was said")
	s.press("\x07")
	s.until("The register is damaged", "One change has been made since.", "esc back, touch nothing")
	s.press(escape)
	s.until("Amina Warsame")
	s.press("6")
	s.until("Damaged, only read")
	s.press("g", "j", "j", "j", "j", "j", "j", enter)
	s.until("Go back to the newest sound backup")
	if !bytes.Equal(bytesOf(t, path), damaged) {
		t.Fatal("the damaged file was touched before she said yes")
	}
	s.press(enter)
	s.until("enter do it")
	s.press(enter)
	s.until("What could be read out of it", "enter open the register")
	s.press(enter)
	s.until("Bring in a kept register", "has 1 change that", "enter bring in")
	s.press(enter)
	s.until("One change from another copy of the register")
	s.press("l")
	s.until("half a sentence")
	s.press(escape)
	s.gone("What was said")
	s.press("q")
	s.end()
	with(t, path, func(r *storage.Register) { who(t, r, "Later Person") })
}

func TestAKeptRegisterIsBroughtInWhereAnotherFileWasPutInItsPlace(t *testing.T) {
	path := office(t)
	server := other(t, path)
	s := start80(t, text.English, folder(t), path)
	s.until("Amina Warsame", "ring")
	s.press("d")
	s.until("u undo")
	if err := os.Rename(server, path); err != nil {
		t.Fatal(err)
	}
	s.until("o open what lies there")
	s.press("o")
	s.until("Bring in a kept register", "has 1 change that is", "enter bring in", "esc back")
	s.press(escape)
	s.gone("Bring in")
	s.press("6")
	s.until("Beside the register", "kept when another file was put here")
	s.press("q")
	s.end()
	if kept(t, path) {
		t.Error("it was brought in unasked")
	}
}

// TestARegisterThatIsGoneIsNotBegunAnewUnasked takes the register away, or what is in it, and
// leaves the backups.
func TestARegisterThatIsGoneIsNotBegunAnewUnasked(t *testing.T) {
	takeAway := func(path string) error { return os.Remove(path) }
	empty := func(path string) error { return os.Truncate(path, 0) }
	for _, test := range []struct {
		lose func(string) error
		keys []string
		then string
	}{
		{takeAway, []string{enter, enter, enter}, "Amina Warsame"},
		{empty, []string{"j", enter, enter, enter}, "Welcome to Stegvis"},
	} {
		path := office(t)
		backedUp(t, path)
		if err := test.lose(path); err != nil {
			t.Fatal(err)
		}
		s := start80(t, text.English, folder(t), path)
		s.until("The register is no longer there", "Go back to the newest sound backup", "Begin with a new, empty register")
		s.press("q")
		if status := s.end(); status != 1 || !strings.Contains(string(s.wrote), "there are backups of it") {
			t.Errorf("status %d", status)
		}
		if at, err := os.Stat(path); err == nil && at.Size() > 0 {
			t.Fatal("a new one was begun")
		}
		s = start80(t, text.Swedish, folder(t), path)
		s.until("Registret ligger inte kvar", "Börja med ett nytt, tomt register")
		s.press("q")
		s.end()
		s = start80(t, text.English, folder(t), path)
		s.until("Begin with a new, empty register")
		for i, key := range test.keys {
			s.press(key)
			switch i - len(test.keys) {
			case -3:
				s.until("enter do it")
			case -2:
				s.until("enter open the register")
			}
		}
		s.until(test.then)
		s.press("q")
		s.end()
	}
}
