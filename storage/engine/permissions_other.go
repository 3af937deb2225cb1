//go:build !unix

package engine

import "os"

// keepPrivate does nothing where the person's own folders already are hers alone.
func keepPrivate() {}

// writable tells whether a file or folder can be changed.
func writable(path string) bool {
	at, err := os.Stat(path)
	return err == nil && at.Mode().Perm()&0o200 != 0
}
