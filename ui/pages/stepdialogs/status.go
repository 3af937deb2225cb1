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

// Pause asks until when and why; the contact wakes by itself on that day.
func Pause(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return status(deps, id, "pause", name, []form.Field{
		{Field: model.Field{Key: "until", Kind: model.FutureDate, Area: "move"}, Required: true},
		{Field: reason, Required: true},
	}, func(v map[string]string) model.StatusChange {
		until, _ := model.ParseISODate(v["until"])
		return model.StatusChange{Status: model.Paused, Until: until, Reason: v["reason"]}
	})
}

// Close asks for the reason from the list.
func Close(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return status(deps, id, "close", name, []form.Field{
		{Field: model.Field{Key: "reason", Kind: model.Choice, Options: model.CloseReasons, Area: "field"}, Required: true},
	}, func(v map[string]string) model.StatusChange {
		return model.StatusChange{Status: model.Closed, Reason: v["reason"]}
	})
}

// HandOver asks to whom, and why.
func HandOver(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return status(deps, id, "hand-over", name, []form.Field{
		{Field: model.Field{Key: "to", Kind: model.Line, Area: "move"}, Required: true},
		{Field: reason, Required: true},
	}, func(v map[string]string) model.StatusChange {
		return model.StatusChange{Status: model.HandedOver, To: v["to"], Reason: v["reason"]}
	})
}

func status(deps *page.Deps, id model.ContactID, what, name string, fields []form.Field, read func(map[string]string) model.StatusChange) tea.Cmd {
	return page.Open(formdialog.New(deps, formdialog.Options{
		Title:    func() string { return deps.Say("move."+what+"-title", model.Visible(name)) },
		Fields:   fields,
		DraftKey: draftKey(what, id),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			now := deps.Now()
			change := read(v)
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
