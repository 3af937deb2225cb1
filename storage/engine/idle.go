package engine

import (
	"context"
	"database/sql"
	"sync"
	"sync/atomic"
	"time"
)

// restAfter is how long nothing must have been written before the register rests.
const restAfter = 2 * time.Second

// idle waits until nothing is written any more.
type idle struct {
	mu     sync.Mutex
	timer  *time.Timer
	closed bool
	grown  atomic.Bool // much has been written since the engine last looked at what the tables hold
}

// Rest does what is best done while nobody waits: it carries what was written from the
// journal into the file, and after a big commit lets the engine learn what the tables hold.
// It is done by itself some time after a change.
func (f *File) Rest(ctx context.Context) error {
	if f.mayWrite() != nil || f.doubt.Load() {
		return nil
	}
	if f.idle.grown.Swap(false) {
		err := f.inTransaction(ctx, func(tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, "PRAGMA analysis_limit = 400; ANALYZE")
			return err
		})
		if err != nil {
			return f.Wrap("rest", err)
		}
	}
	f.layBallast()
	_, err := f.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(PASSIVE)")
	f.remember()
	return f.Wrap("rest", err)
}

// restSoon lets the register rest when nothing more is written for a while.
func (f *File) restSoon() {
	f.idle.mu.Lock()
	defer f.idle.mu.Unlock()
	switch {
	case f.idle.closed:
	case f.idle.timer == nil:
		f.idle.timer = time.AfterFunc(restAfter, func() {
			ctx, cancel := context.WithTimeout(context.Background(), defaultWait)
			defer cancel()
			_ = f.Rest(ctx) // what fails here is done at the next rest, or when the register is closed
		})
	default:
		f.idle.timer.Reset(restAfter)
	}
}

// stop ends the waiting.
func (i *idle) stop() {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.closed = true
	if i.timer != nil {
		i.timer.Stop()
	}
}
