//go:build !unix

package engine

// journalInUse cannot be told here: a journal that a program has open cannot be renamed, and
// that is then the error.
func journalInUse(string) bool { return false }
