package record

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
)

// ActionFields ask for a measure of the programme: who does what by when.
func ActionFields() []form.Field {
	return []form.Field{
		{Field: model.Field{Key: "action", Kind: model.Choice, Options: model.ActionKinds, Area: "log"}, Options: options(model.ActionKinds, "record.action-")},
		{Field: model.Field{Key: "actor", Kind: model.Line, Area: "log"}},
		{Field: model.Field{Key: "due", Kind: model.FutureDate, Area: "log"}},
	}
}

// ReadAction makes a measure of what was answered to ActionFields. Errors are Invalid and name
// the field.
func ReadAction(id model.ContactID, v map[string]string) (model.Action, error) {
	due, _ := model.ParseISODate(v["due"])
	action := model.Action{Contact: id, Kind: v["action"], Actor: v["actor"], Due: due, Text: v["detail"], Status: model.ActionPlanned}
	return action, kindIs("action", action.Validate())
}

// NewAction asks for a measure of the programme.
func NewAction(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	return formdialog.New(deps, formdialog.Options{
		Title:    func() string { return deps.Say("log.action-title", model.Visible(name)) },
		Fields:   append(required(ActionFields()), form.Field{Field: model.Field{Key: "detail", Kind: model.Line, Area: "log"}}),
		DraftKey: "action:" + string(id),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			action, err := ReadAction(id, v)
			if err != nil {
				return storage.Done{}, err
			}
			return deps.Register.AddAction(ctx, deps.Now(), action)
		},
		After: func(v map[string]string) tea.Msg { return recorded(id, "action", v["due"], v["actor"]) },
	})
}

// NeedFields ask for a need from the 21 categories and how pressing it is.
func NeedFields() []form.Field {
	return []form.Field{
		{Field: model.Field{Key: "need", Kind: model.Choice, Options: needKeys(), Area: "log"}, Options: needOptions},
		{Field: model.Field{Key: "priority", Kind: model.Choice, Options: []string{"1", "2", "3"}, Area: "log"}},
	}
}

// ReadNeed makes a need, raised on a day, of what was answered to NeedFields.
func ReadNeed(id model.ContactID, today model.Date, v map[string]string) model.NeedRecord {
	priority := number(v["priority"])
	if priority == 0 {
		priority = 2
	}
	return model.NeedRecord{Contact: id, Need: model.Need(v["need"]), Priority: priority, Status: model.NeedOpen, RaisedOn: today}
}

// NewNeed asks for a need.
func NewNeed(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	fields := NeedFields()
	fields[0].Required = true
	return formdialog.New(deps, formdialog.Options{
		Title:    func() string { return deps.Say("log.need-title", model.Visible(name)) },
		Fields:   fields,
		Values:   map[string]string{"priority": "2"},
		DraftKey: "need:" + string(id),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			return deps.Register.AddNeed(ctx, deps.Now(), ReadNeed(id, deps.Today(), v))
		},
		After: func(v map[string]string) tea.Msg { return recorded(id, "need", "", v["need"]) },
	})
}

// kindIs lets an error about the kind of a thing stand under the field it was asked in.
func kindIs(field string, err error) error {
	var e *model.Error
	if errors.As(err, &e) && e.Field == "kind" {
		e.Field = field
	}
	return err
}

func required(fields []form.Field) []form.Field {
	for i := range fields {
		fields[i].Required = true
	}
	return fields
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
