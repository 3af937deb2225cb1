// Package copies keeps the backups of one register in a folder: how they are named, listed and
// thinned. It knows nothing of what is in them.
package copies

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/storage/safefile"
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
	before   = "stegvis-"
	stamp    = "2006-01-02-150405-0700"
	after    = ".stegvis.db"
	oldStamp = "2006-01-02-150405"
)

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

// Settle gives a finished draft its name among the backups of a folder and makes sure that it
// stays.
func Settle(draft *os.File, folder string, now time.Time) (path string, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	for n := 1; ; n++ {
		path = filepath.Join(folder, before+now.Format(stamp)+after)
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s%s-%d%s", before, now.Format(stamp), n, after))
		}
		if err := safefile.Move(draft, path); !errors.Is(err, fs.ErrExist) {
			return path, err
		}
	}
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
