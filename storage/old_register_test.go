package storage_test

import (
	"cmp"
	"compress/gzip"
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// oldRegister puts the register of version 1 (testdata/register-v1.md) where a test may
// write to it.
func oldRegister(t testing.TB) (path string) {
	t.Helper()
	packed, err := os.Open("testdata/register-v1.db.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	from := try(gzip.NewReader(packed))(t)
	path = filepath.Join(t.TempDir(), "register.stegvis.db")
	if err := os.WriteFile(path, try(io.ReadAll(from))(t), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// clock is after everything in the old register.
var clock = time.Date(2026, 11, 18, 9, 30, 0, 0, time.UTC)

func openOld(t testing.TB, path string) *storage.Register {
	t.Helper()
	r := try(storage.Open(context.Background(), path, storage.Options{Now: func() time.Time { return clock }}))(t)
	t.Cleanup(func() { r.Close() })
	return r
}

func isWhole(t testing.TB, r *storage.Register) {
	t.Helper()
	for _, fault := range try(r.Check(context.Background(), nil))(t) {
		if fault.Kind != storage.Notice {
			t.Error(fault.In(text.English))
		}
	}
}

func try[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// movedSinceV1 says where a later migration has put a column of version 1, as "table.column".
// What is not here must still stand where it stood.
var movedSinceV1 = map[string]string{
	"outcome.held": "outcome.on", "log.held": "log.on", "follow_up.due": "follow_up.on", "action.what": "action.text",
	"application.applied": "finance.on", "application.why": "finance.reason",
	"participation.joined": "participation.on", "participation.quit": "participation.to",
	"application.contact": "finance.contact", "application.id": "finance.id", "application.lender": "finance.lender", "application.product": "finance.product",
	"application.amount": "finance.amount", "application.decision": "finance.decision", "application.granted": "finance.granted", "application.decided": "finance.decided",
}

// unknownAsNought are columns in which 0 meant that it was not known; since migration 8 that is NULL.
var unknownAsNought = []string{"outcome.jobs"}

// ofTheProgram are the tables that are not what the office has put on record, or follow from it.
var ofTheProgram = []string{"setting", "draft", "commits", "changes", "register", "checksum"}

func TestTheOldRegisterKeepsEveryValue(t *testing.T) {
	path := oldRegister(t)
	before := openPlain(t, path)
	type column struct{ table, name string }
	var columns []column
	values := make(map[column]string)
	for _, table := range tablesOf(t, before) {
		if slices.Contains([]string{"summary", "tally", "commits", "changes"}, table) {
			continue
		}
		for _, name := range columnsOf(t, before, table) {
			c := column{table, name}
			columns = append(columns, c)
			values[c] = valuesOf(t, before, c.table, c.name)
		}
	}
	openOld(t, path)
	db := openPlain(t, path)
	for _, c := range columns {
		to := cmp.Or(movedSinceV1[c.table+"."+c.name], c.table+"."+c.name)
		table, name, _ := strings.Cut(to, ".")
		if !slices.Contains(columnsOf(t, db, table), name) {
			t.Errorf("the values of %s.%s are gone: say where they are", c.table, c.name)
			continue
		}
		want := values[c]
		if slices.Contains(unknownAsNought, to) {
			lines := strings.Split(want, "\n")
			for i, line := range lines {
				if line == "0" {
					lines[i] = "NULL"
				}
			}
			slices.Sort(lines)
			want = strings.Join(lines, "\n")
		}
		got := valuesOf(t, db, table, name)
		if sorted := strings.Split(got, "\n"); slices.Contains(unknownAsNought, to) {
			slices.Sort(sorted)
			got = strings.Join(sorted, "\n")
		}
		if got != want {
			t.Errorf("%s.%s now holds\n%s\nand held\n%s", c.table, c.name, got, values[c])
		}
	}
	if len(columns) < 100 {
		t.Errorf("only %d columns were looked at", len(columns))
	}
}

func TestTheHistoryOfTakingPartInAProjectFollowsIt(t *testing.T) {
	path := oldRegister(t)
	images := func(db *sql.DB, joined, quit string) string {
		of := func(image string) string {
			return fmt.Sprintf("iif(%[1]s IS NULL, 'none', %[1]s ->> 'project' || ' ' || (%[1]s ->> '%[2]s') || ' ' || (%[1]s ->> '%[3]s'))", image, joined, quit)
		}
		return textOf(t, db, "SELECT group_concat(row, char(10)) FROM (SELECT contact || ' ' || "+of("before")+" || ' ' || "+of("after")+" AS row FROM changes WHERE tbl = 'participation' ORDER BY seq)")
	}
	before := images(openPlain(t, path), "joined", "quit")
	openOld(t, path)
	db := openPlain(t, path)
	agrees(t, "the history", images(db, "on", "to"), before)
	if n := strings.Count(before, "\n") + 1; n < 10 {
		t.Errorf("only %d changes were looked at", n)
	}
	if n := textOf(t, db, `SELECT count(*) FROM changes AS h WHERE tbl = 'participation' AND (
		row_id <> (coalesce(after, before) ->> 'id') OR row_id <> coalesce(before ->> 'id', row_id)
		OR row_id <> coalesce((SELECT id FROM participation AS p WHERE p.contact = h.contact AND p.project = (coalesce(h.after, h.before) ->> 'project')), row_id))`); n != "0" {
		t.Errorf("%s changes are of a row with another id", n)
	}
	if n := textOf(t, db, "SELECT count(DISTINCT row_id) - count(DISTINCT contact || (coalesce(after, before) ->> 'project')) FROM changes WHERE tbl = 'participation'"); n != "0" {
		t.Errorf("%s ids are too many or too few", n)
	}
}

func TestTheOldRegisterIsTakenBackToNothingAndDoneAgain(t *testing.T) {
	path := oldRegister(t)
	r, db := openOld(t, path), openPlain(t, path)
	isWhole(t, r)
	start := tellAll(t, db)
	if n := travelAll(t, r, r.Redo); n != 2 {
		t.Errorf("%d changes could be done again, 2 were left taken back", n)
	}
	newest := tellAll(t, db)
	if newest == start {
		t.Error("doing two changes again changed nothing")
	}
	isWhole(t, r)

	undone := travelAll(t, r, r.Undo)
	if undone < 100 {
		t.Errorf("only %d changes could be taken back", undone)
	}
	for _, table := range tablesOf(t, db) {
		if n := textOf(t, db, "SELECT count(*) FROM "+table); n != "0" && !slices.Contains(ofTheProgram, table) {
			t.Errorf("%s rows of %s are left when everything is taken back", n, table)
		}
	}
	isWhole(t, r)

	if n := travelAll(t, r, r.Redo); n != undone {
		t.Errorf("%d changes were done again, %d had been taken back", n, undone)
	}
	agrees(t, "after doing everything again", tellAll(t, db), newest)
	isWhole(t, r)
	for range 2 {
		try(r.Undo(context.Background(), clock))(t)
	}
	agrees(t, "after taking back the last two", tellAll(t, db), start)
}

// travelAll undoes or redoes until there is nothing more, and tells how often.
func travelAll(t *testing.T, r *storage.Register, move func(context.Context, time.Time) (storage.Done, error)) (n int) {
	t.Helper()
	for {
		done, err := move(context.Background(), clock)
		if model.CodeOf(err) == model.NotFound {
			return n
		}
		if err != nil {
			t.Fatalf("after %d: %v", n, err)
		}
		if len(done.Label.In(text.Swedish)) == 0 {
			t.Errorf("change %d has no words", n)
		}
		n++
	}
}

func agrees(t *testing.T, when, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		a, b := "", ""
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			t.Fatalf("%s line %d is\n%s\nand should be\n%s", when, i, a, b)
		}
	}
}

// tellAll is the content of all tables but the history's own and versions, as text.
func tellAll(t testing.TB, db *sql.DB) string {
	t.Helper()
	var out strings.Builder
	for _, table := range tablesOf(t, db) {
		if table == "commits" || table == "changes" {
			continue
		}
		var names []string
		for _, c := range columnsOf(t, db, table) {
			names = append(names, `quote("`+c+`")`)
		}
		fmt.Fprintf(&out, "%s\n%s\n", table, textOf(t, db, "SELECT coalesce(group_concat(row, char(10)), '') FROM (SELECT concat_ws(' ', "+strings.Join(names, ", ")+") AS row FROM "+table+" ORDER BY 1)"))
	}
	return out.String()
}

func openPlain(t testing.TB, path string) *sql.DB {
	t.Helper()
	db := try(sql.Open("sqlite", "file:"+path+"?mode=ro"))(t)
	t.Cleanup(func() { db.Close() })
	return db
}

func tablesOf(t testing.TB, db *sql.DB) []string {
	t.Helper()
	return strings.Fields(textOf(t, db, `SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name)`))
}

func columnsOf(t testing.TB, db *sql.DB, table string) []string {
	t.Helper()
	return strings.Fields(textOf(t, db, "SELECT coalesce(group_concat(name, ' '), '') FROM pragma_table_info('"+table+"') WHERE name <> 'version'"))
}

func valuesOf(t testing.TB, db *sql.DB, table, column string) string {
	t.Helper()
	return textOf(t, db, "SELECT group_concat(v, char(10)) FROM (SELECT quote(\""+column+"\") AS v FROM "+table+" ORDER BY 1)")
}

func textOf(t testing.TB, db *sql.DB, query string) (s string) {
	t.Helper()
	if err := db.QueryRow(query).Scan(&s); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return s
}
