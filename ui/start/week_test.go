//go:build unix

package start_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/line"
	"stegvis/ui/start"
)

// asProgram is set where the test binary, started again by a test, is the program.
const asProgram = "STEGVIS_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(program())
	}
	status := m.Run()
	_ = os.RemoveAll(furnishedAt)
	os.Exit(status)
}

// monday is when the week begins: Monday 16 November 2026, 08:14.
func monday() time.Time { return time.Date(2026, 11, 16, 8, 14, 0, 0, time.UTC) }

func program() int {
	if os.Getenv(asProgram) == asBuilt {
		return line.Run(context.Background(), world())
	}
	return line.Run(context.Background(), line.World{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Terminal: func(io.Writer) bool { return true }, Asks: func() bool { return true },
		Getenv: os.Getenv, Now: monday, Version: "test", State: os.Getenv(stateOfTests), Screens: start.Screens,
	})
}

// stateOfTests names the variable with the folder in which the program notes how it left
// registers; without it nothing is noted.
const stateOfTests = "STEGVIS_TEST_STATE"

// office writes the register of an office before the week: Amina is late, Omar is due on
// Thursday, and both were at the breakfast last Monday.
func office(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	with(t, path, func(r *storage.Register) {
		ctx := context.Background()
		var ids []model.ContactID
		for name, on := range map[string]string{"Amina Warsame": "2026-11-13", "Omar Darwish": "2026-11-19"} {
			done, err := r.AddContact(ctx, monday(), model.NewContact{Contact: model.Contact{Name: name}})
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, model.ContactID(done.Owner()))
			day, _ := model.ParseISODate(on)
			if _, err := r.AddRecord(ctx, monday(), model.FollowUp.With(done.Owner(), day, "on", day.String(), "what", "ring")); err != nil {
				t.Fatal(err)
			}
		}
		last, _ := model.ParseISODate("2026-11-09")
		_, id, err := r.AddEvent(ctx, monday(), model.Event{Kind: model.WeeklyMeeting, Title: "Frukost", On: last, Start: 8 * 60, End: model.NoClock, Place: "Folkets hus"})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.CheckInMany(ctx, monday(), id, ids, model.Present, model.NoClock); err != nil {
			t.Fatal(err)
		}
	})
	return path
}

// folder is a folder for documents with a path short enough to be told in one line.
func folder(t *testing.T) string {
	t.Helper()
	path, err := os.MkdirTemp("", "docs")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(path) })
	return path
}

// with opens the register for as long as do takes.
func with(t *testing.T, path string, do func(*storage.Register)) {
	t.Helper()
	r, err := storage.Open(context.Background(), path, storage.Options{Now: monday})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	do(r)
}

func TestTheWholeWeek(t *testing.T) {
	sizes := []size{usual}
	if os.Getenv(longRun) != "" {
		sizes = []size{usual, {120, 40}, {60, 18}}
	}
	for _, in := range sizes {
		wholeWeek(t, in)
	}
}

func wholeWeek(t *testing.T, in size) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		t.Run(fmt.Sprintf("%v %d×%d", l, in.columns, in.lines), func(t *testing.T) {
			path, documents := office(t), folder(t)
			s := startSized(t, in, documents, "--db", path, "--lang", l.String())
			say := func(key string, args ...any) string { return l.Say(key, args...) }

			// Monday: Amina is late, and is called from Today.
			s.until(say("today.needs-you"), "▸", "Amina Warsame", "ring")
			logTheCall(s, l)
			// The weekly pass: Omar is carried over.
			s.press("w")
			s.until(say("today.place", 1, 1), "Omar Darwish")
			s.press(" ")
			s.until(say("weeklypass.carried"), "Omar Darwish")
			s.press("x")
			s.until(say("export.name-minutes"))
			s.press(escape)
			// A new breakfast, which the series proposes for today.
			s.until(say("today.needs-you"))
			s.press("4")
			s.until("Frukost")
			s.press("n")
			s.until(say("meetings.new-title"), "2026-11-16", "Folkets hus")
			s.press(ctrlS)
			s.until(model.DateOf(monday()).Short(l, model.DateOf(monday())) + " 08:00")
			s.press("g", "c")
			// At the door: one regular, and one who is new.
			usually := strings.Fields(say("checkin.usual"))[0] // the rest is cut in a narrow window
			s.until(say("checkin.hint"), usually, "  2\n", "Omar Darwish")
			s.write("am")
			s.press(enter)
			s.until(say("checkin.present")+" 1 ", "08:14  Amina")
			walkIn(s, l)
			s.press(escape)
			s.gone(usually)
			s.press(enter)
			s.until(say("meetings.column-presence"), "Sahra Ali")
			// Afterwards: a line about Amina, which is taken back.
			s.press("g", enter)
			s.until(say("meetings.line-title", "Amina Warsame"))
			s.write("lokal")
			s.press(ctrlS)
			s.gone(say("follow_up.on"))
			s.press("u")
			s.until("ctrl+r " + say("shell.redo"))
			s.press("q")
			if status := s.end(); status != 0 {
				t.Errorf("the program ended with %d", status)
			}
			allIsThere(t, path, documents)
		})
	}
}

