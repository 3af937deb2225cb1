package storage

import (
	"context"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/storage/engine"
)

// Resolve finds whom a person means: by id, or by words that fit. When the words are the
// whole name of exactly one, it is that one. The best fits come first, at most limit.
func (r *Register) Resolve(ctx context.Context, words string, limit int) ([]ContactRow, error) {
	words = strings.TrimSpace(words)
	if words == "" || limit < 1 {
		return nil, nil
	}
	if len(words) == len(model.NewID[model.ContactID]()) && !strings.Contains(words, " ") {
		found, err := engine.List(ctx, r, scanContactRow, "SELECT "+rowColumns+" FROM "+rowTables+" WHERE c.id = ?", strings.ToLower(words))
		if err != nil || len(found) > 0 {
			return found, err
		}
	}
	index, err := r.searched(ctx)
	if err != nil {
		return nil, err
	}
	hits := index.Find(words, max(limit, ambiguous))
	if hits.Sure > 0 {
		hits.Ns = hits.Ns[:hits.Sure]
	}
	found, err := r.ContactsOf(ctx, hits.Ns)
	if err != nil {
		return nil, err
	}
	found = match.Meant(words, found, func(c ContactRow) string { return c.Name })
	return found[:min(limit, len(found))], nil
}

// ambiguous is among how many fits a whole name is looked for.
const ambiguous = 50

// ContactsOf reads contacts by their short numbers, in the order given, without those that are
// not there any more.
func (r *Register) ContactsOf(ctx context.Context, ns []int64) ([]ContactRow, error) {
	if len(ns) == 0 {
		return nil, nil
	}
	place := make(map[int64]int, len(ns))
	for i, n := range ns {
		place[n] = i
	}
	rows, err := engine.List(ctx, r, scanContactRow, "SELECT "+rowColumns+" FROM json_each(?) AS wanted CROSS JOIN "+
		strings.Replace(rowTables, "contact AS c", "contact AS c ON c.n = wanted.value", 1), engine.JSONList(ns))
	slices.SortFunc(rows, func(a, b ContactRow) int { return place[a.N] - place[b.N] })
	return rows, err
}
