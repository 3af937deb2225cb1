package start

import (
	"context"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// acts are all that can be done both ways.
var acts = concat(recordActs, ladderActs, meetingActs, todayActs, manyActs)

func concat(lists ...[]act) (all []act) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

func amina(s *seed) {
	s.t.Helper()
	s.amina = s.person("Amina Warsame", map[string]string{"phones": "+46705427044", "found_through": "sfi", "found_on": "2026-11-02"})
}

// onPage stands on Amina's page, at one of its tabs.
func onPage(tab string) func(*seed) page.Route {
	return func(s *seed) page.Route { return page.Route{Kind: page.Contact, ID: string(s.amina), Focus: tab} }
}

// filling types values into the fields of a form one after the other, over what stands in
// them where there is one, and saves it.
func filling(open string, values ...string) func(*uitest.Screen) {
	return func(s *uitest.Screen) {
		s.Press(open)
		for i, v := range values {
			if i > 0 {
				s.Press("tab")
			}
			if v != "" {
				s.Press("end", "ctrl+u")
				s.Type(v)
			}
		}
		s.Press("ctrl+s")
	}
}

// choosing is filling where it is asked first which of several is to be added.
func choosing(key string, values ...string) func(*uitest.Screen) {
	return func(s *uitest.Screen) {
		s.Press(key)
		filling("enter", values...)(s)
	}
}

func pressing(keys ...string) func(*uitest.Screen) {
	return func(s *uitest.Screen) { s.Press(keys...) }
}

func with(before func(*seed), more func(context.Context, *seed)) func(*seed) {
	return func(s *seed) {
		s.t.Helper()
		before(s)
		more(context.Background(), s)
	}
}

var recordActs = []act{
	{
		name: "a call is logged", before: amina, from: onPage("step"),
		keys:     filling("l", "wants premises"),
		commands: [][]string{{"log", "amina", "wants premises", "--kind", "call"}},
	}, {
		name: "a visit of last week is logged with its minutes and its project", before: amina, from: onPage("step"),
		keys:     filling("l", "looked at the kitchen", "", "visit", "2026-11-10", "Steg", "40", "10", "30"),
		commands: [][]string{{"log", "amina", "looked at the kitchen", "--kind", "visit", "--on", "2026-11-10", "--minutes", "40", "--preparation", "10", "--travel", "30", "--project", "Steg"}},
	}, {
		name: "a call of last week is logged with the next date", before: amina, from: onPage("step"),
		keys:     filling("l", "calls again", "2026-11-27", "", "", "call", "2026-11-10", "", "5"),
		commands: [][]string{{"log", "amina", "calls again", "--kind", "call", "--on", "2026-11-10", "--minutes", "5", "--next", "2026-11-27"}},
	}, {
		name: "a call keeps the promise that was due when she says so", from: onPage("step"),
		before: with(amina, func(ctx context.Context, s *seed) {
			s.must(s.register.AddRecord(ctx, uitest.Deps().Now(), model.FollowUp.With(string(s.amina), uitest.Monday.AddDays(-9), "on", uitest.Monday.AddDays(-3).String(), "what", "ring")))
		}),
		keys:     func(s *uitest.Screen) { filling("l", "rang")(s); s.Press("y") },
		commands: [][]string{{"log", "amina", "rang"}, {"agenda", "done", "amina"}},
	}, {
		name: "a need is added", before: amina, from: onPage("needs"),
		keys:     filling("a", "premises", "1"),
		commands: [][]string{{"need", "amina", "add", "premises", "--priority", "1"}},
	}, {
		name: "a need is met", before: needy, from: onPage("needs"),
		keys:     pressing("space"),
		commands: [][]string{{"need", "amina", "met", "premises"}},
	}, {
		name: "a need is dropped", before: needy, from: onPage("needs"),
		keys:     pressing("x"),
		commands: [][]string{{"need", "amina", "drop", "premises"}},
	}, {
		name: "an action is added", before: amina, from: onPage("programme"),
		keys:     filling("a", "bank", "Swedbank", "2026-12-01", "loan promise"),
		commands: [][]string{{"action", "amina", "add", "loan promise", "--kind", "bank", "--actor", "Swedbank", "--due", "2026-12-01"}},
	}, {
		name: "an action is under way", before: acting, from: onPage("programme"),
		keys:     pressing("space"),
		commands: [][]string{{"action", "set", actionID, "--status", "under-way"}},
	}, {
		name: "an action is done", before: acting, from: onPage("programme"),
		keys:     pressing("space", "space"),
		commands: [][]string{{"action", "set", actionID, "--status", "under-way"}, {"action", "set", actionID, "--status", "done"}},
	}, {
		name: "an action is dropped", before: acting, from: onPage("programme"),
		keys:     pressing("x"),
		commands: [][]string{{"action", "set", actionID, "--status", "dropped"}},
	}, {
		name: "an outcome is added", before: amina, from: onPage("outcomes"),
		keys:     choosing("a", "Firm started", "2026-11-12", "", "", "", "", "", "2", "", "", "", "", "register"),
		commands: [][]string{{"outcome", "amina", "add", "firm-started", "--on", "2026-11-12", "--jobs", "2", "--evidence", "register"}},
	}, {
		name: "an outcome of today is added", before: amina, from: onPage("outcomes"),
		keys:     choosing("a", "Firm started"),
		commands: [][]string{{"outcome", "amina", "add", "firm-started"}},
	}, {
		name: "a new project is joined", before: amina, from: onPage("projects"),
		keys:     filling("a", "New roads", "2026-11-12"),
		commands: [][]string{{"participation", "amina", "add", "New roads", "--on", "2026-11-12"}},
	}, {
		name: "a project is left", from: onPage("projects"),
		before: with(amina, func(ctx context.Context, s *seed) {
			rec := model.Participation.With(string(s.amina), uitest.Monday.AddDays(-9), "project", "New roads")
			rec.ID = participationID
			s.must(s.register.AddRecord(ctx, uitest.Deps().Now(), rec))
		}),
		keys:     pressing("space"),
		commands: [][]string{{"participation", "set", participationID, "--to", uitest.Monday.String()}},
	},
}

func needy(s *seed) {
	s.t.Helper()
	amina(s)
	s.must(s.register.AddRecord(context.Background(), uitest.Deps().Now(), model.Need.With(string(s.amina), uitest.Monday, "need", "premises")))
}

// participationID is the id of a seeded participation, which a command must name.
const participationID = "0199a000-0000-7000-8000-000000000002"

// actionID is the id of the action that acting seeds, which a command must name.
const actionID = "0199a000-0000-7000-8000-000000000001"

func acting(s *seed) {
	s.t.Helper()
	amina(s)
	action := model.Action.With(string(s.amina), uitest.Monday, "kind", "bank", "actor", "Swedbank", "due", uitest.Monday.AddDays(4).String())
	action.ID = actionID
	s.must(s.register.AddRecord(context.Background(), uitest.Deps().Now(), action))
}