func start80(t *testing.T, l text.Lang, documents, path string) *terminal {
	t.Helper()
	return startProgram(t, documents, "--db", path, "--lang", l.String())
}

// logTheCall logs a call with the first of Today, which keeps what was promised, in at most four
// keys besides the text.
func logTheCall(s *terminal, l text.Lang) {
	s.t.Helper()
	before, said := s.keys, "vill se lokaler"
	s.press("l")
	s.until(l.Say("log.said"))
	s.write(said)
	s.press(ctrlS)
	s.until(l.Say("follow_up.kept-title", "Amina Warsame"))
	s.press("y")
	s.gone("3 d")
	if n := s.keys - before - len(said); n > 4 {
		s.t.Errorf("logging a call took %d keys besides its text, at most 4", n)
	}
}

// walkIn takes in someone new with at most three keys besides the name and the number.
func walkIn(s *terminal, l text.Lang) {
	s.t.Helper()
	before, name, phone := s.keys, "Sahra Ali", "0701234567"
	s.write(name)
	s.press(ctrlN)
	s.until(l.Say("checkin.new-title"))
	s.write(phone)
	s.press(enter)
	s.until(l.Say("checkin.present")+" 2 ", "08:14  Sahra Ali")
	s.gone(l.Say("checkin.new-title")) // the form lies over what is waited for next
	if n := s.keys - before - len(name) - len(phone); n > 3 {
		s.t.Errorf("a walk-in took %d keys besides name and number, at most 3", n)
	}
}

// allIsThere holds that the register has what was done in the week.
func allIsThere(t *testing.T, path, documents string) {
	t.Helper()
	with(t, path, func(r *storage.Register) {
		ctx := context.Background()
		events, err := r.Events(ctx, storage.EventQuery{Limit: 1})
		if err != nil || len(events) != 1 || events[0].On.String() != "2026-11-16" || events[0].Present != 2 || events[0].Tally.New != 1 {
			t.Errorf("the breakfast: %+v, %v", events, err)
		}
		if notes, err := r.MeetingNotes(ctx, events[0].ID); err != nil || len(notes) != 0 {
			t.Errorf("the line was taken back: %+v, %v", notes, err)
		}
		amina, sahra := who(t, r, "Amina Warsame"), who(t, r, "Sahra Ali")
		if len(amina.Of(model.FollowUp)) != 1 || amina.Of(model.FollowUp)[0].Open() {
			t.Errorf("the call keeps Amina's promise: %+v", amina.Of(model.FollowUp))
		}
		if sahra.Contact.Values["phones"] != "+46701234567" || sahra.Contact.Step != model.Identify {
			t.Errorf("Sahra: %+v", sahra.Contact)
		}
		timeline, err := r.Timeline(ctx, amina.Contact.ID, 20)
		if err != nil || !strings.Contains(bodies(timeline), "vill se lokaler") {
			t.Errorf("the call is on record: %s, %v", bodies(timeline), err)
		}
	})
	if found, err := filepath.Glob(filepath.Join(documents, "Stegvis", "min*-2026-11-16.html")); err != nil || len(found) != 1 {
		t.Errorf("the minutes are %v, %v", found, err)
	}
}

func bodies(timeline []storage.TimelineItem) string {
	var all []string
	for _, item := range timeline {
		all = append(all, item.Words(text.Swedish))
	}
	return strings.Join(all, "; ")
}

func who(t *testing.T, r *storage.Register, name string) storage.Person {
	t.Helper()
	ctx := context.Background()
	found, err := r.Resolve(ctx, name, 2)
	if err != nil || len(found) != 1 {
		t.Fatalf("%s is in the register %d times, %v", name, len(found), err)
	}
	p, err := r.Person(ctx, found[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAKilledCheckInGoesOnWhereItWas(t *testing.T) {
	path, documents := office(t), folder(t)
	s := start80(t, text.English, documents, path)
	s.until("Amina Warsame")
	s.press("4")
	s.until("Frukost")
	s.press("n")
	s.until("New meeting")
	s.press(ctrlS)
	s.until("Mon 16 Nov 08:00")
	s.press("g", "c")
	s.until("two letters of the name")
	s.write("am")
	s.press(enter)
	s.until("08:14  Amina Warsame")
	s.write("om")
	s.press(enter)
	s.until("present 2 ", "08:14  Omar Darwish")
	if err := s.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	s.end()
	again := start80(t, text.English, documents, path)
	again.until("The check-in goes on where it was: 2 are here.", "08:14  Amina Warsame", "08:14  Omar Darwish")
	again.press(escape)
	again.until("Needs you")
	again.press("q")
	if status := again.end(); status != 0 {
		t.Errorf("the program ended with %d", status)
	}
	third := start80(t, text.English, documents, path)
	third.until("Needs you")
}
