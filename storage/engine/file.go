// Package engine is one SQLite file and what must hold for any of them: how it is opened and
// refused, its migrations, commits with their history, undo and redo, what is derived, its
// integrity and its backups. No table of an office comes in here: whatever is the office's
// is declared in a [Schema].
package engine

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// Options say how a file is opened.
type Options struct {
	Now      func() time.Time // the time in names of backups; time.Now when nil
	ReadOnly bool             // open a file that may only be read; it must exist
	Existing bool             // make none when there is none
	Anew     bool             // make one also where there are backups of one that is gone
	Wait     time.Duration    // how long a write waits for another program; 5 seconds when 0
	AsRead   bool             // nothing is written over what another program wrote since opening, or since ChangedElsewhere: see ErrBehind
	// State is the folder where it is noted how files were left; empty when they are taken as
	// they are. One that is not as it was left is looked through before it is first written to.
	State string
	// Older is told when a file of an older program is brought to the version of this one, which
	// takes a while; nil: nobody is.
	Older func()
}

// File is an open file. It can be used by several goroutines at once.
type File struct {
	path     string
	spot     spot // which file was opened
	schema   Schema
	now      func() time.Time
	readOnly bool
	full     bool // it is only read because the disk takes nothing more
	asRead   bool
	older    func()
	writer   *sql.DB // one connection
	readers  *sql.DB // a few, query_only, opened when first needed
	watch    watch
	idle     idle
	enlarged atomic.Bool // the writer holds more in memory than it should for long
	changed  atomic.Bool // something was written
	leaving  sync.Mutex
	state    string
	known    atomic.Pointer[leftAs]      // how the file was when it was last known to be sound
	doubt    atomic.Bool                 // it is not as it was left, and not looked through yet
	vouching sync.Mutex                  // of whoever looks it through
	damage   atomic.Pointer[model.Error] // why it is only read
	left     atomic.Pointer[model.Error] // why the file was left
	warnings []text.Sentence
}

// How many connections read at once, and how many of them are kept.
const (
	mostReaders = 3
	idleReaders = 2
)

// defaultWait is how long a write waits for another program that holds the file.
const defaultWait = 5 * time.Second

// Open opens the file at a path and makes one when there is none: its folder for nobody else
// (0700), itself likewise (0600). A file of an older program is migrated after a backup. One
// that can only be read is opened for that, with a warning. Errors are Damaged (broken, not
// ours, of a newer program, or gone while there are backups of it), Full (it cannot be made or read), NotFound (ReadOnly or
// Existing and there is none), Invalid (a folder) and Busy.
func Open(ctx context.Context, path string, schema Schema, o Options) (*File, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, model.Fail(model.Invalid, "storage.bad-path", path).Because(err)
	}
	if w, gone := goneWithBackups(ctx, path, schema, zone(o.Now)); gone && !o.Anew {
		return nil, model.Fail(model.Damaged, "check.gone", path, w.Copy.At.Format("2006-01-02 15:04"), w.Copy.Path)
	}
	keepPrivate()
	f, err := open(ctx, path, schema, o)
	if err != nil {
		return nil, explain(ctx, path, schema, o.Now, err)
	}
	return f, nil
}

