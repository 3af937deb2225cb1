package start

import (
	"context"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

func promised(before func(*seed), on int, keysAndValues ...string) func(*seed) {
	return with(before, func(ctx context.Context, s *seed) {
		f := model.FollowUp.With(string(s.amina), uitest.Monday.AddDays(-20), keysAndValues...)
		f.Set("on", uitest.Monday.AddDays(on).String())
		s.must(s.register.AddRecord(ctx, uitest.Deps().Now(), f))
	})
}

var todayActs = []act{
	{
		name: "a promise of Today is kept", before: promised(amina, -3, "what", "ring"),
		keys:     pressing("d"),
		commands: [][]string{{"agenda", "done", "amina"}},
	}, {
		name:     "a promise of a schedule is kept and the next one made",
		before:   promised(amina, -3, "every", "3", "until", uitest.Monday.AddDays(900).String()),
		keys:     pressing("d"),
		commands: [][]string{{"agenda", "done", "amina"}},
	}, {
		name: "an action of Today is done", before: acting,
		keys:     pressing("d"),
		commands: [][]string{{"action", "set", actionID, "--status", "done"}},
	}, {
		name: "a pause that is over ends",
		before: status(amina, model.StatusChange{
			Status: model.Paused, On: uitest.Monday.AddDays(-20), Until: uitest.Monday.AddDays(-1), Reason: "a child",
		}),
		keys:     pressing("d"),
		commands: [][]string{{"step", "amina", "reopen"}},
	}, {
		name:     "all that is due about a person in the weekly pass is done",
		before:   promised(promised(acting, 0, "what", "ring"), 2, "what", "write"),
		from:     func(*seed) page.Route { return page.Route{Kind: page.WeeklyPass} },
		keys:     pressing("d"),
		commands: [][]string{{"agenda", "done", "amina"}},
	},
}
