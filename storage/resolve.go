package storage

import (
	"context"
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
	ns, _, _ := index.Find(words, max(limit, ambiguous))
	found, err := r.inOrder(ctx, ns)
	if err != nil {
		return nil, err
	}
	found = match.Meant(words, found, func(c ContactRow) string { return c.Name })
	return found[:min(limit, len(found))], nil
}

// ambiguous is among how many fits a whole name is looked for.
const ambiguous = 50

// inOrder reads contacts by their short numbers, in the order given.
func (r *Register) inOrder(ctx context.Context, ns []int64) ([]ContactRow, error) {
	return engine.List(ctx, r, scanContactRow, "SELECT "+rowColumns+" FROM json_each(?) AS wanted CROSS JOIN "+
		strings.Replace(rowTables, "contact AS c", "contact AS c ON c.n = wanted.value", 1)+" ORDER BY wanted.key", engine.JSONList(ns))
}
