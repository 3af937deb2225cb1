//go:build unix

package start_test

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/storagetest"
)

// act is a command that is killed: what is done before it, and what is given to it.
type act struct {
	before [][]string
	args   []string
	input  string
	made   string // what lies there afterwards
	slow   bool   // it takes long: in the long run only
}

const passphrase = "tolv röda hus vid ån\ntolv röda hus vid ån\n"

// nextDay lets a change be made when a backup is due.
var nextDay = []string{"--today", "2026-11-17"}

func later(args ...string) []string { return append(slices.Clone(nextDay), args...) }

// acts are commands of every kind.
var acts = map[string]act{
	"add":               {args: later("add", "Killed One", "--phone", "0701234567", "--firm", "Nytt AB")},
	"set":               {args: later("follow-up", "{client}", "add", "--what", "ring", "--on", "2026-12-01")},
	"step":              {args: later("step", "{client}", "done", "--reason", "knows it")},
	"skip":              {args: []string{"step", "{client}", "skip", "--reason", "knows it"}},
	"log":               {args: later("log", "{client}", "Hello", "--kind", "call", "--next", "2026-12-01")},
	"need":              {args: []string{"need", "{client}", "add", "capital"}},
	"outcome":           {args: []string{"outcome", "{client}", "add", "firm-started"}},
	"action":            {args: later("action", "set", "{action}", "--status", "done", "--result", "well")},
	"meeting":           {args: []string{"meeting", "add", "--kind", "weekly", "--title", "Fika", "--on", "2026-11-23"}},
	"check-in":          {args: later("checkin", "{meeting}", "{client}", "New Walker", "--new")},
	"list":              {args: later("import", "lists/list.csv", "--yes")},
	"attendance":        {args: []string{"import", "lists/attendance.csv", "--as", "attendance", "--new", "--yes"}},
	"copy":              {args: later("import", "kept/copy.db", "--yes")},
	"dry run":           {args: []string{"--db", "demos/none.db", "import", "lists/list.csv", "--dry-run"}},
	"undo":              {args: later("undo")},
	"redo":              {before: [][]string{{"undo"}}, args: []string{"redo"}},
	"backup":            {args: later("backup"), made: "backups/*/stegvis-2026-11-17*"},
	"backup elsewhere":  {args: []string{"backup", "--to", "to/copy.db"}, made: "to/copy.db"},
	"encrypted":         {args: []string{"backup", "--to", "to/copy.age", "--encrypt"}, made: "to/copy.age", input: passphrase, slow: true},
	"restore":           {args: later("restore", "kept/before.db", "--yes")},
	"restore encrypted": {before: [][]string{{"backup", "--to", "kept/before.age", "--encrypt"}, {"add", "Since Then"}}, args: []string{"restore", "kept/before.age", "--yes"}, input: passphrase, slow: true},
	"export":            {args: []string{"export", "--year", "2026", "--out", "out"}, made: "out/stegvis-2026/SHA256SUMS"},
	"demo":              {args: []string{"demo", "--db", "demos/new.db", "--contacts", "20"}, made: "demos/new.db"},
	"check":             {args: []string{"check", "--repair"}},
	"old register":      {args: []string{"--db", "old.db", "list"}},
	"change of an old":  {args: []string{"--db", "old.db", "add", "Killed One"}},
	"put back":          {args: []string{"--db", "damaged.db", "restore", "kept/before.db", "--yes"}, made: "damaged-damaged-*.stegvis.db"},
}

// scene is an act with the workplace it begins in, how long it takes and what it makes of a register.
type scene struct {
	act
	name     string
	begin    workplace
	register string // the one it is about
	states   [][]string
	took     time.Duration
}

