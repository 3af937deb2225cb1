package line_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"stegvis/storage/engine/copies"
	"stegvis/ui/line"
)

func TestMain(m *testing.M) {
	copies.Work = 10
	testscript.Main(m, map[string]func(){"stegvis": program})
}

// program is Stegvis with its terminal and its screens as a script wants them: with
// TERMINAL set there is one, and the screens say that they were opened, or break.
func program() {
	terminal := os.Getenv("TERMINAL") != ""
	os.Exit(line.Run(context.Background(), line.World{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Terminal: func(io.Writer) bool { return terminal },
		Asks:     func() bool { return terminal },
		Getenv:   os.Getenv, Now: time.Now, Version: "1.2.3", State: line.StateFolder(),
		Screens: func(_ context.Context, o line.Opening) error {
			if os.Getenv("TERMINAL") == "breaks" {
				panic("a test breaks the screens")
			}
			fmt.Println("screens of", filepath.Base(o.Register.Path()), "in", o.Lang, "on", o.Now().Format(time.DateOnly))
			return nil
		},
	}))
}

func TestScripts(t *testing.T) {
	lists, err := filepath.Abs("testdata/lists")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("LISTS", lists)
			env.Setenv("LANG", "en_US.UTF-8")
			env.Setenv("STEGVIS_DB", filepath.Join(env.WorkDir, "register.db"))
			for _, name := range []string{"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"} {
				env.Setenv(name, filepath.Join(env.WorkDir, "home"))
			}
			return nil
		},
		Condition: func(name string) (bool, error) {
			switch name {
			case "sv-messages", "proc":
				return runtime.GOOS == "linux", nil
			case "root":
				return os.Getuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": runToStatus,
			"lines": countLines,
			"json":  lookUp,
			"pick":  pickColumns,
			"same":  sameProblems,
			"keep":  keepAs,
		},
	})
}

// runToStatus: "exits N PROGRAM ARGUMENT…" holds that a program ends with a status.
func runToStatus(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits N PROGRAM ARGUMENT…")
	}
	status := 0
	var failed *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &failed) {
		status = failed.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(status) != args[0] {
		ts.Fatalf("exit status %d, want %s", status, args[0])
	}
}

// keepAs: "keep FILE NAME" keeps what a file holds, an id as a rule, under a name: $NAME.
func keepAs(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: keep FILE NAME")
	}
	ts.Setenv(args[1], strings.TrimSpace(ts.ReadFile(args[0])))
}

// countLines: "lines FILE N" holds that a file has so many lines.
func countLines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: lines FILE N")
	}
	if n := strconv.Itoa(strings.Count(ts.ReadFile(args[0]), "\n")); n != args[1] {
		ts.Fatalf("%s has %s lines, want %s", args[0], n, args[1])
	}
}

// lookUp: "json FILE PATH VALUE" holds that a value of a JSON file is as it should be; the
// path is keys and numbers with dots between, and "len" at its end is the length of a list.
func lookUp(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: json FILE PATH VALUE")
	}
	var at any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &at))
	for key := range strings.SplitSeq(args[1], ".") {
		switch here := at.(type) {
		case map[string]any:
			at = here[key]
		case []any:
			if n, err := strconv.Atoi(key); err == nil && n < len(here) {
				at = here[n]
			} else if key == "len" {
				at = len(here)
			} else {
				at = nil
			}
		default:
			at = nil
		}
	}
	got := fmt.Sprint(at)
	if at == nil {
		got = ""
	}
	if (got == args[2]) == neg {
		ts.Fatalf("%s of %s is %q, want %q", args[1], args[0], got, args[2])
	}
}

// pickColumns: "pick FILE TO COLUMN…" writes some columns of a table to a file.
func pickColumns(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: pick FILE TO COLUMN…")
	}
	rows, err := csv.NewReader(strings.NewReader(ts.ReadFile(args[0]))).ReadAll()
	ts.Check(err)
	var out strings.Builder
	w := csv.NewWriter(&out)
	for _, row := range rows {
		var picked []string
		for _, column := range args[2:] {
			i := slices.Index(rows[0], column)
			if i < 0 {
				ts.Fatalf("%s has no column %s", args[0], column)
			}
			picked = append(picked, row[i])
		}
		ts.Check(w.Write(picked))
	}
	w.Flush()
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(out.String()), 0o600))
}

// sameProblems: "same FILE EXPECTED" holds that what was said of an import is what was
// expected: rows, contacts added, duplicates by name, problems by reason and name.
func sameProblems(ts *testscript.TestScript, neg bool, args []string) {
	type said struct {
		Rows, Add  int
		Duplicates []string
		Problems   []struct{ Reason, Name string }
	}
	read := func(file string) string {
		var s said
		ts.Check(json.Unmarshal([]byte(ts.ReadFile(file)), &s))
		slices.Sort(s.Duplicates)
		problems := make([]string, len(s.Problems))
		for i, p := range s.Problems {
			problems[i] = p.Reason + " " + p.Name
		}
		slices.Sort(problems)
		return fmt.Sprintf("%d rows, %d added\ntwice: %q\nproblems: %q", s.Rows, s.Add, s.Duplicates, problems)
	}
	if neg || len(args) != 2 {
		ts.Fatalf("usage: same FILE EXPECTED")
	}
	if got, want := read(args[0]), read(args[1]); got != want {
		ts.Fatalf("got %s\nwant %s", got, want)
	}
}
