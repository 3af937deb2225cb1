package engine

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"

	"stegvis/model"
)

// migrations gives the names of all migrations in their order; the version of a file is how
// many of them it has been through.
func (s Schema) migrations() []string {
	names, err := fs.Glob(s.Migrations, "*.sql")
	if err != nil {
		panic(err)
	}
	return names
}

// generation is the statement that notes in the file which triggers and views it has: a view
// that holds a hash of what makes them. Those of the history follow from the tables as well,
// which only a migration changes; two made-up tables stand for how.
func (s Schema) generation() string {
	hash := sha256.New()
	for _, t := range []table{
		{"a", s.Owner, []column{{"id", false, true}, {"b", true, false}, {"version", false, false}}},
		{"b", s.Owner, []column{{s.Owner, false, true}, {"key", false, true}}},
	} {
		fmt.Fprintln(hash, t.triggers())
	}
	fmt.Fprintln(hash, s.untracked(), s.Derived, makeMark, makeChain, makeChecksums)
	return fmt.Sprintf("CREATE VIEW generated AS SELECT '%x' AS hash", hash.Sum(nil)[:12])
}

// standing is how far a file has come.
type standing struct {
	version    int
	generation string
}

func readStanding(ctx context.Context, from Source) (standing, error) {
	at, _, err := One(ctx, from, func(row *sql.Rows) (at standing, err error) { return at, row.Scan(&at.version, &at.generation) }, `
		SELECT user_version, coalesce((SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = 'generated'), '') FROM pragma_user_version`)
	return at, err
}

// migrate brings the file to the version of this program, after a backup when there is
// something in it, and what is generated to what this program makes. A newer file is refused
// as Damaged and left as it is.
func (f *File) migrate(ctx context.Context, found bool) error {
	want := standing{len(f.schema.migrations()), f.schema.generation()}
	var is standing
	var err error
	if found {
		is, err = readStanding(ctx, f)
	}
	switch {
	case err != nil:
		return err
	case is == want, is.version == want.version && f.readOnly:
		return nil
	case is.version > want.version:
		return model.Fail(model.Damaged, "storage.newer", f.path)
	case f.readOnly:
		return model.Fail(model.Damaged, "storage.older", f.path)
	}
	if err := f.Vouch(ctx); err != nil {
		if is.version == want.version { // it can be read as it is
			err = nil
		}
		return err
	}
	if is.version > 0 && is.version < want.version {
		if f.older != nil {
			f.older()
		}
		if _, err := f.Backup(ctx, f.BackupFolder(), f.now()); err != nil {
			return NotBegun(err)
		}
	}
	err = f.withoutReferences(ctx, func(tx *sql.Tx) error { return f.migrateIn(ctx, tx, want) })
	if err == nil { // the journal begins anew, with the mark in the file
		_, err = f.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
		f.remember()
	}
	return f.Wrap("migrate", err)
}

// withoutReferences runs a function in a transaction that may take a table away and make it
// anew without losing what refers to it.
func (f *File) withoutReferences(ctx context.Context, run func(*sql.Tx) error) (err error) {
	conn, err := f.writer.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() {
		_, on := conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA foreign_keys = 1")
		err = errors.Join(err, on, conn.Close())
	}()
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = 0"); err != nil {
		return err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := run(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// migrateIn runs the migrations that are still to run, lets the history follow, makes anew
// what is generated and what is derived, and checks what has come of it. How far the file has
// come is read again: another program may have migrated it meanwhile.
func (f *File) migrateIn(ctx context.Context, tx *sql.Tx, want standing) error {
	is, err := readStanding(ctx, tx)
	if err != nil || is == want {
		return err
	}
	if is.version > want.version {
		return model.Fail(model.Damaged, "storage.newer", f.path)
	}
	s := f.schema
	if err := dropGenerated(ctx, tx); err != nil {
		return err
	}
	for _, name := range s.migrations()[is.version:] {
		script, err := fs.ReadFile(s.Migrations, name)
		if err == nil {
			_, err = tx.ExecContext(ctx, string(script))
		}
		if err == nil && is.version > 0 {
			err = s.follow(ctx, tx, string(script))
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if _, err := tx.ExecContext(ctx, makeMark); err != nil {
		return err
	}
	if err := addChain(ctx, tx); err != nil {
		return err
	}
	if _, err := stamp(ctx, tx); err != nil {
		return err
	}
	if err := s.generate(ctx, tx); err != nil {
		return err
	}
	if err := s.rebuild(ctx, tx); err != nil {
		return err
	}
	if is.version < want.version {
		if err := verifyTables(ctx, tx); err != nil {
			return err
		}
		if _, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", want.version)); err != nil {
			return err
		}
	}
	if err := s.sealAll(ctx, tx, is.version < want.version); err != nil {
		return err
	}
	return s.sumAll(ctx, tx)
}

// verifyTables tells whether everything in the file holds that is said of its tables.
func verifyTables(ctx context.Context, tx *sql.Tx) error {
	fault, err := Value[string](ctx, tx, `
		SELECT quick_check FROM pragma_quick_check WHERE quick_check <> 'ok'
		UNION ALL SELECT concat(count(*), ' of ', "table", ' refer to no ', parent) FROM pragma_foreign_key_check GROUP BY "table", parent`)
	if err == nil && fault != "" {
		err = errors.New(fault)
	}
	return err
}
