//go:build !linux

package storage_test

import "testing"

// otherDisk gives a folder on another disk than that of the tests' folders.
func otherDisk(t *testing.T) string {
	t.Helper()
	t.Skip("no disk of its own")
	return ""
}
