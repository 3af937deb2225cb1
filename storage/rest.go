package storage

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

// restAfter is how long nothing must have been written before the register rests.
const restAfter = 2 * time.Second

// resting waits until nothing is written any more.
type resting struct {
	mu     sync.Mutex
	timer  *time.Timer
	closed bool
	grown  atomic.Bool // much has been written since the engine last looked at what the tables hold
}

// Rest does what is best done while nobody waits: it carries what was written from the
// journal into the file, and after a big commit lets the engine learn what the tables hold.
// It is done by itself some time after a change.
func (r *Register) Rest(ctx context.Context) error {
	if r.readOnly {
		return nil
	}
	work := "PRAGMA wal_checkpoint(PASSIVE)"
	if r.resting.grown.Swap(false) {
		work = "PRAGMA analysis_limit = 400; ANALYZE; " + work
	}
	_, err := r.writer.ExecContext(ctx, work)
	return r.wrap("rest", err)
}

// restSoon lets the register rest when nothing more is written for a while.
func (r *Register) restSoon() {
	r.resting.mu.Lock()
	defer r.resting.mu.Unlock()
	switch {
	case r.resting.closed:
	case r.resting.timer == nil:
		r.resting.timer = time.AfterFunc(restAfter, func() {
			ctx, cancel := context.WithTimeout(context.Background(), patience)
			defer cancel()
			_ = r.Rest(ctx) // what fails here is done at the next rest, or when the register is closed
		})
	default:
		r.resting.timer.Reset(restAfter)
	}
}

// stop ends the waiting.
func (r *resting) stop() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	if r.timer != nil {
		r.timer.Stop()
	}
}
