package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

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

// prepared are the statements that every commit begins and ends with, prepared once: all of
// them or, when one cannot be, none.
type prepared struct {
	mu                    sync.Mutex
	open, tidy, look, end *sql.Stmt
	noted, before         *sql.Stmt // what the commit changed, and the digest of the one before
	sum, summed           *sql.Stmt // read and keep a checksum
}

// prepare prepares the statements when that has not been done.
func (p *prepared) prepare(ctx context.Context, db *sql.DB, schema Schema) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.open != nil {
		return nil
	}
	made := make([]*sql.Stmt, len(p.all()))
	for i, query := range []string{
		"INSERT INTO commits (id, at, label, kind, target, open, salt) VALUES (?, ?, ?, ?, ?, 1, " + newSalt + ") RETURNING seq, salt",
		"DELETE FROM changes WHERE commit_seq = ? AND before = after",
		fmt.Sprintf("SELECT tbl, min(%[1]s), max(%[1]s), min(%[2]s) FROM changes WHERE commit_seq = ? GROUP BY tbl", schema.Owner, schema.lasting()),
		"UPDATE commits SET open = 0, digests = ?, digest = ? WHERE seq = ?",
		schema.selectNoted(),
		"SELECT digest FROM commits WHERE seq < ? ORDER BY seq DESC LIMIT 1",
		selectChecksum,
		upsertChecksum,
	} {
		s, err := db.PrepareContext(ctx, query)
		if err != nil {
			for _, s := range made[:i] {
				err = errors.Join(err, s.Close())
			}
			return err
		}
		made[i] = s
	}
	for i, s := range p.all() {
		*s = made[i]
	}
	return nil
}

// all are the statements in the order in which they are prepared.
func (p *prepared) all() []**sql.Stmt {
	return []**sql.Stmt{&p.open, &p.tidy, &p.look, &p.end, &p.noted, &p.before, &p.sum, &p.summed}
}

// forget lets the statements be prepared anew: the tables may be others.
func (p *prepared) forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, s := range p.all() {
		if *s != nil {
			(*s).Close()
			*s = nil
		}
	}
}
