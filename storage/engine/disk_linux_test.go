package engine

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// smallDisk gives a folder on a disk of its own, of some bytes.
func smallDisk(t *testing.T, bytes int) string {
	t.Helper()
	folder := t.TempDir()
	if err := unix.Mount("tmpfs", folder, "tmpfs", 0, fmt.Sprintf("size=%d", bytes)); err != nil {
		t.Skipf("no disk of its own: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(folder, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// nobody runs a process as a person without rights, from a place she can reach.
func nobody(t *testing.T, folder string) func(*exec.Cmd) {
	t.Helper()
	if os.Geteuid() != 0 {
		return nil
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(folder, "program")
	from, err := os.Open(self)
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	to, err := os.OpenFile(program, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(to, from); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(to.Close(), os.Chmod(program, 0o755)); err != nil { // whatever the umask
		t.Fatal(err)
	}
	return func(c *exec.Cmd) {
		c.Path, c.Dir = program, folder
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
}

func TestWhatMayOnlyBeReadIsReadAndNotWritten(t *testing.T) {
	// The folder of a test is closed to others.
	folder, err := os.MkdirTemp("/tmp", "stegvis")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	tests := []struct {
		name         string
		folder, file os.FileMode
		want         string
	}{
		{"a folder and a file that may be read", 0o555, 0o444, "read 1 true 1"},
		{"a file that may be read", 0o777, 0o444, "read 1 true 1"},
		{"a file that may not be read", 0o777, 0, "error 7 "},
		{"a folder that may not be entered", 0, 0o666, "error 7 "},
	}
	as := nobody(t, folder)
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for i, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			at := filepath.Join(folder, fmt.Sprint(i))
			path := filepath.Join(at, "register.stegvis.db")
			r := opened(t, path)
			put(t, r, insertContact("c1", "Amina"))
			r.Close()
			for p, mode := range map[string]os.FileMode{path: test.file, at: test.folder} {
				if err := os.Chmod(p, mode); err != nil {
					t.Fatal(err)
				}
			}
			said := start(t, "try", path, as).rest()
			if err := os.Chmod(at, 0o700); err != nil {
				t.Fatal(err)
			}
			if len(said) == 0 || !strings.HasPrefix(said[0], test.want) {
				t.Fatalf("it said %q", said)
			}
			if beside, _ := filepath.Glob(path + "-*"); len(beside) > 0 { // they would stay as they are
				t.Errorf("beside it lie %v", beside)
			}
			if last := said[len(said)-1]; !strings.HasPrefix(last, "error 7 ") || strings.Contains(last, "⟦") {
				t.Errorf("at the end it said %q", last)
			}
		})
	}
	t.Run("a folder where nothing can be made", func(t *testing.T) {
		at := filepath.Join(folder, "none")
		if err := os.Mkdir(at, 0o555); err != nil {
			t.Fatal(err)
		}
		if said := start(t, "try", filepath.Join(at, "r.db"), as).rest(); len(said) != 1 || !strings.HasPrefix(said[0], "error 7 ") {
			t.Errorf("it said %q", said)
		}
	})
}
