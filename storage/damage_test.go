package storage_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/engine"
)

// wrongInside tells whether a check found anything wrong in the file itself.
func wrongInside(faults []storage.Fault) bool {
	return slices.ContainsFunc(faults, func(f storage.Fault) bool { return f.Kind == engine.Broken || f.Kind == engine.Stale })
}

// TestEveryDamagedByteIsSeenAndNothingIsWrittenOverIt changes one byte of a real register at a
// time. Whatever of it means anything is reported, what is damaged is never written to, and what
// is not reported has changed no value.
func TestEveryDamagedByteIsSeenAndNothingIsWrittenOverIt(t *testing.T) {
	flips := 60
	if os.Getenv("STEGVIS_LONG") != "" {
		flips = 500
	}
	path := oldRegister(t)
	openOld(t, path).Close()
	whole := try(os.ReadFile(path))(t)
	before := allTables(path)
	values := valuesIn(t, path, whole)
	random := rand.New(rand.NewPCG(7, 7))
	var refused, found, silent int
	for n := range flips {
		at, bit := random.IntN(len(whole)), byte(1+random.IntN(255))
		if n%2 == 0 { // most of a register is history: every other one is in a value of a table
			at, bit = values[random.IntN(len(values))], 1
		}
		bad := bytes.Clone(whole)
		bad[at] ^= bit
		path := filepath.Join(t.TempDir(), "register.stegvis.db")
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("byte %d of page %d changed by %#x", at%4096, 1+at/4096, bit)
		reported, opened := useDamaged(t, name, path)
		after := try(os.ReadFile(path))(t)
		switch {
		case reported:
			if !bytes.Equal(bad, after) {
				t.Errorf("%s: the damaged file was written to", name)
			}
			if _, err := os.Stat(path + "-wal"); err == nil {
				t.Errorf("%s: a journal lies beside the damaged file", name)
			}
			if found++; !opened {
				refused++
			}
		default:
			silent++
			if err := os.WriteFile(path, bad, 0o600); err != nil {
				t.Fatal(err)
			}
			if is := allTables(path); is != before {
				t.Errorf("%s: nothing was said, and it changed something:\n%s", name, firstDifference(before, is))
			}
		}
	}
	t.Logf("%d bytes changed: %d reported, %d of them at opening; %d changed nothing", flips, found, refused, silent)
}

// valuesIn finds where in a file the texts of its tables stand, in the tables and their indexes.
func valuesIn(t *testing.T, path string, content []byte) (places []int) {
	t.Helper()
	db := openPlain(t, path)
	for _, table := range tablesOf(t, db) {
		if slices.Contains(ofTheProgram, table) {
			continue
		}
		for _, column := range columnsOf(t, db, table) {
			for _, value := range try(engine.List(t.Context(), db, engine.Scan[string], "SELECT DISTINCT quote("+`"`+column+`"`+") FROM "+table))(t) {
				value = strings.Trim(value, "'")
				for at := 0; len(value) > 4; {
					next := bytes.Index(content[at:], []byte(value))
					if next < 0 {
						break
					}
					if at += next; content[at-1] != '"' { // or it is an image
						places = append(places, at+len(value)/2)
					}
					at += len(value)
				}
			}
		}
	}
	return places
}

// useDamaged opens a register, reads, checks, and tries to take something back. It tells whether
// anything was found wrong, and whether it could be opened at all.
func useDamaged(t *testing.T, name, path string) (reported, opened bool) {
	t.Helper()
	ctx := context.Background()
	r, err := storage.Open(ctx, path, storage.Options{Now: func() time.Time { return clock }, State: t.TempDir()})
	if err != nil {
		if model.CodeOf(err) != model.Damaged {
			t.Errorf("%s: open: code %d, %v", name, model.CodeOf(err), err)
		}
		return true, false
	}
	defer r.Close()
	read := func(what string, err error) {
		if err != nil && model.CodeOf(err) != model.Damaged {
			t.Errorf("%s: %s: code %d, %v", name, what, model.CodeOf(err), err)
		}
	}
	_, err = r.Contacts(ctx, storage.ContactQuery{Limit: 100})
	read("list", err)
	_, err = r.Commits(ctx, "", 10)
	read("history", err)
	_, wrote := r.Undo(ctx, clock)
	read("undo", wrote)
	if wrote == nil {
		return false, true
	}
	faults, err := r.Check(ctx, nil)
	if err != nil || !wrongInside(faults) {
		t.Errorf("%s: undo says %v, the check %v, %v", name, wrote, faults, err)
	}
	for _, f := range faults {
		if said := f.In(text.Swedish); strings.Contains(said, "⟦") || strings.Contains(said, "%!") {
			t.Errorf("it says %q", said)
		}
	}
	return true, true
}

