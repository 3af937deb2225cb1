package storage

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
	"stegvis/storage/engine/copies"
)

// Backup is a backup of the register and what it holds.
type Backup struct {
	BackupFile
	Contacts int
	Readable bool // Contacts could be counted
}

// CountIn counts the contacts in backups. It reads no more of them than it must.
func CountIn(ctx context.Context, made []BackupFile) []Backup {
	all := make([]Backup, len(made))
	for i, b := range made {
		all[i].BackupFile = b
		err := engine.Glance(ctx, b.Path, schema(), func(from engine.Source) (err error) {
			all[i].Contacts, err = engine.Value[int](ctx, from, "SELECT count(*) FROM contact")
			return err
		})
		all[i].Readable = err == nil
	}
	return all
}

// BackupsBeside lists what may be backups of a register that cannot be opened, the newest first.
func BackupsBeside(path string, zone *time.Location) ([]BackupFile, error) {
	return engine.BackupsBeside(path, zone)
}

// Encrypted tells whether a file is an encrypted backup.
func Encrypted(path string) bool { return copies.Encrypted(path) }

// Decrypt writes an encrypted backup into a private file beside a register; see [engine.Decrypt].
func Decrypt(ctx context.Context, from, passphrase, register string) (plain string, drop func(), err error) {
	return engine.Decrypt(ctx, from, passphrase, register, schema())
}

// The settings about copies outside the disk of the register.
const (
	outsideAt   = "outside-copy" // the day of the newest one
	OutsideDays = "outside-days" // after how many days one is asked for; 0: never
)

// CopyTo writes a copy of the register into a new file, encrypted when there is a passphrase, and
// remembers the day when that lies on another disk. Errors are those of [engine.File.BackupTo].
func (r *Register) CopyTo(ctx context.Context, at time.Time, path, passphrase string) (done Done, err error) {
	if passphrase == "" {
		err = r.BackupTo(ctx, path)
	} else {
		err = r.BackupEncrypted(ctx, path, passphrase)
	}
	if err != nil || r.ReadOnly() || copies.SameDisk(path, r.Path()) {
		return done, err
	}
	return r.Commit(ctx, at, text.Sentencef("storage.copied-outside"), setSetting(outsideAt, model.DateOf(at).String()))
}

// Removable lists the folders of memory sticks that are there and can be written.
func Removable() []string { return copies.Removable() }

// CopyName names a copy of the register made at a moment, for a folder of another disk.
func (r *Register) CopyName(at time.Time, encrypted bool) string {
	name, _, _ := strings.Cut(filepath.Base(r.Path()), ".")
	name = "stegvis-" + strings.TrimPrefix(name, "stegvis-") + at.Format("-2006-01-02-150405") + ".stegvis.db"
	if encrypted {
		name += ".age"
	}
	return name
}

// OutsideCopy says when the register was last copied to another disk, and whether it is time to
// do so again.
type OutsideCopy struct {
	Last model.Date // none: never
	Days int        // how long ago that was, or, when it was never, that the register was begun
	Due  bool
}

// OutsideCopy looks when the register was last copied to another disk.
func (r *Register) OutsideCopy(ctx context.Context, today model.Date) (o OutsideCopy, err error) {
	settings, err := r.Settings(ctx)
	if err != nil {
		return o, err
	}
	o.Last, _ = model.ParseISODate(settings[outsideAt])
	began, err := engine.Value[string](ctx, r, "SELECT at FROM commits ORDER BY seq LIMIT 1")
	if err != nil || began == "" {
		return o, err
	}
	first, err := time.Parse(engine.TimeFormat, began)
	since := model.DateOf(first)
	if !o.Last.IsZero() {
		since = o.Last
	}
	o.Days = today.Sub(since)
	o.Due = model.OutsideCopyDue(o.Days, settings[OutsideDays])
	return o, err
}
