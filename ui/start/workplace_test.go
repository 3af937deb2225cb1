//go:build unix

package start_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"

	"stegvis/storage"
	"stegvis/storage/storagetest"
	"stegvis/ui/line"
	"stegvis/ui/start"
)

// asBuilt is what asProgram is set to for the program as it is built: it asks where there is a
// terminal, and keeps its notes. Its clock stands still.
const asBuilt = "as built"

// said writes to where a person, or a pipe, reads: by another call to the system than what is
// written to files, so that the one can fail and the other not.
type said struct{ *os.File }

func (s said) Write(b []byte) (int, error) { return unix.Writev(int(s.Fd()), [][]byte{b}) }

func world() line.World {
	terminal := func(w io.Writer) bool {
		to, ok := w.(said)
		return ok && term.IsTerminal(to.Fd())
	}
	return line.World{
		Args: os.Args[1:], In: os.Stdin, Out: said{os.Stdout}, Err: said{os.Stderr},
		Terminal: terminal, Asks: func() bool { return term.IsTerminal(os.Stdin.Fd()) },
		Getenv: os.Getenv, Now: monday, Version: "test", State: line.StateFolder(), Screens: start.Screens,
	}
}

// workplace is a folder in which everything lies that the program reads and writes.
type workplace struct{ dir string }

func (w workplace) at(names ...string) string { return filepath.Join(w.dir, filepath.Join(names...)) }

func (w workplace) register() string { return w.at("register.stegvis.db") }

// env is what the program finds around it there.
func (w workplace) env() []string {
	return append(os.Environ(), asProgram+"="+asBuilt, "STEGVIS_DB="+w.register(), "HOME="+w.dir, "TMPDIR="+w.at("tmp"),
		"XDG_DATA_HOME="+w.at("home"), "XDG_STATE_HOME="+w.at("state"), "XDG_CONFIG_HOME="+w.at("home"), "XDG_DOCUMENTS_DIR="+w.at("documents"),
		"TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=", "GORACE=exitcode=0")
}

// command is one run of the program, given what it is to read; under is a program it is run
// under, and may be nil.
func (w workplace) command(under []string, input string, args ...string) *exec.Cmd {
	all := append(append(slices.Clone(under), os.Args[0], "--lang", "en"), args...)
	c := exec.Command(all[0], all[1:]...)
	c.Dir, c.Env, c.Stdin = w.dir, w.env(), strings.NewReader(input)
	return c
}

// run runs one command to its end.
func (w workplace) run(input string, args ...string) (status int, says string) {
	return outcome(w.command(nil, input, args...))
}

func outcome(c *exec.Cmd) (status int, says string) {
	out, err := c.CombinedOutput()
	if c.ProcessState == nil {
		return -1, err.Error()
	}
	return c.ProcessState.ExitCode(), string(out)
}

// must runs commands that have to succeed.
func (w workplace) must(t *testing.T, commands ...[]string) {
	t.Helper()
	for _, args := range commands {
		if status, says := w.run("", args...); status != 0 {
			t.Fatalf("%q: %d %s", args, status, says)
		}
	}
}

// copied is the same workplace in a folder of its own.
func (w workplace) copied(t *testing.T) workplace {
	t.Helper()
	return w.copiedTo(t, filepath.Join(t.TempDir(), "w"))
}

