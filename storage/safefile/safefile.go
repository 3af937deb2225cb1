// Package safefile writes files and folders that are there whole or not at all: as a draft under
// a name of its own beside where they are to be, which they are given at the end. What was left
// half-written is swept away.
package safefile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// The names of drafts.
const (
	before  = ".stegvis-"
	after   = ".tmp"
	pattern = before + "*" + after
)

// leftAfter is how old what is still being written must be to count as left over, by the clock of
// the machine that gave it its time.
const leftAfter = time.Hour

// Draft makes an empty file in a folder, which is made as well, for what is to be written. It
// is known as being written until it is closed.
func Draft(folder string) (*os.File, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(folder, pattern)
	if err != nil {
		return nil, err
	}
	_ = hold(f) // a disk that knows no locks is never swept, which does no harm
	return f, nil
}

// DraftFolder makes an empty folder in another one, for files that are to be there together.
func DraftFolder(folder string) (string, error) { return os.MkdirTemp(folder, pattern) }

// TempFolder makes an empty folder among the system's temporary files for what is thrown away in
// the end, which drop does. What earlier ones left there is swept away.
func TempFolder() (path string, drop func(), err error) {
	Sweep(os.TempDir())
	path, err = DraftFolder(os.TempDir())
	if err != nil {
		return "", nil, err
	}
	used, err := os.Open(path)
	if err != nil {
		return "", nil, errors.Join(err, os.RemoveAll(path))
	}
	_ = hold(used)
	return path, func() { _, _ = used.Close(), os.RemoveAll(path) }, nil
}

// Move closes a finished draft and gives it a name that no other file has, and makes sure that it
// stays, with what is in it. The error is fs.ErrExist when there is another; it can then be given
// another name.
func Move(draft *os.File, to string) error {
	if err := finish(draft); err != nil {
		return err
	}
	from := draft.Name()
	switch err := os.Link(from, to); {
	case errors.Is(err, fs.ErrExist):
		return err
	case err == nil:
		if err := os.Remove(from); err != nil {
			return err
		}
	default: // a file may have only one name there
		if _, err := os.Lstat(to); err == nil {
			return &fs.PathError{Op: "rename", Path: to, Err: fs.ErrExist}
		}
		if err := os.Rename(from, to); err != nil {
			return err
		}
	}
	return Sync(filepath.Dir(to))
}

// Replace closes a finished draft and puts it in the place of another file: at every moment the
// one or the other lies there whole.
func Replace(draft *os.File, at string) error {
	if err := finish(draft); err != nil {
		return err
	}
	if err := os.Rename(draft.Name(), at); err != nil {
		return err
	}
	return Sync(filepath.Dir(at))
}

// finish closes a draft with everything on the disk: an open file cannot be given another name
// everywhere.
func finish(draft *os.File) error {
	if err := errors.Join(draft.Sync(), draft.Close()); err != nil && !errors.Is(err, os.ErrClosed) {
		return err
	}
	return nil
}

// Sweep removes from a folder what was left over when writing was broken off: drafts that nobody
// writes any more and that are older than an hour.
func Sweep(folder string) {
	files, err := os.ReadDir(folder)
	if err != nil { // there is none, or it cannot be read: another time
		return
	}
	for _, f := range files {
		info, err := f.Info()
		if err != nil || !(f.Type().IsRegular() || f.IsDir()) || !isDraft(f.Name()) || time.Since(info.ModTime()) < leftAfter {
			continue
		}
		path := filepath.Join(folder, f.Name())
		if !held(path) {
			_ = os.RemoveAll(path) // the next sweep tries again
		}
	}
}

// isDraft tells whether this is the name of a draft, or of what SQLite makes beside one.
func isDraft(name string) bool {
	rest, ok := strings.CutPrefix(name, before)
	middle, end, ok2 := strings.Cut(rest, after)
	return ok && ok2 && middle != "" && strings.Trim(middle, "0123456789") == "" && (end == "" || end == "-journal" || end == "-wal" || end == "-shm")
}

// Sync makes sure that a file, or what a folder lists, is on the disk.
func Sync(path string) error {
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