// prepare plays an act to its end, to see what it does.
func prepare(t *testing.T, base workplace, name string) *scene {
	t.Helper()
	s := &scene{act: acts[name], name: name, begin: base.copied(t), register: "register.stegvis.db"}
	s.args = base.named(t, s.args)
	if i := slices.Index(s.args, "--db"); i >= 0 && !strings.HasPrefix(s.args[i+1], "demos/") {
		s.register = s.args[i+1]
	}
	for _, args := range s.before {
		if status, says := s.begin.run(s.input, args...); status != 0 {
			t.Fatalf("before %s: %s", name, says)
		}
	}
	if s.register != "damaged.db" && s.register != "old.db" {
		s.states = append(s.states, contentOfCopy(t, s.begin.at(s.register)))
	}
	w := s.begin.copied(t)
	defer w.drop()
	begun := time.Now()
	if status, says := w.run(s.input, s.args...); status != 0 && status != 3 {
		t.Fatalf("%s: %d %s", name, status, says)
	}
	s.took = time.Since(begun)
	if _, err := os.Stat(w.at(s.register) + "-wal"); err == nil {
		t.Errorf("%s leaves a journal after %v", name, s.took)
	}
	s.states = append(s.states, contentOfCopy(t, w.at(s.register)))
	if s.register == "old.db" { // opening it brings it up to this program
		s.states = append([][]string{contentOfCopy(t, base.at("old.db"))}, s.states...)
	}
	return s
}

// kill begins the act again and ends it at some moment, once or more often.
func (s *scene) kill(t *testing.T, random *rand.Rand) (acknowledged bool) {
	t.Helper()
	w := s.begin.copied(t)
	defer w.drop()
	if s.register == "register.stegvis.db" && random.IntN(2) == 0 { // it is as it was left
		r, err := storage.Open(context.Background(), w.register(), storage.Options{Now: monday, State: w.at("state", "stegvis")})
		if err != nil || r.Vouch(context.Background()) != nil || r.Close() != nil {
			t.Fatal(err)
		}
	}
	for range 1 + random.IntN(3) {
		c := w.command(nil, s.input, s.args...)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		at := time.Duration(random.Int64N(int64(s.took)))
		begun, timer := time.Now(), time.AfterFunc(at, func() { _ = c.Process.Kill() })
		_ = c.Wait()
		timer.Stop()
		status := c.ProcessState.ExitCode()
		acknowledged = status == 0 || status == 3
		done := s.holds(t, w, acknowledged)
		if t.Failed() {
			t.Fatalf("%s killed after %v of %v", s.name, at, s.took)
		}
		if acknowledged {
			s.took = min(s.took, time.Since(begun))
		}
		if done {
			break
		}
	}
	if s.cleans(t, w); t.Failed() {
		t.Fatalf("%s killed", s.name)
	}
	return acknowledged
}

// holds that the act is wholly done or not at all, and done when it was said to be. It tells
// whether there is nothing more to do.
func (s *scene) holds(t *testing.T, w workplace, acknowledged bool) (done bool) {
	t.Helper()
	path := w.at(s.register)
	if s.register == "damaged.db" && slices.Equal(bytesOf(t, path), bytesOf(t, s.begin.at(s.register))) {
		if acknowledged {
			t.Error("it was said to be put back")
		}
		return false
	}
	got := content(t, path)
	last := s.states[len(s.states)-1]
	if acknowledged && !slices.Equal(got, last) {
		t.Errorf("what was acknowledged is lost:\n%s", difference(got, last))
	}
	if !slices.ContainsFunc(s.states, func(state []string) bool { return slices.Equal(got, state) }) {
		t.Errorf("it is half done: from the end differs\n%s", difference(got, last))
	}
	s.copiesHold(t, w)
	if s.made != "" && acknowledged && !s.isMade(w) {
		t.Errorf("%s is not there", s.made)
	}
	return acknowledged || slices.Equal(got, last) && !slices.Equal(last, s.states[0])
}

// isMade tells whether what the act makes lies there.
func (s *scene) isMade(w workplace) bool {
	found, _ := filepath.Glob(w.at(s.made))
	return s.made != "" && len(found) > 0
}

func difference(got, want []string) string {
	more, less := storagetest.Differing(got, want)
	return fmt.Sprintf("besides\n%.1500s\nand not\n%.1500s", strings.Join(more, "\n"), strings.Join(less, "\n"))
}

// copiesHold holds that every file an act makes is whole.
func (s *scene) copiesHold(t *testing.T, w workplace) {
	t.Helper()
	was := s.begin.files(t)
	for _, path := range w.files(t) {
		switch {
		case slices.Contains(was, path) || strings.HasPrefix(filepath.Base(path), "."):
		case strings.HasPrefix(path, "demos/") && strings.HasSuffix(path, "new.db"):
			content(t, w.at(path))
		case strings.HasPrefix(path, "backups/") || strings.HasPrefix(path, "to/") && strings.HasSuffix(path, ".db"):
			got := contentOfCopy(t, w.at(path))
			if !slices.ContainsFunc(s.states, func(state []string) bool { return slices.Equal(got, state) }) {
				t.Errorf("%s is half: from the end differs\n%s", path, difference(got, s.states[len(s.states)-1]))
			}
		case strings.HasSuffix(path, ".age"):
			plain, drop, err := storage.Decrypt(context.Background(), w.at(path), model.CleanText(strings.Split(passphrase, "\n")[0]), w.at("tmp", "r.db"))
			if err != nil {
				t.Fatalf("%s is half: %v", path, err)
			}
			contentOfCopy(t, plain)
			drop()
		case filepath.Base(path) == "SHA256SUMS":
			sumsHold(t, w.at(filepath.Dir(path)))
		}
	}
}

