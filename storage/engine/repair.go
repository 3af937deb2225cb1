package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/safefile"
)

// Repaired is what a repair came to.
type Repaired struct {
	Done  []text.Sentence // what was mended, a sentence each
	Left  []Fault         // what was not
	Aside string          // where the register lies as it was, untouched; empty when nothing was changed
}

// Repair makes anew in a register what can be made anew: what is derived, the triggers and
// views, the indexes; and it takes from others what they may do with its files. The work is done
// on a copy, which takes the register's place once it is sound; the register itself is set aside
// untouched. When anything would be left broken nothing is changed: only a backup helps. Errors
// are Busy when another program has the register open, and those of Open.
func Repair(ctx context.Context, path string, schema Schema, o Options, progress Progress) (r Repaired, err error) {
	o.ReadOnly = true
	f, err := Open(ctx, path, schema, o)
	if err != nil {
		return r, err
	}
	faults, err := f.Check(ctx, progress)
	r.Left = faults
	if err == nil {
		f.tightenAll(&r)
		err = f.repairTables(ctx, &r)
	}
	return r, errors.Join(err, f.Close())
}

// tightenAll takes from others what they may do with the register's files.
func (f *File) tightenAll(r *Repaired) {
	left := f.openToOthers(func(path string, at os.FileInfo) error { return os.Chmod(path, at.Mode().Perm()&0o700) })
	r.Left = slices.DeleteFunc(r.Left, func(fault Fault) bool {
		mended := fault.What.Key == "check.open-to-others" && !slices.Contains(left, fault.What.Args[0].(string))
		if mended {
			r.Done = append(r.Done, text.Sentencef("check.tightened", fault.What.Args[0]))
		}
		return mended
	})
}

// repairTables makes anew what is in the register, as far as it is not right.
func (f *File) repairTables(ctx context.Context, r *Repaired) error {
	inFile := func(fault Fault) bool { return fault.Kind == Broken || fault.Kind == Stale }
	if !slices.ContainsFunc(r.Left, inFile) {
		return nil
	}
	draft, err := safefile.Draft(filepath.Dir(f.path))
	if err != nil {
		return model.Fail(model.Full, "storage.cannot-make", f.path).Because(err)
	}
	defer os.Remove(draft.Name())
	defer draft.Close()
	if err := f.madeAnew(ctx, draft.Name()); err != nil {
		if model.CodeOf(err) == model.Full || ctx.Err() != nil {
			return err
		}
		return nil // it cannot even be copied: all is left as it was
	}
	left, err := inspectCopy(ctx, draft.Name(), f.schema)
	if err != nil || len(left) > 0 {
		return err
	}
	if err := errors.Join(f.readers.Close(), f.writer.Close()); err != nil {
		return f.Wrap("close", err)
	}
	if journalInUse(f.path) {
		return model.Fail(model.Busy, "storage.other-file-open", f.path)
	}
	aside := beside(f.path, "before-repair", f.now(), ".stegvis.db")
	if err := replace(draft, f.path, aside); err != nil {
		return model.Fail(model.Full, "storage.cannot-make", f.path).Because(err)
	}
	r.Aside = aside
	r.Left = slices.DeleteFunc(r.Left, func(fault Fault) bool {
		if inFile(fault) {
			r.Done = append(r.Done, text.Sentencef("check.mended", fault.What))
		}
		return inFile(fault)
	})
	return nil
}

// madeAnew writes a copy of the register in which everything that follows from the tables is made
// anew. SQLite makes the indexes anew of whatever it copies.
func (f *File) madeAnew(ctx context.Context, path string) error {
	source := sql.OpenDB(connector{path: f.path, use: copying, wait: defaultWait, readOnly: true})
	_, err := source.ExecContext(ctx, "VACUUM INTO ?", path)
	if err = errors.Join(err, source.Close()); err != nil {
		return translate(f.path, "copy", err)
	}
	db := sql.OpenDB(connector{path: path, use: building, wait: defaultWait})
	defer db.Close()
	db.SetMaxOpenConns(1)
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return translate(path, "repair", err)
	}
	defer tx.Rollback()
	is, err := readStanding(ctx, tx)
	if err == nil && is.version != len(f.schema.migrations()) {
		return model.Fail(model.Damaged, "storage.older", f.path)
	}
	for _, make := range []func(context.Context, *sql.Tx) error{f.schema.generate, f.schema.rebuild, f.schema.indexAnew} {
		if err := make(ctx, tx); err != nil {
			return translate(path, "repair", err)
		}
	}
	if err := errors.Join(tx.Commit(), db.Close()); err != nil {
		return translate(path, "repair", err)
	}
	return finishCopy(ctx, path)
}

// indexAnew makes every index from the rows of its table.
func (s Schema) indexAnew(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, "REINDEX")
	return err
}

// inspectCopy looks through a file that nobody else has.
func inspectCopy(ctx context.Context, path string, schema Schema) ([]Fault, error) {
	c := &File{path: path, schema: schema, readOnly: true, now: time.Now, readers: sql.OpenDB(connector{path: path, use: peeking})}
	i := &inspection{f: c}
	err := i.inside(ctx)
	if closing := c.readers.Close(); err == nil && closing != nil {
		err = fmt.Errorf("close %s: %w", path, closing)
	}
	return i.faults, err
}
