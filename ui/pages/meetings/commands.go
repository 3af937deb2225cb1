package meetings

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// mostPast is how many past meetings are listed; a year narrows it to older ones.
const mostPast = 300

func (p *Page) read() tea.Cmd {
	register, today, kind, year := p.Deps.Register, p.Deps.Today(), p.kind, p.year
	return page.Ask(p, &p.latest, func(ctx context.Context) (read, error) {
		var r read
		var err error
		from, to := today, model.Date{}
		past := storage.EventQuery{To: today.AddDays(-1), Kind: kind, Limit: mostPast}
		if year != 0 {
			first, _ := model.NewDate(year, 1, 1)
			to, _ = model.NewDate(year, 12, 31)
			if first.After(from) {
				from = first
			}
			past.From = first
			if to.Before(past.To) {
				past.To = to
			}
		}
		if to.IsZero() || !to.Before(from) {
			r.coming, err = register.Events(ctx, storage.EventQuery{From: from, To: to, Kind: kind, Coming: true, Limit: mostPast})
			if err != nil {
				return r, err
			}
		}
		r.past, err = register.Events(ctx, past)
		return r, err
	}, p.take)
}

// create opens the form of a new meeting: where there is a weekly series, with the next one of
// it filled in.
func (p *Page) create() tea.Cmd {
	register, today := p.Deps.Register, p.Deps.Today()
	return page.Read(func(ctx context.Context) (model.Event, error) {
		weekly, err := register.Events(ctx, storage.EventQuery{Kind: model.WeeklyMeeting, Limit: 1})
		if err != nil || len(weekly) == 0 {
			return model.Event{Kind: model.WeeklyMeeting, Start: model.NoClock, End: model.NoClock}, err
		}
		return register.NextInSeries(ctx, weekly[0].ID, today)
	}, func(event model.Event) tea.Cmd { return page.Open(record.EditEvent(p.Deps, event, nil)) })
}

// copied adds a meeting like the one at the cursor, a week later or a week from now.
func (p *Page) copied() tea.Cmd {
	e, _ := p.current()
	register, now := p.Deps.Register, p.Deps.Now()
	on := e.Next(p.Deps.Today()).On
	return page.Write(text.Sentencef("event.copied", e.Title), func(ctx context.Context) (storage.Done, error) {
		done, _, err := register.CopyEvent(ctx, now, e.ID, on)
		return done, err
	})
}

func (p *Page) cancel() tea.Cmd {
	e, _ := p.current()
	register, now := p.Deps.Register, p.Deps.Now()
	return page.Write(text.Sentencef("event.cancelled", e.Title), func(ctx context.Context) (storage.Done, error) { return register.CancelEvent(ctx, now, e.ID) })
}
