package start

import (
	"context"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/finder"
	"stegvis/ui/page"
)

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
	rows, err := register.ContactsOf(ctx, found.Ns)
	hits := make([]finder.Hit, 0, len(rows))
	for _, c := range rows {
		about := c.Firm
		if c.Role == model.Client {
			about = strings.TrimPrefix(about+" · "+c.Stands(l), " · ")
		}
		hits = append(hits, finder.Hit{Title: c.Name, Detail: about, Route: page.Route{Kind: page.Contact, ID: string(c.ID)}})
	}
	return hits, err
}

func findMeetings(ctx context.Context, register *storage.Register, l text.Lang, today model.Date, query string, limit int) ([]finder.Hit, error) {
	titles, err := register.EventTitles(ctx)
	titles = slices.DeleteFunc(titles, func(title string) bool { return match.Score(query, title) <= 0 })
	if err != nil || len(titles) == 0 {
		return nil, err
	}
	meetings, err := register.EventsTitled(ctx, titles, limit)
	hits := make([]finder.Hit, 0, len(meetings))
	for _, m := range meetings {
		hits = append(hits, finder.Hit{Title: m.Title, Detail: m.On.Short(l, today), Route: page.Route{Kind: page.Meeting, ID: string(m.ID)}})
	}
	return hits, err
}
