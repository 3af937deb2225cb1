package start

import (
	"context"
	"strings"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/finder"
	"stegvis/ui/page"
)

// mostMeetings is how many of the latest meetings are looked through for a title.
const mostMeetings = 200

// find is what / searches: people first, then meetings by their title.
func find(register *storage.Register, today func() model.Date) finder.Find {
	return func(ctx context.Context, l text.Lang, query string, limit int) ([]finder.Hit, error) {
		if strings.TrimSpace(query) == "" {
			return nil, nil
		}
		hits, err := findPeople(ctx, register, l, query, limit)
		if err != nil || len(hits) >= limit {
			return hits, err
		}
		meetings, err := findMeetings(ctx, register, l, today(), query, limit-len(hits))
		return append(hits, meetings...), err
	}
}

func findPeople(ctx context.Context, register *storage.Register, l text.Lang, query string, limit int) ([]finder.Hit, error) {
	found, err := register.Search(ctx, query, limit)
	if err != nil || len(found.Ns) == 0 {
		return nil, err
	}
	rows, err := register.Contacts(ctx, storage.ContactQuery{Filter: storage.Filter{Ns: found.Ns}, Limit: limit})
	byNumber := make(map[int64]storage.ContactRow, len(rows))
	for _, c := range rows {
		byNumber[c.N] = c
	}
	hits := make([]finder.Hit, 0, len(rows))
	for _, n := range found.Ns {
		c, ok := byNumber[n]
		if !ok {
			continue
		}
		about := c.Firm
		if c.Role == model.Client {
			about = strings.TrimPrefix(about+" · "+l.Say("step.number", c.Step.Number()), " · ")
		}
		hits = append(hits, finder.Hit{Title: c.Name, Detail: about, Route: page.Route{Kind: page.Contact, ID: string(c.ID)}})
	}
	return hits, err
}

func findMeetings(ctx context.Context, register *storage.Register, l text.Lang, today model.Date, query string, limit int) ([]finder.Hit, error) {
	events, err := register.Events(ctx, storage.EventQuery{Limit: mostMeetings})
	var hits []finder.Hit
	for _, e := range events {
		if len(hits) < limit && match.Score(query, e.Title) > 0 {
			hits = append(hits, finder.Hit{
				Title: e.Title, Detail: e.On.Short(l, today),
				Route: page.Route{Kind: page.Meeting, ID: string(e.ID)},
			})
		}
	}
	return hits, err
}
