package engine

import (
	"context"
	"database/sql"

	"stegvis/model"
)

// inTransaction runs a function in one transaction that holds the only right to write, in the
// file that was opened and no other. When the disk is full it runs once more in the room that was
// set aside for that.
func (f *File) inTransaction(ctx context.Context, run func(*sql.Tx) error) error {
	err := f.transact(ctx, run)
	if f.dropBallast(err) {
		err = f.transact(ctx, run)
	}
	return err
}

func (f *File) transact(ctx context.Context, run func(*sql.Tx) error) error {
	if err := f.stay(ctx); err != nil {
		return err
	}
	if err := f.Vouch(ctx); err != nil {
		return err
	}
	tx, err := f.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	is, err := stamp(ctx, tx)
	if err != nil {
		return err
	}
	if err := run(tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return atCommit{err}
	}
	f.changed.Store(true)
	f.watch.wrote(is)
	f.remember() // the transaction may have carried the journal over
	return f.stay(ctx)
}

// atCommit is an error of the very end, after which a commit may still have happened.
type atCommit struct{ error }

func (e atCommit) Unwrap() error { return e.error }

// written tells, after an error at the very end, whether the commit has happened all the
// same.
func (f *File) written(ctx context.Context, id model.CommitID, err error) bool {
	if _, atEnd := err.(atCommit); !atEnd {
		return false
	}
	var there bool
	row := f.writer.QueryRowContext(context.WithoutCancel(ctx), "SELECT 1 FROM commits WHERE id = ?", id)
	return row.Scan(&there) == nil && there
}
