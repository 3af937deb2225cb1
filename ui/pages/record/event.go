package record

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// EventSaved tells the pages that a meeting was added or changed.
type EventSaved struct{ Title string }

// eventFields are what is asked of a meeting.
func eventFields() []form.Field {
	fields := form.Fields(model.EventFields)
	for i, f := range fields {
		if f.Key == "start" || f.Key == "end" {
			fields[i].Check = readableClock
		}
	}
	return fields
}

func readableClock(value string) error {
	if _, ok := model.ParseClock(value); value != "" && !ok {
		return model.Fail(model.Invalid, "meetings.bad-clock", value)
	}
	return nil
}

// EditEvent asks for a meeting: a new one when it has no id, otherwise changes to it. Speakers
// are the names of those who are noted as such now.
func EditEvent(deps *page.Deps, e model.Event, speakers []string) page.Dialog {
	title, draft := "meetings.edit-title", "event:"+string(e.ID)
	if e.ID == "" {
		title, draft = "meetings.new-title", "event"
	}
	values := map[string]string{
		"kind": string(e.Kind), "title": e.Title, "on": e.On.String(), "start": clockText(e.Start), "end": clockText(e.End), "place": e.Place,
		"theme": e.Theme, "languages": e.Languages, "audience": e.Audience, "speakers": strings.Join(speakers, ", "), "project": e.Project, "note": e.Note,
	}
	focus := ""
	if e.Title != "" && e.ID == "" {
		focus = "on"
	}
	return formdialog.New(deps, formdialog.Options{
		Title: func() string { return deps.Say(title) }, Fields: eventFields(), Values: values, Focus: focus, DraftKey: draft, Edits: e.ID != "", Known: map[string]func(context.Context) ([]string, error){"project": deps.Register.Projects},
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			changed := readEvent(e, v)
			if err := changed.Validate(); err != nil {
				return storage.Done{}, err
			}
			who, err := named(ctx, deps.Register, v["speakers"])
			if err != nil {
				return storage.Done{}, err
			}
			if e.ID == "" {
				done, _, err := deps.Register.AddEvent(ctx, deps.Now(), changed, who...)
				return done, err
			}
			return deps.Register.SaveEvent(ctx, deps.Now(), changed, who...)
		},
		After: func(v map[string]string) tea.Msg { return EventSaved{v["title"]} },
	})
}

func readEvent(e model.Event, v map[string]string) model.Event {
	e.Kind, e.Title, e.Place, e.Theme = model.EventKind(v["kind"]), v["title"], v["place"], v["theme"]
	e.Languages, e.Audience, e.Project, e.Note = v["languages"], v["audience"], v["project"], v["note"]
	e.On, _ = model.ParseISODate(v["on"])
	e.Start, e.End = readClock(v["start"]), readClock(v["end"])
	return e
}

func readClock(s string) model.Clock {
	if c, ok := model.ParseClock(s); ok {
		return c
	}
	return model.NoClock
}

func clockText(c model.Clock) string {
	if c == model.NoClock {
		return ""
	}
	return c.String()
}

// named finds the contacts that names with commas between them mean; each must fit exactly
// one. Errors are Invalid and name the field.
func named(ctx context.Context, register *storage.Register, names string) ([]model.ContactID, error) {
	var ids []model.ContactID
	for _, name := range strings.Split(names, ",") {
		name = model.CleanText(name)
		if name == "" {
			continue
		}
		found, err := register.Resolve(ctx, name, 2)
		if err != nil {
			return nil, err
		}
		if len(found) != 1 {
			return nil, model.Fail(model.Invalid, "meetings.who", name).On("speakers")
		}
		ids = append(ids, found[0].ID)
	}
	return ids, nil
}

// AfterMeeting asks for the line about a person after a meeting: what was said, the next
// date, an action.
func AfterMeeting(deps *page.Deps, event model.EventID, id model.ContactID, name string) page.Dialog {
	said, _ := model.Log.Field("said")
	next, _ := model.FollowUp.Field("on")
	what, _ := model.FollowUp.Field("what")
	kind, _ := model.Action.Field("kind")
	actor, _ := model.Action.Field("actor")
	due, _ := model.Action.Field("due")
	acting := func(v map[string]string) bool { return v["action.kind"] != "" }
	return formdialog.New(deps, formdialog.Options{
		Title: func() string { return deps.Say("meetings.line-title", model.Visible(name)) },
		Fields: []form.Field{
			Beside(model.Log, said, nil),
			Beside(model.FollowUp, next, nil),
			Beside(model.FollowUp, what, func(v map[string]string) bool { return v["follow_up.on"] != "" }),
			Beside(model.Action, kind, nil),
			Beside(model.Action, actor, acting),
			Beside(model.Action, due, acting),
		},
		DraftKey: "after:" + string(event) + ":" + string(id),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			line := model.MeetingNote{Contact: id, Text: v["log.said"], What: v["follow_up.what"]}
			line.Next, _ = model.ParseISODate(v["follow_up.on"])
			if acting(v) {
				action := model.Action.With(string(id), deps.Today(), "kind", v["action.kind"], "actor", v["action.actor"], "due", v["action.due"])
				if err := action.Prepare(deps.Today()).Validate(deps.Today()); err != nil {
					return storage.Done{}, OnField(model.Action, err)
				}
				line.Action = &action
			}
			return deps.Register.AfterMeeting(ctx, deps.Now(), event, line)
		},
	})
}

// OpenEvent reads a meeting and opens its form.
func OpenEvent(deps *page.Deps, id model.EventID) tea.Cmd {
	register := deps.Register
	return page.Read(func(ctx context.Context) (storage.EventPage, error) { return register.Event(ctx, id) }, func(event storage.EventPage) tea.Cmd {
		var speakers []string
		for _, g := range event.Speakers() {
			speakers = append(speakers, g.Name)
		}
		return page.Open(EditEvent(deps, event.Event, speakers))
	})
}
