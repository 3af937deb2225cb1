//go:build unix

package engine

import (
	"sync"

	"golang.org/x/sys/unix"
)

// keepPrivate makes every file this program creates from now on its person's alone.
var keepPrivate = sync.OnceFunc(func() { unix.Umask(0o077) })

// writable tells whether a file or folder can be changed.
func writable(path string) bool { return unix.Access(path, unix.W_OK) == nil }
