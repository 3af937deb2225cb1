package engine

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"stegvis/model"
)

// backupFolder is where backups lie beside the register.
const backupFolder = "backups"

// backupEvery is how long changes may go without a backup.
const backupEvery = 30 * time.Minute

// draftPattern names a copy that is still being written.
const draftPattern = ".stegvis-*.tmp"

// Names of backups hold the moment they were made, in the person's own time.
const (
	backupBefore = "stegvis-"
	backupTime   = "2006-01-02-150405"
	backupAfter  = ".stegvis.db"
)

// BackupFile is a backup in a folder.
type BackupFile struct {
	Path string
	At   time.Time
}

// BackupFolder is where this register's own backups lie.
func (f *File) BackupFolder() string { return filepath.Join(filepath.Dir(f.path), backupFolder) }

// Backup writes a copy of the register, as it stands at one moment, into a folder, checks
// it and gives its path. It is either there whole or not at all. Errors are Full when the
// folder cannot be written and Damaged when the register or the copy is not sound.
func (f *File) Backup(ctx context.Context, folder string, now time.Time) (string, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", model.Fail(model.Full, "storage.cannot-back-up", folder).Because(err)
	}
	draft, err := os.CreateTemp(folder, draftPattern)
	if err != nil {
		return "", model.Fail(model.Full, "storage.cannot-back-up", folder).Because(err)
	}
	defer os.Remove(draft.Name())
	if err := draft.Close(); err != nil {
		return "", model.Fail(model.Full, "storage.cannot-back-up", folder).Because(err)
	}
	if err := f.copyTo(ctx, draft.Name()); err != nil {
		return "", err
	}
	path, err := settle(draft.Name(), folder, now)
	if err != nil {
		return "", model.Fail(model.Full, "storage.cannot-back-up", folder).Because(err)
	}
	return path, nil
}

// BackupIfDue makes a backup beside the register when the newest is half an hour old and
// something has changed since, and thins the older ones. The path is empty when none was
// due.
func (f *File) BackupIfDue(ctx context.Context, now time.Time) (path string, err error) {
	made, err := Backups(f.BackupFolder(), now.Location())
	if err != nil {
		return "", err
	}
	if len(made) > 0 {
		if age := now.Sub(made[0].At); age >= 0 && age < backupEvery {
			return "", nil
		}
	}
	return f.backupUnlessSame(ctx, made, now)
}

// BackupIfChanged makes a backup beside the register unless the newest one holds every
// change already: what is done before an import.
func (f *File) BackupIfChanged(ctx context.Context, now time.Time) (path string, err error) {
	made, err := Backups(f.BackupFolder(), now.Location())
	if err != nil {
		return "", err
	}
	return f.backupUnlessSame(ctx, made, now)
}

func (f *File) backupUnlessSame(ctx context.Context, made []BackupFile, now time.Time) (string, error) {
	newest, err := Value[string](ctx, f, "SELECT id FROM commits ORDER BY seq DESC LIMIT 1")
	if err != nil || newest == "" {
		return "", err
	}
	if len(made) > 0 && newestCommit(ctx, made[0].Path) == newest {
		return "", nil
	}
	path, err := f.Backup(ctx, f.BackupFolder(), now)
	if err != nil {
		return "", err
	}
	return path, thin(append(made, BackupFile{path, now}), now)
}

// newestCommit reads the newest commit of a backup; of one that cannot be read it is empty.
func newestCommit(ctx context.Context, path string) (id string) {
	db := sql.OpenDB(connector{path: path, use: peeking})
	defer db.Close()
	if err := db.QueryRowContext(ctx, "SELECT id FROM commits ORDER BY seq DESC LIMIT 1").Scan(&id); err != nil {
		return ""
	}
	return id
}

func thin(made []BackupFile, now time.Time) error {
	var times []time.Time
	for _, b := range made {
		times = append(times, b.At)
	}
	spare := model.SpareBackups(times, now)
	var errs []error
	for _, b := range made {
		if slices.ContainsFunc(spare, b.At.Equal) {
			errs = append(errs, os.Remove(b.Path))
		}
	}
	return errors.Join(errs...)
}

// Backups lists the backups in a folder, the newest first; none when there is no folder.
// Files of other names are left out.
func Backups(folder string, place *time.Location) ([]BackupFile, error) {
	files, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, model.Fail(model.Full, "storage.cannot-back-up", folder).Because(err)
	}
	var made []BackupFile
	for _, f := range files {
		moment, ok := strings.CutPrefix(f.Name(), backupBefore)
		moment, ok2 := strings.CutSuffix(moment, backupAfter)
		if !ok || !ok2 || len(moment) < len(backupTime) {
			continue
		}
		at, err := time.ParseInLocation(backupTime, moment[:len(backupTime)], place)
		if err == nil {
			made = append(made, BackupFile{filepath.Join(folder, f.Name()), at})
		}
	}
	slices.SortFunc(made, func(a, b BackupFile) int {
		return cmp.Or(b.At.Compare(a.At), len(b.Path)-len(a.Path), strings.Compare(b.Path, a.Path))
	})
	return made, nil
}

// settle gives a finished copy its name and makes sure that it stays.
func settle(draft, folder string, now time.Time) (string, error) {
	if err := syncPath(draft); err != nil {
		return "", err
	}
	path := filepath.Join(folder, backupBefore+now.Format(backupTime)+backupAfter)
	for n := 2; there(path); n++ {
		path = filepath.Join(folder, fmt.Sprintf("%s%s-%d%s", backupBefore, now.Format(backupTime), n, backupAfter))
	}
	if err := os.Rename(draft, path); err != nil {
		return "", err
	}
	return path, syncPath(folder)
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
