package record

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// FollowUp asks the three questions of the continuous follow-up. The outcome that the answers speak
// for is asked about beside them, and noted only when she says yes.
func FollowUp(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	register := deps.Register
	return page.Read(func(ctx context.Context) ([]model.Record, error) { return register.OpenPromises(ctx, id) }, func(open []model.Record) tea.Cmd {
		return page.Open(newCheckup(deps, id, name, open))
	})
}

func newCheckup(deps *page.Deps, id model.ContactID, name string, open []model.Record) page.Dialog {
	begins := model.Checkup.New(string(id), deps.Today())
	fields := form.Fields(Asked(begins))
	note := len(fields) - 1
	fields = append(fields[:note:note], append(speaking(deps, begins, open), fields[note])...)
	return formdialog.New(deps, formdialog.Options{
		Title:    func() string { return deps.Say(model.Checkup.Word("title"), model.Visible(name)) },
		Fields:   fields,
		Values:   begins.Values,
		Focus:    "running",
		DraftKey: model.Checkup.Key + ":" + string(id),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			checkup := Read(begins, v)
			outcome := false
			if speaks, ok := model.Speaks(checkup, open, deps.Today()); ok {
				outcome = v[resultKey(speaks.Get("kind"))] == "yes"
			}
			return deps.Register.AddCheckup(ctx, deps.Now(), checkup, outcome)
		},
		After: func(v map[string]string) tea.Msg {
			return Recorded{id, model.Checkup.Key, Read(begins, v).Date("on"), Read(begins, v).Name(deps.Lang)}
		},
	})
}

// speaking asks of every outcome a conversation may speak for whether it is to be noted, where its
// answers do.
func speaking(deps *page.Deps, begins model.Record, open []model.Record) []form.Field {
	var fields []form.Field
	for _, kind := range model.SpokenFor() {
		fields = append(fields, form.Field{
			Field: model.Field{Key: resultKey(kind), Kind: model.YesNo},
			Shown: func(v map[string]string) bool {
				speaks, ok := model.Speaks(Read(begins, v), open, deps.Today())
				return ok && speaks.Get("kind") == kind
			},
		})
	}
	return fields
}

// resultKey is the field that asks whether an outcome is to be noted.
func resultKey(kind string) string { return model.Checkup.Word("result-" + kind) }
