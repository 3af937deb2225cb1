// Package record is the small forms in which something about a person is put on record. The
// form of a type is made from its model.RecordType; only a log and a meeting have files of
// their own here. Every page that shows a person opens the same ones.
package record

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// Recorded tells the pages that something was put on record about a contact: What is the key
// of its type, On its date, Text its words.
type Recorded struct {
	Contact model.ContactID
	What    string
	On      model.Date
	Text    string
}

// NewLog asks for a contact made with a person, a call today, and for what is to happen next.
// One types at once what was said.
func NewLog(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	log := model.Log.With(string(id), deps.Today(), "kind", model.UsualKind)
	next := model.FollowUp.New(string(id), deps.Today())
	dated := func(v map[string]string) bool { return v[model.FollowUp.Word("on")] != "" }
	fields := logFields(log, next, dated)
	inTime := asksOfPast(deps, next)
	values := map[string]string{"kind": log.Get("kind"), "on": log.Get("on"), model.FollowUp.Word("waiting"): next.Get("waiting")}
	register, now := deps.Register, deps.Now
	return formdialog.New(deps, formdialog.Options{
		Title:  func() string { return deps.Say(model.Log.Word("title"), model.Visible(name)) },
		Fields: fields, Values: values, DraftKey: "log:" + string(id), Known: known(deps, model.Log.Fields),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			entry := Read(log, v)
			if !dated(v) {
				return register.AddLog(ctx, now(), entry, nil)
			}
			promise := Read(next, Answers(model.FollowUp, v))
			err := promise.Prepare(deps.Today()).Validate(deps.Today())
			if err == nil {
				err = inTime(promise)
			}
			if err != nil {
				return storage.Done{}, OnField(model.FollowUp, err)
			}
			return register.AddLog(ctx, now(), entry, &promise)
		},
		After: func(v map[string]string) tea.Msg {
			day, _ := model.ParseISODate(v[model.FollowUp.Word("on")])
			return Recorded{id, model.Log.Key, day, v["said"]}
		},
		Then: func(v map[string]string) tea.Cmd { return askKept(deps, id, name, Read(log, v).Date("on"), next.ID) },
	})
}

// NewAction asks for a measure of the programme.
func NewAction(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	return New(deps, model.Action, string(id), name)
}

// logFields are what a log asks for: what was said, what is to happen next, how and when, and last
// what it took.
func logFields(log, next model.Record, dated func(map[string]string) bool) []form.Field {
	fields := form.Fields(Asked(log))
	took := func(f form.Field) bool { return f.Kind == model.Number }
	last := slices.DeleteFunc(slices.Clone(fields), func(f form.Field) bool { return !took(f) })
	fields = slices.DeleteFunc(fields, took)
	var promise []form.Field
	for _, f := range Asked(next) {
		shown := dated
		if f.Key == "on" {
			shown = nil
		}
		promise = append(promise, Beside(model.FollowUp, f, shown))
	}
	return slices.Concat(fields[:1], promise, fields[1:], last)
}
