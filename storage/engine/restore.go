package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"modernc.org/sqlite"

	"stegvis/model"
	"stegvis/storage/engine/copies"
)

// Restore makes the register what a backup holds, after a backup of what it is now, whose path
// it gives: restoring that takes this back. It is one transaction: all of it or nothing, also
// for other programs that have the register open. Errors are Damaged when the backup is not
// sound, is no register, or is of a newer program; the register is then as it was.
func (f *File) Restore(ctx context.Context, from string, now time.Time) (before string, err error) {
	if f.readOnly {
		return "", model.Fail(model.Full, "storage.read-only", f.path)
	}
	if err := f.stay(ctx); err != nil {
		return "", err
	}
	if err := f.fitsHere(ctx, from); err != nil {
		return "", err
	}
	if before, err = f.Backup(ctx, f.BackupFolder(), now); err != nil {
		return "", err
	}
	if err := f.Wrap("restore", f.overwrite(ctx, from)); err != nil {
		return "", err
	}
	f.changed.Store(true)
	f.prepared.forget()
	if err := f.migrate(ctx, true); err != nil {
		return before, err
	}
	err = f.inTransaction(ctx, func(*sql.Tx) error { return nil }) // from here on it is the register's own state
	if err == nil {
		_, err = f.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	}
	if err != nil {
		return before, f.Wrap("restore", err)
	}
	is, err := f.Mark(ctx)
	f.watch.saw(is)
	return before, err
}

// fitsHere tells whether a file is a sound register that this program can read.
func (f *File) fitsHere(ctx context.Context, path string) error {
	if at, err := os.Stat(path); err != nil || !at.Mode().IsRegular() {
		return model.Fail(model.NotFound, "storage.none", path).Because(err)
	}
	if waiting, err := os.Stat(path + "-wal"); err == nil && waiting.Size() > 0 {
		return model.Fail(model.Busy, "storage.restore-open", path)
	}
	if err := probe(ctx, path, f.schema.ApplicationID); err != nil {
		return err
	}
	if err := verify(ctx, path); err != nil {
		return model.Fail(model.Damaged, "storage.backup-damaged", path).Because(err)
	}
	db := sql.OpenDB(connector{path: path, use: peeking})
	defer db.Close()
	var version int
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return translate(path, "look at", err)
	}
	if version > len(f.schema.migrations()) {
		return model.Fail(model.Damaged, "storage.newer", path)
	}
	return nil
}

// overwrite lets SQLite write the pages of a file over those of the register in one
// transaction.
func (f *File) overwrite(ctx context.Context, from string) error {
	conn, err := f.writer.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(driver any) error {
		restorer, ok := driver.(interface {
			NewRestore(uri string) (*sqlite.Backup, error)
		})
		if !ok {
			return fmt.Errorf("%T cannot restore", driver)
		}
		b, err := restorer.NewRestore(fileURL(from) + "?mode=ro&immutable=1")
		if err != nil {
			return err
		}
		_, err = b.Step(-1)
		return errors.Join(err, b.Finish())
	})
}

// PutBack puts a copy of a backup in the place of a register that cannot be used. What lies
// there is set aside with its journal, untouched, and its new name is given; empty when nothing
// lay there.
func PutBack(ctx context.Context, path, from string, schema Schema, now time.Time) (aside string, err error) {
	made := &File{path: path, schema: schema}
	if err := made.fitsHere(ctx, from); err != nil {
		return "", err
	}
	draft, err := copies.Draft(filepath.Dir(path))
	if err != nil {
		return "", model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	defer os.Remove(draft.Name())
	defer draft.Close()
	source := &File{path: from, schema: schema, readOnly: true}
	if err := source.copyTo(ctx, draft.Name()); err != nil {
		return "", err
	}
	if there(path) {
		if journalInUse(path) {
			return "", model.Fail(model.Busy, "storage.other-file-open", path)
		}
		aside = beside(path, "damaged", now, ".stegvis.db")
		if err := setAside(path, aside); err != nil {
			return "", model.Fail(model.Full, "storage.cannot-make", path).Because(err)
		}
	}
	if err := copies.Move(draft.Name(), path); err != nil {
		return aside, model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	return aside, nil
}

// setAside gives a register and what lies beside it other names, the journal first: with it
// alone nothing can be harmed.
func setAside(path, aside string) error {
	for _, tail := range []string{"-wal", "-shm", "-journal", ""} {
		if there(path + tail) {
			if err := os.Rename(path+tail, aside+tail); err != nil {
				return err
			}
		}
	}
	return nil
}

// Peek reads a backup without changing anything in it or beside it. Errors are those of a file
// that cannot be restored.
func (f *File) Peek(ctx context.Context, path string, look func(Source) error) error {
	if err := f.fitsHere(ctx, path); err != nil {
		return err
	}
	db := sql.OpenDB(connector{path: path, use: peeking})
	defer db.Close()
	return translate(path, "look at", look(db))
}

// Glance reads a backup as Peek does, without reading all of it first to see whether it is sound.
func Glance(ctx context.Context, path string, schema Schema, look func(Source) error) error {
	if err := probe(ctx, path, schema.ApplicationID); err != nil {
		return err
	}
	db := sql.OpenDB(connector{path: path, use: peeking})
	defer db.Close()
	return translate(path, "look at", look(db))
}

// MarkOf reads the mark of a source; ok is false for one of an older program.
func MarkOf(ctx context.Context, from Source) (m Mark, ok bool, err error) {
	if ok, err = hasMark(ctx, from); err != nil || !ok {
		return m, false, err
	}
	m, err = readMark(ctx, from)
	return m, err == nil, err
}
