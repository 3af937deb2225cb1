package line_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// required reads go.mod: every module it names, and whether it is marked as indirect.
func required(t *testing.T) map[string]bool {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(house, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	indirect := make(map[string]bool)
	for line := range strings.Lines(string(b)) {
		if words := strings.Fields(line); len(words) >= 2 && strings.HasPrefix(words[1], "v") {
			indirect[words[0]] = strings.Contains(line, "// indirect")
		}
	}
	if len(indirect) < 20 {
		t.Fatalf("go.mod was not understood: %v", indirect)
	}
	return indirect
}

// TestGoModSaysWhatIsImported holds that the modules required directly are those that a file of
// the program, its tests or its benchmark imports.
func TestGoModSaysWhatIsImported(t *testing.T) {
	indirect := required(t)
	imported := make(map[string]bool)
	err := filepath.WalkDir(house, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != house && d.Name() != ".bench" {
			if err == nil {
				err = fs.SkipDir
			}
			return err
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			if name, err := strconv.Unquote(spec.Path.Value); err == nil {
				imported[moduleOf(name, indirect)] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for module, marked := range indirect {
		if marked == imported[module] {
			t.Errorf("%s: imported here is %v, marked as indirect is %v", module, imported[module], marked)
		}
	}
}

// moduleOf is the module a package belongs to; empty for none that is required.
func moduleOf(pkg string, modules map[string]bool) (module string) {
	for m := range modules {
		if (pkg == m || strings.HasPrefix(pkg, m+"/")) && len(m) > len(module) {
			module = m
		}
	}
	return module
}

// TestGoModNamesNothingThatIsNotNeeded holds that every module required is needed to build or
// test the program on some system.
func TestGoModNamesNothingThatIsNotNeeded(t *testing.T) {
	if testing.Short() {
		t.Skip("lists the packages of three systems")
	}
	var needed []string
	for _, system := range []string{"linux", "darwin", "windows"} {
		list := exec.Command("go", "list", "-deps", "-test", "-f", "{{with .Module}}{{.Path}}{{end}}", "./...", "./.bench")
		list.Dir, list.Env = house, append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			t.Fatalf("go list for %s: %v", system, err)
		}
		needed = append(needed, strings.Fields(string(out))...)
	}
	for module := range required(t) {
		if !slices.Contains(needed, module) {
			t.Errorf("%s is required and not needed", module)
		}
	}
}
