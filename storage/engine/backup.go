package engine

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/storage/engine/copies"
	"stegvis/storage/safefile"
)

// backupFolder is where the folders with backups lie beside the registers.
const backupFolder = "backups"

// backupEvery is how long changes may go without a backup.
const backupEvery = 30 * time.Minute

// BackupFile is a backup in a folder.
type BackupFile = copies.Copy

// BackupFolder is where this register's own backups are made: a folder of its own, named after
// the file and the register's id.
func (f *File) BackupFolder() string {
	all := filepath.Join(filepath.Dir(f.path), backupFolder)
	if f.watch.register() == "" { // of an older program, before it is migrated
		return all
	}
	return filepath.Join(all, stem(f.path)+f.backupTail())
}

// backupTail is how the names of folders with backups of this register end.
func (f *File) backupTail() string { return "-" + f.watch.register()[:8] }

// stem is the name of a register's file without its ending.
func stem(path string) string {
	return strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), ".db"), ".stegvis")
}

// BackupsBeside lists all backups that may be of the register at a path, the newest first, for one
// that cannot be opened: by the name of its file.
func BackupsBeside(path string, zone *time.Location) ([]BackupFile, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	all := filepath.Join(filepath.Dir(path), backupFolder)
	folders, err := filepath.Glob(filepath.Join(escapeGlob(all), escapeGlob(stem(path))+"-????????"))
	if err != nil {
		return nil, err
	}
	return listed(append(folders, all), zone)
}

// Backups lists this register's backups, the newest first: those in its folder, and those made
// while its file had another name.
func (f *File) Backups() ([]BackupFile, error) {
	folders := []string{f.BackupFolder()}
	var err error
	if f.watch.register() != "" {
		folders, err = filepath.Glob(filepath.Join(escapeGlob(filepath.Dir(f.path)), backupFolder, "*"+f.backupTail()))
	}
	var all []BackupFile
	if err == nil {
		all, err = listed(folders, f.now().Location())
	}
	return all, f.noBackup(f.BackupFolder(), err)
}

func listed(folders []string, zone *time.Location) (all []BackupFile, err error) {
	for _, folder := range folders {
		made, listing := copies.List(folder, zone)
		all, err = append(all, made...), errors.Join(err, listing)
	}
	copies.Sort(all)
	return all, err
}

// escapeGlob lets a folder's name be matched as it is.
func escapeGlob(name string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(name)
}

// Backup writes a copy of the register, as it stands at one moment, into a folder, checks
// it and gives its path. It is either there whole or not at all. Errors are Full when the
// folder cannot be written and Damaged when the register or the copy is not sound.
func (f *File) Backup(ctx context.Context, folder string, now time.Time) (path string, err error) {
	writeIn := folder
	if folder == f.BackupFolder() { // beside the others', where whoever looks finds it
		writeIn = filepath.Dir(folder)
	}
	err = f.draft(ctx, writeIn, func(draft *os.File) error {
		path, err = copies.Settle(draft, folder, now)
		return f.noBackup(folder, err)
	})
	return path, err
}

// BackupTo writes a copy of the register into a file that is not there yet. Errors are those
// of Backup, and Exists.
func (f *File) BackupTo(ctx context.Context, path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return f.noBackup(path, err)
	}
	if there(path) {
		return model.Fail(model.Exists, "line.file-exists", path)
	}
	folder := filepath.Dir(path)
	return f.draft(ctx, folder, func(draft *os.File) error { return f.noBackup(folder, safefile.Move(draft, path)) })
}

// draft writes a copy in a folder, checks it and lets it be named. What others left there
// half-written is swept away.
func (f *File) draft(ctx context.Context, folder string, settle func(draft *os.File) error) error {
	safefile.Sweep(folder)
	draft, err := safefile.Draft(folder)
	if err != nil {
		return f.noBackup(folder, err)
	}
	defer os.Remove(draft.Name())
	defer draft.Close()
	if err := f.copyTo(ctx, draft.Name()); err != nil {
		return f.noBackup(folder, err)
	}
	return settle(draft)
}