func open(ctx context.Context, path string, schema Schema, o Options) (*File, error) {
	found, err := place(path, o)
	if err != nil {
		return nil, err
	}
	f := &File{path: path, schema: schema, now: o.Now, readOnly: o.ReadOnly, asRead: o.AsRead, older: o.Older, state: o.State}
	if f.now == nil {
		f.now = time.Now
	}
	f.spot = spot{path: path}
	if f.spot.file, err = os.Stat(path); err != nil {
		return nil, model.Fail(model.Full, "storage.cannot-open", path).Because(err)
	}
	if err := f.adoptJournal(ctx); err != nil {
		return nil, err
	}
	if found {
		if err := probe(path, schema.ApplicationID); err != nil {
			return nil, err
		}
		if !f.readOnly && !(writable(path) && writable(filepath.Dir(path))) {
			f.readOnly = true
			f.warnings = append(f.warnings, text.Sentencef("storage.read-only", path))
		}
	}
	if o.Wait == 0 {
		o.Wait = defaultWait
	}
	if is, err := f.standsAs(); err == nil && !found { // nobody can have been there
		f.known.Store(&is)
	}
	f.doubt.Store(found && !f.readOnly && !f.asLeft())
	f.enter()
	f.connect(o.Wait)
	err = f.begin(ctx, found)
	if model.CodeOf(err) == model.Full && found && !f.readOnly {
		err = f.beginOnFullDisk(ctx, o.Wait, err)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// connect readies the connections. Neither connects before it is needed: a start that only reads
// makes one.
func (f *File) connect(wait time.Duration) {
	c := connector{
		path: f.path, spot: f.spot, use: writing, wait: wait, readOnly: f.readOnly, full: f.full, applicationID: f.schema.ApplicationID,
		doubt: &f.doubt,
	}
	f.writer = sql.OpenDB(c)
	f.writer.SetMaxOpenConns(1)
	c.use = reading
	f.readers = sql.OpenDB(c)
	f.readers.SetMaxOpenConns(mostReaders)
	f.readers.SetMaxIdleConns(idleReaders)
}

// beginOnFullDisk opens a file for reading only after it could not be opened for want of room,
// which is also what is said when anything is to be written.
func (f *File) beginOnFullDisk(ctx context.Context, wait time.Duration, full error) error {
	if err := errors.Join(f.readers.Close(), f.writer.Close()); err != nil {
		return err
	}
	f.readOnly, f.full = true, true
	f.warnings = []text.Sentence{text.Sentencef("storage.full-to-read", f.path)}
	f.connect(wait)
	if err := f.begin(ctx, true); err != nil {
		return errors.Join(full, err)
	}
	return nil
}

// begin brings the file up to this program and looks for what should be warned of.
func (f *File) begin(ctx context.Context, found bool) error {
	if is, err := f.Mark(ctx); err == nil { // one of an older program has none
		f.watch.saw(is)
	}
	if err := f.migrate(ctx, found); err != nil {
		return err
	}
	is, err := f.Mark(ctx)
	if err != nil && !f.readOnly { // one that is only read may be of an older program, and have none
		return err
	}
	f.watch.saw(is)
	if !f.readOnly {
		if err := f.takeOverBackups(ctx); err != nil { // no reason not to open
			f.warnings = append(f.warnings, text.Sentencef("storage.cannot-back-up", f.BackupFolder()))
		}
	}
	if err := f.warnOfFolder(ctx); err != nil {
		return err
	}
	clock, err := f.clockWarning(ctx)
	f.warnings = append(f.warnings, clock...)
	return err
}

// Close ends the use of the file. What was written is safe whether or not it is called.
func (f *File) Close() error {
	f.idle.stop()
	defer f.exit()
	ours := f.changed.Load() || f.known.Load() != nil && f.asLeft() // as far as anybody can tell
	err := f.withoutCarryingOver(func() error { return errors.Join(f.readers.Close(), f.writer.Close()) })
	if f.doubt.Load() || f.readOnly {
		f.spot.clearAway()
	}
	if err == nil && ours {
		f.remember()
	}
	return f.Wrap("close", err)
}

// Path is where the file lies.
func (f *File) Path() string { return f.path }

// ReadOnly tells whether the file can only be read.
func (f *File) ReadOnly() bool { return f.readOnly || f.damage.Load() != nil }

// Warnings are sentences about the file's place and clock that a person should see once: it
// can only be read, also because it is damaged, it is new and its folder is not good for it, or
// the clock is behind the newest change.
func (f *File) Warnings() []text.Sentence {
	if broken := f.damage.Load(); broken != nil {
		return append([]text.Sentence{broken.Message}, f.warnings...)
	}
	return f.warnings
}
