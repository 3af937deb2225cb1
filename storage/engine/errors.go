package engine

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"stegvis/model"
)

// errForeign is a file that is a database of some other program.
var errForeign = errors.New("not a register")

// Wrap translates an error of the engine to one of the office, with what was being done.
// An error that is one already, and the end of a context, pass as they are.
func (f *File) Wrap(doing string, err error) error {
	if err != nil && f.leftBecause() != nil {
		return f.leftBecause()
	}
	err = translate(f.path, doing, err)
	var said *model.Error
	if errors.As(err, &said) && said.Message.Key == "storage.damaged" {
		f.corrupt()
	}
	return err
}

// during is an error with what the program was doing.
type during struct {
	doing string
	err   error
}

func (d during) Error() string { return d.doing + ": " + d.err.Error() }

func (d during) Unwrap() error { return d.err }

// Doing is what the program was doing, in its own words.
func (d during) Doing() string { return d.doing }

func translate(path, doing string, err error) error {
	var known *model.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &known), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	}
	cause := during{doing, err}
	if errors.Is(err, errElsewhere) {
		return model.Fail(model.Damaged, "storage.replaced", path).Because(cause)
	}
	if errors.Is(err, errForeign) {
		return model.Fail(model.Damaged, "storage.foreign", path).Because(cause)
	}
	if errors.Is(err, errValue) {
		return model.Fail(model.Damaged, "check.value-damaged", path).Because(cause)
	}
	var engine *sqlite.Error
	if !errors.As(err, &engine) {
		return model.Fail(model.Internal, "error.internal").Because(cause)
	}
	return ofCode(engine.Code(), path).Because(cause)
}

// busy tells whether an error is that another program is in the way.
func busy(err error) bool {
	var engine *sqlite.Error
	return errors.As(err, &engine) && engine.Code()&0xff == lib.SQLITE_BUSY
}

// errValue is a value that is not what can be read there.
var errValue = errors.New("a value cannot be read")

// unreadable marks what a row could not be read for: a value of it, unless the error says
// itself what it is, or comes from where the row was being taken.
func unreadable(err error) error {
	var known *model.Error
	var engine *sqlite.Error
	var file *fs.PathError
	var system syscall.Errno
	for _, other := range []any{&known, &engine, &file, &system} {
		if errors.As(err, other) {
			return err
		}
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, io.ErrClosedPipe) {
		return err
	}
	return errors.Join(errValue, err)
}

// ofCode gives the sentence for a result code of SQLite. An extended code says more than
// the primary one in its lowest byte.
func ofCode(code int, path string) *model.Error {
	switch code {
	case lib.SQLITE_CONSTRAINT_UNIQUE, lib.SQLITE_CONSTRAINT_PRIMARYKEY, lib.SQLITE_CONSTRAINT_ROWID:
		return model.Fail(model.Exists, "storage.exists")
	case lib.SQLITE_CONSTRAINT_FOREIGNKEY:
		return model.Fail(model.Conflict, "storage.changed")
	case lib.SQLITE_READONLY_DBMOVED:
		return model.Fail(model.Damaged, "storage.moved", path)
	}
	switch code & 0xff {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return model.Fail(model.Busy, "storage.busy")
	case lib.SQLITE_FULL:
		return model.Fail(model.Full, "storage.full", path)
	case lib.SQLITE_IOERR:
		return ofDiskCode(code, path)
	case lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_AUTH:
		return model.Fail(model.Full, "storage.read-only", path)
	case lib.SQLITE_CANTOPEN:
		return model.Fail(model.Full, "storage.cannot-open", path)
	case lib.SQLITE_NOTADB:
		return model.Fail(model.Damaged, "storage.foreign", path)
	case lib.SQLITE_CORRUPT, lib.SQLITE_FORMAT:
		return model.Fail(model.Damaged, "storage.damaged", path)
	}
	return model.Fail(model.Internal, "error.internal")
}

func ofDiskCode(code int, path string) *model.Error {
	switch code {
	case lib.SQLITE_IOERR_WRITE, lib.SQLITE_IOERR_TRUNCATE, lib.SQLITE_IOERR_SHMSIZE:
		return model.Fail(model.Full, "storage.full", path)
	case lib.SQLITE_IOERR_SHORT_READ, lib.SQLITE_IOERR_CORRUPTFS, lib.SQLITE_IOERR_DATA:
		return model.Fail(model.Damaged, "storage.damaged", path)
	}
	return model.Fail(model.Full, "storage.disk", path)
}
