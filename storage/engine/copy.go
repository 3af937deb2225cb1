package engine

import (
	"context"
	"database/sql"
	"errors"

	"stegvis/model"
)

// copyTo writes the register as it stands into an empty file and checks what was written.
// What others write meanwhile waits for nothing and is not in the copy.
func (f *File) copyTo(ctx context.Context, path string) error {
	_ = f.Vouch(ctx) // one that is damaged, or only read, is copied as it lies
	db := sql.OpenDB(connector{path: f.path, spot: f.spot, use: copying, wait: defaultWait, readOnly: f.readOnly || f.doubt.Load() || f.damage.Load() != nil})
	defer db.Close()
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return f.Wrap("copy", err)
	}
	return finishCopy(ctx, path)
}

// finishCopy gives a copy a stamp of its own, so that no journal of the register is ever taken
// for the copy's, and verifies it. One of an older program, before it is migrated, has none.
func finishCopy(ctx context.Context, path string) error {
	db := sql.OpenDB(connector{path: path, use: finishing})
	marked, err := hasMark(ctx, db)
	if marked {
		_, err = db.ExecContext(ctx, renewMark)
	}
	if err = errors.Join(err, db.Close()); err != nil {
		return translate(path, "mark the copy", err)
	}
	return verify(ctx, path)
}

// verify tells whether a copy can be read from beginning to end. An error is Damaged.
func verify(ctx context.Context, path string) error {
	db := sql.OpenDB(connector{path: path, use: peeking})
	defer db.Close()
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return translate(path, "check the copy", err)
	}
	if verdict != "ok" {
		return model.Fail(model.Damaged, "storage.copy-damaged", verdict)
	}
	return nil
}
