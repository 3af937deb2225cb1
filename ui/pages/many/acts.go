package many

import (
	"context"
	"io"

	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/report"
	"stegvis/ui/components/form"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
	"stegvis/ui/pages/stepdialogs"
	"stegvis/ui/papers"
)

// mostMeetings is how many coming meetings are offered for an invitation.
const mostMeetings = 50

// next asks for a next date, which each of them gets beside those there are.
func (c *crowd) next() tea.Cmd {
	register, now := c.deps.Register, c.deps.Now
	var did storage.Many
	return page.Open(record.OfMany(c.deps, model.FollowUp, c.titled("many.do-next"), func(ctx context.Context, rec model.Record) (done storage.Done, err error) {
		did, err = register.AddToMany(ctx, now(), c.ids, rec)
		return did.Done, err
	}, func() tea.Cmd { return c.tell(did) }))
}

func (c *crowd) pause() tea.Cmd { return c.status("pause", stepdialogs.Pausing) }
func (c *crowd) close() tea.Cmd { return c.status("close", stepdialogs.Closing) }

// status asks for what a change of status needs.
func (c *crowd) status(key string, change stepdialogs.Change) tea.Cmd {
	register, now := c.deps.Register, c.deps.Now
	return c.ask(asked{key: key, fields: change.Fields, act: func(ctx context.Context, v map[string]string) (storage.Many, error) {
		return register.SetStatusMany(ctx, now(), c.ids, change.Read(v))
	}})
}

// step asks which step is done, and then, where many take it together, what was given to all.
func (c *crowd) step() tea.Cmd {
	options := make([]picker.Option, len(model.Ladder))
	for i, s := range model.Ladder {
		options[i] = picker.Option{Value: string(s.Key), Label: c.deps.Say("step.number", s.Number) + " " + s.Key.Label(c.deps.Lang)}
	}
	return page.Open(picker.NewDialog(c.deps, "many.do-step", options, func(o picker.Option) tea.Cmd {
		return c.complete(model.StepKey(o.Value))
	}).Titled(c.titled("many.do-step")))
}

// complete completes a step for those who stand on it and lack nothing.
func (c *crowd) complete(key model.StepKey) tea.Cmd {
	register, now := c.deps.Register, c.deps.Now
	step, _ := model.StepOf(key)
	act := func(ctx context.Context, form map[string]string) (storage.Many, error) {
		return register.MoveMany(ctx, now(), c.ids, model.Move{Kind: model.Complete, Step: key}, storage.With{Form: form})
	}
	var together []form.Field
	for _, f := range form.Fields(step.Fields) {
		if len(step.Shortcut) > 0 && step.Needs(f.Key) {
			together = append(together, f)
		}
	}
	if len(together) == 0 {
		return c.write(text.Sentencef("done.moved-many", len(c.ids), step.Number), func(ctx context.Context) (storage.Many, error) { return act(ctx, nil) })
	}
	return c.ask(asked{
		key: "step", fields: together,
		intro: func() string { return c.deps.Say("many.step-how", step.Key.Label(c.deps.Lang)) },
		act: func(ctx context.Context, v map[string]string) (storage.Many, error) {
			given := make(map[string]string)
			for key, value := range v {
				if value != "" {
					given[key] = value
				}
			}
			return act(ctx, given)
		},
	})
}

// project asks for the project they shall take part in.
func (c *crowd) project() tea.Cmd {
	register, now := c.deps.Register, c.deps.Now
	return c.ask(asked{
		key:    "project",
		fields: []form.Field{{Field: model.Field{Key: "project", Kind: model.Line, Area: "contacts"}, Required: true}},
		known:  map[string]func(context.Context) ([]string, error){"project": register.Projects},
		act: func(ctx context.Context, v map[string]string) (storage.Many, error) {
			return register.AddToProject(ctx, now(), c.ids, v["project"])
		},
	})
}

// foundThrough asks how those of whom it is not known were found.
func (c *crowd) foundThrough() tea.Cmd {
	register, now := c.deps.Register, c.deps.Now
	f, _ := model.FieldByKey("found_through")
	return c.ask(asked{key: "found-through", fields: []form.Field{{Field: f, Required: true}}, act: func(ctx context.Context, v map[string]string) (storage.Many, error) {
		return register.FillMany(ctx, now(), c.ids, f.Key, v[f.Key])
	}})
}

// invite offers the coming meetings, and invites them to the chosen one.
func (c *crowd) invite() tea.Cmd {
	register, now, today := c.deps.Register, c.deps.Now(), c.deps.Today()
	return page.Read(func(ctx context.Context) ([]storage.EventRow, error) {
		return register.Events(ctx, storage.EventQuery{From: today, Coming: true, Limit: mostMeetings})
	}, func(events []storage.EventRow) tea.Cmd {
		if len(events) == 0 {
			return page.Send(page.Told{Sentence: text.Sentencef("contacts.no-meeting")})
		}
		options := make([]picker.Option, len(events))
		for i, e := range events {
			options[i] = picker.Option{Value: string(e.ID), Label: e.Title, Detail: e.On.Short(c.deps.Lang, today)}
		}
		return page.Open(picker.NewDialog(c.deps, "contacts.invite-title", options, func(o picker.Option) tea.Cmd {
			return c.write(text.Sentencef("event.invited-many", len(c.ids)), func(ctx context.Context) (storage.Many, error) {
				return register.InviteMany(ctx, now, model.EventID(o.Value), c.ids)
			})
		}).Titled(c.titled("contacts.invite-title")))
	})
}

// export writes a table of them among the files the screens write. Nothing is changed by it.
func (c *crowd) export() tea.Cmd {
	register, l, today := c.deps.Register, c.deps.Lang, c.deps.Today()
	return page.Read(func(ctx context.Context) (told exported, err error) {
		if told.left, err = register.Unlisted(ctx, c.ids); err != nil || len(told.left) == len(c.ids) {
			return told, err
		}
		told.path, err = papers.Put(export.ContactsName(today, l), func(dst io.Writer) error {
			_, err := export.Write(ctx, dst, export.Of(register, report.Contacts, report.Filter{Only: c.ids}), export.SwedishExcel, l)
			return err
		})
		return told, err
	}, func(told exported) tea.Cmd {
		if told.path == "" {
			return c.sayLeft("many.no-file", told.left)
		}
		return tea.Batch(page.Send(page.Told{Sentence: text.Sentencef("papers.written", papers.Said(told.path))}), c.sayLeft("many.not-in-file", told.left))
	})
}

// exported is the file that was written, and who is not in it.
type exported struct {
	path string // empty: none was
	left []model.LeftOut
}
