// Package moving is how a page moves a person on the ladder and off it: it completes the step
// at once when nothing is missing, and otherwise asks for the reason. The rules are the
// model's; the pages only say which person and which move.
package moving

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// reason is the field every move but a proven one asks for.
var reason = model.Field{Key: "reason", Kind: model.Line, Area: "moving"}

// Complete ends the step a person stands on. When proof is missing it shows what, and asks
// for the reason for going on all the same.
func Complete(deps *page.Deps, id model.ContactID) tea.Cmd {
	register, now := deps.Register, deps.Now()
	return func() tea.Msg {
		ctx := context.Background()
		person, err := register.Person(ctx, id)
		if err != nil {
			return page.Failed{Err: err}
		}
		step, _ := model.StepOf(person.Contact.Step)
		missing := model.MissingFor(step, person.Evidence)
		if len(missing) > 0 && person.Contact.Role == model.Client && person.Contact.Status == model.Active {
			return page.OpenDialog{Dialog: incomplete(deps, person.Contact, step, missing)}
		}
		done, err := register.Climb(ctx, now, id, model.Move{Kind: model.Complete, On: model.DateOf(now)}, nil)
		if err != nil {
			return page.Failed{Err: err}
		}
		return page.Saved(done)
	}
}

func incomplete(deps *page.Deps, c model.Contact, step model.Step, missing []model.Missing) page.Dialog {
	return ask(deps, c.ID, model.Complete, func() string {
		return deps.Say("moving.missing", step.Key.Label(deps.Lang), MissingWords(step, missing, deps.Lang))
	}, func() string { return deps.Say("moving.complete-title", model.Visible(c.Name)) })
}

// MissingWords says what a step lacks, as the end of a sentence.
func MissingWords(step model.Step, missing []model.Missing, l text.Lang) string {
	var words []string
	for _, m := range missing {
		if len(m.Options) == 0 {
			words = append(words, l.Say("proof."+string(m.Proof)))
			continue
		}
		f, _ := step.FieldOf(m.Field)
		for _, o := range m.Options {
			words = append(words, strings.ToLower(f.OptionLabel(l, o)))
		}
	}
	return strings.Join(words, ", ")
}

// Skip passes over the step a person stands on.
func Skip(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return page.Open(ask(deps, id, model.Skip, nil, func() string { return deps.Say("moving.skip-title", model.Visible(name)) }))
}

// Back takes a person to the step before.
func Back(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return page.Open(ask(deps, id, model.GoBack, nil, func() string { return deps.Say("moving.back-title", model.Visible(name)) }))
}

func ask(deps *page.Deps, id model.ContactID, kind model.MoveKind, intro, title func() string) page.Dialog {
	return formdialog.New(deps, formdialog.Options{
		Title: title, Intro: intro,
		Fields: []form.Field{{Field: reason, Required: true}},
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			now := deps.Now()
			return deps.Register.Climb(ctx, now, id, model.Move{Kind: kind, On: model.DateOf(now), Reason: v["reason"]}, nil)
		},
	})
}

// Reopen makes a paused, closed or handed-over contact active again.
func Reopen(deps *page.Deps, id model.ContactID) tea.Cmd {
	now := deps.Now()
	return page.Write(func(ctx context.Context) (storage.Done, error) {
		return deps.Register.SetStatus(ctx, now, id, model.StatusChange{Status: model.Active, On: model.DateOf(now)})
	})
}