// noBackup says that no copy was made: everything that was saved is saved all the same. That
// the register itself is damaged is said as it is.
func (f *File) noBackup(folder string, err error) error {
	if err == nil {
		return nil
	}
	if code := model.CodeOf(err); code == model.Damaged || errors.Is(err, context.Canceled) {
		return err
	}
	return model.Fail(model.Full, "storage.cannot-back-up", folder).Because(err)
}

// BackupIfDue makes a backup beside the register when the newest is half an hour old and
// something has changed since, and thins the older ones. One that is newer than the clock says
// nothing about age. The path is empty when none was due.
func (f *File) BackupIfDue(ctx context.Context, now time.Time) (path string, err error) {
	return f.backupUnlessSame(ctx, now, backupEvery)
}

// BackupFirst makes a backup beside the register unless the newest one holds every change
// already: what is done before an import, which is not begun when it cannot be made.
func (f *File) BackupFirst(ctx context.Context, now time.Time) error {
	_, err := f.backupUnlessSame(ctx, now, 0)
	return NotBegun(err)
}

// NotBegun says of a backup that could not be made before something that it was to precede: that
// was not done.
func NotBegun(err error) error {
	var said *model.Error
	if !errors.As(err, &said) || said.Message.Key != "storage.cannot-back-up" {
		return err
	}
	return model.Fail(model.Full, "storage.no-backup-first", said.Message.Args...).Because(err)
}

func (f *File) backupUnlessSame(ctx context.Context, now time.Time, every time.Duration) (string, error) {
	f.sweep()
	made, err := f.Backups()
	if err != nil {
		return "", err
	}
	past := slices.DeleteFunc(slices.Clone(made), func(c BackupFile) bool { return c.At.After(now) })
	if len(past) > 0 && now.Sub(past[0].At) < every {
		return "", nil
	}
	newest, err := Value[string](ctx, f, "SELECT id FROM commits ORDER BY seq DESC LIMIT 1")
	if err != nil || newest == "" {
		return "", err
	}
	if len(past) > 0 && newestCommit(ctx, past[0].Path) == newest {
		return "", nil
	}
	path, err := f.Backup(ctx, f.BackupFolder(), now)
	if err != nil {
		return "", err
	}
	f.layBallast()
	own, err := copies.List(f.BackupFolder(), now.Location())
	if err == nil {
		err = copies.Thin(own, now)
	}
	if err != nil {
		return path, f.noBackup(f.BackupFolder(), err)
	}
	return path, nil
}

// sweep removes what was left half-written where this register's copies are made.
func (f *File) sweep() {
	own := f.BackupFolder()
	for _, folder := range []string{own, filepath.Dir(own), filepath.Dir(f.path), os.TempDir()} {
		safefile.Sweep(folder)
	}
}

// newestCommit reads the newest commit of a backup; of one that cannot be read it is empty.
func newestCommit(ctx context.Context, path string) string { return commitOf(ctx, path, "DESC") }

func commitOf(ctx context.Context, path, order string) (id string) {
	db := sql.OpenDB(connector{path: path, use: peeking})
	defer db.Close()
	if err := db.QueryRowContext(ctx, "SELECT id FROM commits ORDER BY seq "+order+" LIMIT 1").Scan(&id); err != nil {
		return ""
	}
	return id
}

// takeOverBackups moves backups of this register that an older program laid into one folder
// with those of others into the register's own: they begin with the same change.
func (f *File) takeOverBackups(ctx context.Context) error {
	own := f.BackupFolder()
	all, err := copies.List(filepath.Dir(own), f.now().Location())
	if err != nil || len(all) == 0 || there(own) {
		return err
	}
	first, err := Value[string](ctx, f, "SELECT id FROM commits ORDER BY seq LIMIT 1")
	if err != nil || first == "" {
		return err
	}
	for _, c := range all {
		if commitOf(ctx, c.Path, "") != first {
			continue
		}
		if err := os.MkdirAll(own, 0o700); err != nil {
			return err
		}
		if err := os.Rename(c.Path, filepath.Join(own, filepath.Base(c.Path))); err != nil {
			return err
		}
	}
	return nil
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
