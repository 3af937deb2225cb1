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

// NotedAfter tells the pages that a line about a person was noted after a meeting.
type NotedAfter struct{ Contact model.ContactID }

// EditEvent asks for a meeting: a new one when it has no id, otherwise changes to it. Speakers
// are the names of those who are noted as such now.
func EditEvent(deps *page.Deps, e model.Event, speakers []string) page.Dialog {
	title, draft := "meetings.edit-title", "event:"+string(e.ID)
	if e.ID == "" {
		title, draft = "meetings.new-title", "event"
	}
	values := e.Values()
	values["speakers"] = strings.Join(speakers, ", ")
	fields, focus, intro := titleFirst(form.Fields(model.EventFields)), "", func() string { return "" }
	if e.Title != "" && e.ID == "" { // proposed: what differs most is the day
		focus, intro = "on", func() string { return deps.Say("meetings.as-last") }
		fields[2].Replaces = true
	}
	return formdialog.New(deps, formdialog.Options{
		Title: func() string { return deps.Say(title) }, Intro: intro, Fields: fields, Values: values, Focus: focus, DraftKey: draft, Edits: e.ID != "", Known: known(deps, model.EventFields),
		Add: func(ctx context.Context, v map[string]string, seen model.CommitID) (storage.Done, error) {
			changed := e.With(v)
			who, err := named(ctx, deps.Register, v["speakers"])
			if err != nil {
				return storage.Done{}, err
			}
			if e.ID == "" {
				return deps.Register.AddEventSince(ctx, deps.Now(), changed, seen, who...)
			}
			return deps.Register.SaveEvent(ctx, deps.Now(), changed, who...)
		},
		After: func(v map[string]string) tea.Msg { return EventSaved{v["title"]} },
	})
}

// titleFirst lets the title stand before the kind: the name of a meeting is what one types first.
func titleFirst(fields []form.Field) []form.Field {
	fields[0], fields[1] = fields[1], fields[0]
	return fields
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

// AfterMeeting asks for the line about a person after a meeting of a day: what was said, the
// next date, an action. When something was said it asks of the promises that may have been kept.
func AfterMeeting(deps *page.Deps, event model.EventID, on model.Date, id model.ContactID, name string) page.Dialog {
	said, _ := model.Log.Field("said")
	next, _ := model.FollowUp.Field("on")
	what, _ := model.FollowUp.Field("what")
	kind, _ := model.Action.Field("kind")
	actor, _ := model.Action.Field("actor")
	due, _ := model.Action.Field("due")
	opened := model.NewID[model.RecordID]()
	inTime := asksOfPast(deps, model.FollowUp.New(string(id), deps.Today()))
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
			if err := inTime(model.FollowUp.With(string(id), deps.Today(), "on", v["follow_up.on"])); err != nil {
				return storage.Done{}, OnField(model.FollowUp, err)
			}
			if acting(v) {
				action := model.Action.With(string(id), deps.Today(), "kind", v["action.kind"], "actor", v["action.actor"], "due", v["action.due"])
				if err := action.Prepare(deps.Today()).Validate(deps.Today()); err != nil {
					return storage.Done{}, OnField(model.Action, err)
				}
				line.Action = &action
			}
			return deps.Register.AfterMeeting(ctx, deps.Now(), event, line)
		},
		After: func(v map[string]string) tea.Msg { return NotedAfter{id} },
		Then: func(v map[string]string) tea.Cmd {
			if v["log.said"] == "" {
				return nil
			}
			return askKept(deps, id, name, on, opened)
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
