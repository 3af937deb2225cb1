package line_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"stegvis/model/text"
	"stegvis/ui/line"
)

// TestTheOldRegisterShowsWhatItShowed holds that a register of the first schema
// (storage/testdata/register-v1.md) shows all that the program showed which wrote it. The
// golden files are that program's: what they say may be added to, and must not get lost.
func TestTheOldRegisterShowsWhatItShowed(t *testing.T) {
	db := oldRegister(t)
	for _, lang := range []string{"sv", "en"} {
		t.Run(lang, func(t *testing.T) {
			said := sayAll(t, db, lang, "list", "agenda", "agenda --week 2026w39", "action list", "meeting list", "history --limit 300")
			for _, id := range idsIn(t, db, "list --json") {
				said += sayAll(t, db, lang, "show "+id)
			}
			for _, id := range idsIn(t, db, "meeting list --json") {
				said += sayAll(t, db, lang, "meeting show "+id)
			}
			golden.RequireEqual(t, []byte(said))
		})
	}
	t.Run("machines", func(t *testing.T) {
		said := sayAll(t, db, "en", "list --json", "agenda --json", "action list --json", "meeting list --json")
		for _, table := range []string{"contacts", "ladder", "meetings"} {
			said += sayAll(t, db, "en", "report "+table+" --year 2026", "report "+table+" --year 2026 --format json")
		}
		for _, id := range idsIn(t, db, "list --json") {
			said += sayAll(t, db, "en", "show --json "+id)
		}
		for _, id := range idsIn(t, db, "meeting list --json") {
			said += sayAll(t, db, "en", "meeting show --json "+id)
		}
		golden.RequireEqual(t, []byte(said))
	})
}

func TestWhoSitsAtATerminalHearsWhyAnOldRegisterIsNotOpenAtOnce(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		db := oldRegister(t)
		for _, want := range []string{lang.Say("line.older") + "\n", ""} { // the second time it is as it should be
			var told bytes.Buffer
			status := line.Run(context.Background(), line.World{
				Args: []string{"--db", db, "--lang", lang.String(), "list"}, In: strings.NewReader(""), Out: io.Discard, Err: &told,
				Terminal: func(io.Writer) bool { return true }, Asks: func() bool { return false },
				Getenv: func(string) string { return "" }, Now: time.Now,
			})
			if status != line.ExitDone || told.String() != want {
				t.Errorf("%v, status %d: told %q, not %q", lang, status, told.String(), want)
			}
		}
	}
}

// sayAll runs commands on a register and gives each with what it said.
func sayAll(t *testing.T, db, lang string, commands ...string) string {
	t.Helper()
	var all strings.Builder
	for _, command := range commands {
		out, status := say(db, lang, command)
		fmt.Fprintf(&all, "$ stegvis %s\n%s", command, out)
		if status != line.ExitDone {
			fmt.Fprintf(&all, "exit %d\n", status)
		}
		all.WriteByte('\n')
	}
	return all.String()
}

// say runs one command on 27 November 2026 and gives what it wrote to either stream.
func say(db, lang, command string) (string, int) {
	var out bytes.Buffer
	nobody := func(io.Writer) bool { return false }
	status := line.Run(context.Background(), line.World{
		Args: append(strings.Fields(command), "--db", db, "--lang", lang, "--today", "2026-11-27"),
		In:   strings.NewReader(""), Out: &out, Err: &out, Terminal: nobody, Asks: func() bool { return false },
		Getenv: func(string) string { return "" }, Version: "1.2.3",
		Now: func() time.Time { return time.Date(2026, 11, 27, 10, 0, 0, 0, time.UTC) },
	})
	return out.String(), status
}

func idsIn(t *testing.T, db, command string) []string {
	t.Helper()
	out, _ := say(db, "en", command)
	var rows []struct{ ID string }
	if err := json.Unmarshal([]byte(out), &rows); err != nil || len(rows) == 0 {
		t.Fatalf("%s: %v in\n%s", command, err, out)
	}
	var ids []string
	for _, row := range rows {
		ids = append(ids, row.ID)
	}
	return ids
}

// oldRegister unpacks the register of the first schema into a folder of the test.
func oldRegister(t *testing.T) (path string) {
	t.Helper()
	packed, err := os.Open(filepath.Join(house, "storage", "testdata", "register-v1.db.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	var db bytes.Buffer
	if from, err := gzip.NewReader(packed); err != nil {
		t.Fatal(err)
	} else if _, err := io.Copy(&db, from); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "register.stegvis.db")
	if err := os.WriteFile(path, db.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
