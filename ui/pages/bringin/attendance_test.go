package bringin

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/pages/officetest"
)

const breakfast = "Datum;Möte;Namn;Närvaro\n2026-11-11;Frukost;Amina Warsame;ja\n2026-11-11;Frukost;Mina;sjuk\n2026-11-11;Frukost;Obekant Person;ja\n"

// met shows the page in an office with two people and a meeting, and reads a list of who came.
func met(t *testing.T, w, h int) listing {
	t.Helper()
	in := open(t, w, h)
	in.Person("Amina Warsame", nil)
	in.Person("Lina Haddad", map[string]string{"call_name": "Mina"})
	in.Meeting("Frukost", "2026-11-11")
	in.file(t, "breakfast.csv", breakfast)
	return in
}

// came is who is noted at the latest meeting, by name.
func (in listing) cameTo(t *testing.T) map[string]string {
	t.Helper()
	ctx := context.Background()
	events, err := in.Register.KnownEvents(ctx)
	if err != nil || len(events) == 0 {
		t.Fatal(events, err)
	}
	guests, err := in.Register.GuestList(ctx, events[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	known, _, err := in.Register.Known(ctx)
	if err != nil {
		t.Fatal(err)
	}
	noted := map[string]string{"": events[0].On.String() + " " + events[0].Title}
	for _, one := range known {
		if g, is := guests.Guest(in.File(model.ContactID(one.ID)).Summary.N); is && g.Presence != "" {
			noted[one.Name] = string(g.Presence)
		}
	}
	return noted
}

func TestAListOfAttendanceIsSeenAsOneAndMakesNobodyAContact(t *testing.T) {
	in := met(t, 80, 24)
	in.read(t, filepath.Join(in.folder, "breakfast.csv"))
	in.Has("attendance: who came to which meeting", "1 meeting", "2 are here", "1 unknown", "Nobody in the list becomes a new contact",
		"here already", "Obekant Person", "stands in the list")
	in.Press("ctrl+s")
	in.Has("came to: meetings")
	if n := in.count(t); n != 2 {
		t.Errorf("%d people are in the register, not 2", n)
	}
	noted := in.cameTo(t)
	if noted["Amina Warsame"] != "present" || noted["Lina Haddad"] != "excused" || len(noted) != 3 {
		t.Errorf("noted are %v", noted)
	}
	in.Press("u")
	if noted := in.cameTo(t); len(noted) != 1 {
		t.Errorf("u takes all of the list back; left are %v", noted)
	}
}

func TestHowSomebodyWasFoundIsSaid(t *testing.T) {
	in := met(t, 120, 40)
	in.read(t, filepath.Join(in.folder, "breakfast.csv"))
	in.Has("Mina → Lina Haddad", "excused")
}

func TestUnknownNamesBecomeContactsOnlyWhenSheSaysSo(t *testing.T) {
	in := met(t, 80, 24)
	in.read(t, filepath.Join(in.folder, "breakfast.csv"))
	in.to(t, "Unknown names", "left out")
	in.Press("enter", "down", "enter")
	in.Has("1 unknown name becomes a new contact", "become new contacts")
	in.Press("ctrl+s")
	if n := in.count(t); n != 3 {
		t.Errorf("%d people are in the register, not 3", n)
	}
	if noted := in.cameTo(t); noted["Obekant Person"] != "present" {
		t.Errorf("noted are %v", noted)
	}
}

func TestTheDayAndTheMeetingAreAskedForWhereTheListDoesNotSayThem(t *testing.T) {
	in := met(t, 80, 24)
	in.Paste("1. Amina Warsame\n2. Mina\n• Obekant Person\n")
	in.Has("Pasted lines · 3 rows", "Say on which day", "2 are here", "1 unknown", "Amina Warsame")
	in.Press("ctrl+s")
	in.Has("Say on which day")
	in.to(t, "Day", "not said")
	in.Press("enter")
	in.Type("9 nov")
	in.Press("ctrl+s")
	in.Lacks("Say on which day")
	in.Has("2026-11-09")
	in.to(t, "The meeting", "not said")
	in.Press("enter")
	in.Type("Lunch")
	in.Press("ctrl+s")
	in.Has("Lunch")
	in.Lacks("Saved", "saved")
	in.Press("ctrl+s")
	in.Has("came to: meetings")
	ctx := context.Background()
	events, err := in.Register.KnownEvents(ctx)
	if err != nil || len(events) != 2 || events[1].Title != "Lunch" || events[1].On.String() != "2026-11-09" {
		t.Errorf("the meetings are %v, %v", events, err)
	}
}

func TestAListOfAttendanceIsTakenForContactsAndBack(t *testing.T) {
	in := met(t, 80, 24)
	in.read(t, filepath.Join(in.folder, "breakfast.csv"))
	in.to(t, "Kind", "attendance")
	in.Press("enter", "down", "enter")
	in.Has("3 new", "Columns")
	in.to(t, "Kind", "contacts")
	in.Press("enter", "enter")
	in.Has("Nobody in the list becomes a new contact")
}

func TestAListThatCannotBeReadAsSomethingElseStaysWhatItWas(t *testing.T) {
	in := met(t, 80, 24)
	path := in.file(t, "list.csv", "Namn;Smeknamn\nSara Ek;Sala\n")
	in.read(t, path)
	in.to(t, "Kind", "contacts")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	in.Press("enter", "enter")
	in.Has("There is no file", "1 new")
	in.file(t, "list.csv", "Namn;Smeknamn\nSara Ek;Sala\n")
	in.to(t, "Smeknamn")
	in.Press("enter")
	in.Type("place")
	in.Press("enter")
	in.Has("1 new", "Place")
}

func TestPastedLinesWithHeadingsAreTheListTheyAre(t *testing.T) {
	for name, c := range map[string]struct{ lines, says string }{
		"contacts":                   {"Namn\tTelefon\nSara Ek\t0701234567\n", "1 new"},
		"attendance":                 {breakfast, "2 are here"},
		"names with a heading":       {"Namn\nAmina Warsame\nSara Ek\n", "1 is here"},
		"lines from another machine": {"Amina Warsame\r\nSara Ek\r\n", "1 is here"},
	} {
		t.Run(name, func(t *testing.T) {
			in := met(t, 80, 24)
			in.Paste(c.lines)
			in.Has(c.says, "Pasted lines")
			in.Press("esc")
			in.Has("Type where the file is")
			in.Paste(filepath.Join(in.folder, "people.csv"))
			in.Press("enter")
			in.Has("people.csv · 3 rows")
		})
	}
}

func TestFilesDroppedTogetherAreNoNames(t *testing.T) {
	in := met(t, 80, 24)
	in.Paste(filepath.Join(in.folder, "people.csv") + "\n" + filepath.Join(in.folder, "breakfast.csv"))
	in.Lacks("Pasted lines")
}

func TestAListThatSaysAStrokeIsNoPath(t *testing.T) {
	for _, list := range []string{
		"Namn / Name\tTelefon / Phone\nSara Ek\t0701234567\n",
		"Namn\tRoll\tTelefon\nSara Ek\tägare/vd\t0701234567\n",
		"Ada Ek (lärare/vd)\nSara Ek\n",
	} {
		in := met(t, 80, 24)
		in.Paste(list)
		in.Has("Pasted lines")
	}
}

func TestAnOldPlanOfAttendanceIsMadeAnew(t *testing.T) {
	in := met(t, 120, 40)
	in.read(t, filepath.Join(in.folder, "breakfast.csv"))
	in.to(t, "Unknown names", "left out")
	in.Press("enter", "down", "enter")
	in.Person("Obekant Person", nil)
	in.Press("ctrl+s")
	in.Has("3 are here", "0 unknown")
	in.Press("ctrl+s")
	if n := in.count(t); n != 3 {
		t.Errorf("%d people are in the register, not 3", n)
	}
}

func TestAttendanceLooksAsDrawn(t *testing.T) {
	for name, size := range map[string][2]int{"80x24": {80, 24}, "120x40": {120, 40}} {
		for _, lang := range []text.Lang{text.Swedish, text.English} {
			t.Run(name+" "+lang.String(), func(t *testing.T) {
				in := met(t, size[0], size[1])
				in.Deps.Lang = lang
				in.Paste("Namn\tNärvaro\nAmina Warsame\tja\nMina\tsjuk\nObekant Person\tja\nSara Ek\tkanske\n")
				in.Golden()
				in.SelectsWholeRows()
			})
		}
	}
}

func TestAttendanceFitsEveryRoomAndSpeaksTheCatalogue(t *testing.T) {
	in := met(t, 120, 40)
	in.Paste("Namn\n" + strings.Join(officetest.Hostile, "\n") + "\nAmina Warsame\n")
	in.Has("1 is here")
	in.Fits(t)
	in.SpeaksCatalogue(120, 40, append(officetest.Hostile, "Amina Warsame", "Meeting", "AnnaneB")...)
}

func TestNoKeyOfAttendanceMeansTwoThings(t *testing.T) {
	in := met(t, 80, 24)
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		in.Deps.Lang = lang
		in.Paste(breakfast)
		in.Keys(in.Page)
	}
}
