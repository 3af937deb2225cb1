//go:build !unix

package engine

import "io/fs"

// inode is for systems where a file has a number that can be had without opening it.
func inode(fs.FileInfo) uint64 { return 0 }
