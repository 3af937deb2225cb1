//go:build unix

package ui_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/creack/pty"

	"stegvis/model"
	"stegvis/ui"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// asProgram names the folder in which the test binary, started again by a test, runs the
// screens instead of the tests.
const asProgram = "STEGVIS_TEST_SCREENS"

func TestMain(m *testing.M) {
	if dir := os.Getenv(asProgram); dir != "" {
		os.Exit(screens(dir))
	}
	os.Exit(m.Run())
}

// screens runs the program with fake pages; where drafts were stored, a file says so.
func screens(dir string) int {
	log, err := os.Create(filepath.Join(dir, "log"))
	if err != nil {
		return 2
	}
	defer log.Close()
	c := office(uitest.Deps())
	c.Log = log
	c.Profile = ui.Profile(os.Stdout, os.Environ())
	c.Pages[page.Today] = func(d *page.Deps, r page.Route) page.Page {
		k := &keeper{newList(40)(d, r).(*longList), filepath.Join(dir, "kept")}
		k.shown = k
		return k
	}
	if err := ui.Run(c); err != nil {
		var e *model.Error
		fmt.Fprintln(os.Stderr, "ended:", errors.As(err, &e))
		return 1
	}
	return 0
}

// keeper is a list with a draft, which it stores when the program ends.
type keeper struct {
	*longList
	path string
}

func (p *keeper) Leave() { _ = os.WriteFile(p.path, []byte("draft"), 0o600) }

// running is the program in a terminal of its own.
type running struct {
	t   *testing.T
	cmd *exec.Cmd
	tty *os.File
	dir string
	out bytes.Buffer
}

func run(t *testing.T) *running {
	t.Helper()
	if testing.Short() {
		t.Skip("starts the program in a terminal")
	}
	r := &running{t: t, dir: t.TempDir(), cmd: exec.Command(os.Args[0])}
	r.cmd.Env = append(os.Environ(), asProgram+"="+r.dir, "TERM=xterm-256color", "NO_COLOR=")
	tty, err := pty.StartWithSize(r.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	r.tty = tty
	t.Cleanup(func() { _ = r.cmd.Process.Kill(); _ = tty.Close() })
	r.until("Amina Warsame 0")
	return r
}

// until reads what the program draws until some text has come.
func (r *running) until(want string) {
	r.t.Helper()
	_ = r.tty.SetReadDeadline(time.Now().Add(20 * time.Second))
	buf := make([]byte, 4096)
	for !strings.Contains(r.out.String(), want) {
		n, err := r.tty.Read(buf)
		r.out.Write(buf[:n])
		if err != nil {
			r.t.Fatalf("%q never came: %v\n%q", want, err, r.out.String())
		}
	}
}

// end reads the rest and gives the exit status and whether the draft was stored.
func (r *running) end() (status int, kept bool) {
	r.t.Helper()
	_, _ = io.Copy(&r.out, r.tty) // ends with an error when the other side closes
	_ = r.cmd.Wait()
	_, err := os.Stat(filepath.Join(r.dir, "kept"))
	return r.cmd.ProcessState.ExitCode(), err == nil
}

func TestHoweverTheProgramEndsDraftsAreKeptAndTheTerminalIsGivenBack(t *testing.T) {
	for name, end := range map[string]func(*running){
		"q":           func(r *running) { _, _ = r.tty.WriteString("q") },
		"ctrl+c":      func(r *running) { _, _ = r.tty.WriteString("\x03\x03") },
		"SIGTERM":     func(r *running) { _ = r.cmd.Process.Signal(syscall.SIGTERM) },
		"SIGHUP":      func(r *running) { _ = r.cmd.Process.Signal(syscall.SIGHUP) },
		"two signals": func(r *running) { _ = r.cmd.Process.Signal(syscall.SIGHUP); _ = r.cmd.Process.Signal(syscall.SIGTERM) },
	} {
		t.Run(name, func(t *testing.T) {
			r := run(t)
			end(r)
			status, kept := r.end()
			if status != 0 || !kept || !strings.Contains(r.out.String(), "\x1b[?1049l") {
				t.Errorf("status %d, draft kept %v, the end of what was drawn: %q", status, kept, r.out.String()[max(0, r.out.Len()-300):])
			}
		})
	}
}

func TestAClosedTerminalEndsTheProgramWithItsDrafts(t *testing.T) {
	r := run(t)
	_ = r.tty.Close() // the window is closed: SIGHUP, and every read and write fails
	_ = r.cmd.Wait()
	if _, err := os.Stat(filepath.Join(r.dir, "kept")); err != nil || r.cmd.ProcessState.ExitCode() != 0 {
		t.Errorf("status %d, the draft: %v", r.cmd.ProcessState.ExitCode(), err)
	}
}

func TestAPanicGivesTheTerminalBackAndSaysWhereInTheLog(t *testing.T) {
	for _, key := range []string{"p", "P"} {
		r := run(t)
		_, _ = r.tty.WriteString(key)
		status, kept := r.end()
		log, _ := os.ReadFile(filepath.Join(r.dir, "log"))
		out := r.out.String()
		if status != 1 || !kept || !strings.Contains(out, "\x1b[?1049l") || strings.Contains(out, "goroutine") {
			t.Errorf("status %d, draft kept %v, the end of what was drawn: %q", status, kept, out[max(0, len(out)-300):])
		}
		if !strings.Contains(string(log), "fake_test.go") || strings.Contains(string(log)+out, "070-123") || !strings.Contains(out, "ended: true") {
			t.Errorf("the log: %s", log)
		}
	}
}

func TestNoColourByAnyValue(t *testing.T) {
	tty, other, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	defer tty.Close()
	defer other.Close()
	for env, want := range map[string]bool{"NO_COLOR=yes": false, "NO_COLOR=0": false, "NO_COLOR=": true, "X=NO_COLOR=1": true} {
		if p := ui.Profile(other, []string{"TERM=xterm-256color", "COLORTERM=truecolor", env}); (p > colorprofile.ASCII) != want {
			t.Errorf("%s gives %s", env, p)
		}
	}
}
