// Package storage is the register on disk: one SQLite file behind two doors, reads (one
// view, one SELECT, its own row type) and writes (one atomic commit). No rule of the office
// and nothing of screens comes in here.
package storage

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/adrg/xdg"

	"stegvis/model"
	"stegvis/model/text"
)

// Options say how a register is opened.
type Options struct {
	Now      func() time.Time // the time in names of backups; time.Now when nil
	ReadOnly bool             // open a register that may only be read; it must exist
}

// Register is an open register. It can be used by several goroutines at once.
type Register struct {
	path     string
	now      func() time.Time
	readOnly bool
	writer   *sql.DB // one connection
	readers  *sql.DB // a few, query_only, opened when first needed
	ritual   ritual
	watch    watch
	resting  resting
	finding  finding
	roomy    atomic.Bool // the writer holds more in memory than it should for long
	warnings []text.Sentence
}

// How many connections read at once, and how many of them are kept.
const (
	mostReaders = 3
	idleReaders = 2
)

// DefaultPath gives the register's usual place: the folder stegvis in the person's data
// folder.
func DefaultPath() (string, error) {
	if !filepath.IsAbs(xdg.DataHome) {
		return "", model.Fail(model.NotFound, "storage.no-home")
	}
	return filepath.Join(xdg.DataHome, "stegvis", "register.stegvis.db"), nil
}

// Open opens the register at a path and makes one when there is none: its folder for
// nobody else (0700), its file likewise (0600). A register of an older program is migrated
// after a backup. One that can only be read is opened for that, with a warning. Errors are
// Damaged (broken, not ours, or of a newer program), Full (it cannot be made or read),
// NotFound (ReadOnly and there is none), Invalid (a folder) and Busy.
func Open(ctx context.Context, path string, o Options) (*Register, error) {
	return open(ctx, path, o, patience)
}

func open(ctx context.Context, path string, o Options, wait time.Duration) (*Register, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, model.Fail(model.Invalid, "storage.bad-path", path).Because(err)
	}
	keepPrivate()
	found, err := place(path, o.ReadOnly)
	if err != nil {
		return nil, err
	}
	r := &Register{path: path, now: o.Now, readOnly: o.ReadOnly}
	if r.now == nil {
		r.now = time.Now
	}
	if found {
		if err := probe(ctx, path); err != nil {
			return nil, err
		}
		if !r.readOnly && !(writable(path) && writable(filepath.Dir(path))) {
			r.readOnly = true
			r.warnings = append(r.warnings, text.Sentencef("storage.read-only", path))
		}
	}
	// Neither connects before it is needed: a start that only reads makes one connection.
	r.writer = sql.OpenDB(door{path: path, use: writing, wait: wait, readOnly: r.readOnly})
	r.writer.SetMaxOpenConns(1)
	r.readers = sql.OpenDB(door{path: path, use: reading, wait: wait, readOnly: r.readOnly})
	r.readers.SetMaxOpenConns(mostReaders)
	r.readers.SetMaxIdleConns(idleReaders)
	if err := r.begin(ctx, found); err != nil {
		return nil, errors.Join(err, r.Close())
	}
	return r, nil
}

// begin brings the register up to this program and looks for what should be warned of.
func (r *Register) begin(ctx context.Context, found bool) error {
	if err := r.migrate(ctx, found); err != nil {
		return err
	}
	r.warnings = append(r.warnings, networkWarning(r.path)...)
	clock, err := r.clockWarning(ctx)
	r.warnings = append(r.warnings, clock...)
	return err
}

// Close ends the use of the register. What was written is safe whether or not it is called.
func (r *Register) Close() error {
	r.resting.stop()
	return r.wrap("close", errors.Join(r.readers.Close(), r.writer.Close()))
}

// Path is where the register lies.
func (r *Register) Path() string { return r.path }

// ReadOnly tells whether the register can only be read.
func (r *Register) ReadOnly() bool { return r.readOnly }

// Warnings are sentences about the register's place and clock that a person should see
// once: it can only be read, it lies on a network folder, or the clock is behind the newest
// change.
func (r *Register) Warnings() []text.Sentence { return r.warnings }
