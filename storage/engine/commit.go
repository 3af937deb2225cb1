package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// Touch is a table of which a commit changed rows, and whom they were about: empty when they
// were about nobody, Several when they were about more than one.
type Touch struct{ Table, Owner string }

// Done is what a commit did. Commit is empty when nothing changed.
type Done struct {
	Commit  model.CommitID
	Label   text.Sentence
	Touched []Touch // in the order of their tables' names
	Lasting bool    // it is not among what undo takes back
}

// Touches tells whether rows of one of these tables were changed.
func (d Done) Touches(tables ...string) bool {
	return slices.ContainsFunc(d.Touched, func(t Touch) bool { return slices.Contains(tables, t.Table) })
}

// Owner is whom all of the commit was about, as far as it was about anybody; empty when it
// was about several or nobody.
func (d Done) Owner() (owner string) {
	for _, t := range d.Touched {
		switch {
		case t.Owner == Several || owner != "" && t.Owner != "" && owner != t.Owner:
			return ""
		case t.Owner != "":
			owner = t.Owner
		}
	}
	return owner
}

// Commit writes the steps as one commit with a label that says what it did: all of them or
// none. Errors are Conflict when a step touches another number of rows than it must, Busy when
// another program holds the file, Full when the disk takes no more. Steps that were decided by
// what was read are for [File.Change].
func (f *File) Commit(ctx context.Context, at time.Time, label text.Sentence, steps ...Step) (Done, error) {
	return f.Change(ctx, at, func(*sql.Tx) (text.Sentence, []Step, error) { return label, steps, nil })
}

// Change reads, decides and writes as one commit: between what the function reads in the
// transaction and the steps it gives nobody else writes. It begins anew each time it is called:
// on a full disk that is twice, once more in the room set aside. Without steps nothing is written, and
// Done has the label alone. Errors are those of the function and of Commit.
func (f *File) Change(ctx context.Context, at time.Time, decide func(*sql.Tx) (text.Sentence, []Step, error)) (Done, error) {
	return f.changeAs(ctx, entry{id: model.NewID[model.CommitID](), at: at, kind: model.DoCommit}, decide)
}

// changeAs is Change for a commit of an id. One that is there already is Exists: the commit has
// been written before.
func (f *File) changeAs(ctx context.Context, e entry, decide func(*sql.Tx) (text.Sentence, []Step, error)) (done Done, err error) {
	err = f.write(ctx, e.id, func(tx *sql.Tx) error {
		label, steps, err := decide(tx)
		switch {
		case err != nil:
			return err
		case len(steps) == 0:
			done.Label = label
			return errNothing
		}
		if e.label, err = encodeSentence(label); err != nil {
			return err
		}
		done, err = f.writeEntry(ctx, tx, e, func(tx *sql.Tx) error {
			return f.runWhole(ctx, tx, steps)
		})
		return err
	})
	return done, err
}

// errNothing ends a transaction in which there was nothing to write.
var errNothing = errors.New("nothing to write")

// WriteUntracked writes the steps in one transaction without a commit: it may touch tables
// whose changes are not noted, and no others.
func (f *File) WriteUntracked(ctx context.Context, steps ...Step) error {
	return f.Wrap("write", f.inTransaction(ctx, func(tx *sql.Tx) error {
		if err := runAll(ctx, tx, steps); err != nil {
			return err
		}
		return f.schema.sumTables(ctx, tx, f.schema.Untracked)
	}))
}

// entry is the row of a commit; label is a stored sentence.
type entry struct {
	id     model.CommitID
	at     time.Time
	label  string
	kind   model.CommitKind
	target model.CommitID
}

// commitAs writes one commit whose steps are run by a function.
func (f *File) commitAs(ctx context.Context, e entry, steps func(*sql.Tx) error) (done Done, err error) {
	err = f.write(ctx, e.id, func(tx *sql.Tx) error {
		done, err = f.writeEntry(ctx, tx, e, steps)
		return err
	})
	return done, err
}

// write runs a transaction that writes the commit of an id. When its very end fails it looks
// whether the commit has happened all the same.
func (f *File) write(ctx context.Context, id model.CommitID, run func(*sql.Tx) error) error {
	if err := f.Vouch(ctx); err != nil {
		return err
	}
	err := f.inTransaction(ctx, func(tx *sql.Tx) error {
		if err := f.upToDate(ctx, tx); err != nil {
			return err
		}
		return run(tx)
	})
	f.shrink()
	if errors.Is(err, errNothing) {
		return nil
	}
	if err != nil && !f.written(ctx, id, err) {
		return f.Wrap("commit", err)
	}
	f.restSoon()
	return nil
}

// The statements that a commit begins and ends with.
const (
	openCommit  = "INSERT INTO commits (id, at, label, kind, target, open, salt) VALUES (?, ?, ?, ?, ?, 1, " + newSalt + ") RETURNING seq, salt"
	tidyCommit  = "DELETE FROM changes WHERE commit_seq = ? AND before = after"
	closeCommit = "UPDATE commits SET open = 0, digests = ?, digest = ? WHERE seq = ?"
)

// writeEntry opens the commit, runs its steps and closes it.
func (f *File) writeEntry(ctx context.Context, tx *sql.Tx, e entry, steps func(*sql.Tx) error) (Done, error) {
	label, err := DecodeSentence(e.label)
	if err != nil {
		return Done{}, err
	}
	l := link{id: string(e.id), at: e.at.UTC().Format(TimeFormat), label: e.label, kind: string(e.kind), target: string(e.target)}
	err = tx.QueryRowContext(ctx, openCommit, l.id, l.at, l.label, l.kind, l.target).Scan(&l.seq, &l.salt)
	if err != nil {
		return Done{}, err
	}
	if err := steps(tx); err != nil {
		return Done{}, err
	}
	done := Done{Commit: e.id, Label: label}
	if err := f.lookBack(ctx, tx, l.seq, &done); err != nil {
		return Done{}, err
	}
	if len(done.Touched) == 0 && e.kind == model.DoCommit { // nothing changed: there is nothing to remember
		done.Commit = ""
		_, err = tx.ExecContext(ctx, "DELETE FROM commits WHERE seq = ?", l.seq)
		return done, err
	}
	return done, f.seal(ctx, tx, &l)
}

// TimeFormat is how a moment is written in the file, in UTC.
const TimeFormat = "2006-01-02T15:04:05.000Z"

// Several stands for the owner of rows that are about more than one.
const Several = "*"

// selectTouched selects the tables a commit changed, and whom the rows are about.
func (s Schema) selectTouched() string {
	return fmt.Sprintf("SELECT tbl, min(%[1]s), max(%[1]s), min(%[2]s) FROM changes WHERE commit_seq = ? GROUP BY tbl", s.Owner, s.lasting())
}

// lookBack finds in the history what the commit was about, and takes out what was written but
// left as it was.
func (f *File) lookBack(ctx context.Context, tx *sql.Tx, seq int64, d *Done) error {
	if _, err := tx.ExecContext(ctx, tidyCommit, seq); err != nil {
		return err
	}
	found, err := tx.QueryContext(ctx, f.schema.selectTouched(), seq)
	if err != nil {
		return err
	}
	defer found.Close()
	d.Lasting = true
	for found.Next() {
		var t Touch
		var lowest string
		var lasting bool
		if err := found.Scan(&t.Table, &lowest, &t.Owner, &lasting); err != nil {
			return fmt.Errorf("what a commit touched: %w", err)
		}
		if lowest != t.Owner {
			t.Owner = Several
		}
		d.Touched, d.Lasting = append(d.Touched, t), d.Lasting && lasting
	}
	return found.Err()
}
