package engine

import (
	"context"
	"database/sql"
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

// migrate brings the file to the version of this program, after a backup when there is
// something in it. A newer file is refused as Damaged and left as it is.
func (f *File) migrate(ctx context.Context, found bool) error {
	names := f.schema.migrations()
	var version int
	var err error
	if found {
		version, err = Value[int](ctx, f, "PRAGMA user_version")
	}
	switch {
	case err != nil:
		return err
	case version == len(names):
		return nil
	case version > len(names):
		return model.Fail(model.Damaged, "storage.newer", f.path)
	case f.readOnly:
		return model.Fail(model.Damaged, "storage.older", f.path)
	}
	if version > 0 {
		if _, err := f.Backup(ctx, f.BackupFolder(), f.now()); err != nil {
			return err
		}
	}
	return f.Wrap("migrate", f.inTransaction(ctx, func(tx *sql.Tx) error { return f.schema.migrateIn(ctx, tx, names) }))
}

// migrateIn runs the migrations that are still to run, and makes the triggers anew. The
// version is read again: another program may have migrated meanwhile.
func (s Schema) migrateIn(ctx context.Context, tx *sql.Tx, names []string) error {
	version, err := Value[int](ctx, tx, "PRAGMA user_version")
	if err != nil || version >= len(names) {
		return err
	}
	for _, name := range names[version:] {
		script, err := fs.ReadFile(s.Migrations, name)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, string(script)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if err := s.generate(ctx, tx); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", len(names)))
	return err
}
