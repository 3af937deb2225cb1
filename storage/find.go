package storage

import (
	"context"
	"database/sql"
	"slices"
	"sync"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/storage/engine"
	"stegvis/storage/search"
)

// Found are the contacts that some words find, by their short numbers; see [search.Hits].
type Found = search.Hits

// finding is the register's own Index, loaded when something is looked for the first time.
type finding struct {
	mu    sync.Mutex
	index *Index
}

// Search finds contacts by words of their names, firms, places, telephone numbers, e-mail
// addresses, languages and countries, at most limit of them. The first search reads the whole register into memory;
// the ones after it take in only what has changed, here or in another program. Empty words
// find nobody, and make the register ready to be searched.
func (r *Register) Search(ctx context.Context, words string, limit int) (Found, error) {
	ix, err := r.searched(ctx)
	if err != nil || words == "" {
		return Found{}, err
	}
	found := ix.Find(words, limit)
	if roman := match.Roman(words); len(found.Ns) == 0 && roman != words {
		found = ix.Find(roman, limit)
	}
	return found, nil
}

// searched gives the Index as the register stands now.
func (r *Register) searched(ctx context.Context) (*Index, error) {
	r.finding.mu.Lock()
	defer r.finding.mu.Unlock()
	if r.finding.index != nil {
		return r.finding.index, r.RefreshIndex(ctx, r.finding.index)
	}
	// Loading is not given up because the one letter it began with is no longer asked for.
	ix, err := r.LoadIndex(context.WithoutCancel(ctx))
	if err != nil {
		return nil, err
	}
	r.finding.index = ix
	return ix, nil
}

// Why tells of contacts what words found them by.
func (r *Register) Why(ctx context.Context, words string, found []ContactRow) error {
	ns, place := make([]int64, len(found)), make(map[int64]int, len(found))
	for i, c := range found {
		ns[i], place[c.N] = c.N, i
	}
	var record recordScan
	return engine.Each(ctx, r, "SELECT "+searchRecord+" FROM contact AS c LEFT JOIN enterprise AS e ON e.id = c.enterprise WHERE c.n IN (SELECT value FROM json_each(?))",
		[]any{engine.JSONList(ns)}, func(row *sql.Rows) error {
			rec, err := record.scan(row)
			if err == nil {
				found[place[rec.N]].By = search.Why(words, rec)
			}
			return err
		})
}

// mostNarrowed is how many of those whom words find are looked through for what other words ask.
const mostNarrowed = 2000

// People finds contacts by all that can be typed about them, the likeliest first, and tells what
// each was found by: those whom Search finds, and those of whom is true what the words ask for, as
// in the filter of a list. Sure is how many of them, the first, are no guesses.
func (r *Register) People(ctx context.Context, typed string, today model.Date, limit int) (found []ContactRow, sure int, err error) {
	hits, err := r.Search(ctx, typed, limit)
	if err != nil {
		return nil, 0, err
	}
	letters, err := r.ContactsOf(ctx, hits.Ns)
	if err != nil {
		return nil, 0, err
	}
	if err := r.Why(ctx, typed, letters); err != nil {
		return nil, 0, err
	}
	asked, err := r.asked(ctx, model.ParseFilterQuery(typed), today, limit)
	if err != nil {
		return nil, 0, err
	}
	sure = min(hits.Sure, len(letters))
	found = slices.Clone(letters[:sure])
	add := func(c ContactRow) {
		if len(found) < limit && !slices.ContainsFunc(found, func(f ContactRow) bool { return f.N == c.N }) {
			found = append(found, c)
		}
	}
	for _, c := range asked {
		add(c)
	}
	sure = len(found)
	for _, c := range letters[hits.Sure:] {
		add(c)
	}
	return found, sure, nil
}

// asked are those of whom is true what words ask for besides letters; none when they ask nothing.
func (r *Register) asked(ctx context.Context, q model.FilterQuery, today model.Date, limit int) ([]ContactRow, error) {
	words := q.Text
	if q.Text = ""; q.Empty() {
		return nil, nil
	}
	filter := FilterOf(q, today)
	if words != "" {
		hits, err := r.Search(ctx, words, mostNarrowed)
		if err != nil {
			return nil, err
		}
		filter.Ns = append([]int64{}, hits.Ns...)
	}
	rows, err := r.Contacts(ctx, ContactQuery{Filter: filter, Limit: limit})
	if err != nil || len(rows) == 0 {
		return rows, err
	}
	if err := r.Why(ctx, words, rows); err != nil {
		return nil, err
	}
	for i := range rows {
		rows[i].By = append(reasonsOf(q, rows[i]), rows[i].By...)
	}
	return rows, nil
}

// inWords is the field of a reason that is no field of a contact: its value says it.
const inWords = ""

// reasonsOf are what words that ask for something found a contact by.
func reasonsOf(q model.FilterQuery, c ContactRow) (why []search.Reason) {
	add := func(asked bool, field, value string) {
		if asked {
			why = append(why, search.Reason{Field: field, Value: value})
		}
	}
	add(q.Gender != "", "gender", c.Gender)
	add(q.Speaks != "", "language", c.Language)
	add(q.Abroad, "country", c.Country)
	add(len(q.Status) > 0, inWords, "field.status-"+string(c.Status))
	add(q.Silent, inWords, "today.silent")
	add(q.Waiting, inWords, "filter.waiting")
	add(q.Interpreter, inWords, "filter.interpreter")
	return why
}
