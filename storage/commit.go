package storage

import (
	"context"
	"database/sql"
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
		done, err = r.writeEntry(ctx, tx, e, steps)
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
	err := r.ritual.prepare(ctx, r.writer)
	if err == nil {
		err = r.inTransaction(ctx, run)
		r.giveBackRoom()
	}
	if err != nil && !r.written(ctx, id, err) {
		return r.wrap("commit", err)
	}
	r.restSoon()
	return nil
}

// writeEntry opens the commit, runs its steps and closes it.
func (r *Register) writeEntry(ctx context.Context, tx *sql.Tx, e entry, steps func(*sql.Tx) error) (Done, error) {
	label, err := decodeSentence(e.label)
	if err != nil {
		return Done{}, err
	}
	var seq int64
	err = tx.StmtContext(ctx, r.ritual.open).QueryRowContext(ctx, e.id, e.at.UTC().Format(timeFormat), e.label, e.kind, e.target).Scan(&seq)
	if err != nil {
		return Done{}, err
	}
	if err := steps(tx); err != nil {
		return Done{}, err
	}
	done := Done{Commit: e.id, Label: label}
	if err := r.lookBack(ctx, tx, seq, &done); err != nil {
		return Done{}, err
	}
	if done.Topics == 0 && e.kind == model.DoCommit { // nothing changed: there is nothing to remember
		done.Commit = ""
		_, err = tx.ExecContext(ctx, "DELETE FROM commits WHERE seq = ?", seq)
		return done, err
	}
	_, err = tx.StmtContext(ctx, r.ritual.end).ExecContext(ctx, seq)
	return done, err
}

const timeFormat = "2006-01-02T15:04:05.000Z"

// lookBack finds in the history what the commit was about, and takes out what was written
// but left as it was.
func (r *Register) lookBack(ctx context.Context, tx *sql.Tx, seq int64, d *Done) error {
	if _, err := tx.StmtContext(ctx, r.ritual.tidy).ExecContext(ctx, seq); err != nil {
		return err
	}
	found, err := tx.StmtContext(ctx, r.ritual.look).QueryContext(ctx, seq)
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
