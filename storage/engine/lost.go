package engine

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/storage/engine/copies"
)

// NewestBackup finds the newest sound backup of a register that cannot be opened; ok is false
// when there is none beside it.
func NewestBackup(ctx context.Context, path string, schema Schema, place *time.Location) (b BackupFile, ok bool) {
	f := &File{path: path, schema: schema}
	id := idOf(ctx, path)
	all := filepath.Join(filepath.Dir(path), backupFolder)
	folders, err := filepath.Glob(filepath.Join(escapeGlob(all), escapeGlob(stem(path))+"-????????"))
	if err != nil { // the pattern is sound
		return b, false
	}
	var made []BackupFile
	for _, folder := range append(folders, all) {
		if id != "" && folder != all && !strings.HasSuffix(folder, "-"+id[:8]) {
			continue
		}
		if more, err := copies.List(folder, place); err == nil { // what cannot be listed is not there to go back to
			made = append(made, more...)
		}
	}
	copies.Sort(made)
	for _, b := range made {
		if f.fitsHere(ctx, b.Path) == nil {
			return b, true
		}
	}
	return b, false
}

// idOf is the id of a register, as far as it can be read.
func idOf(ctx context.Context, path string) string {
	db := sql.OpenDB(connector{path: path, use: glancing})
	defer db.Close()
	is, _, err := MarkOf(ctx, db)
	if err != nil {
		return ""
	}
	return is.ID
}

// Missing counts the changes in a damaged register that a backup of it does not have; ok is false
// when they cannot be read.
func Missing(ctx context.Context, path, backup string) (changes int, ok bool) {
	newest := newestCommit(ctx, backup)
	db := sql.OpenDB(connector{path: path, use: glancing})
	defer db.Close()
	query := `SELECT (SELECT count(*) FROM commits AS c WHERE c.seq > commits.seq) FROM commits WHERE id = ?1`
	if newest == "" { // nothing had been changed yet
		query = "SELECT count(*) FROM commits WHERE ?1 = ''"
	}
	changes, known, err := One(ctx, db, Scan[int], query, newest)
	return changes, known && err == nil
}

// goneWithBackups tells whether a register is not there any more, or nothing is left of it, while
// there is a backup to go back to.
func goneWithBackups(ctx context.Context, path string, schema Schema, place *time.Location) (w WayOut, gone bool) {
	at, err := os.Stat(path)
	waiting, _ := os.Stat(path + "-wal")
	empty := err == nil && at.Mode().IsRegular() && at.Size() == 0 && (waiting == nil || waiting.Size() == 0)
	if !empty && !errors.Is(err, fs.ErrNotExist) || !hasBackups(path) {
		return w, false
	}
	w = FindWayOut(ctx, path, schema, place)
	return w, w.Found
}

// hasBackups tells whether backups of a register of this name lie beside it.
func hasBackups(path string) bool {
	own, err := filepath.Glob(filepath.Join(escapeGlob(filepath.Dir(path)), backupFolder, escapeGlob(stem(path))+"-????????", "stegvis-*"))
	return err == nil && len(own) > 0
}

// damagedBy tells whether an error of opening says that a register is damaged: also when nothing
// of it is recognised any more, but it has backups of its name.
func damagedBy(path string, err error) (said *model.Error, damaged bool) {
	if !errors.As(err, &said) {
		return nil, false
	}
	switch said.Message.Key {
	case "storage.damaged":
		return said, true
	case "storage.foreign":
		return said, hasBackups(path)
	}
	return said, false
}
