//go:build unix

package engine

import (
	"io/fs"
	"syscall"
)

// inode is the number of a file on its disk; 0 when nobody knows.
func inode(at fs.FileInfo) uint64 {
	if s, ok := at.Sys().(*syscall.Stat_t); ok {
		return s.Ino
	}
	return 0
}
