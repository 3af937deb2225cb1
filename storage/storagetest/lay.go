package storagetest

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"os"
	"path/filepath"
	"regexp"
	"sync"
	"testing"
)

// empty is a new register as it lies on the disk, and the id it has.
var empty struct {
	sync.Mutex
	image, id []byte
}

// mark is where a register's id stands in its file.
var mark = regexp.MustCompile(`stegvis-mark:([0-9a-f]{32}):`)

// Lay lays a new register at a path. The first one is made by a function; the others are its
// image with an id of their own, because making one takes as long as opening it ten times.
func Lay(t testing.TB, path string, create func(path string) error) {
	t.Helper()
	empty.Lock()
	defer empty.Unlock()
	if empty.image == nil {
		made := filepath.Join(t.TempDir(), "empty")
		if err := create(made); err != nil {
			t.Fatal(err)
		}
		image, err := os.ReadFile(made)
		if err != nil {
			t.Fatal(err)
		}
		at := mark.FindSubmatch(image)
		if at == nil {
			t.Fatal("a new register has no mark")
		}
		empty.image, empty.id = image, at[1]
	}
	id := make([]byte, len(empty.id)/2)
	rand.Read(id)
	if err := os.WriteFile(path, bytes.ReplaceAll(empty.image, empty.id, []byte(hex.EncodeToString(id))), 0o600); err != nil {
		t.Fatal(err)
	}
}
