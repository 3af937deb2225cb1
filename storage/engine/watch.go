package engine

import (
	"context"
	"sync"
	"time"

	"stegvis/model/text"
)

// watch remembers what the file's version was when it was last looked at.
type watch struct {
	mu      sync.Mutex
	version int64
}

// ChangedElsewhere tells whether another program has written to the file since this
// was last asked; the first time it says no.
func (f *File) ChangedElsewhere(ctx context.Context) (bool, error) {
	var version int64
	// The version a connection sees grows with the writes of others and not with its own.
	if err := f.writer.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		return false, f.Wrap("look for changes", err)
	}
	f.watch.mu.Lock()
	defer f.watch.mu.Unlock()
	was := f.watch.version
	f.watch.version = version
	return was != 0 && was != version, nil
}

// clockWarning warns when the clock is behind the newest commit. Nothing in the file
// depends on the clock: commits are in the order of their numbers.
func (f *File) clockWarning(ctx context.Context) ([]text.Sentence, error) {
	newest, err := Value[string](ctx, f, "SELECT at FROM commits ORDER BY seq DESC LIMIT 1")
	if err != nil || newest == "" {
		return nil, err
	}
	at, err := time.Parse(TimeFormat, newest)
	if err != nil || !at.After(f.now().Add(clockSlack)) {
		return nil, f.Wrap("read the time of the newest commit", err)
	}
	return []text.Sentence{text.Sentencef("storage.clock", at.In(f.now().Location()).Format("2006-01-02 15:04"))}, nil
}

// clockSlack is how far two clocks may differ without a word.
const clockSlack = 10 * time.Minute
