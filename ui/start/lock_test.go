//go:build unix

package start_test

import (
	"context"
	"database/sql"
	"strings"
	"syscall"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// hold lets another program hold the register until the function it gives is called.
func hold(t *testing.T, path string) (free func()) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	if _, err := db.Exec("PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	return func() { db.Close() }
}

// kept tells whether Amina's promise is kept in the register.
func kept(t *testing.T, path string) (kept bool) {
	t.Helper()
	with(t, path, func(r *storage.Register) { kept = !who(t, r, "Amina Warsame").Of(model.FollowUp)[0].Open() })
	return kept
}

// gaveBack holds that the terminal is as it was: the other screen left, the cursor shown, the
// mouse not reported.
func (s *terminal) gaveBack() {
	s.t.Helper()
	wrote := string(s.wrote)
	for set, reset := range map[string]string{"\x1b[?1049h": "\x1b[?1049l", "\x1b[?25l": "\x1b[?25h", "\x1b[?1002h": "\x1b[?1002l", "\x1b[?2004h": "\x1b[?2004l"} {
		if strings.LastIndex(wrote, set) > strings.LastIndex(wrote, reset) {
			s.t.Errorf("the terminal is not given back: %q comes last, not %q", set, reset)
		}
	}
}

func TestQuittingWhileAnotherProgramHoldsTheRegister(t *testing.T) {
	ask := map[string]func(*terminal){
		"q":       func(s *terminal) { s.press("q") },
		"SIGTERM": func(s *terminal) { _ = s.cmd.Process.Signal(syscall.SIGTERM) },
	}
	for name, end := range ask {
		t.Run(name+" waits for it", func(t *testing.T) {
			path := office(t)
			s := start80(t, text.English, folder(t), path)
			s.until("Amina Warsame", "ring")
			free := hold(t, path)
			s.press("d")
			s.until("being saved")
			end(s)
			s.until("1 change waits to be saved; q again closes without it")
			free()
			if status := s.end(); status != 0 || !kept(t, path) {
				t.Errorf("status %d, the change is saved: %v", status, kept(t, path))
			}
			s.gaveBack()
		})
		t.Run(name+" again names what was not saved", func(t *testing.T) {
			path := office(t)
			s := start80(t, text.English, folder(t), path)
			s.until("Amina Warsame", "ring")
			free := hold(t, path)
			s.press("d")
			s.until("being saved")
			end(s)
			s.until("1 change waits to be saved")
			end(s)
			begun := time.Now()
			status := s.end()
			if status != 1 || !strings.Contains(string(s.wrote), "Not saved") || !strings.Contains(string(s.wrote), "Amina Warsame: done") {
				t.Errorf("status %d, it said %q", status, s.wrote[max(0, len(s.wrote)-300):])
			}
			if took := time.Since(begun); took > 8*time.Second {
				t.Errorf("it took %s", took)
			}
			if free(); kept(t, path) {
				t.Error("what was said not to be saved is")
			}
			s.gaveBack()
		})
	}
	t.Run("a closed window does not lose it", func(t *testing.T) {
		path := office(t)
		s := start80(t, text.English, folder(t), path)
		s.until("Amina Warsame", "ring")
		free := hold(t, path)
		s.press("d")
		s.until("being saved")
		s.closeWindow()
		free()
		s.end()
		if !kept(t, path) {
			t.Error("the change is lost")
		}
	})
}

func TestAChangeAskedForWhileAnotherProgramWritesIsMadeAfterIt(t *testing.T) {
	path := office(t)
	s := start80(t, text.English, folder(t), path)
	s.until("Amina Warsame", "ring")
	with(t, path, func(r *storage.Register) {
		if _, err := r.AddContact(context.Background(), monday(), model.NewContact{Contact: model.Contact{Name: "Sahra Ali"}}); err != nil {
			t.Fatal(err)
		}
		s.press("d") // before the screens have seen it
		s.until("u undo")
	})
	s.press("q")
	if status := s.end(); status != 0 || !kept(t, path) {
		t.Errorf("status %d, the change is saved: %v", status, kept(t, path))
	}
}

// TestADraftThatCannotBeKeptIsSaid ends the program while another one holds the register and
// something is half written.
func TestADraftThatCannotBeKeptIsSaid(t *testing.T) {
	path := office(t)
	s := start80(t, text.English, folder(t), path)
	s.until("Amina Warsame", "ring")
	s.press("l")
	s.until("What was said")
	free := hold(t, path)
	s.write("wants premises")
	s.until("wants premises")
	s.press(escape)
	s.gone("What was said")
	s.press("q")
	status := s.end()
	free()
	if status != 1 || !strings.Contains(string(s.wrote), "could not be kept as a draft") {
		t.Errorf("status %d, it said %q", status, s.wrote[max(0, len(s.wrote)-300):])
	}
}
