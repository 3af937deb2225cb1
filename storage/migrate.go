package storage

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"stegvis/model"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations gives the names of all migrations in their order; the version of a register
// is how many of them it has been through.
func migrations() []string {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		panic(err)
	}
	return names
}

// migrate brings the register to the version of this program, after a backup when there is
// something in it. A newer register is refused as Damaged and left as it is.
func (r *Register) migrate(ctx context.Context, found bool) error {
	names := migrations()
	var version int
	var err error
	if found {
		version, err = value[int](ctx, r, "PRAGMA user_version")
	}
	switch {
	case err != nil:
		return err
	case version == len(names):
		return nil
	case version > len(names):
		return model.Fail(model.Damaged, "storage.newer", r.path)
	case r.readOnly:
		return model.Fail(model.Damaged, "storage.older", r.path)
	}
	if version > 0 {
		if _, err := r.Backup(ctx, r.BackupFolder(), r.now()); err != nil {
			return err
		}
	}
	err = r.inTransaction(ctx, func(tx *sql.Tx) error { return migrateIn(ctx, tx, names) })
	return r.wrap("migrate", err)
}

// migrateIn runs the migrations that are still to run, and makes the triggers anew. The
// version is read again: another program may have migrated meanwhile.
func migrateIn(ctx context.Context, tx *sql.Tx, names []string) error {
	var version int
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version >= len(names) {
		return nil
	}
	for _, name := range names[version:] {
		script, err := migrationFiles.ReadFile(name)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, string(script)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if err := installTriggers(ctx, tx); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", len(names)))
	return err
}
