// Package copies keeps the backups of one register in a folder: how they are named, listed and
// thinned, and how what was left half-written is swept away. It knows nothing of what is in
// them.
package copies

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"stegvis/model"
)

// Copy is one backup in a folder. Its name is what it is known by; two may be of one second.
type Copy struct {
	Path string
	At   time.Time // when it was made, by the clock of the machine
	Size int64     // in bytes
	// Sound is when it was last read from beginning to end and found whole.
	Sound time.Time
}

// Names of backups hold the moment they were made in the person's own time, and how far that
// was from the time of the world. Those of older programs lack the latter.
const (
	before    = "stegvis-"
	stamp     = "2006-01-02-150405-0700"
	after     = ".stegvis.db"
	oldStamp  = "2006-01-02-150405"
	draft     = ".stegvis-"
	draftTail = ".tmp"
)

// leftAfter is how old what is still being written must be to count as left over.
const leftAfter = time.Hour

// List lists the backups in a folder, the newest first; none when there is no folder. Files of
// other names are left out. The names of older programs are read as times of a place.
func List(folder string, place *time.Location) ([]Copy, error) {
	files, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	var made []Copy
	for _, f := range files {
		at, ok := momentOf(f.Name(), place)
		if !ok || !f.Type().IsRegular() {
			continue
		}
		info, err := f.Info()
		if err != nil { // gone since
			continue
		}
		made = append(made, Copy{filepath.Join(folder, f.Name()), at, info.Size(), info.ModTime()})
	}
	Sort(made)
	return made, nil
}

// Sort puts the newest first: of those of one second the one named last.
func Sort(made []Copy) {
	slices.SortFunc(made, func(a, b Copy) int {
		return cmp.Or(b.At.Compare(a.At), len(b.Path)-len(a.Path), strings.Compare(b.Path, a.Path))
	})
}

func momentOf(name string, place *time.Location) (at time.Time, ok bool) {
	moment, ok := strings.CutPrefix(name, before)
	moment, ok2 := strings.CutSuffix(moment, after)
	if !ok || !ok2 {
		return at, false
	}
	for _, layout := range []string{stamp, oldStamp} {
		if len(moment) < len(layout) {
			continue
		}
		rest := moment[len(layout):]
		if at, err := time.ParseInLocation(layout, moment[:len(layout)], place); err == nil && (rest == "" || isNumber(rest)) {
			return at, true
		}
	}
	return at, false
}

// isNumber tells whether this is what a second one of the same second has behind its moment.
func isNumber(rest string) bool {
	digits, dash := strings.CutPrefix(rest, "-")
	return dash && digits != "" && strings.Trim(digits, "0123456789") == ""
}

// Draft makes an empty file in a folder, which is made as well, for a copy that is to be
// written. It is known as being written until it is closed.
func Draft(folder string) (*os.File, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(folder, draft+"*"+draftTail)
	if err != nil {
		return nil, err
	}
	if err := hold(f); err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(f.Name()))
	}
	return f, nil
}

// Settle gives a finished draft its name among the backups of a folder and makes sure that it
// stays.
func Settle(draft, folder string, now time.Time) (path string, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	for n := 1; ; n++ {
		path = filepath.Join(folder, before+now.Format(stamp)+after)
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s%s-%d%s", before, now.Format(stamp), n, after))
		}
		if err := Move(draft, path); !errors.Is(err, fs.ErrExist) {
			return path, err
		}
	}
}

// Move gives a finished file a name that no other has and makes sure that it stays, with what is
// in it. The error is fs.ErrExist when there is another.
func Move(from, to string) error {
	if err := Sync(from); err != nil {
		return err
	}
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

// Thin removes the backups that need not be kept. None newer than now is touched or counted.
func Thin(made []Copy, now time.Time) error {
	times := make([]time.Time, len(made))
	for i, c := range made {
		times[i] = c.At
	}
	var errs []error
	for _, i := range model.SpareBackups(times, now) {
		errs = append(errs, os.Remove(made[i].Path))
	}
	return errors.Join(errs...)
}

// Sweep removes from a folder what was left over when the writing of a copy was broken off:
// drafts that nobody writes any more and that are older than an hour.
func Sweep(folder string) {
	files, err := os.ReadDir(folder)
	if err != nil { // there is none, or it cannot be read: another time
		return
	}
	for _, f := range files {
		info, err := f.Info()
		if err != nil || !f.Type().IsRegular() || !isDraft(f.Name()) || time.Since(info.ModTime()) < leftAfter {
			continue
		}
		path := filepath.Join(folder, f.Name())
		if !held(path) {
			_ = os.Remove(path) // the next sweep tries again
		}
	}
}

// isDraft tells whether this is the name of a draft, or of what SQLite makes beside one.
func isDraft(name string) bool {
	rest, ok := strings.CutPrefix(name, draft)
	middle, end, ok2 := strings.Cut(rest, draftTail)
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
