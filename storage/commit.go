package storage

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// Topics are what a write was about, so that a page knows whether it must read again.
type Topics uint8

// The topics.
const (
	Contacts Topics = 1 << iota
	Events
	Settings
	Drafts
	All Topics = 0xff
)

// Done is what a write did. Commit is empty when nothing changed; Contact is empty when
// more than one contact, or none, was concerned.
type Done struct {
	Commit  model.CommitID
	Label   text.Sentence
	Topics  Topics
	Contact model.ContactID
}

// anyRows lets a statement touch any number of rows, none included.
const anyRows = -1

// statement is one step of a commit: SQL, its arguments and how many rows it must touch.
type statement struct {
	sql  string
	args []any
	rows int
}

// stmt is a step that must touch exactly one row.
func stmt(sql string, args ...any) statement { return statement{sql, args, 1} }

// stmtAny is a step that may touch any number of rows.
func stmtAny(sql string, args ...any) statement { return statement{sql, args, anyRows} }

// commit writes the steps as one commit with a label that says what it did: all of them
// or none. Errors are Conflict when a step touches another number of rows than it must,
// Busy when another program holds the register, Full when the disk takes no more.
func (r *Register) commit(ctx context.Context, at time.Time, label text.Sentence, steps ...statement) (Done, error) {
	stored, err := encodeSentence(label)
	if err != nil {
		return Done{}, err
	}
	e := entry{model.NewID[model.CommitID](), at, stored, model.DoCommit, ""}
	return r.commitAs(ctx, e, func(tx *sql.Tx) error {
		if err := r.makeRoom(ctx, tx, weigh(steps)); err != nil {
			return err
		}
		return runAll(ctx, tx, steps)
	})
}

// entry is the row of a commit; label is a stored sentence.
type entry struct {
	id     model.CommitID
	at     time.Time
	label  string
	kind   model.CommitKind
	target model.CommitID
}

// commitAs writes one commit whose steps are run by a function. An id that is there
// already is Exists: the commit has been written before.
func (r *Register) commitAs(ctx context.Context, e entry, steps func(*sql.Tx) error) (done Done, err error) {
	err = r.write(ctx, e.id, func(tx *sql.Tx) error {
		done, err = e.write(ctx, tx, steps)
		return err
	})
	return done, err
}

// write runs a transaction that writes the commit of an id. When its very end fails it
// looks whether the commit has happened all the same.
func (r *Register) write(ctx context.Context, id model.CommitID, run func(*sql.Tx) error) error {
	if r.readOnly {
		return model.Fail(model.Full, "storage.read-only", r.path)
	}
	err := r.inTransaction(ctx, run)
	r.giveBackRoom()
	if err != nil && r.written(ctx, id, err) {
		return nil
	}
	return r.wrap("commit", err)
}

// write opens the commit, runs its steps and closes it.
func (e entry) write(ctx context.Context, tx *sql.Tx, steps func(*sql.Tx) error) (Done, error) {
	label, err := decodeSentence(e.label)
	if err != nil {
		return Done{}, err
	}
	var seq int64
	err = tx.QueryRowContext(ctx, "INSERT INTO commits (id, at, label, kind, target, open) VALUES (?, ?, ?, ?, ?, 1) RETURNING seq",
		e.id, e.at.UTC().Format(timeFormat), e.label, e.kind, e.target).Scan(&seq)
	if err != nil {
		return Done{}, err
	}
	if err := steps(tx); err != nil {
		return Done{}, err
	}
	done := Done{Commit: e.id, Label: label}
	if err := done.lookBack(ctx, tx, seq); err != nil {
		return Done{}, err
	}
	ending := "UPDATE commits SET open = 0 WHERE seq = ?"
	if done.Topics == 0 && e.kind == model.DoCommit { // nothing changed: there is nothing to remember
		done.Commit, ending = "", "DELETE FROM commits WHERE seq = ?"
	}
	_, err = tx.ExecContext(ctx, ending, seq)
	return done, err
}

const timeFormat = "2006-01-02T15:04:05.000Z"

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

// lookBack finds in the history what the commit was about, and takes out what was written
// but left as it was.
func (d *Done) lookBack(ctx context.Context, tx *sql.Tx, seq int64) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM changes WHERE commit_seq = ? AND before = after", seq); err != nil {
		return err
	}
	found, err := tx.QueryContext(ctx, "SELECT tbl, min(contact), max(contact) FROM changes WHERE commit_seq = ? GROUP BY tbl", seq)
	if err != nil {
		return err
	}
	defer found.Close()
	several := false
	for found.Next() {
		var table string
		var low, high model.ContactID
		if err := found.Scan(&table, &low, &high); err != nil {
			return err
		}
		d.Topics |= topicsOf(table)
		if high == "" {
			continue
		}
		several = several || low != high || d.Contact != "" && d.Contact != high
		d.Contact = high
	}
	if several {
		d.Contact = ""
	}
	return found.Err()
}

func topicsOf(table string) Topics {
	switch table {
	case "setting":
		return Settings
	case "event":
		return Events
	case "attendance", "project":
		return Events | Contacts
	}
	return Contacts
}

// runAll runs the steps in their order. Steps of the same SQL share what SQLite made of it.
func runAll(ctx context.Context, tx *sql.Tx, steps []statement) error {
	prepared := make(map[string]*sql.Stmt)
	for i, s := range steps {
		p := prepared[s.sql]
		if p == nil && slices.ContainsFunc(steps[i+1:min(i+1+near, len(steps))], func(next statement) bool { return next.sql == s.sql }) {
			var err error
			if p, err = tx.PrepareContext(ctx, s.sql); err != nil {
				return err
			}
			prepared[s.sql] = p
		}
		if err := s.run(ctx, tx, p); err != nil {
			return err
		}
	}
	return nil
}

// near is how far ahead runAll looks for a step of the same SQL.
const near = 4

func (s statement) run(ctx context.Context, tx *sql.Tx, prepared *sql.Stmt) error {
	var result sql.Result
	var err error
	if prepared != nil {
		result, err = prepared.ExecContext(ctx, s.args...)
	} else {
		result, err = tx.ExecContext(ctx, s.sql, s.args...)
	}
	if err != nil || s.rows == anyRows {
		return err
	}
	n, err := result.RowsAffected()
	if err == nil && n != int64(s.rows) {
		err = model.Fail(model.Conflict, "storage.changed")
	}
	return err
}