// sumsHold holds that a folder holds the files it says, as it says.
func sumsHold(t *testing.T, folder string) {
	t.Helper()
	sums := string(bytesOf(t, filepath.Join(folder, "SHA256SUMS")))
	for line := range strings.Lines(sums) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		if is := fmt.Sprintf("%x", sha256.Sum256(bytesOf(t, filepath.Join(folder, name)))); is != sum {
			t.Errorf("%s is half", name)
		}
	}
	if made, _ := os.ReadDir(folder); len(made) != strings.Count(sums, "\n")+1 {
		t.Errorf("%s holds %v", folder, made)
	}
}

// belongs is what may lie in a workplace.
var belongs = regexp.MustCompile(`^(lists/\w+\.csv|kept/\w+\.(db|age)|(register\.stegvis|old|damaged)\.db|` +
	`(damaged|old|register)-[a-z-]+-2026-11-1[67]-\d{6}(-\d)?\.stegvis\.db|` +
	`((demos|to|kept)/)?backups/[\w.-]+-[0-9a-f]{8}/(\.ballast|stegvis-2026-[\d+-]+\.stegvis\.db)|backups/stegvis-2026-[\d+-]+\.stegvis\.db|` +
	`to/\w+\.(db|age)|out/stegvis-2026(-\d)?/[\w-]+(\.\w+)?|demos/\w+\.db|documents/Stegvis/[\w-]+\.html|` +
	`state/stegvis/(stegvis\.log|left/[0-9a-f]+\.json))$`)

// cleans holds that an hour later nothing is left of what was broken off, once something
// ordinary was done in the same places.
func (s *scene) cleans(t *testing.T, w workplace) {
	t.Helper()
	old := time.Now().Add(-2 * time.Hour)
	err := filepath.WalkDir(w.dir, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chtimes(path, old, old))
	})
	if err != nil {
		t.Fatal(err)
	}
	ordinary := [][]string{{"add", "After All"}}
	switch {
	case s.register == "damaged.db":
		ordinary = append(ordinary, []string{"--db", s.register, "restore", "kept/before.db", "--yes"}, []string{"--db", s.register, "add", "After All"})
	case s.register != "register.stegvis.db":
		ordinary = append(ordinary, []string{"--db", s.register, "add", "After All"})
	case slices.Contains(s.args, "--to"):
		ordinary = append(ordinary, []string{"backup", "--to", "to/ordinary.db"})
	case s.name == "export":
		ordinary = append(ordinary, []string{"export", "--year", "2026", "--out", "out"})
	case s.name == "demo":
		ordinary = append(ordinary, []string{"demo", "--db", "demos/ordinary.db", "--contacts", "2"})
	}
	w.must(t, ordinary...)
	for _, path := range w.files(t) {
		if !belongs.MatchString(path) {
			t.Errorf("an hour later %s is left", path)
		}
	}
}

// TestKilledAtAnyMoment kills the program while it does things of every kind.
func TestKilledAtAnyMoment(t *testing.T) {
	base := furnished(t)
	layOld(t, base.at("old.db"))
	layDamaged(t, base.at("damaged.db"))
	random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	kills, names := 1000, slices.Sorted(maps.Keys(acts))
	if os.Getenv(longRun) == "" {
		random.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		names = slices.DeleteFunc(names, func(name string) bool { return acts[name].slow })[:4]
		kills = len(names)
	}
	done := 0
	for _, name := range names {
		s := prepare(t, base, name)
		for range (kills + len(names) - 1) / len(names) {
			if s.kill(t, random) {
				done++
			}
		}
		t.Logf("%s takes %v", name, s.took)
		s.begin.drop()
	}
	t.Logf("%d kills of %d acts, %d too late", kills, len(names), done)
}
