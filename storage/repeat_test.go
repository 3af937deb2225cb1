package storage

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"stegvis/model"
	"stegvis/model/text"
)

func TestACommitWrittenTwiceIsThereOnce(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	e := entry{id: model.NewID[model.CommitID](), at: clock, label: "{}", kind: model.DoCommit}
	steps := func(tx *sql.Tx) error { return runAll(ctx, tx, []statement{insertContact("c1", "Amina")}) }
	if _, err := r.commitAs(ctx, e, steps); err != nil {
		t.Fatal(err)
	}
	_, err := r.commitAs(ctx, e, steps)
	says(t, "again", err, model.Exists)
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 1 {
		t.Errorf("%d contacts", n)
	}
	disk := errors.New("the disk did not answer")
	if !r.written(ctx, e.id, atCommit{disk}) {
		t.Error("a commit whose answer was lost is not found")
	}
	if r.written(ctx, "another", atCommit{disk}) || r.written(ctx, e.id, disk) {
		t.Error("a commit that did not happen is found")
	}
}

func TestACommitThatChangesNothingIsNotRemembered(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	done := put(t, r, stmt("UPDATE contact SET name = 'Amina', version = version + 1"), stmtAny("DELETE FROM log"))
	if done.Commit != "" || done.Topics != 0 {
		t.Errorf("done: %+v", done)
	}
	if undo(t, r); query[int](t, r, "SELECT count(*) FROM contact") != 0 {
		t.Error("undo took back something else")
	}
}

func TestNoWriteForgetsItsHistoryOrItsVersion(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	for _, s := range []string{"UPDATE contact SET name = 'B', version = 9", "DELETE FROM contact", "INSERT INTO setting VALUES ('a', 'b')"} {
		if _, err := r.writer.Exec(s); err == nil {
			t.Errorf("without a commit: %s", s)
		}
	}
	if _, err := r.commit(context.Background(), clock, text.Sentencef("storage.exists"), stmt("UPDATE contact SET name = 'B'")); model.CodeOf(err) != model.Internal {
		t.Errorf("a version that does not grow: %v", err)
	}
}

func TestEveryTableHasItsHistory(t *testing.T) {
	r := fresh(t)
	without := query[string](t, r, `SELECT coalesce(group_concat(name), '') FROM sqlite_schema AS t WHERE type = 'table' AND name NOT LIKE 'sqlite%'
		AND 3 <> (SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = t.name AND name LIKE 'history%')`)
	if without != strings.Join(withoutHistory, ",") {
		t.Errorf("without history: %s", without)
	}
}

func TestASentenceIsReadAsItWasStored(t *testing.T) {
	s := text.Sentencef("storage.undo-conflict", "Amina ”\"\\\n\u2028", text.Say("storage.record-log"), int64(math.MaxInt64), 2.5, text.Sentencef("storage.exists"))
	stored, err := encodeSentence(s)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := decodeSentence(stored); err != nil || !reflect.DeepEqual(got, s) {
		t.Errorf("%#v, %v", got, err)
	}
}

