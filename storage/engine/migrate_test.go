package engine

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
)

// lived is a file of the first version in which a row of log was made, changed twice, taken
// away and brought back, with the number of changes.
func lived(t testing.TB) (path string, changes int) {
	t.Helper()
	f := fresh(t)
	put(t, f, OneRow("INSERT INTO project (id, name) VALUES ('p1', 'Nya vägar')"))
	put(t, f, insertContact("c1", "Amina Warsame"), OneRow("UPDATE contact SET project = 'p1', version = version + 1"))
	put(t, f, OneRow("INSERT INTO log (contact, id, kind, held, said) VALUES ('c1', 'l1', 'sms', '2026-11-01', 'a \"b\" \\ c, d')"))
	put(t, f, OneRow("INSERT INTO visit (contact, id, step, state, began) VALUES ('c1', 'v1', 'identify', 'standing', '2026-11-01')"))
	put(t, f, OneRow("UPDATE log SET minutes = 20, version = version + 1"))
	put(t, f, OneRow("UPDATE log SET kind = 'call', said = 'x', version = version + 1"))
	undo(t, f)
	redo(t, f)
	undo(t, f) // what can be done again goes with the next change
	put(t, f, OneRow("DELETE FROM log"))
	put(t, f, OneRow("INSERT INTO log (contact, id, kind, held) VALUES ('c1', 'l2', 'sms', '2026-11-02')"))
	undo(t, f)
	undo(t, f)
	path = f.Path()
	f.Close()
	return path, 7
}

func TestEveryOlderChangeCanBeTakenBackAfterAMigration(t *testing.T) {
	tests := map[string]struct{ migration, want string }{
		"a column is added": {
			"ALTER TABLE log ADD COLUMN partner TEXT NOT NULL DEFAULT 'nobody'; ALTER TABLE contact ADD COLUMN friend TEXT",
			`SELECT concat_ws('|', kind, minutes, said, partner) FROM log`,
		},
		"data is moved": {
			"UPDATE log SET kind = 'visit', held = '2026-10-' || substr(held, 9) WHERE kind = 'sms'",
			`SELECT concat_ws('|', kind, minutes, said, held) FROM log`,
		},
		"a column is renamed and another added and filled": {
			"ALTER TABLE log RENAME COLUMN said TO told; -- ALTER TABLE log RENAME told TO said;\nALTER TABLE log ADD COLUMN day TEXT NOT NULL DEFAULT ''; UPDATE log SET day = substr(held, 9)",
			`SELECT concat_ws('|', kind, minutes, told, day) FROM log`,
		},
		"a column is taken away": {
			"ALTER TABLE log DROP COLUMN said",
			`SELECT concat_ws('|', kind, minutes) FROM log`,
		},
		"a table is made anew": {
			`CREATE TABLE other (contact TEXT NOT NULL REFERENCES contact (id), id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('visit', 'call', 'sms', 'message')),
				held TEXT NOT NULL, minutes INTEGER NOT NULL DEFAULT 0, said TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (contact, id)) STRICT, WITHOUT ROWID;
			INSERT INTO other SELECT contact, id, iif(kind = 'sms', 'message', kind), held, minutes, said, version FROM log;
			DROP TABLE log;
			ALTER TABLE other RENAME TO log`,
			`SELECT concat_ws('|', kind, minutes, said) FROM log`,
		},
		"a table that others refer to is made anew": {
			`CREATE TABLE other (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, funder TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
			INSERT INTO other (id, name, version) SELECT id, upper(name), version FROM project;
			DROP TABLE project;
			ALTER TABLE other RENAME TO project`,
			`SELECT name FROM project`,
		},
		"a table is taken away": {"DROP TABLE visit", "SELECT count(*) FROM log"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path, changes := lived(t)
			f := opened(t, path, test.migration)
			allIsWell(t, f)
			newest, want := everything(t, f), query[string](t, f, test.want)
			for range changes - 2 { // two were taken back before
				undo(t, f)
			}
			if n := query[int](t, f, "SELECT (SELECT count(*) FROM log) + (SELECT count(*) FROM contact) + (SELECT count(*) FROM project)"); n != 0 {
				t.Errorf("%d rows are left", n)
			}
			allIsWell(t, f)
			for range changes {
				redo(t, f)
			}
			if _, err := f.Redo(context.Background(), clock); model.CodeOf(err) != model.NotFound {
				t.Errorf("there is more to do again: %v", err)
			}
			undo(t, f)
			undo(t, f)
			if got := query[string](t, f, test.want); got != want {
				t.Errorf("it came back as\n%s, not\n%s", got, want)
			}
			if got := everything(t, f); got != newest {
				t.Errorf("after redo:\n%s\nnot\n%s", got, newest)
			}
			allIsWell(t, f)
		})
	}
}

