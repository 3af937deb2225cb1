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

// most of what / finds that are meetings when there are many people too.
const mostMeetings = 4

// find is what / searches: people, partners and meetings that fit what was typed, people first,
// then people who only resemble it.
func find(register *storage.Register, today func() model.Date) finder.Find {
	return func(ctx context.Context, l text.Lang, query string, limit int) ([]finder.Hit, error) {
		if strings.TrimSpace(query) == "" {
			return nil, nil
		}
		people, sure, err := register.People(ctx, query, today(), limit)
		if err != nil {
			return nil, err
		}
		meetings, err := findMeetings(ctx, register, l, today(), query, max(limit-len(people), mostMeetings))
		if err != nil {
			return nil, err
		}
		partners, err := findPartners(ctx, register, l, query)
		if err != nil {
			return nil, err
		}
		meetings = append(partners, meetings...)[:min(len(partners)+len(meetings), limit)]
		people = people[:min(len(people), limit-len(meetings))]
		sure = min(sure, len(people))
		hits := append(personHits(people[:sure], l), meetings...)
		return append(hits, personHits(people[sure:], l)...), nil
	}
}

// personHits show people with what they were found by, then what tells them from their like.
func personHits(people []storage.ContactRow, l text.Lang) []finder.Hit {
	hits := make([]finder.Hit, len(people))
	for i, c := range people {
		about := []string{c.FoundBy(l), c.Firm}
		if strings.Contains(about[0], c.Firm) {
			about = about[:1]
		}
		if c.Role == model.Client {
			about = append(about, c.Stands(l))
		}
		about = slices.DeleteFunc(about, func(s string) bool { return s == "" })
		hits[i] = finder.Hit{Title: c.Name, Detail: strings.Join(about, " · "), Route: page.Route{Kind: page.Contact, ID: string(c.ID)}}
	}
	return hits
}

// mostPartners is how many partners / finds.
const mostPartners = 3

// findPartners finds the partners of the directory whose names, or whom to ask for there, have the
// words typed.
func findPartners(ctx context.Context, register *storage.Register, l text.Lang, query string) ([]finder.Hit, error) {
	all, err := register.Records(ctx, model.Partner, "")
	var hits []finder.Hit
	for _, p := range all {
		if len(hits) == mostPartners || !match.Holds(query, p.Get("name")+" "+p.Get("person")) {
			continue
		}
		about := l.Say("partner.one")
		if does := p.Get("does"); does != "" {
			about += " · " + does
		}
		hits = append(hits, finder.Hit{Title: p.Get("name"), Detail: about, Route: page.Route{Kind: page.Partners, ID: string(p.ID)}})
	}
	return hits, err
}

// findMeetings finds meetings whose titles have the words typed, those to come nearest first; when
// there are none, those whose titles resemble them.
func findMeetings(ctx context.Context, register *storage.Register, l text.Lang, today model.Date, query string, limit int) ([]finder.Hit, error) {
	all, err := register.EventTitles(ctx)
	titles := slices.DeleteFunc(slices.Clone(all), func(title string) bool { return !match.Holds(query, title) })
	if len(titles) == 0 {
		titles = slices.DeleteFunc(all, func(title string) bool { return match.Score(query, title) <= 0 })
	}
	if err != nil || len(titles) == 0 {
		return nil, err
	}
	meetings, err := register.EventsTitled(ctx, titles, today, limit)
	hits := make([]finder.Hit, 0, len(meetings))
	for _, m := range meetings {
		hits = append(hits, finder.Hit{Title: m.Title, Detail: m.On.Short(l, today), Route: page.Route{Kind: page.Meeting, ID: string(m.ID)}})
	}
	return hits, err
}
