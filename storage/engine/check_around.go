package engine

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"stegvis/model/text"
)

// roomFor is how many times the register should find room on its disk.
const roomFor = 2

// outside looks at what lies around the file: who else can read it, the room on the disk, and
// whether every backup could be restored.
func (i *inspection) outside(ctx context.Context) error {
	f := i.f
	for _, path := range f.openToOthers(nil) {
		i.faults = append(i.faults, Fault{Around, text.Sentencef("check.open-to-others", path), text.Sentencef("check.mend-repair")})
	}
	if at, err := os.Stat(f.path); err == nil {
		if free, err := freeSpace(filepath.Dir(f.path)); err == nil && free < roomFor*uint64(at.Size()) {
			i.faults = append(i.faults, Fault{Notice, text.Sentencef("check.little-room", free>>20), text.Sentencef("check.mend-room")})
		}
	}
	all, err := f.Backups()
	if err != nil {
		i.faults = append(i.faults, Fault{Around, text.Sentencef("check.backups-unreadable", f.BackupFolder()), text.Sentencef("check.mend-permission")})
	}
	i.total = i.done + len(all) + 1
	var out text.Sentence
	for _, c := range all {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		switch err := f.restorable(ctx, c.Path); {
		case err != nil:
			i.faults = append(i.faults, Fault{Around, text.Sentencef("check.backup", c.Path), text.Sentencef("check.mend-backup")})
		case out.Key == "":
			out = text.Sentencef("check.mend-restore", c.At.Format("2006-01-02 15:04"), c.Path)
		}
		i.step()
	}
	if out.Key == "" {
		out = text.Sentencef("check.mend-no-backup")
	}
	for n := range i.faults {
		if i.faults[n].Kind == Broken {
			i.faults[n].Mend = out
		}
	}
	i.step()
	return nil
}

// restorable tells whether a backup is a sound copy of this register.
func (f *File) restorable(ctx context.Context, path string) error {
	return f.Peek(ctx, path, func(from Source) error {
		mark, marked, err := MarkOf(ctx, from)
		if err == nil && marked && f.watch.register() != "" && mark.ID != f.watch.register() {
			err = errForeign
		}
		return err
	})
}

// openToOthers lists what others on the computer can read or change: the file, what lies beside it, its
// backups, and the folder when they can change what lies in it. Each is passed to a function,
// when there is one.
func (f *File) openToOthers(tighten func(path string, at fs.FileInfo) error) (paths []string) {
	if runtime.GOOS == "windows" { // folders there are their person's own
		return nil
	}
	look := func(path string, bits fs.FileMode) {
		at, err := os.Stat(path)
		if err != nil || at.Mode().Perm()&bits == 0 || at.IsDir() && at.Mode()&fs.ModeSticky != 0 {
			return
		}
		if tighten == nil || errors.Is(tighten(path, at), fs.ErrPermission) {
			paths = append(paths, path)
		}
	}
	look(filepath.Dir(f.path), 0o022)
	for _, tail := range []string{"", "-wal", "-shm"} {
		look(f.path+tail, 0o077)
	}
	look(f.BackupFolder(), 0o077)
	all, _ := f.Backups() // that they cannot be read is said by the one who reads them
	for _, c := range all {
		look(c.Path, 0o077)
	}
	return paths
}
