package storage

import (
	"context"
	"database/sql"
	"sync"

	"stegvis/model"
)

// inTransaction runs a function in one transaction that holds the only right to write.
func (r *Register) inTransaction(ctx context.Context, run func(*sql.Tx) error) error {
	tx, err := r.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := run(tx); err != nil {
		return err
	}
	return atCommit{tx.Commit()}.orNil()
}

// atCommit is an error of the very end, after which a commit may still have happened.
type atCommit struct{ error }

func (e atCommit) Unwrap() error { return e.error }

func (e atCommit) orNil() error {
	if e.error == nil {
		return nil
	}
	return e
}

// written tells, after an error at the very end, whether the commit has happened all the
// same.
func (r *Register) written(ctx context.Context, id model.CommitID, err error) bool {
	if _, atEnd := err.(atCommit); !atEnd {
		return false
	}
	var there bool
	row := r.writer.QueryRowContext(context.WithoutCancel(ctx), "SELECT 1 FROM commits WHERE id = ?", id)
	return row.Scan(&there) == nil && there
}

// ritual are the statements that every commit begins and ends with, prepared once.
type ritual struct {
	mu                    sync.Mutex
	open, tidy, look, end *sql.Stmt
}

// prepare prepares the statements when that has not been done.
func (r *ritual) prepare(ctx context.Context, db *sql.DB) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.end != nil {
		return nil
	}
	for query, s := range map[string]**sql.Stmt{
		"INSERT INTO commits (id, at, label, kind, target, open) VALUES (?, ?, ?, ?, ?, 1) RETURNING seq": &r.open,
		"DELETE FROM changes WHERE commit_seq = ? AND before = after":                                     &r.tidy,
		"SELECT tbl, min(contact), max(contact) FROM changes WHERE commit_seq = ? GROUP BY tbl":           &r.look,
		"UPDATE commits SET open = 0 WHERE seq = ?":                                                       &r.end,
	} {
		p, err := db.PrepareContext(ctx, query)
		if err != nil {
			return err
		}
		*s = p
	}
	return nil
}
