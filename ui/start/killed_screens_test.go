//go:build unix

package start_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// saves are what is done on the screens: each is done once its first text stands there, is saved
// by its keys, and acknowledged by what then stands there.
var saves = []struct {
	keys  func(*terminal)
	shows []string
}{
	{func(s *terminal) { s.until("Amina Warsame", "ring"); s.press("d") }, []string{"u undo"}},
	{func(s *terminal) { s.press("u") }, []string{"Undone"}},
	{func(s *terminal) {
		s.press("l")
		s.until("What was said")
		s.write("wants premises")
		s.press(ctrlS)
		s.gone("What was said")
	}, nil},
	{func(s *terminal) {
		s.press("4")
		s.until("Frukost")
		s.press("n")
		s.until("New meeting")
		s.press(ctrlS)
	}, []string{"Mon 16 Nov 08:00"}},
	{func(s *terminal) {
		s.press("g", "c")
		s.until("two letters of the name")
		s.write("am")
		s.press(enter)
	}, []string{"08:14  Amina Warsame"}},
	{func(s *terminal) { s.write("om"); s.press(enter) }, []string{"08:14  Omar Darwish"}},
	{func(s *terminal) {
		s.write("Sahra Ali")
		s.press(ctrlN)
		s.until("New here today")
		s.write("0701234567")
		s.press(enter)
	}, []string{"08:14  Sahra Ali"}},
	{func(s *terminal) {
		s.press(escape)
		s.gone("two letters of the name")
		s.press("2")
		s.until("Name ↓")
		s.press(enter)
		s.until("Timeline")
		s.press("S")
		s.until("Skip the step")
		s.write("knows it")
		s.press(ctrlS)
		s.gone("Skip the step")
	}, nil},
}

// play does all of it, and tells after how much of it the program had ended; saved is called
// after each.
func (s *terminal) play(saved func()) (acknowledged int) {
	for _, save := range saves {
		if save.keys(s); !s.ended {
			s.until(save.shows...)
		}
		if s.ended {
			break
		}
		saved()
		acknowledged++
	}
	return acknowledged
}

// atTheScreens is a workplace before the week.
func atTheScreens(t *testing.T) workplace {
	t.Helper()
	w := workplace{filepath.Join(t.TempDir(), "w")}
	for _, folder := range []string{"tmp", "documents", "state"} {
		if err := os.MkdirAll(w.at(folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(w.register(), bytesOf(t, office(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	return w
}

func (w workplace) screens(t *testing.T, under ...string) *terminal {
	c := w.command(under, "")
	c.Stdin = nil
	return startInTerminal(t, c)
}

// TestTheScreensKilledAtAnyMoment kills the program while one works on its screens.
func TestTheScreensKilledAtAnyMoment(t *testing.T) {
	kills := 1
	if os.Getenv(longRun) != "" {
		kills = 250
	}
	base := atTheScreens(t)
	w := base.copied(t)
	states := [][]string{content(t, w.register())}
	begun, s := time.Now(), w.screens(t)
	if s.play(func() { states = append(states, content(t, w.register())) }) != len(saves) {
		t.Fatal("it ended")
	}
	took := time.Since(begun)
	s.press("q")
	if status := s.end(); status != 0 {
		t.Fatalf("status %d", status)
	}
	random, seen := rand.New(rand.NewPCG(uint64(begun.UnixNano()), 2)), make([]int, len(states))
	for range kills {
		w := base.copied(t)
		s := w.screens(t)
		s.mayEnd = true
		at := time.Duration(random.Int64N(int64(took)))
		time.AfterFunc(at, func() { _ = s.cmd.Process.Kill() })
		acknowledged := s.play(func() {})
		_ = s.cmd.Process.Kill()
		s.end()
		got := content(t, w.register())
		is := slices.IndexFunc(states[acknowledged:min(acknowledged+2, len(states))], func(state []string) bool { return slices.Equal(got, state) })
		if is < 0 {
			t.Fatalf("killed after %v: %d were acknowledged, and it is otherwise:\n%s", at, acknowledged, difference(got, states[acknowledged]))
		}
		seen[acknowledged+is]++
		(&scene{act: act{args: []string{""}}, register: filepath.Base(w.register())}).cleans(t, w)
		w.drop()
	}
	t.Logf("a session of %d changes takes %v; %d kills left it after so many: %v", len(saves), took, kills, seen)
}
