//go:build !linux

package engine

import "testing"

// smallDisk is for systems where a test can have a disk of its own.
func smallDisk(t *testing.T, _ int) string {
	t.Skip("no disk of its own")
	return ""
}