func TestAnUnfinishedRegisterIsFinishedButNotByReading(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	db := sql.OpenDB(door{path: path, use: writing}) // makes the file ours and stops there
	if err := db.Ping(); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := Open(ctx, path, Options{ReadOnly: true})
	says(t, "unfinished", err, model.Damaged)
	r := opened(t, path)
	put(t, r, insertContact("c1", "Amina"))
	if err := r.Rest(ctx); err != nil {
		t.Fatal(err)
	}
	r.Close()
	r, err = Open(ctx, path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 1 || !r.ReadOnly() {
		t.Errorf("%d contacts", n)
	}
	_, err = r.commit(ctx, clock, text.Sentencef("storage.exists"), insertContact("c2", "Bo"))
	says(t, "writing", err, model.Full)
	_, err = r.Undo(ctx, clock)
	says(t, "undo", err, model.Full)
	says(t, "a draft", r.SaveDraft(ctx, clock, "a", "b"), model.Full)
}

func TestARegisterAtRestHoldsWhatWasWritten(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	importMany(t, r, manyRows)
	if err := r.Rest(ctx); err != nil {
		t.Fatal(err)
	}
	if got := query[string](t, r, "SELECT group_concat(DISTINCT tbl) FROM sqlite_stat1 WHERE tbl IN ('contact', 'visit')"); len(got) != len("contact,visit") {
		t.Errorf("the engine knows of %q", got)
	}
	alone := sql.OpenDB(door{path: r.Path(), use: peeking}) // without the journal
	defer alone.Close()
	var n int
	if err := alone.QueryRow("SELECT count(*) FROM contact").Scan(&n); err != nil || n != manyRows {
		t.Errorf("%d contacts are in the file, %v", n, err)
	}
}

func TestDraftsAndSettings(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	if _, found, err := r.Draft(ctx, "contact/c1"); found || err != nil {
		t.Errorf("a draft nobody saved: %v %v", found, err)
	}
	for _, value := range []string{"{}", `{"name":"Ami"}`} {
		if err := r.SaveDraft(ctx, clock, "contact/c1", value); err != nil {
			t.Fatal(err)
		}
	}
	if v, found, err := r.Draft(ctx, "contact/c1"); v != `{"name":"Ami"}` || !found || err != nil {
		t.Errorf("draft: %q %v %v", v, found, err)
	}
	if all, err := r.Drafts(ctx); err != nil || len(all) != 1 || !all[0].At.Equal(clock) {
		t.Errorf("drafts: %v %v", all, err)
	}
	if err := errors.Join(r.DropDraft(ctx, "contact/c1"), r.DropDraft(ctx, "contact/c1")); err != nil {
		t.Fatal(err)
	}
	if _, found, _ := r.Draft(ctx, "contact/c1"); found {
		t.Error("a dropped draft is there")
	}
	for _, values := range []map[string]string{{"lang": "sv", "theme": "dark"}, {"lang": "en", "theme": ""}} {
		done, err := r.SetSettings(ctx, clock, values)
		if err != nil || done.Topics != Settings {
			t.Fatalf("%+v %v", done, err)
		}
	}
	if got, err := r.Settings(ctx); err != nil || !reflect.DeepEqual(got, map[string]string{"lang": "en"}) {
		t.Errorf("settings: %v %v", got, err)
	}
	undo(t, r)
	if got, _ := r.Settings(ctx); !reflect.DeepEqual(got, map[string]string{"lang": "sv", "theme": "dark"}) {
		t.Errorf("settings after undo: %v", got)
	}
}

// FuzzAnyTextComesBack deletes a record with any text and takes that back.
func FuzzAnyTextComesBack(f *testing.F) {
	r := fresh(f)
	put(f, r, insertContact("c1", "Amina"))
	for _, s := range []string{"", "Åsa", `"\/\u0000`, "\x01\x1f\x7f", "a\u2028b\ufeff", "字🙂\U0010ffff", `{"n":1}`, "1e400", "null"} {
		f.Add(s, []byte(s))
	}
	f.Fuzz(func(t *testing.T, said string, key []byte) {
		if !utf8.ValidString(said) || strings.Contains(said, "\x00") {
			t.Skip()
		}
		put(t, r, stmtAny("DELETE FROM log"), stmt("UPDATE contact SET name_key = ?, version = version + 1", append([]byte{1}, key...)),
			stmt("INSERT INTO log (contact, id, kind, held, said) VALUES ('c1', 'l', 'call', '2026-11-18', ?)", said))
		put(t, r, stmt("DELETE FROM log"), stmt("UPDATE contact SET name_key = x'00', version = version + 1"))
		undo(t, r)
		if got := query[string](t, r, "SELECT said FROM log"); got != said {
			t.Errorf("%q came back as %q", said, got)
		}
		if got := query[[]byte](t, r, "SELECT name_key FROM contact"); string(got) != "\x01"+string(key) {
			t.Errorf("%q came back as %q", key, got)
		}
	})
}
