package start

import (
	"context"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// onStep is Amina on a step, since 3 November.
func onStep(step model.StepKey) func(*seed) {
	return func(s *seed) {
		s.t.Helper()
		amina(s)
		on, _ := model.ParseISODate("2026-11-03")
		s.move(s.amina, model.Move{Kind: model.Complete, Step: model.Ladder[step.Number()-2].Key, On: on, Reason: "knows it"}, nil)
	}
}

// local is Amina as someone who comes to meetings and stands on no step.
func local(s *seed) {
	s.t.Helper()
	done, err := s.register.AddContact(context.Background(), uitest.Deps().Now(), model.NewContact{Contact: model.Contact{Name: "Amina Warsame", Role: model.Other}})
	s.must(done, err)
	s.amina = model.ContactID(done.Owner())
}

func form(before func(*seed), fields map[string]string) func(*seed) {
	return with(before, func(ctx context.Context, s *seed) {
		p, err := s.register.Person(ctx, s.amina)
		if err != nil {
			s.t.Fatal(err)
		}
		visit, _ := p.Standing()
		s.must(s.register.SetForm(ctx, uitest.Deps().Now(), s.amina, visit.ID, fields))
	})
}

func status(before func(*seed), change model.StatusChange) func(*seed) {
	return with(before, func(ctx context.Context, s *seed) {
		s.must(s.register.SetStatus(ctx, uitest.Deps().Now(), s.amina, change))
	})
}

var ladderActs = []act{
	{
		name: "a new contact", before: func(*seed) {}, from: func(*seed) page.Route { return page.Route{Kind: page.NewContact} },
		keys: func(s *uitest.Screen) {
			s.Type("Amina Warsame")
			s.Press("enter")
			s.Type("0705427044")
			s.Press("ctrl+s")
		},
		commands: [][]string{{"add", "Amina Warsame", "--phone", "0705427044"}},
	}, {
		name: "a new contact with a firm of her own", before: func(*seed) {}, from: func(*seed) page.Route { return page.Route{Kind: page.NewContact} },
		keys: func(s *uitest.Screen) {
			for _, v := range []string{"Sara Ek", "", "sara@example.se", "Jokkmokk", "woman", "1984", "Sweden", "Swedish", "", "", "SFI", "", "Ek Bygg AB", "building", ""} {
				s.Type(v)
				s.Press("tab")
			}
			s.Press("tab", "right", "ctrl+s") // stands on the ladder as one who has a firm
		},
		commands: [][]string{{
			"add", "Sara Ek", "--email", "sara@example.se", "--place", "Jokkmokk", "--gender", "woman", "--born", "1984", "--country", "Sweden",
			"--language", "Swedish", "--through", "SFI", "--firm", "Ek Bygg AB", "--trade", "building", "--line", "established",
		}},
	}, {
		name: "a step that lacks nothing is completed", before: amina, from: onPage("step"),
		keys:     pressing("d"),
		commands: [][]string{{"step", "amina", "done"}},
	}, {
		name:     "a step that does not say when is dated today",
		before:   form(onStep(model.GeneralInfo), map[string]string{"topics": "advice", "language": "so"}),
		from:     onPage("step"),
		keys:     pressing("d"),
		commands: [][]string{{"step", "amina", "done"}},
	}, {
		name:   "a step is completed with what it lacks",
		before: form(onStep(model.GeneralInfo), map[string]string{"topics": "advice"}),
		from:   onPage("step"),
		keys: func(s *uitest.Screen) {
			s.Press("d")
			s.Type("som")
			s.Press("ctrl+s")
		},
		commands: [][]string{{"step", "amina", "done", "--set", "language=so"}},
	}, {
		name: "a step is not completed without its proof", before: onStep(model.Inspiration), from: onPage("step"),
		keys:     pressing("d", "ctrl+s"),
		commands: [][]string{{"step", "amina", "done"}},
		refused:  "seminar",
	}, {
		name: "a step is completed without its proof for a reason", before: onStep(model.Inspiration), from: onPage("step"),
		keys: func(s *uitest.Screen) {
			s.Press("d")
			s.Type("saw it elsewhere")
			s.Press("ctrl+s")
		},
		commands: [][]string{{"step", "amina", "done", "--reason", "saw it elsewhere"}},
	}, {
		name: "the analysis is completed with a need", before: onStep(model.Analysis), from: onPage("step"),
		keys:     filling("d", "bakes", "a café", "a loan", "capital"),
		commands: [][]string{{"step", "amina", "done", "--set", "competence=bakes", "--set", "goal=a café", "--set", "hinders=money", "--set", "need=capital"}},
	}, {
		name: "the programme is completed with an action", before: onStep(model.Programme), from: onPage("step"),
		keys:     filling("d", "bank", "Swedbank", "2026-12-01"),
		commands: [][]string{{"step", "amina", "done", "--set", "action=bank:Swedbank:2026-12-01"}},
	}, {
		name: "the last step is completed with an outcome and its schedule", before: onStep(model.Continuous), from: onPage("step"),
		keys:     filling("d", "3", "2029-11-16", "Firm started", "2026-11-16", "", "", "", "", "", "", "", "", "", "", "2026-11-16"),
		commands: [][]string{{"step", "amina", "done", "--set", "every_months=3", "--set", "until=2029-11-16", "--set", "outcome=firm-started:2026-11-16", "--set", "closed_on=2026-11-16"}},
	}, {
		name: "a step is skipped", before: amina, from: onPage("step"),
		keys:     filling("S", "knows it"),
		commands: [][]string{{"step", "amina", "skip", "--reason", "knows it"}},
	}, {
		name: "a step is not skipped without a reason", before: amina, from: onPage("step"),
		keys:     filling("S"),
		commands: [][]string{{"step", "amina", "skip"}},
		refused:  "why the step is skipped",
	}, {
		name: "one goes back a step", before: onStep(model.Analysis), from: onPage("step"),
		keys:     filling("B", "another idea"),
		commands: [][]string{{"step", "amina", "back", "--reason", "another idea"}},
	}, {
		name: "a contact is paused", before: amina, from: onPage("step"),
		keys:     filling("P", "2027-02-01", "a child"),
		commands: [][]string{{"step", "amina", "pause", "--until", "2027-02-01", "--reason", "a child"}},
	}, {
		name: "a contact is closed", before: amina, from: onPage("step"),
		keys:     filling("C", "moved"),
		commands: [][]string{{"step", "amina", "close", "--reason", "moved"}},
	}, {
		name: "a contact is handed over", before: amina, from: onPage("step"),
		keys:     filling("H", "Region Norrbotten", "grows"),
		commands: [][]string{{"step", "amina", "hand-over", "--to", "Region Norrbotten", "--reason", "grows"}},
	}, {
		name: "a closed contact is reopened", from: onPage("step"),
		before:   status(amina, model.StatusChange{Status: model.Closed, Reason: "moved"}),
		keys:     pressing("O"),
		commands: [][]string{{"step", "amina", "reopen"}},
	}, {
		name: "who stands on no step is reopened", from: onPage("step"),
		before:   status(local, model.StatusChange{Status: model.Closed, Reason: "moved"}),
		keys:     pressing("O"),
		commands: [][]string{{"step", "amina", "reopen"}},
	}, {
		name: "who answered a call is not unreachable", from: onPage("step"),
		before: with(amina, func(ctx context.Context, s *seed) {
			for _, l := range [][]string{{"kind", "email"}, {"kind", "message"}, {"kind", "call", "minutes", "25"}} {
				s.must(s.register.AddLog(ctx, uitest.Deps().Now(), model.Log.With(string(s.amina), uitest.Monday, l...), nil))
			}
		}),
		keys:     filling("C", "unreachable"),
		commands: [][]string{{"step", "amina", "close", "--reason", "unreachable"}},
		refused:  "three",
	}, {
		name: "the last change is taken back", before: onStep(model.GeneralInfo), from: onPage("step"),
		keys:     pressing("u", "u"), // the first one says what it takes back
		commands: [][]string{{"undo"}},
	}, {
		name: "what was taken back is done again", before: onStep(model.GeneralInfo), from: onPage("step"),
		keys:     pressing("u", "u", "ctrl+r"),
		commands: [][]string{{"undo"}, {"redo"}},
	},
}
