package engine

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"os"

	"stegvis/model"
	"stegvis/model/text"
)

// mayWrite tells why nothing can be written; nil when it can.
func (f *File) mayWrite() error {
	if err := f.leftBecause(); err != nil {
		return err
	}
	if broken := f.damage.Load(); broken != nil {
		return broken
	}
	if f.full {
		return model.Fail(model.Full, "storage.full", f.path)
	}
	if f.readOnly {
		return model.Fail(model.Full, "storage.read-only", f.path)
	}
	return nil
}

// Vouch makes sure that the file is sound before it is written to. One that is not as the program
// left it (copied, restored by hand, changed by a failing disk) is looked through; when something
// is wrong with it, it is only read from then on, and the error says what is wrong and the way
// out. It costs nothing when the file is as it was left. Whatever writes asks this first; the
// screens do so in the background. Errors are Damaged, and Full for what may only be read.
func (f *File) Vouch(ctx context.Context) error {
	if err := f.mayWrite(); err != nil {
		return err
	}
	f.vouching.Lock()
	defer f.vouching.Unlock()
	if err := f.mayWrite(); err != nil {
		return err
	}
	if !f.doubt.Load() && f.asLeft() {
		return nil
	}
	f.doubt.Store(true)
	i := &inspection{f: f, enough: true}
	if err := i.inside(ctx); err != nil {
		return err
	}
	if len(i.faults) > 0 {
		return f.damaged(ctx, i.faults[0])
	}
	f.doubt.Store(false)
	f.readers.SetMaxIdleConns(0) // those that may touch nothing
	f.readers.SetMaxIdleConns(idleReaders)
	f.remember()
	return nil
}

// damaged lets the file only be read from here on, because of what was found.
func (f *File) damaged(ctx context.Context, fault Fault) error {
	out := f.wayOut(ctx)
	if fault.Kind == Stale {
		out = text.Sentencef("check.mend-repair")
	}
	f.damage.CompareAndSwap(nil, model.Fail(model.Damaged, "check.unsound", f.path, fault.What, out))
	return f.damage.Load()
}

// corrupt takes in that SQLite has found the file damaged while it was being read.
func (f *File) corrupt() {
	if f.damage.Load() != nil || f.readers == nil {
		return
	}
	f.damage.CompareAndSwap(nil, model.Fail(model.Damaged, "check.unsound", f.path,
		text.Sentencef("check.unreadable", text.Say("check.structure")), f.wayOut(context.Background())))
}

// wayOut says what mends a file that is damaged: the newest backup that is sound.
func (f *File) wayOut(ctx context.Context) text.Sentence {
	all, err := f.Backups()
	if err != nil {
		return text.Sentencef("check.mend-no-backup")
	}
	for _, c := range all {
		if f.fitsHere(ctx, c.Path) == nil {
			return text.Sentencef("check.mend-restore", c.At.Format("2006-01-02 15:04"), c.Path)
		}
	}
	return text.Sentencef("check.mend-no-backup")
}

// withoutCarryingOver closes the connections to a file that is damaged so that nothing is carried over into
// it: as long as one that only reads has it open, the others leave the journal as it is.
func (f *File) withoutCarryingOver(close func() error) error {
	waiting, err := os.Stat(f.path + "-wal")
	if f.damage.Load() == nil || err != nil || waiting.Size() == 0 {
		return close()
	}
	guard := sql.OpenDB(connector{path: f.path, spot: f.spot, use: copying, wait: defaultWait, readOnly: true})
	defer guard.Close()
	guard.SetMaxOpenConns(1)
	_, _ = Value[int](context.Background(), guard, "PRAGMA user_version") // whatever it is: reading it takes the lock
	return close()
}

// clearAway takes away the empty journal that was needed to read a file nothing may touch: SQLite
// does so when the last one to close it might have written.
func (s spot) clearAway() {
	waiting, err := os.Stat(s.path + "-wal")
	if err != nil || waiting.Size() > 0 || !s.same() || !writable(s.path) {
		return
	}
	last := sql.OpenDB(connector{path: s.path, spot: s, use: copying, wait: defaultWait})
	defer last.Close()
	_, _ = Value[int](context.Background(), last, "PRAGMA user_version") // whatever it is
}

// fullConn is all that a connection to SQLite can do and database/sql asks for.
type fullConn interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
}

// doubtingConn reads a file that is in doubt, without touching it. Once the file is vouched for
// it is of no more use.
type doubtingConn struct {
	fullConn
	c connector
}

// IsValid tells database/sql whether to use the connection again.
func (d doubtingConn) IsValid() bool { return d.c.inDoubt() }
