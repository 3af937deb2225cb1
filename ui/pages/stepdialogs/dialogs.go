// Package stepdialogs is how a page moves a person on the ladder and off it: it completes the step
// at once when nothing is missing, and otherwise asks for just that, or for the reason for
// going on without it. The rules are the model's; the pages only say which person and which
// move.
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

// reason is the field every move but a proven one asks for.
var reason = model.Field{Key: "reason", Kind: model.Line, Area: "move"}

// Complete ends the step a person stands on, dated today. When proof is missing it asks for
// what is missing, or for the reason for going on all the same. With a firm nothing is noted of
// yet it opens the interview.
func Complete(deps *page.Deps, id model.ContactID) tea.Cmd {
	register, now := deps.Register, deps.Now()
	return page.Read(func(ctx context.Context) (storage.Person, error) { return register.Person(ctx, id) }, func(person storage.Person) tea.Cmd {
		contact, today := person.Contact, model.DateOf(now)
		missing := person.Position().Lacks(contact.Step, today, nil)
		if asksInterview(person) && len(missing) > 0 {
			return page.Open(interview(deps, person))
		}
		if len(missing) > 0 && contact.Role == model.Client && contact.Status == model.Active {
			return page.Open(incomplete(deps, person, missing))
		}
		step := text.Sentencef("step.number", contact.Step.Number())
		return page.Write(text.Sentencef("move.complete-title", step, contact.Name), func(ctx context.Context) (storage.Done, error) {
			return register.Climb(ctx, now, id, model.Move{Kind: model.Complete, Step: contact.Step, On: today}, nil)
		})
	})
}

// Skip passes over the step a person stands on.
func Skip(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return page.Open(ask(deps, id, model.Skip, func() string { return deps.Say("move.skip-title", model.Visible(name)) }))
}

// Back takes a person to the step before.
func Back(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return page.Open(ask(deps, id, model.GoBack, func() string { return deps.Say("move.back-title", model.Visible(name)) }))
}

func ask(deps *page.Deps, id model.ContactID, kind model.MoveKind, title func() string) page.Dialog {
	return formdialog.New(deps, formdialog.Options{
		Title:    title,
		Fields:   []form.Field{{Field: reason, Required: true}},
		DraftKey: draftKey(string(kind), id),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			now := deps.Now()
			return deps.Register.Climb(ctx, now, id, model.Move{Kind: kind, On: model.DateOf(now), Reason: v["reason"]}, nil)
		},
	})
}

func draftKey(what string, id model.ContactID) string { return "moving:" + what + ":" + string(id) }
