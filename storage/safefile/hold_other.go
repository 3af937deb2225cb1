//go:build !unix

package safefile

import "os"

// hold need do nothing here: an open file cannot be removed.
func hold(*os.File) error { return nil }

func held(string) bool { return false }
