package line

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/report"
)

// spoken runs the command line in a language without a register and gives what it says.
func spoken(t *testing.T, lang string, args ...string) string {
	t.Helper()
	var out, said bytes.Buffer
	folder := t.TempDir()
	nowhere := map[string]string{"LANG": lang, "STEGVIS_DB": folder + "/none.db", "STEGVIS_LOG": folder + "/log"}
	status := Run(context.Background(), World{
		Args: args, In: strings.NewReader(""), Out: &out, Err: &said, Getenv: func(name string) string { return nowhere[name] }, Version: "1",
		Now:      func() time.Time { return time.Date(2026, 11, 16, 8, 0, 0, 0, time.UTC) },
		Terminal: func(io.Writer) bool { return false }, Asks: func() bool { return false },
	})
	if status != ExitDone {
		t.Fatalf("%q ended with %d: %s", args, status, said.String())
	}
	return out.String()
}

// everyCommand calls a function for each command, those under others included.
func everyCommand(cmd *cobra.Command, visit func(*cobra.Command)) {
	visit(cmd)
	for _, under := range cmd.Commands() {
		everyCommand(under, visit)
	}
}

func TestEveryCommandAndFlagHasItsWords(t *testing.T) {
	c := newCall(context.Background(), World{Getenv: func(string) string { return "" }, Args: []string{"help"}})
	commands := 0
	everyCommand(c.root(), func(cmd *cobra.Command) {
		commands++
		key := wordsOf(cmd)
		if !text.Has(key) {
			t.Errorf("no words for the command: %s", key)
		}
		ownFlags(cmd).VisitAll(func(f *pflag.Flag) {
			words := flagWords(text.English, cmd, f)
			if strings.ContainsAny(words, "⟦%") {
				t.Errorf("words of --%s of %s: %s", f.Name, key, words)
			}
		})
	})
	if commands < 30 {
		t.Errorf("only %d commands were looked at", commands)
	}
}

func TestHelpIsNoWiderThanATerminal(t *testing.T) {
	for _, lang := range []string{"sv_SE.UTF-8", "en_US.UTF-8"} {
		help := spoken(t, lang, "help")
		c := newCall(context.Background(), World{Getenv: func(string) string { return "" }, Args: []string{"help"}})
		everyCommand(c.root(), func(cmd *cobra.Command) {
			if cmd.HasParent() {
				help += spoken(t, lang, append([]string{"help"}, strings.Fields(nameOf(cmd))...)...)
			}
		})
		for line := range strings.Lines(help) {
			line = strings.TrimSuffix(line, "\n")
			if w := ansi.StringWidth(line); w > helpWidth {
				t.Errorf("%s: %d cells: %q", lang, w, line)
			}
			if strings.TrimRight(line, " ") != line || strings.Contains(line, "⟦") || strings.Contains(line, "%!") {
				t.Errorf("%s: %q", lang, line)
			}
		}
	}
}

func TestTheReadmeShowsTheHelpAsItIs(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	help := spoken(t, "en_US.UTF-8", "help")
	_, commands, _ := strings.Cut(help, "\n\nContacts\n")
	if !strings.Contains(string(readme), "Contacts\n"+commands) {
		t.Errorf("the README does not show what `stegvis help` says now:\nContacts\n%s", commands)
	}
}

func TestTheReadmeNamesTestsThatThereAre(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var tests strings.Builder
	for _, folder := range []string{".", "../start", "../../storage", "../../storage/engine"} {
		files, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			tests.Write(b)
		}
	}
	named := regexp.MustCompile("`(Test[A-Z]\\w+)`").FindAllStringSubmatch(string(readme), -1)
	if len(named) < 10 {
		t.Errorf("only %d tests are named", len(named))
	}
	for _, name := range named {
		if !strings.Contains(tests.String(), "func "+name[1]+"(t *testing.T)") {
			t.Errorf("there is no %s", name[1])
		}
	}
}

func TestTheReadmeListsTheTablesThereAre(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	list := "| table | columns |\n| --- | --- |\n"
	for _, table := range report.Tables {
		var keys []string
		for _, c := range table.Columns {
			keys = append(keys, c.Key)
		}
		list += "| `" + table.Name + "` | `" + strings.Join(keys, ",") + "` |\n"
	}
	if !strings.Contains(string(readme), "\n\n"+list+"\n") {
		t.Errorf("the README does not list the tables there are now:\n%s", list)
	}
}

func TestAddSetsEveryFieldOfAContact(t *testing.T) {
	c := newCall(context.Background(), World{})
	cmd := addCommand(c)
	for _, field := range contactFields() {
		flag := flagOf(field)
		if cmd.Flags().Lookup(flag) == nil {
			t.Errorf("add has no flag for %s", field.Key)
		}
		if back := fieldOfFlag(flag); back != field.Key {
			t.Errorf("--%s sets %s, want %s", flag, back, field.Key)
		}
	}
	for _, flag := range []string{"phone", "email", "place", "municipality", "gender", "born", "country", "language", "through", "firm", "line", "role"} {
		if cmd.Flags().Lookup(flag) == nil {
			t.Errorf("add has no flag --%s", flag)
		}
	}
	if _, ok := model.FieldByKey(fieldOfFlag("no-such-flag")); ok {
		t.Error("a flag that sets nothing was taken for a field")
	}
}

func TestColumnsAreAlignedByTheCellsTheyTake(t *testing.T) {
	var out bytes.Buffer
	c := newCall(context.Background(), World{Out: &out})
	table := c.columns("  ")
	table.row("Åsa", "1", "x")
	table.row("สมชาย 李娜", "22", "")
	table.row("Amina\nWarsame", "", "y")
	table.end()
	if err := c.out.Flush(); err != nil {
		t.Fatal(err)
	}
	want := "  Åsa            1   x\n  สมชาย 李娜      22\n  Amina Warsame      y\n"
	var at []int
	for line := range strings.Lines(out.String()) {
		line = strings.TrimSuffix(line, "\n")
		if strings.TrimRight(line, " ") != line {
			t.Errorf("blanks at the end of %q", line)
		}
		for i, mark := range []string{"1 ", "22", "y"} {
			if before, _, ok := strings.Cut(line, mark); ok && len(at) == i {
				at = append(at, ansi.StringWidth(before))
			}
		}
	}
	if len(at) != 3 || at[0] != at[1] || at[2] != at[0]+4 {
		t.Errorf("columns begin at %v in\n%swant something like\n%s", at, out.String(), want)
	}
}

func TestWhatRunsAsideIsWaitedForUntilStopped(t *testing.T) {
	if got, err := aside(t.Context(), func() string { return "yes" }); got != "yes" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	stopped, stop := context.WithCancel(t.Context())
	never := make(chan string)
	defer close(never)
	stop()
	if _, err := aside(stopped, func() string { return <-never }); !errors.Is(err, context.Canceled) {
		t.Errorf("waited on, and got %v", err)
	}
	defer func() {
		if fault := recover(); fault != "fault" {
			t.Errorf("a panic aside was %v for the one that waits", fault)
		}
	}()
	_, _ = aside(t.Context(), func() string { panic("fault") })
}
