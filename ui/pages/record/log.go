// Package record is the small forms in which something about a person is put on record: a
// contact made, a next date, a need, an action, an outcome. Every page that shows a person
// opens the same ones.
package record

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// Recorded tells the pages that something was put on record about a contact: what is "log",
// "next", "need", "action" or "outcome", On its date, Text its words.
type Recorded struct {
	Contact model.ContactID
	What    string
	On      model.Date
	Text    string
}

var logFields = []model.Field{
	{Key: "said", Kind: model.Note, Area: "log"},
	{Key: "kind", Kind: model.Choice, Options: []string{"call", "visit", "meeting", "message", "email"}, Area: "log"},
	{Key: "on", Kind: model.PastDate, Area: "log"},
	{Key: "minutes", Kind: model.Number, Area: "log"},
	{Key: "preparation", Kind: model.Number, Area: "log"},
	{Key: "travel", Kind: model.Number, Area: "log"},
	{Key: "project", Kind: model.Line, Area: "log"},
}

// NewLog asks for a contact made with a person: a call today, and one types at once what
// was said.
func NewLog(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	values := map[string]string{"kind": string(model.CallLog), "on": deps.Today().String(), "waiting": string(model.OnAdvisor)}
	fields := append(form.Fields(logFields), nextFields(true)...)
	register, now, today := deps.Register, deps.Now, deps.Today
	return formdialog.New(deps, formdialog.Options{
		Title:  func() string { return deps.Say("log.title", model.Visible(name)) },
		Fields: fields, Values: values, Focus: "said", DraftKey: "log:" + string(id), Known: projects(deps),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			log := readLog(model.Log{Contact: id}, v)
			if err := log.Validate(today()); err != nil {
				return storage.Done{}, err
			}
			next, err := readNext(id, log.On, v)
			if err != nil {
				return storage.Done{}, err
			}
			return register.AddLog(ctx, now(), log, next)
		},
		After: func(v map[string]string) tea.Msg { return recorded(id, "log", v["next"], v["said"]) },
	})
}

// EditLog asks for changes to a log that is there.
func EditLog(deps *page.Deps, log model.Log, name string) page.Dialog {
	values := map[string]string{
		"kind": string(log.Kind), "on": log.On.String(), "minutes": count(log.Minutes), "preparation": count(log.Preparation),
		"travel": count(log.Travel), "project": log.Project, "said": log.Text,
	}
	register, now, today := deps.Register, deps.Now, deps.Today
	return formdialog.New(deps, formdialog.Options{
		Title:  func() string { return deps.Say("log.title", model.Visible(name)) },
		Fields: form.Fields(logFields), Values: values, Focus: "said", DraftKey: "log:" + string(log.Contact) + ":" + string(log.ID), Known: projects(deps),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			changed := readLog(log, v)
			if err := changed.Validate(today()); err != nil {
				return storage.Done{}, err
			}
			return register.SaveLog(ctx, now(), changed)
		},
	})
}

// projects offers the projects there are to the field of that name: which one pays.
func projects(deps *page.Deps) map[string]func(context.Context) ([]string, error) {
	return map[string]func(context.Context) ([]string, error){"project": deps.Register.Projects}
}

func readLog(log model.Log, v map[string]string) model.Log {
	log.Kind = model.LogKind(v["kind"])
	log.On, _ = model.ParseISODate(v["on"])
	log.Minutes, log.Preparation, log.Travel = number(v["minutes"]), number(v["preparation"]), number(v["travel"])
	log.Project, log.Text = v["project"], v["said"]
	return log
}

func recorded(id model.ContactID, what, on, text string) Recorded {
	day, _ := model.ParseISODate(on)
	return Recorded{id, what, day, text}
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
