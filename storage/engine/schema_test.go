package engine

import (
	"context"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// tables are those of a small office: people, what was said to them, the steps they stood on,
// and a sum kept of it.
const tables = `
CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE project (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
CREATE TABLE contact (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_key BLOB NOT NULL, status TEXT NOT NULL DEFAULT 'active',
  paused_until TEXT NOT NULL DEFAULT '', project TEXT REFERENCES project (id), version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE visit (
  contact TEXT NOT NULL REFERENCES contact (id), id TEXT NOT NULL, step TEXT NOT NULL, state TEXT NOT NULL, began TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE log (
  contact TEXT NOT NULL REFERENCES contact (id), id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('visit', 'call', 'sms')),
  held TEXT NOT NULL, minutes INTEGER NOT NULL DEFAULT 0, said TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_held ON log (held);
CREATE TABLE draft (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE summary (contact TEXT NOT NULL PRIMARY KEY, minutes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE commits (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL DEFAULT '',
  open INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX commits_open ON commits (open) WHERE open = 1;
CREATE TABLE changes (
  seq INTEGER PRIMARY KEY, commit_seq INTEGER NOT NULL, tbl TEXT NOT NULL, row_id TEXT NOT NULL, contact TEXT NOT NULL, before TEXT, after TEXT
) STRICT;
CREATE INDEX changes_commit ON changes (commit_seq, seq);`

// testSchema is the small office, with what is added to its migrations.
func testSchema(migrations ...string) Schema {
	files := fstest.MapFS{"0001.sql": {Data: []byte(tables)}}
	for i, m := range migrations {
		files["000"+string(rune('2'+i))+".sql"] = &fstest.MapFile{Data: []byte(m)}
	}
	const sum = "SELECT c.id AS contact, (SELECT coalesce(sum(minutes), 0) FROM log WHERE log.contact = c.id) AS minutes FROM contact AS c"
	const keep = " BEGIN INSERT INTO summary SELECT * FROM summing WHERE contact = "
	return Schema{
		ApplicationID: 0x53746567,
		Migrations:    fs.FS(files),
		Owner:         "contact",
		OwnerName:     "SELECT name FROM contact WHERE id = ?1",
		Untracked:     []string{"draft"},
		Derived: Derived{
			Tables: []string{"summary"},
			Make: []string{
				"CREATE VIEW summing AS " + sum,
				"CREATE TRIGGER summary_contact_insert AFTER INSERT ON contact BEGIN INSERT INTO summary VALUES (NEW.id, 0); END",
				"CREATE TRIGGER summary_contact_delete AFTER DELETE ON contact BEGIN DELETE FROM summary WHERE contact = OLD.id; END",
				"CREATE TRIGGER summary_log_insert AFTER INSERT ON log" + keep + "NEW.contact ON CONFLICT DO UPDATE SET minutes = excluded.minutes; END",
				"CREATE TRIGGER summary_log_update AFTER UPDATE ON log" + keep + "NEW.contact ON CONFLICT DO UPDATE SET minutes = excluded.minutes; END",
				"CREATE TRIGGER summary_log_delete AFTER DELETE ON log" + keep + "OLD.contact ON CONFLICT DO UPDATE SET minutes = excluded.minutes; END",
			},
			Rebuild: []string{"DELETE FROM summary", "INSERT INTO summary SELECT * FROM summing"},
			Refresh: []string{
				"DELETE FROM summary WHERE contact IN (SELECT contact FROM changes WHERE commit_seq = (SELECT seq FROM commits WHERE open = 1))",
				"INSERT INTO summary SELECT * FROM summing WHERE contact IN (SELECT contact FROM changes WHERE commit_seq = (SELECT seq FROM commits WHERE open = 1))",
			},
			Faults: "SELECT 'storage.check-summary', contact FROM (SELECT * FROM summing EXCEPT SELECT * FROM summary) LIMIT ?1",
		},
	}
}

// clock is the moment at which the tests live.
var clock = time.Date(2026, 11, 18, 9, 30, 0, 0, time.UTC)

// fresh opens a new file for one test.
func fresh(t testing.TB) *File {
	t.Helper()
	return opened(t, filepath.Join(t.TempDir(), "register.stegvis.db"))
}

// opened opens a file with what is added to the migrations.
func opened(t testing.TB, path string, migrations ...string) *File {
	t.Helper()
	f, err := Open(context.Background(), path, testSchema(migrations...), Options{Now: func() time.Time { return clock }, Wait: 200 * time.Millisecond})
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// insertContact is the step that adds a contact.
func insertContact(id model.ContactID, name string) Step {
	return OneRow("INSERT INTO contact (id, name, name_key) VALUES (?, ?, ?)", id, name, []byte(name))
}

// insertMany commits n new contacts, each on a step, at once.
func insertMany(t testing.TB, f *File, n int) {
	t.Helper()
	var steps []Step
	for range n {
		id := model.NewID[model.ContactID]()
		steps = append(steps, insertContact(id, "Amina"),
			OneRow("INSERT INTO visit (contact, id, step, state, began) VALUES (?, 'v', 'identify', 'standing', '2026-11-18')", id))
	}
	put(t, f, steps...)
}

// put commits steps at the tests' moment.
func put(t testing.TB, f *File, steps ...Step) Done {
	t.Helper()
	done, err := f.Commit(context.Background(), clock, text.Sentencef("storage.exists"), steps...)
	if err != nil {
		t.Fatalf("commit: %v", err)
	}
	return done
}

// undo takes back the newest change, redo does it again.
func undo(t testing.TB, f *File) Done {
	t.Helper()
	done, err := f.Undo(context.Background(), clock)
	if err != nil {
		t.Fatalf("undo: %v", err)
	}
	return done
}

func redo(t testing.TB, f *File) {
	t.Helper()
	if _, err := f.Redo(context.Background(), clock); err != nil {
		t.Fatalf("redo: %v", err)
	}
}

func query[T any](t testing.TB, f *File, sql string, args ...any) T {
	t.Helper()
	v, err := Value[T](context.Background(), f, sql, args...)
	if err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return v
}

// meddle writes past the history, as a repair by hand might.
func meddle(t testing.TB, f *File, statements ...string) {
	t.Helper()
	for _, s := range statements {
		if _, err := f.writer.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

// everything is all the office knows, versions left out, and what follows from it.
func everything(t testing.TB, f *File) (all string) {
	t.Helper()
	for _, table := range strings.Fields(query[string](t, f, "SELECT group_concat(name, ' ') FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('commits', 'changes') AND name NOT LIKE 'sqlite%'")) {
		columns := query[string](t, f, "SELECT group_concat(iif(type = 'BLOB', 'hex(' || name || ')', name)) FROM pragma_table_info(?) WHERE name <> 'version'", table)
		all += query[string](t, f, "SELECT coalesce(group_concat('"+table+"' || json_array("+columns+"), char(10)), '') FROM "+table) + "\n"
	}
	return all
}

func allIsWell(t testing.TB, f *File) {
	t.Helper()
	wrong, err := f.Check(context.Background(), nil)
	if err != nil {
		t.Fatalf("check: %v", err)
	}
	for _, w := range wrong {
		if w.Kind == Notice { // how much room there is on this disk
			continue
		}
		t.Errorf("check: %s", w.In(text.English))
	}
}