func TestARowTakenAwayComesBackWithColumnsThatCameAndNamesThatChanged(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"), OneRow("INSERT INTO log (contact, id, kind, held, said) VALUES ('c1', 'l1', 'call', '2026-11-01', 'she \"rang\"')"))
	put(t, f, OneRow("DELETE FROM log"))
	path := f.Path()
	f.Close()
	f = opened(t, path, "ALTER TABLE log ADD COLUMN partner TEXT NOT NULL DEFAULT 'nobody'; ALTER TABLE log RENAME COLUMN said TO \"in\"")
	undo(t, f)
	if got := query[string](t, f, "SELECT concat_ws(' ', kind, partner, \"in\") FROM log"); got != `call nobody she "rang"` {
		t.Errorf("it came back as %q", got)
	}
	put(t, f, OneRow("UPDATE log SET partner = 'Almi', version = version + 1"))
	meddle(t, f, "DROP TRIGGER history_log_update", "UPDATE log SET partner = 'Swedbank', version = 9")
	if _, err := f.Undo(context.Background(), clock); model.CodeOf(err) != model.Conflict {
		t.Errorf("what changed in the new column is overwritten: %v", err)
	}
}

func TestAMigrationIsMadeAfterABackupAndWholeOrNotAtAll(t *testing.T) {
	path, _ := lived(t)
	for name, migration := range map[string]string{
		"it leaves a reference to nothing": "ALTER TABLE log ADD COLUMN partner TEXT; DELETE FROM project",
		"it is no SQL":                     "ALTER TABLE log ADD COLUMN partner TEXT; NONSENSE",
	} {
		if _, err := Open(context.Background(), path, testSchema(migration), Options{}); model.CodeOf(err) != model.Internal {
			t.Errorf("%s: %v", name, err)
		}
	}
	f := opened(t, path)
	if got := query[int](t, f, "PRAGMA user_version"); got != 1 {
		t.Errorf("its version is %d", got)
	}
	if made, err := f.Backups(); err != nil || len(made) != 2 {
		t.Errorf("backups: %v %v", made, err)
	}
	undo(t, f)
	allIsWell(t, f)
	if got := query[int](t, f, "PRAGMA foreign_keys"); got != 1 {
		t.Error("references are no longer kept")
	}
	f.Close()
	f = opened(t, path, "SELECT 1")
	meddled := f.writer.QueryRow("PRAGMA foreign_keys")
	var on int
	if err := meddled.Scan(&on); err != nil || on != 1 {
		t.Errorf("after a migration references are kept: %d %v", on, err)
	}
}

// A sum that counts otherwise is
// counted anew at opening, and one that is as it was is left alone.
func TestWhatIsGeneratedIsMadeAnewWhenTheProgramMakesItOtherwise(t *testing.T) {
	path, _ := lived(t)
	sum := func(schema Schema) int {
		t.Helper()
		f, err := Open(context.Background(), path, schema, Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		meddle(t, f, "UPDATE summary SET minutes = minutes + 100")
		return query[int](t, f, "SELECT minutes FROM summary")
	}
	if got := sum(testSchema()); got != 120 {
		t.Errorf("20 minutes and 100 past the history are %d", got)
	}
	if got := sum(testSchema()); got != 220 {
		t.Errorf("the sum was made anew: %d", got)
	}
	schema := testSchema()
	schema.Derived.Make[0] = strings.Replace(schema.Derived.Make[0], "sum(minutes)", "sum(2 * minutes)", 1)
	if got := sum(schema); got != 140 {
		t.Errorf("twice 20 minutes and 100 past the history are %d", got)
	}
	more := testSchema("ALTER TABLE summary ADD COLUMN talks INTEGER NOT NULL DEFAULT 0")
	more.Derived.Make[0] = strings.Replace(more.Derived.Make[0], "AS minutes", "AS minutes, (SELECT count(*) FROM log WHERE log.contact = c.id) AS talks", 1)
	more.Derived.Make[1] = strings.Replace(more.Derived.Make[1], "0)", "0, 0)", 1)
	if got := sum(more); got != 120 {
		t.Errorf("20 minutes and 100 past the history are %d", got)
	}
	f, err := Open(context.Background(), path, more, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := query[int](t, f, "SELECT talks FROM summary"); got != 1 {
		t.Errorf("the new sum counts %d", got)
	}
}

func TestWhatIsLastingIsNotInTheStacks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	f := opened(t, path)
	set := func(value string) Step {
		return OneRow("INSERT INTO setting VALUES ('language', ?) ON CONFLICT DO UPDATE SET value = excluded.value", value)
	}
	put(t, f, set("sv"), OneRow("INSERT INTO setting VALUES ('office', 'Boden')"))
	put(t, f, set("en"))
	undo(t, f) // when it still was among them
	f.Close()

	schema := testSchema()
	schema.Lasting = "tbl = 'setting' AND row_id = 'language'"
	f, err := Open(context.Background(), path, schema, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if done := put(t, f, insertContact("c1", "Amina")); done.Lasting {
		t.Error("a new contact is lasting")
	}
	undo(t, f)
	if done := put(t, f, set("so")); !done.Lasting || done.Commit == "" {
		t.Errorf("a change of language: %+v", done)
	}
	redo(t, f)
	undo(t, f)
	if got := query[int](t, f, "SELECT count(*) FROM contact"); got != 0 {
		t.Error("undo took back something else")
	}
	undo(t, f)
	if got := query[string](t, f, "SELECT group_concat(key || value) FROM setting"); got != "languageso" {
		t.Errorf("settings: %s", got)
	}
	if _, err := f.Undo(context.Background(), clock); model.CodeOf(err) != model.NotFound {
		t.Errorf("there is more: %v", err)
	}
}
