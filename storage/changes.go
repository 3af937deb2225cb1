package storage

import (
	"context"
	"sync"
	"time"

	"stegvis/model/text"
)

// watch remembers what the register's version was when it was last looked at.
type watch struct {
	mu      sync.Mutex
	version int64
}

// ChangedElsewhere tells whether another program has written to the register since this
// was last asked; the first time it says no.
func (r *Register) ChangedElsewhere(ctx context.Context) (bool, error) {
	var version int64
	// The version a connection sees grows with the writes of others and not with its own.
	if err := r.writer.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		return false, r.wrap("look for changes", err)
	}
	r.watch.mu.Lock()
	defer r.watch.mu.Unlock()
	was := r.watch.version
	r.watch.version = version
	return was != 0 && was != version, nil
}

// clockWarning warns when the clock is behind the newest commit. Nothing in the register
// depends on the clock: commits are in the order of their numbers.
func (r *Register) clockWarning(ctx context.Context) ([]text.Sentence, error) {
	newest, err := value[string](ctx, r, "SELECT at FROM commits ORDER BY seq DESC LIMIT 1")
	if err != nil || newest == "" {
		return nil, err
	}
	at, err := time.Parse(timeFormat, newest)
	if err != nil || !at.After(r.now().Add(clockSlack)) {
		return nil, r.wrap("read the time of the newest commit", err)
	}
	return []text.Sentence{text.Sentencef("storage.clock", at.In(r.now().Location()).Format("2006-01-02 15:04"))}, nil
}

// clockSlack is how far two clocks may differ without a word.
const clockSlack = 10 * time.Minute
