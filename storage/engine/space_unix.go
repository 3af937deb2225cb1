//go:build unix

package engine

import "golang.org/x/sys/unix"

// freeSpace is how many bytes can still be written in a folder.
func freeSpace(folder string) (bytes uint64, err error) {
	var disk unix.Statfs_t
	err = unix.Statfs(folder, &disk)
	return uint64(disk.Bavail) * uint64(disk.Bsize), err
}
