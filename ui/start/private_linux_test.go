package start_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"stegvis/model/text"
)

// day is what is done on the command line on one day, and what of it is given to be read.
var day = []act{
	{args: []string{"add", "Private One", "--phone", "0701234567"}},
	{args: []string{"log", "{client}", "Hello", "--kind", "call"}},
	{args: []string{"import", "lists/list.csv", "--yes", "--rejects", "out/rejects.csv"}},
	{args: []string{"--today", "2026-11-17", "undo"}},
	{args: []string{"backup"}},
	{args: []string{"backup", "--to", "to/copy.db"}},
	{args: []string{"backup", "--to", "to/copy.age", "--encrypt"}, input: passphrase, slow: true},
	{args: []string{"export", "--year", "2026", "--out", "out/new"}},
	{args: []string{"--db", "made/new/r.db", "add", "First One"}},
	{args: []string{"demo", "--db", "demos/new.db", "--contacts", "5"}, slow: true},
	{args: []string{"--db", "none.db", "import", "lists/list.csv", "--dry-run"}, slow: true},
	{args: []string{"restore", "kept/before.db", "--yes"}},
	{args: []string{"--db", "old.db", "list"}},
	{args: []string{"--db", "damaged.db", "list"}}, // what went wrong is noted in the log
	{args: []string{"--db", "damaged.db", "restore", "kept/before.db", "--yes"}},
	{args: []string{"check", "--repair"}, slow: true},
}

// tracer runs programs with a umask, and notes what they ask of the system.
type tracer struct {
	t     *testing.T
	w     workplace
	umask string
	made  int // files and folders
}

// under is what a program is run under; what it asks is noted at a path.
func (tr *tracer) under(notes string) []string {
	return []string{
		"sh", "-c", "umask " + tr.umask + `; exec "$@"`, "sh", "strace", "-f", "--seccomp-bpf", "-qq", "-s", "300", "-e", "signal=none",
		"-e", "trace=open,openat,creat,mkdir,mkdirat,chmod,fchmod,fchmodat,umask,socket,connect,sendto", "-o", notes,
	}
}

var (
	asksToMake   = regexp.MustCompile(`\b(?:open|openat|creat)\((?:AT_FDCWD, )?"([^"]*)", (?:[A-Z_|]*O_CREAT[A-Z_|]*, )?(0\d*)`)
	asksToMkdir  = regexp.MustCompile(`\bmkdir(?:at)?\((?:AT_FDCWD, )?"([^"]*)", (0\d*)`)
	asksToChmod  = regexp.MustCompile(`\bf?chmod(?:at)?\((?:AT_FDCWD, )?("[^"]*"|\d+), (0\d*)`)
	asksForUmask = regexp.MustCompile(`\bumask\((0\d*)`)
	asksForNet   = regexp.MustCompile(`\b(?:socket\((?:AF_)?|connect\(.*sa_family=|sendto\().*`)
)

func octal(s string) fs.FileMode {
	n, _ := strconv.ParseUint(s, 8, 32)
	return fs.FileMode(n)
}

// read holds that nothing that was asked for lets others read, and that nobody was called.
func (tr *tracer) read(notes string) {
	tr.t.Helper()
	umask := octal(tr.umask)
	for line := range strings.Lines(string(bytesOf(tr.t, notes))) {
		if m := asksForUmask.FindStringSubmatch(line); m != nil {
			umask = octal(m[1])
		}
		for _, asks := range []*regexp.Regexp{asksToMake, asksToMkdir, asksToChmod} {
			m := asks.FindStringSubmatch(line)
			if m == nil {
				continue
			}
			tr.made++
			mode := octal(m[2])
			if asks != asksToChmod {
				mode &^= umask
			}
			if at := m[1]; strings.HasPrefix(at, "/dev/") {
				continue
			} else if strings.HasPrefix(at, "/") && !strings.HasPrefix(at, tr.w.dir) {
				tr.t.Errorf("it writes elsewhere: %s", line)
			}
			if mode&0o077 != 0 {
				tr.t.Errorf("umask %s: others may read it: %s", tr.umask, line)
			}
		}
		if asksForNet.MatchString(line) && !strings.Contains(line, "AF_UNIX") {
			tr.t.Errorf("it calls somebody: %s", line)
		}
	}
}

// TestNobodyElseReadsAnythingAndNobodyIsCalled watches what the program asks of the system on a
// day at the command line and on the screens.
func TestNobodyElseReadsAnythingAndNobodyIsCalled(t *testing.T) {
	if err := exec.Command("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true").Run(); err != nil {
		t.Skipf("without strace, or where it may not be used, nobody sees what the program asks for: %v", err)
	}
	umasks := []string{"000"}
	if os.Getenv(longRun) != "" {
		umasks = append(umasks, "022")
	}
	for _, umask := range umasks {
		t.Run("umask "+umask, func(t *testing.T) {
			tr := &tracer{t: t, w: furnished(t), umask: umask}
			layOld(t, tr.w.at("old.db"))
			layDamaged(t, tr.w.at("damaged.db"))
			notes := filepath.Join(t.TempDir(), "notes")
			for _, a := range day {
				if a.slow && os.Getenv(longRun) == "" {
					continue
				}
				args := tr.w.named(t, a.args)
				if status, says := outcome(tr.w.command(tr.under(notes), a.input, args...)); status < 0 || status == 2 {
					t.Fatalf("%q: %d %s", args, status, says)
				}
				tr.read(notes)
			}
			closedToOthers(t, tr.w)
			bytesOf(t, tr.w.at("state", "stegvis", "stegvis.log"))
			tr.w = atTheScreens(t)
			s := tr.w.screens(t, tr.under(notes)...)
			s.until("Amina Warsame", "Omar Darwish")
			s.press("w")
			s.until("1 of 2")
			s.press(" ")
			s.until("2 of 2")
			s.press(" ")
			s.until(text.English.Say("weeklypass.carried"))
			s.press("x")
			s.until("minutes-weekly-pass")
			s.press(escape)
			s.until("Needs you")
			s.play(func() {})
			s.press("q")
			if status := s.end(); status != 0 {
				t.Errorf("status %d", status)
			}
			tr.read(notes)
			closedToOthers(t, tr.w)
			if tr.made < 100 {
				t.Errorf("only %d files and folders were seen to be made", tr.made)
			}
			t.Logf("%d files and folders made", tr.made)
		})
	}
}

// closedToOthers holds that nobody else may read what lies in a workplace.
func closedToOthers(t *testing.T, w workplace) {
	t.Helper()
	err := filepath.WalkDir(w.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		is, err := d.Info()
		if err == nil && is.Mode().Perm()&0o077 != 0 {
			t.Errorf("others may read %s: %v", path, is.Mode())
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