func (w workplace) copiedTo(t *testing.T, folder string) workplace {
	t.Helper()
	to := workplace{folder}
	err := filepath.WalkDir(w.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		at := to.at(strings.TrimPrefix(path, w.dir))
		if d.IsDir() {
			return os.MkdirAll(at, 0o700)
		}
		return os.WriteFile(at, bytesOf(t, path), 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
	return to
}

// drop takes it away before the test ends, which may make many.
func (w workplace) drop() { _ = os.RemoveAll(w.dir) }

// furnished is a workplace with a register of a made-up office of some size, of which there is
// a backup, and with what is brought in and gone back to.
func furnished(t *testing.T) workplace {
	t.Helper()
	w, err := furnishOnce()
	if err != nil {
		t.Fatal(err)
	}
	return w.copied(t)
}

// furnishOnce furnishes a workplace that is there for all tests.
var furnishOnce = sync.OnceValues(func() (workplace, error) {
	folder, err := os.MkdirTemp("", "furnished")
	if err != nil {
		return workplace{}, err
	}
	furnishedAt = folder
	return workplace{folder}, workplace{folder}.furnish()
})

// furnishedAt is taken away once all tests have run; empty: there is none.
var furnishedAt string

func (w workplace) furnish() (err error) {
	for _, folder := range []string{"lists", "to", "out", "kept", "tmp", "documents", "state", "demos"} {
		err = errors.Join(err, os.MkdirAll(w.at(folder), 0o700))
	}
	list, attendance := "Name;Phone;Firm\n", "date;meeting;name\n"
	for i := range 15 {
		list += fmt.Sprintf("Listed P%c;070-1%02d1111;F%c AB\n", 'a'+i, i, 'a'+i)
		attendance += fmt.Sprintf("2026-11-12;Lunch;Guest P%c\n", 'a'+i)
	}
	for name, content := range map[string]string{"list.csv": list, "attendance.csv": attendance} {
		err = errors.Join(err, os.WriteFile(w.at("lists", name), []byte(content), 0o600))
	}
	for _, args := range [][]string{
		{"demo", "--db", w.register(), "--contacts", "60", "--seed", "4"},
		{"backup", "--to", "kept/before.db"},
		{"add", "Pre One"},
		{"backup", "--to", "kept/copy.db"},
		{"add", "Later There", "--db", "kept/copy.db"},
	} {
		if status, says := w.run("", args...); status != 0 {
			err = errors.Join(err, fmt.Errorf("%q: %d %s", args, status, says))
		}
	}
	return errors.Join(err, os.RemoveAll(w.at("kept", "backups")))
}

// content is what a register holds, with names in the place of ids; the file is opened as a
// copy, or where it lies.
func content(t *testing.T, path string) []string {
	t.Helper()
	r, err := storage.Open(context.Background(), path, storage.Options{Now: monday})
	if err != nil {
		t.Fatalf("%s cannot be opened: %v", path, err)
	}
	defer r.Close()
	if wrong, err := r.Check(context.Background(), nil); err != nil || len(wrong) > 0 {
		t.Errorf("check of %s: %v, %v", path, wrong, err)
	}
	return storagetest.Alike(t, r)
}

// contentOfCopy is the content of a file that is itself left as it is.
func contentOfCopy(t *testing.T, path string) []string {
	t.Helper()
	folder, err := os.MkdirTemp(t.TempDir(), "copy")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(folder)
	copied := filepath.Join(folder, "register.db")
	if err := os.WriteFile(copied, bytesOf(t, path), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := storage.Open(context.Background(), copied, storage.Options{Now: monday})
	if err != nil {
		t.Fatalf("%s is half: %v", path, err)
	}
	defer r.Close()
	return storagetest.Alike(t, r)
}

// first is the first value a query gives.
func first(t *testing.T, path, query string) (value string) {
	t.Helper()
	with(t, path, func(r *storage.Register) {
		rows, err := r.QueryContext(context.Background(), query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		if !rows.Next() || rows.Scan(&value) != nil {
			t.Fatalf("nothing is found by %s: %v", query, rows.Err())
		}
	})
	return value
}

// files are all files in the workplace, by their paths from it.
func (w workplace) files(t *testing.T) (all []string) {
	t.Helper()
	err := filepath.WalkDir(w.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && !strings.HasPrefix(d.Name(), ".") && !strings.HasPrefix(d.Name(), "stegvis-demo") {
			return err
		}
		rel, err := filepath.Rel(w.dir, path)
		all = append(all, rel)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return all
}

// named are arguments in which there stand ids for what they name in braces.
func (w workplace) named(t *testing.T, args []string) (named []string) {
	t.Helper()
	ids := map[string]string{
		"{client}":  "SELECT id FROM contact WHERE role = 'client' AND status = 'active' AND step = 'identify' ORDER BY n",
		"{action}":  "SELECT id FROM action WHERE status = 'planned' ORDER BY id",
		"{meeting}": "SELECT id FROM event WHERE cancelled = 0 ORDER BY held",
	}
	for _, arg := range args {
		if query := ids[arg]; query != "" {
			arg = first(t, w.register(), query)
		}
		named = append(named, arg)
	}
	return named
}

// layOld puts a register of the first schema where it is to be opened.
func layOld(t *testing.T, path string) {
	t.Helper()
	packed, err := gzip.NewReader(bytes.NewReader(bytesOf(t, "../../storage/testdata/register-v1.db.gz")))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(packed)
	if err == nil {
		err = os.WriteFile(path, plain, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// layDamaged puts a file there that was a register.
func layDamaged(t *testing.T, path string) {
	t.Helper()
	if err := os.WriteFile(path, append([]byte("SQLite format 3\x00"), make([]byte, 8000)...), 0o600); err != nil {
		t.Fatal(err)
	}
}
