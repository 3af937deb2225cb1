package engine

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"stegvis/model"
	"stegvis/storage/safefile"
)

// Make makes a file that is there whole, filled by a function as Bulk does it, or not at all: it
// is written under another name in its folder. Errors are Exists when something is there, and
// those of Open and Bulk.
func Make(ctx context.Context, path string, schema Schema, fill func(*sql.Tx) error) error {
	if there(path) {
		return model.Fail(model.Exists, "storage.not-empty", path)
	}
	keepPrivate()
	safefile.Sweep(filepath.Dir(path))
	draft, err := safefile.Draft(filepath.Dir(path))
	if err != nil {
		return model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	defer os.Remove(draft.Name())
	defer draft.Close()
	f, err := Open(ctx, draft.Name(), schema, Options{})
	if err != nil {
		return err
	}
	if err := errors.Join(f.Bulk(ctx, fill), f.Close()); err != nil {
		return err
	}
	if err := safefile.Move(draft, path); errors.Is(err, fs.ErrExist) {
		return model.Fail(model.Exists, "storage.not-empty", path)
	} else if err != nil {
		return model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	return nil
}

// Bulk fills a new, empty file. The function inserts rows, what is derived left out, in one
// transaction; it can do so in any order and nothing of it is in the history. When Bulk fails
// the file is of no more use and is to be deleted. Errors are Conflict when it is not empty.
func (f *File) Bulk(ctx context.Context, fill func(*sql.Tx) error) error {
	empty, err := f.empty(ctx)
	if err != nil {
		return err
	}
	if f.mayWrite() != nil || !empty {
		return model.Fail(model.Conflict, "storage.not-empty", f.path)
	}
	f.keepConnections(-1, -1)
	defer f.keepConnections(1, idleReaders)
	db := sql.OpenDB(connector{path: f.path, use: building, wait: defaultWait})
	db.SetMaxOpenConns(1)
	err = f.schema.fillIn(ctx, db, fill)
	if err == nil {
		_, err = db.ExecContext(ctx, "PRAGMA journal_mode = DELETE")
	}
	if closing := db.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = safefile.Sync(f.path)
		f.remember()
	}
	return f.Wrap("fill", err)
}

// empty tells whether nothing is in the file that has a history.
func (f *File) empty(ctx context.Context) (empty bool, err error) {
	err = f.AtOneMoment(ctx, func(tx *sql.Tx) error {
		tables, err := f.schema.tracked(ctx, tx)
		if err != nil {
			return err
		}
		query := "SELECT NOT EXISTS (SELECT 1 FROM commits)"
		for _, t := range tables {
			query += " AND NOT EXISTS (SELECT 1 FROM " + t.name + ")"
		}
		empty, err = Value[bool](ctx, tx, query)
		return err
	})
	return empty, err
}

// keepConnections says how many connections are kept when nobody uses them; none closes all.
func (f *File) keepConnections(writers, readers int) {
	f.writer.SetMaxIdleConns(writers)
	f.readers.SetMaxIdleConns(readers)
}

// fillIn runs the filling without indexes and triggers, and makes them afterwards: one
// ordered pass for each instead of a search for each row.
func (s Schema) fillIn(ctx context.Context, db *sql.DB, fill func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := dropGenerated(ctx, tx); err != nil {
		return err
	}
	indexes, err := takeAway(ctx, tx, "type = 'index'")
	if err != nil {
		return err
	}
	if err := fill(tx); err != nil {
		return err
	}
	if err := execAll(ctx, tx, indexes); err != nil {
		return err
	}
	if err := s.generate(ctx, tx); err != nil {
		return err
	}
	if err := s.rebuild(ctx, tx); err != nil {
		return err
	}
	if err := s.sumAll(ctx, tx); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, analyze); err != nil {
		return err
	}
	return tx.Commit()
}
