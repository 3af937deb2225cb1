package engine

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// watch remembers which register it is, and the stamp it had when it was last looked at or
// written here.
type watch struct {
	mu     sync.Mutex
	id     string // of the register; empty in one of an older program
	stamp  string
	missed bool // another program wrote just before this one did
}

// saw takes in the mark the file has, and tells whether another program gave it that.
func (w *watch) saw(is Mark) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	changed := w.missed || w.stamp != is.Stamp
	w.id, w.stamp, w.missed = is.ID, is.Stamp, false
	return changed
}

// register is the id of the register.
func (w *watch) register() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.id
}

// is tells whether a stamp is the one last looked at or written here.
func (w *watch) is(stamp string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.stamp == stamp
}

// wrote takes in the mark that a transaction of this program gave the file.
func (w *watch) wrote(is Mark) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.missed = w.missed || w.stamp != is.Before
	w.stamp = is.Stamp
}

// ErrBehind is the cause of the Conflict by which a file opened with AsRead refuses a write.
var ErrBehind = errors.New("another program has written since")

// upToDate holds in a transaction that has its stamp that no other program has written since
// the file was read, where that was asked for.
func (f *File) upToDate(ctx context.Context, tx *sql.Tx) error {
	if !f.asRead {
		return nil
	}
	is, err := readMark(ctx, tx)
	if err == nil && !f.watch.is(is.Before) {
		err = model.Fail(model.Conflict, "storage.behind").Because(ErrBehind)
	}
	return err
}

// ChangedElsewhere tells whether another program has written to the file since it was opened
// or this was last asked. When another file lies at its place it is left, with the error that
// says so. It panics, with a *Panic, when the file panicked while nobody waited for it.
func (f *File) ChangedElsewhere(ctx context.Context) (bool, error) {
	if fault := f.idle.fault.Load(); fault != nil {
		panic(fault)
	}
	if err := f.stay(ctx); err != nil {
		return false, err
	}
	is, err := f.Mark(ctx)
	if err != nil {
		return false, err
	}
	return f.watch.saw(is), nil
}

// clockWarning warns when the clock is behind the newest commit. Nothing in the file
// depends on the clock: commits are in the order of their numbers.
func (f *File) clockWarning(ctx context.Context) ([]text.Sentence, error) {
	newest, err := Value[string](ctx, f, "SELECT at FROM commits ORDER BY seq DESC LIMIT 1")
	if err != nil || newest == "" {
		return nil, err
	}
	at, err := time.Parse(TimeFormat, newest)
	if err != nil || !at.After(f.now().Add(clockSlack)) { // what is no time is found by the check
		return nil, nil
	}
	return []text.Sentence{text.Sentencef("storage.clock", at.In(f.now().Location()).Format("2006-01-02 15:04"))}, nil
}

// clockSlack is how far two clocks may differ without a word.
const clockSlack = 10 * time.Minute
