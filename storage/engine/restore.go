package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"modernc.org/sqlite"

	"stegvis/model"
	"stegvis/storage/safefile"
)

// Restore makes the register what a backup holds, after a backup of what it is now, whose path
// it gives: restoring that takes this back. It is one transaction: all of it or nothing, also
// for other programs that have the register open, and none of their changes falls between the
// two. The register stays itself: it keeps its id, and so its backups. Errors are Damaged when
// the backup is not sound, is no register, or is of a newer program, Invalid when it is the
// register, Full and Busy; the register is then as it was.
func (f *File) Restore(ctx context.Context, from string, now time.Time) (before string, err error) {
	return f.restore(ctx, from, now, func() error { return nil })
}

// RestoreAsSeen is Restore for who was shown what it changes when a commit was the newest:
// Conflict when that is no longer so.
func (f *File) RestoreAsSeen(ctx context.Context, from string, now time.Time, seen model.CommitID) (before string, err error) {
	return f.restore(ctx, from, now, func() error {
		newest, err := NewestCommit(ctx, f)
		if err == nil && newest != seen {
			err = model.Fail(model.Conflict, "storage.restore-is-old")
		}
		return err
	})
}

// restore is Restore; holds is asked once nobody else can write any more, and its error ends it.
func (f *File) restore(ctx context.Context, from string, now time.Time, holds func() error) (before string, err error) {
	if err := f.stay(ctx); err != nil {
		return "", err
	}
	if err := f.Vouch(ctx); err != nil {
		return "", err
	}
	if err := f.fitsHere(ctx, from); err != nil {
		return "", err
	}
	draft, err := safefile.Draft(filepath.Dir(f.path))
	if err != nil {
		return "", f.notRestored(err)
	}
	defer os.Remove(draft.Name())
	defer draft.Close()
	if err := f.ready(ctx, from, draft); err != nil {
		return "", f.notRestored(err)
	}
	// The journal begins with a mark of this register's, and is not begun anew while it is read.
	err = f.inTransaction(ctx, func(*sql.Tx) error { return nil })
	if err == nil {
		err = f.AtOneMoment(ctx, func(tx *sql.Tx) error {
			if _, err := readMark(ctx, tx); err != nil {
				return err
			}
			return f.overwrite(ctx, draft.Name(), func() error {
				if err := holds(); err != nil {
					return err
				}
				var err error
				before, err = f.Backup(ctx, f.BackupFolder(), now)
				return err
			})
		})
	}
	if err != nil {
		return "", f.notRestored(err)
	}
	f.changed.Store(true)
	// What cannot be carried into the file now is safe in the journal.
	_, _ = f.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	is, err := f.Mark(ctx)
	f.watch.saw(is)
	f.remember()
	return before, f.Wrap("restore", err)
}

// notRestored says that the register is as it was.
func (f *File) notRestored(err error) error {
	if code := model.CodeOf(f.Wrap("restore", err)); code == model.Full || code == model.Internal && !errors.Is(err, context.Canceled) {
		return model.Fail(model.Full, "storage.cannot-restore", f.path).Because(err)
	}
	return f.Wrap("restore", err)
}

// ready writes what a backup holds into a draft: brought up to this program, and with the id of
// this register.
func (f *File) ready(ctx context.Context, from string, draft *os.File) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	if _, err := io.Copy(draft, source); err != nil {
		return err
	}
	made := &File{path: draft.Name(), schema: f.schema, now: f.now}
	made.writer = sql.OpenDB(connector{path: made.path, use: finishing})
	made.writer.SetMaxOpenConns(1)
	err = made.withoutReferences(ctx, func(tx *sql.Tx) error {
		if err := made.migrateIn(ctx, tx, standing{len(f.schema.migrations()), f.schema.generation()}); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE register SET id = ?", f.watch.register()); err != nil {
			return err
		}
		_, err := stamp(ctx, tx)
		return err
	})
	if err = errors.Join(err, made.writer.Close()); err != nil {
		return err
	}
	return verify(ctx, made.path)
}

// fitsHere tells whether a file is a sound register that this program can read.
func (f *File) fitsHere(ctx context.Context, path string) error {
	at, err := os.Stat(path)
	if err != nil || !at.Mode().IsRegular() {
		return model.Fail(model.NotFound, "storage.no-backup", path).Because(err)
	}
	if is, err := os.Stat(f.path); err == nil && os.SameFile(at, is) {
		return model.Fail(model.Invalid, "storage.restore-itself", path)
	}
	if waiting, err := os.Stat(path + "-wal"); err == nil && waiting.Size() > 0 {
		return model.Fail(model.Busy, "storage.restore-open", path)
	}
	if err := probe(path, f.schema.ApplicationID); err != nil {
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
// transaction. Meanwhile is called once nobody else can write any more.
func (f *File) overwrite(ctx context.Context, from string, meanwhile func() error) error {
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
		_, err = b.Step(0)
		if err == nil {
			err = meanwhile()
		}
		if err == nil {
			_, err = b.Step(-1)
		}
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
	draft, err := safefile.Draft(filepath.Dir(path))
	if err != nil {
		return "", model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	defer os.Remove(draft.Name())
	defer draft.Close()
	source := &File{path: from, schema: schema, readOnly: true}
	if err := source.copyTo(ctx, draft.Name()); err != nil {
		return "", err
	}
	if !there(path) {
		if err := safefile.Move(draft, path); err != nil {
			return "", model.Fail(model.Full, "storage.cannot-make", path).Because(err)
		}
		return "", nil
	}
	if journalInUse(path) {
		return "", model.Fail(model.Busy, "storage.other-file-open", path)
	}
	aside = beside(path, "damaged", now, ".stegvis.db")
	if err := replace(draft, path, aside); err != nil {
		return "", model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	return aside, nil
}

// Peek reads a backup without changing anything in it or beside it; one of the register's own
// remembers that it was found sound. Errors are those of a file that cannot be restored.
func (f *File) Peek(ctx context.Context, path string, look func(Source) error) error {
	if err := f.fitsHere(ctx, path); err != nil {
		return err
	}
	if filepath.Dir(filepath.Dir(path)) == filepath.Dir(f.BackupFolder()) {
		now := f.now()
		_ = os.Chtimes(path, now, now) // of one that may only be read it is not known
	}
	db := sql.OpenDB(connector{path: path, use: peeking})
	defer db.Close()
	return translate(path, "look at", look(db))
}

// Glance reads a backup as Peek does, without reading all of it first to see whether it is sound.
func Glance(ctx context.Context, path string, schema Schema, look func(Source) error) error {
	if err := probe(path, schema.ApplicationID); err != nil {
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
