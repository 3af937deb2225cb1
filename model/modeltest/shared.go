package modeltest

import (
	"os"
	"path/filepath"
	"testing"
)

// Shared gives the path of something beside the project, or skips the test when the
// checkout stands alone.
func Shared(t testing.TB, path string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
	}
	at := filepath.Join(filepath.Dir(dir), "shared", path)
	if _, err := os.Stat(at); err != nil {
		t.Skipf("the folder shared is not beside the project (%s)", at)
	}
	return at
}
