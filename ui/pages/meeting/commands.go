package meeting

import (
	"cmp"
	"context"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/confirm"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
	"stegvis/ui/papers"
)

// invite asks for names and notes those people as invited, in one change.
func (p *Page) invite() tea.Cmd {
	register, now, id := p.Deps.Register, p.Deps.Now, p.id
	return page.Open(formdialog.New(p.Deps, formdialog.Options{
		Title:    func() string { return p.Deps.Say("meetings.invite-title") },
		Fields:   []form.Field{{Field: model.Field{Key: "names", Kind: model.Note, Area: "meetings"}, Required: true}},
		DraftKey: "invite:" + string(id),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			var ids []model.ContactID
			for _, name := range strings.FieldsFunc(v["names"], func(r rune) bool { return r == '\n' || r == ',' || r == ';' }) {
				if name = model.CleanText(name); name == "" {
					continue
				}
				found, err := register.Resolve(ctx, name, 2)
				if err != nil {
					return storage.Done{}, err
				}
				if len(found) != 1 {
					return storage.Done{}, model.Fail(model.Invalid, "meetings.who", name).On("names")
				}
				ids = append(ids, found[0].ID)
			}
			return register.CheckInMany(ctx, now(), id, ids, model.Invited, model.NoClock)
		},
	}))
}

// complete makes the step of the meeting's kind done for everyone here who lacks nothing. It asks
// before a meeting that has not been yet completes one.
func (p *Page) complete() tea.Cmd {
	d, m := p.Deps, p.meeting
	if !m.On.After(d.Today()) {
		return p.completed()
	}
	return page.Open(confirm.New(d, "checkin.early-title", "meetings.early-yes", func() []string {
		return []string{d.Say("meetings.early", model.Visible(m.Title), m.On.Full(d.Lang))}
	}, page.Send(page.Then(p.completed))))
}

func (p *Page) completed() tea.Cmd {
	register, now, id := p.Deps.Register, p.Deps.Now(), p.id
	return page.Read(func(ctx context.Context) (storage.OfferedStep, error) {
		offer, _, err := register.OfferStep(ctx, id)
		return offer, err
	}, func(offer storage.OfferedStep) tea.Cmd {
		ready := offer.Ready()
		if len(ready) == 0 {
			return page.Send(page.Told{Sentence: text.Sentencef("meetings.no-step")})
		}
		step, _ := model.StepOf(offer.Step)
		return page.Write(text.Sentencef("done.moved-many", len(ready), step.Number), func(ctx context.Context) (storage.Done, error) {
			done, _, err := register.ClimbMany(ctx, now, ready, offer.Step, "", offer.Form)
			return done, err
		})
	})
}

// noShows asks for the date on which those who were invited and did not come are called.
func (p *Page) noShows() tea.Cmd {
	register, deps, id := p.Deps.Register, p.Deps, p.id
	return page.Read(func(ctx context.Context) ([]storage.Guest, error) { return register.NoShows(ctx, id) }, func(missed []storage.Guest) tea.Cmd {
		if len(missed) == 0 {
			return page.Send(page.Told{Sentence: text.Sentencef("meetings.nobody-missed")})
		}
		var ids []model.ContactID
		var names []string
		for _, g := range missed {
			ids, names = append(ids, g.ID), append(names, model.Visible(g.Name))
		}
		return page.Open(formdialog.New(deps, formdialog.Options{
			Title:    func() string { return deps.Say("meetings.no-show-title") },
			Intro:    func() string { return strings.Join(names, ", ") },
			Fields:   []form.Field{{Field: model.Field{Key: "next", Kind: model.FutureDate, Area: "meetings"}, Required: true}},
			DraftKey: "no-shows:" + string(id),
			Values:   map[string]string{"next": deps.Today().AddDays(7).String()},
			Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
				on, _ := model.ParseISODate(v["next"])
				return register.FollowUpNoShows(ctx, deps.Now(), id, ids, on, "")
			},
		}))
	})
}

// sheet writes the sign-in sheet to print.
func (p *Page) sheet() tea.Cmd {
	deps, register, l, event := p.Deps, p.Deps.Register, p.Deps.Lang, p.meeting.Event
	return page.Aside(func() tea.Msg {
		ctx := context.Background()
		guests, err := register.GuestList(ctx, event.ID)
		if err != nil {
			return page.Failed{Err: err}
		}
		settings, err := register.Settings(ctx)
		if err != nil {
			return page.Failed{Err: err}
		}
		paper := export.SignIn{Event: event, Office: settings["office"], Information: settings["information"], Blank: 12, Lang: l}
		for _, line := range guests.Printed() {
			guest, _ := guests.Guest(line.N)
			paper.People = append(paper.People, export.SignInLine{Number: line.Number, Name: line.Name, Mask: guest.Mask, Here: line.Present})
		}
		path, err := papers.Put(export.SheetName(event, l), func(dst io.Writer) error { return export.SignInSheet(dst, paper) })
		return papers.Told(deps, path, err)
	})
}

// minutes writes one page of minutes: the tally, and what was noted of each person that day.
func (p *Page) minutes() tea.Cmd {
	deps, register, l, m := p.Deps, p.Deps.Register, p.Deps.Lang, p.meeting
	today := p.Deps.Today()
	return page.Aside(func() tea.Msg {
		notes, err := register.MeetingNotes(context.Background(), m.ID)
		if err != nil {
			return page.Failed{Err: err}
		}
		minutes := export.MinutesOf(m.Event, m.Tally, l)
		part := export.MinutesPart{Title: l.Say("meetings.noted")}
		for _, n := range notes {
			said := n.Said
			switch {
			case n.Next.IsZero():
			case n.What == n.Said: // no need to say it twice
				said += "\n" + l.Say("meetings.noted-next-date", n.Next.Short(l, today))
			default:
				said += "\n" + l.Say("meetings.noted-next", n.Next.Short(l, today), cmp.Or(n.What, l.Say("today.follow-up")))
			}
			part.Lines = append(part.Lines, export.MinutesLine{Name: n.Name, Text: said, Mask: n.Mask})
		}
		minutes.Parts = []export.MinutesPart{part}
		path, err := papers.Put(export.MinutesName(m.Title, m.On, l), minutes.HTML)
		return papers.Told(deps, path, err)
	})
}
