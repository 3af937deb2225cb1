package start

import (
	"context"
	"os"
	"path/filepath"
	"strconv"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

func event(s *seed, kind model.EventKind, title string, on model.Date) {
	s.t.Helper()
	done, id, err := s.register.AddEvent(context.Background(), uitest.Deps().Now(), model.Event{
		Kind: kind, Title: title, On: on, Start: 8 * 60, End: model.NoClock, Languages: "so", Theme: "Courage",
	})
	s.must(done, err)
	s.meeting = id
}

// breakfast is a breakfast of today, with Amina in the register.
func breakfast(s *seed) {
	s.t.Helper()
	amina(s)
	event(s, model.WeeklyMeeting, "Breakfast", uitest.Monday)
}

// seminar is a seminar of today, with Amina on the step that it completes.
func seminar(s *seed) {
	s.t.Helper()
	onStep(model.Inspiration)(s)
	event(s, model.Seminar, "Role models", uitest.Monday)
}

func atMeeting(kind page.Kind) func(*seed) page.Route {
	return func(s *seed) page.Route { return page.Route{Kind: kind, ID: string(s.meeting)} }
}

func presence(before func(*seed), as model.Presence) func(*seed) {
	return with(before, func(ctx context.Context, s *seed) {
		s.must(s.register.CheckIn(ctx, uitest.Deps().Now(), s.meeting, s.amina, as, "", model.NoClock))
	})
}

var meetingActs = []act{
	{
		name: "a meeting is added", before: amina, from: func(*seed) page.Route { return page.Route{Kind: page.Meetings} },
		keys: filling("n", "Open house", "information", "2026-11-26", "17:00", "18:30", "Library", "Loans", "Somali", "women", "", "Steg"),
		commands: [][]string{{
			"meeting", "add", "--kind", "information", "--title", "Open house", "--on", "2026-11-26", "--start", "17:00", "--end", "18:30",
			"--place", "Library", "--theme", "Loans", "--language", "Somali", "--for", "women", "--project", "Steg",
		}},
	}, {
		name: "someone comes to a meeting", before: breakfast, from: atMeeting(page.CheckIn),
		keys: func(s *uitest.Screen) {
			s.Type("ami")
			s.Press("enter")
		},
		commands: [][]string{{"checkin", "Breakfast", "amina"}},
	}, {
		name: "someone invited does not come", before: presence(breakfast, model.Invited), from: atMeeting(page.Meeting),
		keys:     pressing("A"),
		commands: [][]string{{"checkin", "Breakfast", "amina", "--absent"}},
	}, {
		name: "someone new comes to a meeting", before: breakfast, from: atMeeting(page.CheckIn),
		keys: func(s *uitest.Screen) {
			s.Type("Sahra Ali")
			s.Press("ctrl+n", "ctrl+s")
		},
		commands: [][]string{{"checkin", "Breakfast", "Sahra Ali", "--new"}},
	}, {
		name: "many come to a meeting", from: atMeeting(page.CheckIn),
		before: with(breakfast, func(_ context.Context, s *seed) { s.person("Omar Darwish", nil) }),
		keys: func(s *uitest.Screen) {
			s.Press("ctrl+l")
			s.Paste("Amina Warsame\nOmar Darwish")
			s.Press("ctrl+s")
		},
		commands: [][]string{{"checkin", "Breakfast", "amina", "omar"}},
	}, {
		name: "the step of a meeting is completed by who is there", before: presence(seminar, model.Present), from: atMeeting(page.Meeting),
		keys:     pressing("d"),
		commands: [][]string{{"checkin", "Role models", "--complete-step"}},
	}, {
		name: "no step is completed where none belongs to the meeting", before: presence(breakfast, model.Present), from: atMeeting(page.Meeting),
		keys:     pressing("d"),
		commands: [][]string{{"checkin", "Breakfast", "amina", "--complete-step"}},
		refused:  "No step belongs",
	}, {
		name: "nobody comes to a meeting that is cancelled", from: atMeeting(page.CheckIn),
		before: with(breakfast, func(ctx context.Context, s *seed) {
			s.must(s.register.CancelEvent(ctx, uitest.Deps().Now(), s.meeting))
		}),
		keys: func(s *uitest.Screen) {
			s.Type("ami")
			s.Press("enter")
		},
		commands: [][]string{{"checkin", "Breakfast", "amina"}},
		refused:  "cancelled",
	}, {
		name: "a list is brought in", before: list, from: func(*seed) page.Route { return page.Route{Kind: page.Import} },
		keys: func(s *uitest.Screen) {
			s.Paste(listPath)
			s.Press("enter", "ctrl+s")
		},
		commands: [][]string{{"import", listPath, "--yes"}},
	}, {
		name: "a list is brought in with an answer", before: rows("Namn;Född\nLina Haddad;03/04/1984\n"), from: func(*seed) page.Route { return page.Route{Kind: page.Import} },
		keys: func(s *uitest.Screen) {
			s.Paste(listPath)
			s.Press("enter", "enter", "down", "enter", "ctrl+s")
		},
		commands: [][]string{{"import", listPath, "--yes", "--answer", "date-order född=day-first"}},
	}, {
		name: "a row of a list is answered", before: rows("Namn;Telefon\nLina Haddad;0701234567\nLina Haddad;0707654321\n"), from: func(*seed) page.Route { return page.Route{Kind: page.Import} },
		keys: func(s *uitest.Screen) {
			s.Paste(listPath)
			s.Press("enter", "down", "down", "enter", "down", "down", "enter", "ctrl+s")
		},
		commands: [][]string{{"import", listPath, "--yes", "--answer", "same-name 3=one"}},
	}, {
		name: "those of a list came", before: rows("Namn\nAmina Warsame\nSara Ek\n"), from: func(*seed) page.Route { return page.Route{Kind: page.Import} },
		keys: func(s *uitest.Screen) {
			s.Paste("Amina Warsame\nSara Ek")
			s.Press("down", "enter")
			s.Type("11 nov")
			s.Press("tab")
			s.Type("Frukost")
			s.Press("ctrl+s", "down", "down", "enter", "down", "enter", "ctrl+s")
		},
		commands: [][]string{{"import", listPath, "--yes", "--as", "attendance", "--on", "2026-11-11", "--meeting", "Frukost", "--new"}},
	},
}

// listPath is where list writes the list that is brought in.
var listPath = filepath.Join(os.TempDir(), "stegvis-parity-"+strconv.Itoa(os.Getpid())+".csv")

// list is a list of three with Amina among them, who is in the register already.
var list = rows("Namn;Telefon;Kön;Födelseår;Ort;Företag\nAmina Warsame;070-542 70 44;kvinna;1984;Boden;\nOmar Darwish;070-765 43 21;man;1990;Luleå;Darwish Kök AB\nSara Ek;;kvinna;;;\n")

// rows write a list, with Amina in the register.
func rows(list string) func(s *seed) {
	return func(s *seed) {
		s.t.Helper()
		amina(s)
		if err := os.WriteFile(listPath, []byte(list), 0o600); err != nil {
			s.t.Fatal(err)
		}
		s.t.Cleanup(func() { _ = os.Remove(listPath) })
	}
}
