package record

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"

	"stegvis/model/text"
)

// NewAction asks for a measure of the programme: who does what by when.
func NewAction(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	return formdialog.New(deps, formdialog.Options{
		Title: func() string { return deps.Say("log.action-title", model.Visible(name)) },
		Fields: []form.Field{
			{Field: model.Field{Key: "action", Kind: model.Choice, Options: model.ActionKinds, Area: "log"}, Required: true, Options: options(model.ActionKinds, "record.action-")},
			{Field: model.Field{Key: "actor", Kind: model.Line, Area: "log"}, Required: true},
			{Field: model.Field{Key: "due", Kind: model.FutureDate, Area: "log"}, Required: true},
			{Field: model.Field{Key: "detail", Kind: model.Line, Area: "log"}},
		},
		DraftKey: "action:" + string(id),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			due, _ := model.ParseISODate(v["due"])
			action := model.Action{Contact: id, Kind: v["action"], Actor: v["actor"], Due: due, Text: v["detail"], Status: model.ActionPlanned}
			if err := action.Validate(); err != nil {
				return storage.Done{}, err
			}
			return deps.Register.AddAction(ctx, deps.Now(), action)
		},
		After: func(v map[string]string) tea.Msg { return recorded(id, "action", v["due"], v["actor"]) },
	})
}

// NewNeed asks for a need from the 21 categories and how pressing it is.
func NewNeed(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	return formdialog.New(deps, formdialog.Options{
		Title: func() string { return deps.Say("log.need-title", model.Visible(name)) },
		Fields: []form.Field{
			{Field: model.Field{Key: "need", Kind: model.Choice, Options: needKeys(), Area: "log"}, Required: true, Options: needOptions},
			{Field: model.Field{Key: "priority", Kind: model.Choice, Options: []string{"1", "2", "3"}, Area: "log"}},
		},
		Values: map[string]string{"priority": "2"},
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			return deps.Register.AddNeed(ctx, deps.Now(), model.NeedRecord{
				Contact: id, Need: model.Need(v["need"]), Priority: max(number(v["priority"]), 1), Status: model.NeedOpen, RaisedOn: deps.Today(),
			})
		},
		After: func(v map[string]string) tea.Msg { return recorded(id, "need", "", v["need"]) },
	})
}

// NewOutcome asks for a dated result and how it is known.
func NewOutcome(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	return formdialog.New(deps, formdialog.Options{
		Title: func() string { return deps.Say("log.outcome-title", model.Visible(name)) },
		Fields: []form.Field{
			{Field: model.Field{Key: "outcome", Kind: model.Choice, Options: model.OutcomeKinds, Area: "log"}, Required: true, Options: options(model.OutcomeKinds, "record.outcome-")},
			{Field: model.Field{Key: "on", Kind: model.PastDate, Area: "log"}, Required: true},
			{Field: model.Field{Key: "jobs", Kind: model.Number, Area: "log"}, Shown: func(v map[string]string) bool {
				return v["outcome"] == "jobs" || v["outcome"] == "first-employee" || v["outcome"] == "firm-started"
			}},
			{Field: model.Field{Key: "evidence", Kind: model.Choice, Options: model.EvidenceGrades, Area: "log"}, Options: options(model.EvidenceGrades, "record.evidence-")},
		},
		Values: map[string]string{"on": deps.Today().String(), "evidence": "told"},
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			on, _ := model.ParseISODate(v["on"])
			outcome := model.Outcome{Contact: id, Kind: v["outcome"], On: on, Jobs: number(v["jobs"]), Evidence: v["evidence"]}
			if err := outcome.Validate(); err != nil {
				return storage.Done{}, err
			}
			return deps.Register.AddOutcome(ctx, deps.Now(), outcome)
		},
		After: func(v map[string]string) tea.Msg { return recorded(id, "outcome", v["on"], v["outcome"]) },
	})
}

// options offers keys under the words they have in an area of the catalogue.
func options(values []string, prefix string) func(text.Lang) []picker.Option {
	return func(l text.Lang) []picker.Option {
		out := make([]picker.Option, len(values))
		for i, v := range values {
			out[i] = picker.Option{Value: v, Label: l.Say(prefix + v)}
		}
		return out
	}
}

func needKeys() []string {
	keys := make([]string, len(model.AllNeeds))
	for i, n := range model.AllNeeds {
		keys[i] = string(n)
	}
	return keys
}

func needOptions(l text.Lang) []picker.Option {
	out := make([]picker.Option, len(model.AllNeeds))
	for i, n := range model.AllNeeds {
		out[i] = picker.Option{Value: string(n), Label: n.Label(l)}
	}
	return out
}
