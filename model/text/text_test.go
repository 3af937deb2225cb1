package text_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"stegvis/model/text"
)

func TestEveryWordExistsInBothLanguages(t *testing.T) {
	for _, key := range text.Keys() {
		w, _ := text.Lookup(key)
		if strings.TrimSpace(w.SV()) == "" || strings.TrimSpace(w.EN()) == "" {
			t.Errorf("%s lacks a language: sv %q, en %q", key, w.SV(), w.EN())
		}
	}
}

func TestBothLanguagesTakeTheSameArguments(t *testing.T) {
	verb := regexp.MustCompile(`%(\[\d+\])?[+ #0-9.]*[a-zA-Z]`)
	verbs := func(s string) []string {
		found := verb.FindAllString(strings.ReplaceAll(s, "%%", ""), -1)
		for i, v := range found {
			found[i] = v[len(v)-1:]
		}
		slices.Sort(found)
		return found
	}
	for _, key := range text.Keys() {
		w, _ := text.Lookup(key)
		sv, svMany, svTwo := strings.Cut(w.SV(), "|")
		en, enMany, enTwo := strings.Cut(w.EN(), "|")
		if svTwo && enTwo && (!slices.Equal(verbs(svMany), verbs(enMany))) || !slices.Equal(verbs(sv), verbs(en)) {
			t.Errorf("%s: the languages take different arguments: sv %q, en %q", key, w.SV(), w.EN())
		}
	}
}

// TestEveryKeyInTheProgramExists reads the whole program for keys given to the catalogue
// as they stand, and looks each up.
func TestEveryKeyInTheProgramExists(t *testing.T) {
	key := regexp.MustCompile(`^[a-z-]+\.[a-z0-9_-]+$`)
	seen := 0
	visit(t, func(pos token.Position, n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return
		}
		name, args := "", call.Args
		switch f := call.Fun.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		at, takes := map[string]int{"Say": 0, "Count": 0, "Sentencef": 0, "Fail": 1}[name]
		if !takes || len(args) <= at {
			return
		}
		lit, ok := args[at].(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return
		}
		s, err := strconv.Unquote(lit.Value)
		if err != nil || !key.MatchString(s) {
			return
		}
		seen++
		if !text.Has(s) {
			t.Errorf("%s: no word for %q", pos, s)
		}
	})
	if seen < 20 {
		t.Fatalf("only %d keys found in the program: this test no longer sees them", seen)
	}
}

// visit shows every node of the program's files but the catalogue's.
func visit(t *testing.T, show func(pos token.Position, n ast.Node)) {
	t.Helper()
	fset := token.NewFileSet()
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || filepath.Dir(path) == filepath.Join("..", "..", "model", "text") {
			return err
		}
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if n != nil {
				show(fset.Position(n.Pos()), n)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestSayFillsAndCounts(t *testing.T) {
	cases := []struct{ name, got, want string }{
		{"a key that does not exist is seen", text.English.Say("error.none-such"), "⟦error.none-such⟧"},
		{"Swedish is Swedish", text.Swedish.Say("step.analysis"), "Analys"},
		{"a sentence says its words in the same language", text.Sentencef("step.number", 4).In(text.Swedish), "steg 4"},
		{"a word as an argument is looked up when said", text.Sentencef("error.choice", text.Say("step.analysis")).In(text.English), "“Analysis” is not one of the choices. Pick one from the list."},
	}
	for _, c := range cases {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestParseLangReadsLocales(t *testing.T) {
	for in, want := range map[string]text.Lang{"sv": text.Swedish, "sv_SE.UTF-8": text.Swedish, "en_US.UTF-8": text.English, "EN": text.English} {
		if got, ok := text.ParseLang(in); !ok || got != want {
			t.Errorf("ParseLang(%q) = %v %v", in, got, ok)
		}
	}
	if _, ok := text.ParseLang("C.UTF-8"); ok {
		t.Error("the C locale names no language")
	}
}
