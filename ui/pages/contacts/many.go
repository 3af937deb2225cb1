package contacts

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
)

// mostMeetings is how many coming meetings are offered for an invitation.
const mostMeetings = 50

func (p *Page) marked() []model.ContactID {
	var ids []model.ContactID
	for _, id := range p.table.Marked() {
		ids = append(ids, model.ContactID(id))
	}
	return ids
}

// many asks what to do with those who are marked.
func (p *Page) many() tea.Cmd {
	options := []picker.Option{
		{Value: "project", Label: p.Deps.Say("contacts.to-project")},
		{Value: "invite", Label: p.Deps.Say("contacts.invite")},
		{Value: "unmark", Label: p.Deps.Say("contacts.unmark")},
	}
	return page.Open(picker.NewDialog(p.Deps, "contacts.many-title", options, func(o picker.Option) tea.Cmd {
		switch o.Value {
		case "project":
			return p.toProject()
		case "invite":
			return p.invite()
		}
		p.table.Unmark()
		return nil
	}))
}

// toProject asks for the project those who are marked shall take part in.
func (p *Page) toProject() tea.Cmd {
	ids, register, now := p.marked(), p.Deps.Register, p.Deps.Now
	return page.Open(formdialog.New(p.Deps, formdialog.Options{
		Title:    func() string { return p.Deps.Count("contacts.many", len(ids)) },
		Fields:   []form.Field{{Field: model.Field{Key: "project", Kind: model.Line, Area: "contacts"}, Required: true}},
		DraftKey: "many:project",
		Known:    map[string]func(context.Context) ([]string, error){"project": register.Projects},
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			return register.AddToProject(ctx, now(), ids, v["project"])
		},
		After: func(map[string]string) tea.Msg { p.table.Unmark(); return nil },
	}))
}

// invite offers the coming meetings, and invites those who are marked to the chosen one.
func (p *Page) invite() tea.Cmd {
	ids, register, now, today := p.marked(), p.Deps.Register, p.Deps.Now(), p.Deps.Today()
	return page.Read(func(ctx context.Context) ([]storage.EventRow, error) {
		return register.Events(ctx, storage.EventQuery{From: today, Coming: true, Limit: mostMeetings})
	}, func(events []storage.EventRow) tea.Cmd {
		if len(events) == 0 {
			return page.Send(page.Told{Sentence: text.Sentencef("contacts.no-meeting")})
		}
		options := make([]picker.Option, len(events))
		for i, e := range events {
			options[i] = picker.Option{Value: string(e.ID), Label: e.Title, Detail: e.On.Short(p.Deps.Lang, today)}
		}
		return page.Open(picker.NewDialog(p.Deps, "contacts.invite-title", options, func(o picker.Option) tea.Cmd {
			return page.WriteThen(text.Sentencef("event.invited-many", len(ids)), func(ctx context.Context) (storage.Done, error) {
				return register.CheckInMany(ctx, now, model.EventID(o.Value), ids, model.Invited, model.NoClock)
			}, func(_ storage.Done, err error) tea.Cmd {
				if err == nil {
					p.table.Unmark()
				}
				return nil
			})
		}))
	})
}
