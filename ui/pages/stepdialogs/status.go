package stepdialogs

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// Change is a change of how contacts stand to the office, as a form asks for it: of one or of
// many.
type Change struct {
	Key    string // of its words
	Fields []form.Field
	Read   func(v map[string]string) model.StatusChange // without its day
}

// The changes of status that ask for something. A paused contact wakes by itself on the day.
var (
	Pausing = Change{"pause", []form.Field{
		{Field: model.Field{Key: "until", Kind: model.FutureDate, Area: "move"}, Required: true},
		{Field: reason, Required: true},
	}, func(v map[string]string) model.StatusChange {
		until, _ := model.ParseISODate(v["until"])
		return model.StatusChange{Status: model.Paused, Until: until, Reason: v["reason"]}
	}}
	Closing = Change{"close", []form.Field{
		{Field: model.Field{Key: "reason", Kind: model.Choice, Options: model.CloseReasons, Area: "field"}, Required: true},
	}, func(v map[string]string) model.StatusChange {
		return model.StatusChange{Status: model.Closed, Reason: v["reason"]}
	}}
	handingOver = Change{"hand-over", []form.Field{
		{Field: model.Field{Key: "to", Kind: model.Line, Area: "move"}, Required: true},
		{Field: reason, Required: true},
	}, func(v map[string]string) model.StatusChange {
		return model.StatusChange{Status: model.HandedOver, To: v["to"], Reason: v["reason"]}
	}}
)

// Pause asks until when and why.
func Pause(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return Pausing.ask(deps, id, name)
}

// Close asks for the reason from the list.
func Close(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return Closing.ask(deps, id, name)
}

// HandOver asks to whom, and why.
func HandOver(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return handingOver.ask(deps, id, name)
}

func (c Change) ask(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return page.Open(formdialog.New(deps, formdialog.Options{
		Title:    func() string { return deps.Say("move."+c.Key+"-title", model.Visible(name)) },
		Fields:   c.Fields,
		DraftKey: draftKey(c.Key, id),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			now := deps.Now()
			change := c.Read(v)
			change.On = model.DateOf(now)
			return deps.Register.SetStatus(ctx, now, id, change)
		},
	}))
}

// Reopen makes a paused, closed or handed-over contact active again.
func Reopen(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	register, now := deps.Register, deps.Now()
	return page.Write(text.Sentencef("done.reopened", name), func(ctx context.Context) (storage.Done, error) {
		return register.SetStatus(ctx, now, id, model.StatusChange{Status: model.Active, On: model.DateOf(now)})
	})
}