// allTables is everything that stands in a register, how it is built included, as far as it can
// be read. Versions count nothing but who was first.
func allTables(path string) string {
	db, err := sql.Open("sqlite", "file://"+path+"?mode=ro&immutable=1")
	if err != nil {
		return err.Error()
	}
	defer db.Close()
	ctx := context.Background()
	all, err := engine.List(ctx, db, engine.Scan[string], "SELECT json_array(type, name, tbl_name, sql) FROM sqlite_schema ORDER BY 1")
	if err != nil {
		return err.Error()
	}
	tables, err := engine.List(ctx, db, engine.Scan[string], "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1")
	for _, table := range tables {
		var columns string
		columns, err = engine.Value[string](ctx, db, `SELECT group_concat('quote("' || name || '")') FROM pragma_table_info(?) WHERE name <> 'version'`, table)
		if err != nil {
			break
		}
		var rows []string
		rows, err = engine.List(ctx, db, engine.Scan[string], "SELECT concat_ws(',', "+columns+") FROM "+table+" NOT INDEXED")
		slices.Sort(rows)
		all = append(append(all, table), rows...)
	}
	return fmt.Sprintln(strings.Join(all, "\n"), err)
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return fmt.Sprintf("%.600s\n%.600s", x[i], y[i])
		}
	}
	return fmt.Sprintf("%d lines and %d", len(x), len(y))
}

// TestDamagedDatabasesOfOthersAreRefusedAndLeftAlone opens databases that were made to break
// SQLite, as they are and with the mark of a register, and tries to read, to write, and to save
// something out of them.
func TestDamagedDatabasesOfOthersAreRefusedAndLeftAlone(t *testing.T) {
	files, err := filepath.Glob("../../shared/corpora/sqlite-corrupt/*.db")
	if err != nil || len(files) == 0 {
		t.Skip("there are no damaged databases here")
	}
	every := 8
	if os.Getenv("STEGVIS_LONG") != "" {
		every = 1
	}
	ctx := context.Background()
	for i, from := range files {
		if i%every != 0 {
			continue
		}
		for _, marked := range []bool{false, true} {
			content := try(os.ReadFile(from))(t)
			if marked && len(content) > 72 {
				copy(content[68:], "Steg")
				copy(content[60:], []byte{0, 0, 0, 3})
			}
			path := filepath.Join(t.TempDir(), "register.stegvis.db")
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			r, err := storage.Open(ctx, path, storage.Options{State: t.TempDir()})
			if err == nil {
				_, err = r.Undo(ctx, clock)
				r.Close()
			}
			if model.CodeOf(err) != model.Damaged {
				t.Errorf("%s (marked %v): %v", filepath.Base(from), marked, err)
			}
			if _, err := storage.Salvage(ctx, path, clock); err == nil {
				t.Logf("%s: something was saved", filepath.Base(from))
			}
			if !bytes.Equal(content, try(os.ReadFile(path))(t)) {
				t.Errorf("%s (marked %v) was written to", filepath.Base(from), marked)
			}
			if left := try(filepath.Glob(filepath.Join(filepath.Dir(path), "*-wal")))(t); len(left) > 0 {
				t.Errorf("%s (marked %v): %v was left", filepath.Base(from), marked, left)
			}
		}
	}
}
