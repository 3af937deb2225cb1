package line_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// house is the folder of the whole program.
const house = "../.."

// rooms are the packages of the program, in the order in which one may use another: each
// only those before it.
var rooms = []string{"model", "storage", "export", "ui", "main"}

// roomOf is the room a package of ours belongs to: "ui" of "stegvis/ui/line".
func roomOf(path string) string {
	_, path, _ = strings.Cut(path, "/")
	room, _, _ := strings.Cut(path, "/")
	if room == "" {
		return "main"
	}
	return room
}

// imports gives for every folder with Go files, tests left out, what of the program they
// import.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	found := make(map[string][]string)
	err := filepath.WalkDir(house, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != house {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		from, err := filepath.Rel(house, filepath.Dir(path))
		if err != nil {
			return err
		}
		from = strings.TrimSuffix("stegvis/"+filepath.ToSlash(from), "/.")
		found[from] = append(found[from], "")
		for _, spec := range file.Imports {
			if path, err := strconv.Unquote(spec.Path.Value); err == nil && strings.HasPrefix(path, "stegvis/") {
				found[from] = append(found[from], path)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestImportsRunOneWayOnly(t *testing.T) {
	seen := make(map[string]bool)
	for from, all := range imports(t) {
		seen[roomOf(from)] = true
		for _, path := range slices.Compact(slices.Sorted(slices.Values(all))) {
			if path == "" {
				continue
			}
			if slices.Index(rooms, roomOf(path)) > slices.Index(rooms, roomOf(from)) {
				t.Errorf("%s imports %s: what lies deeper in the house may not know what lies before it", from, path)
			}
			if strings.HasSuffix(path, "test") && !strings.HasSuffix(from, "test") {
				t.Errorf("%s imports %s, which is for tests", from, path)
			}
			if from == "stegvis/model/text" || strings.HasPrefix(from, "stegvis/model/text/") {
				t.Errorf("%s imports %s: the words know nothing of ours", from, path)
			}
		}
	}
	if got := slices.Sorted(maps.Keys(seen)); !slices.Equal(got, slices.Sorted(slices.Values(rooms))) {
		t.Errorf("the rooms are %v, want %v", got, rooms)
	}
}

// knows says of rooms within rooms what of ours they may import.
var knows = map[string][]string{
	"stegvis/model/fold":            {},
	"stegvis/model/reference":       {"stegvis/model/fold", "stegvis/model/text"},
	"stegvis/storage/engine":        {"stegvis/model", "stegvis/model/text", "stegvis/storage/engine/copies", "stegvis/storage/engine/wal", "stegvis/storage/safefile", "stegvis/storage/progress"},
	"stegvis/storage/engine/copies": {"stegvis/model", "stegvis/storage/safefile"},
	"stegvis/storage/engine/wal":    {},
	"stegvis/storage/frugal":        {},
	"stegvis/storage/progress":      {},
	"stegvis/storage/report":        {"stegvis/model", "stegvis/model/text", "stegvis/model/reference"},
}

func TestARoomWithinARoomKnowsOnlyWhatItMust(t *testing.T) {
	all := imports(t)
	for room, may := range knows {
		if all[room] == nil {
			t.Errorf("there is no %s", room)
		}
		for _, path := range all[room] {
			if path != "" && !slices.Contains(may, path) {
				t.Errorf("%s imports %s", room, path)
			}
		}
	}
}

// TestTheModelKnowsNoFileClockOrNet holds that what the office knows is decided from parameters
// alone.
func TestTheModelKnowsNoFileClockOrNet(t *testing.T) {
	outside := []string{"os", "net", "syscall", "io/fs", "path/filepath", "database/sql", "math/rand", "log"}
	files(t, "model", func(path string, file *ast.File) {
		if filepath.Base(filepath.Dir(path)) == "modeltest" {
			return // tests read lists of names
		}
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			first, _, _ := strings.Cut(name, "/")
			if err != nil || slices.Contains(outside, name) || slices.Contains(outside, first) {
				t.Errorf("%s imports %s", path, name)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == "Now" {
				if of, ok := s.X.(*ast.Ident); ok && of.Name == "time" {
					t.Errorf("%s asks for the time", path)
				}
			}
			return true
		})
	})
}

// TestNothingRunsUnguardedBesideTheScreens holds that the screens and the command line start no
// goroutine that does not catch its own panics: one would leave the terminal broken, or no
// sentence and no note. Commands of Bubble Tea are guarded.
func TestNothingRunsUnguardedBesideTheScreens(t *testing.T) {
	files(t, "ui", func(path string, file *ast.File) {
		if room := filepath.Base(filepath.Dir(path)); room == "uitest" {
			return // only the screen of a test is open there
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if start, ok := n.(*ast.GoStmt); ok && !recovers(start) {
				t.Errorf("%s starts a goroutine", path)
			}
			return true
		})
	})
}

// recovers tells whether a goroutine catches its own panics.
func recovers(start *ast.GoStmt) (found bool) {
	ast.Inspect(start, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			name, ok := call.Fun.(*ast.Ident)
			found = found || ok && name.Name == "recover"
		}
		return true
	})
	return found
}

func TestNoFileIsTooLong(t *testing.T) {
	const most = 400
	files(t, "", func(path string, _ *ast.File) {
		b, err := os.ReadFile(path)
		if n := strings.Count(string(b), "\n"); err != nil || n > most {
			t.Errorf("%s has %d lines, more than %d (%v)", path, n, most, err)
		}
	})
}

// files looks at every Go file below a folder of the house, tests left out.
func files(t *testing.T, folder string, look func(path string, file *ast.File)) {
	t.Helper()
	seen := 0
	err := filepath.WalkDir(filepath.Join(house, folder), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		seen++
		look(path, file)
		return err
	})
	if err != nil || seen == 0 {
		t.Fatalf("%d files of %q, %v", seen, folder, err)
	}
}

// TestScreensAndCommandsDoNotKnowEachOther holds that the command line can be used without
// the screens, and that only the place that starts the screens knows them all.
func TestScreensAndCommandsDoNotKnowEachOther(t *testing.T) {
	for from, all := range imports(t) {
		for _, path := range all {
			switch {
			case from == "stegvis/ui/line" && roomOf(path) == "ui":
				t.Errorf("the command line imports %s", path)
			case path == "stegvis/ui" && from != "stegvis/ui/start" && !strings.HasSuffix(from, "test"):
				t.Errorf("%s imports the frame of the screens", from)
			case path == "stegvis/ui/line" && from != "stegvis/ui/start" && from != "stegvis":
				t.Errorf("%s imports the command line", from)
			}
		}
	}
}

func TestTheTopLevelIsAsItWasFixed(t *testing.T) {
	fixed := []string{"Makefile", "README.md", "export", "go.mod", "go.sum", "main.go", "model", "storage", "ui"}
	made := []string{"stegvis", "dist"} // by make, and left out of the repository
	entries, err := os.ReadDir(house)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		name := e.Name()
		left := slices.Contains(made, name) || strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".prof") || strings.HasSuffix(name, ".test")
		if !left {
			got = append(got, name)
		}
	}
	if !slices.Equal(got, fixed) {
		t.Errorf("the top level holds %v, want %v", got, fixed)
	}
}

func TestTheFrontDoorIsSmall(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(house, "main.go"))
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(b), "\n"); n >= 100 {
		t.Errorf("main.go has %d lines, want fewer than 100", n)
	}
}
