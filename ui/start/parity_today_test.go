package start

import (
	"context"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

func promised(before func(*seed), f model.FollowUp) func(*seed) {
	return with(before, func(ctx context.Context, s *seed) {
		f.Contact, f.Since = s.amina, uitest.Monday.AddDays(-20)
		s.must(s.register.AddFollowUp(ctx, uitest.Deps().Now(), f))
	})
}

var todayActs = []act{
	{
		name: "a promise of Today is kept", before: promised(amina, model.FollowUp{On: uitest.Monday.AddDays(-3), What: "ring"}),
		keys:     pressing("d"),
		commands: [][]string{{"agenda", "done", "amina"}},
	}, {
		name:     "a promise of a schedule is kept and the next one made",
		before:   promised(amina, model.FollowUp{On: uitest.Monday.AddDays(-3), Every: 3, Until: uitest.Monday.AddDays(900)}),
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
		before:   promised(promised(acting, model.FollowUp{On: uitest.Monday, What: "ring"}), model.FollowUp{On: uitest.Monday.AddDays(2), What: "write"}),
		from:     func(*seed) page.Route { return page.Route{Kind: page.WeeklyPass} },
		keys:     pressing("d"),
		commands: [][]string{{"agenda", "done", "amina"}},
	},
}
