package engine

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/text"
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
	changes, known, err := One(ctx, db, Scan[int], `SELECT (SELECT count(*) FROM commits AS c WHERE c.seq > commits.seq) FROM commits WHERE id = ?`, newest)
	return changes, known && err == nil
}

// explain says of a register that is damaged what there is to go back to, and what is missing
// since.
func explain(ctx context.Context, path string, schema Schema, now func() time.Time, err error) error {
	var said *model.Error
	if !errors.As(err, &said) || said.Message.Key != "storage.damaged" {
		return err
	}
	place := time.Local
	if now != nil {
		place = now().Location()
	}
	b, ok := NewestBackup(ctx, path, schema, place)
	if !ok {
		return err
	}
	since := text.Sentencef("check.since-unknown")
	if n, known := Missing(ctx, path, b.Path); known && n > 0 {
		since = text.Sentencef("check.since", n)
	} else if known {
		since = text.Sentencef("check.since-nothing")
	}
	return model.Fail(model.Damaged, "check.damaged", path, b.At.Format("2006-01-02 15:04"), since, b.Path).Because(said.Err)
}
