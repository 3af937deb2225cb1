package line_test

import (
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
			if from == "stegvis/model/text" || strings.HasPrefix(from, "stegvis/model/text/") {
				t.Errorf("%s imports %s: the words know nothing of ours", from, path)
			}
		}
	}
	if got := slices.Sorted(maps.Keys(seen)); !slices.Equal(got, slices.Sorted(slices.Values(rooms))) {
		t.Errorf("the rooms are %v, want %v", got, rooms)
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
