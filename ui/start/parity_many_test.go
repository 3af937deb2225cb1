package start

import (
	"context"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// three are Amina and Bo, who lack nothing on the first step, and Cilla, who does.
func three(s *seed) {
	s.t.Helper()
	amina(s)
	s.person("Bo Ek", map[string]string{"phones": "+46705427045", "found_through": "sfi", "found_on": "2026-11-02"})
	s.person("Cilla Berg", map[string]string{"found_on": "2026-11-02"})
}

func onContacts(*seed) page.Route { return page.Route{Kind: page.Contacts} }

// marking marks the first so many of the contacts and fills in what an entry of the menu asks for.
func marking(n int, entry string, values ...string) func(*uitest.Screen) {
	return func(s *uitest.Screen) {
		s.Press("g")
		for range n {
			s.Press("space")
		}
		s.Press("m")
		s.Type(entry)
		filling("enter", values...)(s)
	}
}

// manyActs are done for several contacts at once.
var manyActs = []act{
	{
		name: "two get a next date", before: three, from: onContacts,
		keys:     marking(2, "next", "2026-12-01", "ring"),
		commands: [][]string{{"follow-up", "amina", "bo", "add", "ring", "--on", "2026-12-01"}},
	}, {
		name: "all are paused", before: three, from: onContacts,
		keys:     marking(3, "pause", "2027-01-07", "the holidays"),
		commands: [][]string{{"step", "amina", "bo", "cilla", "pause", "--until", "2027-01-07", "--reason", "the holidays"}},
	}, {
		name: "two are closed", before: three, from: onContacts,
		keys:     marking(2, "close", "moved"),
		commands: [][]string{{"step", "amina", "bo", "close", "--reason", "moved"}},
	}, {
		name: "two complete a step", before: three, from: onContacts,
		keys: func(s *uitest.Screen) {
			s.Press("g", "space", "space", "m")
			s.Type("step")
			s.Press("enter")
			s.Type("1")
			s.Press("enter")
		},
		commands: [][]string{{"step", "amina", "bo", "done", "identify"}},
	}, {
		name: "two complete a step with what is given to both", from: onContacts,
		before: with(three, func(ctx context.Context, s *seed) {
			for _, name := range []string{"amina", "bo ek"} {
				found, err := s.register.Resolve(ctx, name, 1)
				if err != nil {
					s.t.Fatal(err)
				}
				s.move(found[0].ID, model.Move{Kind: model.Complete}, nil)
			}
		}),
		keys: func(s *uitest.Screen) {
			s.Press("g", "space", "space", "m")
			s.Type("step")
			s.Press("enter")
			s.Type("2")
			s.Press("enter", "space", "tab")
			s.Type("Swedish")
			s.Press("ctrl+s")
		},
		commands: [][]string{{"step", "amina", "bo", "done", "general-info", "--set", "topics=running-a-firm", "--set", "language=sv"}},
	}, {
		name: "two join a project", before: three, from: onContacts,
		keys:     marking(2, "project", "New roads"),
		commands: [][]string{{"participation", "amina", "bo", "add", "New roads"}},
	}, {
		name: "a step that nobody can complete is completed for nobody", before: three, from: onContacts,
		keys: func(s *uitest.Screen) {
			s.Press("ctrl+a", "m")
			s.Type("step")
			s.Press("enter")
			s.Type("5")
			s.Press("enter")
		},
		commands: [][]string{{"step", "amina", "bo", "cilla", "done", "follow-up"}},
		refused:  "It could be done for none of them",
	},
}
