package engine

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"runtime"

	"stegvis/model"
)

// copyTo writes the register as it stands into an empty file and checks what was written.
// What others write meanwhile waits for nothing and is not in the copy.
func (f *File) copyTo(ctx context.Context, path string) error {
	db := sql.OpenDB(connector{path: f.path, spot: f.spot, use: copying, wait: defaultWait, readOnly: f.readOnly})
	defer db.Close()
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return f.Wrap("copy", err)
	}
	return finishCopy(ctx, path)
}

// finishCopy gives a copy a stamp of its own, so that no journal of the register is ever taken
// for the copy's, and verifies it.
func finishCopy(ctx context.Context, path string) error {
	db := sql.OpenDB(connector{path: path, use: finishing})
	_, err := db.ExecContext(ctx, renewMark)
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

// syncPath makes sure that a file, or what a folder lists, is on the disk.
func syncPath(path string) error {
	at, err := os.Stat(path)
	if err != nil || at.IsDir() && runtime.GOOS == "windows" { // there a folder cannot be synced
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if at.IsDir() {
		f, err = os.Open(path)
	}
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
