//go:build unix

package engine

import (
	"os"

	"golang.org/x/sys/unix"
)

// journalInUse tells whether another process has the journal beside a file open: it then holds
// a lock on the index of the journal. It must not be asked of a file this process has open.
func journalInUse(path string) bool {
	const openers = 128 // the byte of the index that everyone who has it open locks for reading
	index, err := os.Open(path + "-shm")
	if err != nil {
		return false
	}
	defer index.Close()
	lock := unix.Flock_t{Type: unix.F_WRLCK, Start: openers, Len: 1}
	err = unix.FcntlFlock(index.Fd(), unix.F_GETLK, &lock)
	return err == nil && lock.Type != unix.F_UNLCK
}
