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

// unmark says that something was done with those who are marked.
type unmark struct{ page *Page }

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
		{Value: "project", Label: p.deps.Say("contacts.to-project")},
		{Value: "invite", Label: p.deps.Say("contacts.invite")},
		{Value: "unmark", Label: p.deps.Say("contacts.unmark")},
	}
	return page.Open(picker.NewDialog(p.deps, "contacts.many-title", options, func(o picker.Option) tea.Cmd {
		switch o.Value {
		case "project":
			return p.toProject()
		case "invite":
			return p.invite()
		}
		return page.Send(unmark{p})
	}))
}

// toProject asks for the project those who are marked shall take part in.
func (p *Page) toProject() tea.Cmd {
	ids, register, now := p.marked(), p.deps.Register, p.deps.Now
	return page.Open(formdialog.New(p.deps, formdialog.Options{
		Title:    func() string { return p.deps.Count("contacts.many", len(ids)) },
		Fields:   []form.Field{{Field: model.Field{Key: "project", Kind: model.Line, Area: "contacts"}, Required: true}},
		DraftKey: "many:project",
		Known:    map[string]func(context.Context) ([]string, error){"project": register.Projects},
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			return register.AddToProject(ctx, now(), ids, v["project"])
		},
		After: func(map[string]string) tea.Msg { return unmark{p} },
	}))
}

// invite offers the coming meetings, and invites those who are marked to the chosen one.
func (p *Page) invite() tea.Cmd {
	ids, deps := p.marked(), p.deps
	register, now, today := deps.Register, deps.Now(), deps.Today()
	return page.Read(func(ctx context.Context) ([]storage.EventRow, error) {
		return register.Events(ctx, storage.EventQuery{From: today, Coming: true, Limit: mostMeetings})
	}, func(events []storage.EventRow) tea.Cmd {
		if len(events) == 0 {
			return page.Send(page.Told{Sentence: text.Sentencef("contacts.no-meeting")})
		}
		options := make([]picker.Option, len(events))
		for i, e := range events {
			options[i] = picker.Option{Value: string(e.ID), Label: e.Title, Detail: e.On.Short(deps.Lang, today)}
		}
		return page.Open(picker.NewDialog(deps, "contacts.invite-title", options, func(o picker.Option) tea.Cmd {
			return page.Write(func(ctx context.Context) (storage.Done, error) {
				return register.CheckInMany(ctx, now, model.EventID(o.Value), ids, model.Invited, model.NoClock)
			}, page.Send(unmark{p}))
		}))
	})
}
