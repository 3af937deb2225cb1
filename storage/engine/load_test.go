package engine

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stegvis/model/text"
)

// arrivals are people and a call with each, as an import inserts them; in the kinds of the calls
// there is nothing but the last.
func arrivals(from, to int) []Step {
	people := Insertion{Table: "contact", Columns: []string{"id", "name", "name_key", "paused_until", "project"}}
	calls := Insertion{Table: "log", Columns: []string{"contact", "id", "kind", "held", "minutes", "said"}}
	for i := from; i < to; i++ {
		id := fmt.Sprintf("p%05d", i)
		people.Add(id, "Amina "+id, []byte{byte(i), 0, '?'}, "", nil)
		calls.Add(id, "l1", "call", "2026-11-18", i%50-20, strings.Repeat("åä\x00", i%70))
	}
	return slices.Concat(people.Steps(), calls.Steps())
}

// What is derived, the indexes, the triggers and the history are the same whether rows come by
// the thousand or a few at a time.
func TestManyRowsAtOnceLeaveWhatAFewAtATimeWouldHave(t *testing.T) {
	const rows, some = 2 * manyRows, manyRows / 10
	const schema = "SELECT group_concat(type || name || sql, char(10)) FROM (SELECT * FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name)"
	atOnce, few := fresh(t), fresh(t)
	built := query[string](t, atOnce, schema)
	put(t, atOnce, arrivals(0, rows)...)
	for from := 0; from < rows; from += some {
		put(t, few, arrivals(from, from+some)...)
	}
	if now := query[string](t, atOnce, schema); now != built {
		t.Errorf("it is built otherwise:\n%s\n\n%s", built, now)
	}
	if a, b := rowsOf(t, atOnce), rowsOf(t, few); a != b || len(a) < rows*10 {
		t.Errorf("%d and %d bytes", len(a), len(b))
	}
	if n := query[int](t, atOnce, "SELECT count(*) FROM changes"); n != 2*rows {
		t.Errorf("%d changes are noted", n)
	}
	allIsWell(t, atOnce)
	if undo(t, atOnce); rowsOf(t, atOnce) != rowsOf(t, fresh(t)) {
		t.Error("undo leaves something")
	}
	allIsWell(t, atOnce)
}

// Many rows for a few of many people leave what they would have left one at a time, and so does
// taking them back: also where one of the few is away again.
func TestManyRowsForAFewLeaveWhatAFewAtATimeWouldHave(t *testing.T) {
	atOnce, few := fresh(t), fresh(t)
	steps := []Step{OneRow("UPDATE log SET minutes = 7, version = version + 1 WHERE contact = 'p00003'"), insertContact("new", "Nora")}
	for i := range manyRows + 50 {
		calls := Insertion{Table: "log", Columns: []string{"contact", "id", "kind", "held", "minutes"}, Otherwise: "ON CONFLICT DO UPDATE SET minutes = excluded.minutes, version = version + 1"}
		calls.Add([]string{"p00000", "p00001", "new"}[i%3], fmt.Sprint("l", i/3+1), "call", "2026-11-18", i)
		steps = append(steps, calls.Steps()...)
	}
	steps = append(steps, AnyRows("DELETE FROM log WHERE contact = 'p00004'"))
	var before []string
	for _, f := range []*File{atOnce, few} {
		put(t, f, arrivals(0, 4*manyRows)...)
		before = append(before, rowsOf(t, f))
	}
	put(t, atOnce, steps...)
	for _, step := range steps {
		put(t, few, step)
	}
	if a, b := rowsOf(t, atOnce), rowsOf(t, few); a != b || a == before[0] {
		t.Errorf("%d and %d bytes", len(a), len(b))
	}
	allIsWell(t, atOnce)
	undo(t, atOnce)
	if now := rowsOf(t, atOnce); now != before[0] {
		t.Errorf("undo leaves %d bytes of %d", len(now), len(before[0]))
	}
	allIsWell(t, atOnce)
	redo(t, atOnce)
	if a, b := rowsOf(t, atOnce), rowsOf(t, few); a != b {
		t.Errorf("redo leaves %d and %d bytes", len(a), len(b))
	}
	put(t, atOnce, AnyRows("UPDATE log SET minutes = 1, version = version + 1 WHERE contact = 'p00001'"))
	allIsWell(t, atOnce) // its triggers are there again
}

// A row that cannot be takes all of them back, and what was taken away for their sake is there.
func TestManyRowsOfWhichOneCannotBeAreNotThere(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"))
	before := everything(t, f)
	steps := append(arrivals(0, 2*manyRows), insertContact("c1", "Bo"))
	if _, err := f.Commit(t.Context(), clock, text.Sentencef("storage.exists"), steps...); err == nil {
		t.Error("one person is there twice")
	}
	if everything(t, f) != before {
		t.Error("something is left")
	}
	put(t, f, arrivals(0, 3)...)
	allIsWell(t, f)
}

// rowsOf is everything but what marks a register as itself, and the checksums that vouch for it.
func rowsOf(t *testing.T, f *File) string {
	lines := strings.Split(everything(t, f), "\n")
	return strings.Join(slices.DeleteFunc(lines, func(line string) bool {
		return line == "" || strings.HasPrefix(line, "register") || strings.HasPrefix(line, "checksum")
	}), "\n")
}
