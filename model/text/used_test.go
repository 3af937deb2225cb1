package text_test

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"stegvis/model/text"
)

// literals are the texts that stand in the program, and the areas in which it declares
// fields.
type literals struct {
	all, areas map[string]bool
	beginnings []string // of keys: "event.kind-"
	endings    []string // of keys: "-guide"
}

var (
	quotedInSQL = regexp.MustCompile(`'([\w.-]+)'`)
	number      = regexp.MustCompile(`^\d+$`)
)

func literalsOf(t *testing.T) literals {
	t.Helper()
	found := literals{all: make(map[string]bool), areas: map[string]bool{"form": true}}
	visit(t, func(_ token.Position, n ast.Node) {
		switch n := n.(type) {
		case *ast.BasicLit:
			s := unquoted(n)
			found.all[s] = true
			for _, quoted := range quotedInSQL.FindAllStringSubmatch(s, -1) {
				found.all[quoted[1]] = true
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Area" {
				found.areas[unquoted(n.Value)] = true
			}
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.Ident); ok && f.Name == "withArea" {
				found.areas[unquoted(n.Args[0])] = true
			}
		}
	})
	for s := range found.all {
		area, name, _ := strings.Cut(s, ".")
		if strings.HasPrefix(s, area+".") && isArea(area) && (name == "" || strings.HasSuffix(name, "-")) {
			found.beginnings = append(found.beginnings, s)
		}
		if len(s) > 1 && (s[0] == '-' || s[0] == '_') {
			found.endings = append(found.endings, s)
		}
	}
	return found
}

// unquoted is the text of a literal; empty for what is none.
func unquoted(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	s, _ := strconv.Unquote(lit.Value)
	return s
}

// isArea tells whether keys of the catalogue begin so.
func isArea(area string) bool {
	return slices.ContainsFunc(text.Keys(), func(key string) bool { return strings.HasPrefix(key, area+".") })
}

// says tells whether the program can say a key: as it stands, made of its beginning and
// other texts of the program, or as a field or an option of one; perhaps with an ending.
func (l literals) says(key string) bool {
	if l.all[key] {
		return true
	}
	for _, b := range l.beginnings {
		if rest, ok := strings.CutPrefix(key, b); ok && (l.made(rest) || b == "help." && l.command(rest)) {
			return true
		}
	}
	if area, name, _ := strings.Cut(key, "."); l.areas[area] {
		flag, help := strings.CutPrefix(name, "help-") // of the command of a type
		if l.made(name) || help && l.command(flag) {
			return true
		}
	}
	return slices.ContainsFunc(l.endings, func(end string) bool {
		begin, ok := strings.CutSuffix(key, end)
		return ok && l.says(begin)
	})
}

// made tells whether a text is one of the program, or two of them with a dash between.
func (l literals) made(s string) bool {
	for at := range len(s) {
		if s[at] == '-' && l.part(s[:at]) && l.part(s[at+1:]) {
			return true
		}
	}
	return l.part(s)
}

// command tells whether a text is made of names of commands and of flags.
func (l literals) command(s string) bool {
	name, rest, more := strings.Cut(s, "-")
	return l.made(s) || more && (l.all[name] || name == "") && l.command(rest)
}

// part tells whether a text is one of the program, as a key or as a column made of it.
func (l literals) part(s string) bool {
	return l.all[s] || number.MatchString(s) || l.all[strings.ReplaceAll(s, "_", "-")]
}

// TestEveryWordIsUsed finds the words that nothing in the program says any more.
func TestEveryWordIsUsed(t *testing.T) {
	program := literalsOf(t)
	program.all["guarantee"] = true // a lender that only registers name
	for _, key := range text.Keys() {
		if !program.says(key) {
			t.Errorf("nothing says %s", key)
		}
	}
	if program.says("event.no-such-word") || program.says("nowhere.name") {
		t.Error("the program says what is not there")
	}
}
