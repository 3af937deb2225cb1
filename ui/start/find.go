package start

import (
	"context"
	"strings"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/storage"
	"stegvis/ui/components/finder"
	"stegvis/ui/page"
)

// mostMeetings is how many of the latest meetings are looked through for a title.
const mostMeetings = 200

// find is what / searches: people first, then meetings by their title.
func find(deps *page.Deps) finder.Find {
	return func(ctx context.Context, query string, limit int) ([]finder.Hit, error) {
		if strings.TrimSpace(query) == "" {
			return nil, nil
		}
		hits, err := findPeople(ctx, deps, query, limit)
		if err != nil || len(hits) >= limit {
			return hits, err
		}
		meetings, err := findMeetings(ctx, deps, query, limit-len(hits))
		return append(hits, meetings...), err
	}
}

func findPeople(ctx context.Context, deps *page.Deps, query string, limit int) ([]finder.Hit, error) {
	found, err := deps.Register.Search(ctx, query, limit)
	if err != nil || len(found.Ns) == 0 {
		return nil, err
	}
	rows, err := deps.Register.Contacts(ctx, storage.ContactQuery{Filter: storage.Filter{Ns: found.Ns}, Limit: limit})
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
			about = strings.TrimPrefix(about+" · "+deps.Say("step.number", c.Step.Number()), " · ")
		}
		hits = append(hits, finder.Hit{Title: c.Name, Detail: about, Route: page.Route{Kind: page.Contact, ID: string(c.ID)}})
	}
	return hits, err
}

func findMeetings(ctx context.Context, deps *page.Deps, query string, limit int) ([]finder.Hit, error) {
	events, err := deps.Register.Events(ctx, storage.EventQuery{Limit: mostMeetings})
	var hits []finder.Hit
	for _, e := range events {
		if len(hits) < limit && match.Score(query, e.Title) > 0 {
			hits = append(hits, finder.Hit{
				Title: e.Title, Detail: e.On.Short(deps.Lang, deps.Today()),
				Route: page.Route{Kind: page.Meeting, ID: string(e.ID)},
			})
		}
	}
	return hits, err
}
