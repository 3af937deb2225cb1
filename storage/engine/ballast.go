package engine

import (
	"crypto/rand"
	"os"
	"path/filepath"

	"stegvis/model"
)

// ballastSize is what is set aside on the disk, in bytes: enough for some changes and what is
// said of them.
const ballastSize = 640 << 10

// ballast is a file that only takes up room, beside the register's backups.
func (f *File) ballast() string { return filepath.Join(f.BackupFolder(), ".ballast") }

// layBallast sets room aside for the day when the disk is full. Where there is none left, or no
// backup has been made yet, it does without.
func (f *File) layBallast() {
	if f.readOnly || there(f.ballast()) || !there(f.BackupFolder()) {
		return
	}
	weight := make([]byte, ballastSize)
	_, _ = rand.Read(weight) // what a disk cannot press together
	if err := os.WriteFile(f.ballast(), weight, 0o600); err != nil {
		_ = os.Remove(f.ballast())
	}
}

// dropBallast gives the room free when an error says that the disk is full, and tells whether
// that can have helped.
func (f *File) dropBallast(err error) bool {
	return err != nil && model.CodeOf(translate(f.path, "write", err)) == model.Full && os.Remove(f.ballast()) == nil
}
