package engine

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"stegvis/storage/safefile"
)

// leftAs is how a file was when the program left it: noted in the person's state folder, so that
// the next to open it sees whether anybody else has been there.
type leftAs struct {
	ID       string `json:"id"` // of the register
	Path     string `json:"path"`
	Size     int64  `json:"size"`     // in bytes
	Modified int64  `json:"modified"` // in nanoseconds since 1970
	Inode    uint64 `json:"inode"`
}

// standsAs is how the file is now.
func (f *File) standsAs() (leftAs, error) {
	at, err := os.Stat(f.path)
	if err != nil {
		return leftAs{}, err
	}
	return leftAs{f.watch.register(), f.path, at.Size(), at.ModTime().UnixNano(), inode(at)}, nil
}

// sameFile tells whether two notes are of one file that nobody has changed between them.
func (l leftAs) sameFile(other leftAs) bool {
	l.ID = other.ID
	return l == other
}

// note is where it is noted how the file was left; empty when it is not.
func (f *File) note() string {
	if f.state == "" {
		return ""
	}
	name := sha256.Sum256([]byte(f.path))
	return filepath.Join(f.state, "left", fmt.Sprintf("%x.json", name[:12]))
}

// How often a note is read again when the file is not as noted: another program that is
// running may just have written the one, and not yet the other.
const (
	notesRead = 3
	noteAgain = 10 * time.Millisecond
)

// mostUnknown is the size, in bytes, up to which a file of which nothing is noted is looked
// through: a larger one would take long, and is taken as it is.
const mostUnknown = 8 << 20

// asLeft tells whether the file is as this program, or another one like it, left it.
func (f *File) asLeft() bool {
	if f.state == "" {
		return true
	}
	for n := range notesRead {
		is, err := f.standsAs()
		if err != nil {
			return false
		}
		if known := f.known.Load(); known != nil && known.sameFile(is) {
			return true
		}
		var noted leftAs
		text, err := os.ReadFile(f.note())
		if err == nil && json.Unmarshal(text, &noted) == nil && noted.sameFile(is) {
			f.known.Store(&is)
			return true
		}
		if errors.Is(err, fs.ErrNotExist) {
			return is.Size > mostUnknown
		}
		if err != nil || n == notesRead-1 {
			return false
		}
		time.Sleep(noteAgain)
	}
	return false
}

// remember notes how the file is, once this program has written to it or has found it sound.
// That it cannot be noted means that the file is looked through the next time.
func (f *File) remember() {
	if f.state == "" || f.readOnly || f.mayWrite() != nil || f.doubt.Load() || !f.spot.same() {
		return
	}
	is, err := f.standsAs()
	if known := f.known.Load(); err != nil || known != nil && known.sameFile(is) {
		return
	}
	text, err := json.Marshal(is)
	if err != nil {
		return
	}
	safefile.Sweep(filepath.Dir(f.note()))
	draft, err := safefile.Draft(filepath.Dir(f.note()))
	if err != nil {
		return
	}
	defer os.Remove(draft.Name())
	_, err = draft.Write(text)
	if closing := draft.Close(); err == nil && closing == nil && os.Rename(draft.Name(), f.note()) == nil {
		f.known.Store(&is)
	}
}
