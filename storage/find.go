package storage

import (
	"context"
	"sync"

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
	return ix.Find(words, limit), nil
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
