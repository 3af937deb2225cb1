package engine

import (
	"context"
	"database/sql"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"
)

// restAfter is how long nothing must have been written before the register rests.
const restAfter = 2 * time.Second

// analyze lets the engine learn how large the tables are. The limit also keeps it from taking
// samples of every index, which every start would have to read.
const analyze = "PRAGMA analysis_limit = 400; ANALYZE"

// idle waits until nothing is written any more.
type idle struct {
	mu     sync.Mutex
	timer  *time.Timer
	closed bool
	rests  sync.WaitGroup // of the rest that has begun
	cut    context.CancelFunc
	fault  atomic.Pointer[Panic]
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
			_, err := tx.ExecContext(ctx, analyze)
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
		f.idle.timer = time.AfterFunc(restAfter, f.restAlone)
	default:
		f.idle.timer.Reset(restAfter)
	}
}

// restAlone is Rest while nobody asks for it. What fails is done at the next rest, or when the
// register is closed. A panic is kept for whoever asks the file something next, so that the
// program ends as it does after any other.
func (f *File) restAlone() {
	ctx, ok := f.idle.begin()
	if !ok {
		return
	}
	defer f.idle.rests.Done()
	defer func() {
		if value := recover(); value != nil {
			f.idle.fault.Store(&Panic{value, debug.Stack()})
		}
	}()
	_ = f.Rest(ctx)
}

// A Panic is one of another goroutine, brought to where it can be dealt with.
type Panic struct {
	Value any
	Stack []byte // of where it was
}

// begin tells whether a rest may begin, and how long it may take; its end is to be told.
func (i *idle) begin() (ctx context.Context, ok bool) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.closed {
		return nil, false
	}
	i.rests.Add(1)
	ctx, i.cut = context.WithTimeout(context.Background(), defaultWait)
	return ctx, true
}

// stop ends the waiting, and a rest that has begun, whose end it waits for: the register is not
// closed while something is carried over into it.
func (i *idle) stop() {
	i.mu.Lock()
	i.closed = true
	if i.timer != nil {
		i.timer.Stop()
	}
	if i.cut != nil {
		i.cut()
	}
	i.mu.Unlock()
	i.rests.Wait()
}
