package model_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

// constantsOf reads the package for its constants of text, by their type.
func constantsOf(t *testing.T) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string][]string)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			kind, named := spec.Type.(*ast.Ident)
			value, written := spec.Values[0].(*ast.BasicLit)
			if named && written && value.Kind == token.STRING {
				s, _ := strconv.Unquote(value.Value)
				found[kind.Name] = append(found[kind.Name], s)
			}
			return true
		})
	}
	return found
}

// said checks that a key has its word in both languages.
func said(t *testing.T, keys ...string) {
	t.Helper()
	for _, key := range keys {
		w, ok := text.Lookup(key)
		if !ok || strings.TrimSpace(w.SV()) == "" || strings.TrimSpace(w.EN()) == "" {
			t.Errorf("no words for %q: sv %q, en %q", key, w.SV(), w.EN())
		}
	}
}

// TestEveryEnumerationHasItsWords reads the constants of each enumeration from the program,
// so that a new one without words is found. The stars of a pattern are the constant.
func TestEveryEnumerationHasItsWords(t *testing.T) {
	found := constantsOf(t)
	for kind, patterns := range map[string][]string{
		"StepKey":    {"step.*", "step.*-short", "step.*-tiny", "step.*-guide"},
		"VisitState": {"step.*"},
		"Proof":      {"proof.*"},
		"Role":       {"field.role-*"},
		"Path":       {"field.line-*"},
		"Status":     {"field.status-*", "done.status-*"},
		"Waiting":    {"follow_up.waiting-*"},
		"EventKind":  {"event.kind-*"},
		"Presence":   {"event.presence-*", "event.*", "event.*-many", "event.*-many-one"},
		"Part":       {"event.part-*"},
	} {
		if len(found[kind]) < 2 {
			t.Errorf("only %v found of %s: this test no longer sees them", found[kind], kind)
		}
		for _, value := range found[kind] {
			for _, pattern := range patterns {
				said(t, strings.ReplaceAll(pattern, "*", value))
			}
		}
	}
}

func TestEveryListHasItsWords(t *testing.T) {
	for pattern, values := range map[string][]string{
		"field.reason-*":        model.CloseReasons,
		"event.audience-*":      model.Audiences,
		"timeline.step-*":       {"begun", "done", "skipped", "left"},
		"problem.*":             {"no-name", "impossible-date", "phone", "email", "country", "language", "gender", "municipality", "org-number", "birth"},
		"field.*":               {"yes", "no", "unknown", model.GroupPerson, model.GroupBackground, model.GroupBusiness, model.GroupPath, model.GroupPrivacy, "reason", "line", "role", "step", "status"},
		"date.weekday-*":        {"0", "1", "2", "3", "4", "5", "6"},
		"date.day-*":            {"0", "1", "2", "3", "4", "5", "6"},
		"date.month-*":          {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
		"date.mon-*":            {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
		"contact.through-*":     optionsOf("found_through"),
		"field.found_through-*": optionsOf("found_through"),
	} {
		for _, value := range values {
			said(t, strings.ReplaceAll(pattern, "*", value))
		}
	}
}

func optionsOf(key string) []string {
	f, _ := model.FieldByKey(key)
	return f.Options
}

func TestEveryFieldAndOptionHasItsWords(t *testing.T) {
	check := func(where string, f model.Field) {
		for _, l := range []text.Lang{text.Swedish, text.English} {
			words := []string{f.Label(l)}
			for _, o := range f.Options {
				words = append(words, f.OptionLabel(l, o))
			}
			for _, word := range words {
				if strings.TrimSpace(word) == "" || strings.Contains(word, "⟦") {
					t.Errorf("%s.%s says %q in %s", where, f.Key, word, l)
				}
			}
			if distinct := slices.Compact(slices.Sorted(slices.Values(words[1:]))); len(distinct) != len(f.Options) {
				t.Errorf("%s.%s has options of one name in %s: %q", where, f.Key, l, words[1:])
			}
		}
	}
	for _, s := range model.Ladder {
		for _, f := range s.Fields {
			check(string(s.Key), f)
		}
	}
	for _, g := range model.ContactFields {
		for _, f := range g.Fields {
			check(g.Key, f)
		}
	}
	for _, f := range append([]model.Field{model.Name, model.FirmName}, model.EnterpriseFields...) {
		check(model.GroupBusiness, f)
	}
}

// TestTheListsHoldEveryConstant holds the lists from which one chooses against the
// constants there are.
func TestTheListsHoldEveryConstant(t *testing.T) {
	found := constantsOf(t)
	var steps, proofs []string
	for _, s := range model.Ladder {
		steps = append(steps, string(s.Key))
		for _, p := range s.Proof {
			if !slices.Contains(proofs, string(p)) && model.RecordTypeOf(string(p)) == nil {
				proofs = append(proofs, string(p))
			}
		}
	}
	for kind, listed := range map[string][]string{
		"StepKey": steps, "Proof": proofs, "EventKind": plain(model.EventKinds),
	} {
		if !slices.Equal(slices.Sorted(slices.Values(listed)), slices.Sorted(slices.Values(found[kind]))) {
			t.Errorf("%s: listed %v, declared %v", kind, listed, found[kind])
		}
	}
	if len(model.Need.Options("need")) != 21 || len(model.CloseReasons) != 6 {
		t.Errorf("%d needs, %d reasons", len(model.Need.Options("need")), len(model.CloseReasons))
	}
}

func TestAStepSaysItsNames(t *testing.T) {
	if got := model.Programme.Label(text.Swedish); got != "Åtgärdsprogram" {
		t.Errorf("the name is %q", got)
	}
	if got := model.Programme.Short(text.English); got != "Programme" {
		t.Errorf("the short name is %q", got)
	}
	if got := model.Programme.Guidance(text.English); !strings.HasPrefix(got, "Decide on actions") {
		t.Errorf("the guidance is %q", got)
	}
}

func TestEveryTypeOfRecordHasItsWords(t *testing.T) {
	for _, rt := range model.RecordTypes {
		for _, name := range []string{"one", "many", "title", "added", "changed", "deleted", "help"} {
			said(t, rt.Word(name))
		}
		for _, f := range rt.Fields {
			said(t, f.Word())
			for _, o := range f.Options {
				said(t, f.Word()+"-"+o)
			}
		}
		if slices.Contains(model.ProofTypes(), rt) {
			said(t, rt.Word("proof"))
		}
	}
	for _, rt := range model.RecordTypes {
		if rt.Ends() {
			said(t, rt.Word("ends"))
		}
	}
	for _, types := range model.Tabs() {
		said(t, types[0].Word("tab"))
		said(t, types[0].Word("none"))
	}
}
