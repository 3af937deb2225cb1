package engine

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
	e := entry{id: model.NewID[model.CommitID](), at: clock, kind: model.DoCommit}
	decide := func(*sql.Tx) (text.Sentence, []Step, error) {
		return text.Sentencef("storage.exists"), []Step{insertContact("c1", "Amina")}, nil
	}
	if _, err := r.changeAs(ctx, e, decide); err != nil {
		t.Fatal(err)
	}
	_, err := r.changeAs(ctx, e, decide)
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
	done := put(t, r, OneRow("UPDATE contact SET name = 'Amina', version = version + 1"), AnyRows("DELETE FROM log"))
	if done.Commit != "" || len(done.Touched) != 0 {
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
	if _, err := r.Commit(context.Background(), clock, text.Sentencef("storage.exists"), OneRow("UPDATE contact SET name = 'B'")); model.CodeOf(err) != model.Internal {
		t.Errorf("a version that does not grow: %v", err)
	}
}

func TestASentenceIsReadAsItWasStored(t *testing.T) {
	s := text.Sentencef("storage.undo-conflict", "Amina ”\"\\\n\u2028", text.Say("storage.record-log"), int64(math.MaxInt64), 2.5, text.Sentencef("storage.exists"))
	stored, err := encodeSentence(s)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := DecodeSentence(stored); err != nil || !reflect.DeepEqual(got, s) {
		t.Errorf("%#v, %v", got, err)
	}
}

func TestAnUnfinishedRegisterIsFinishedButNotByReading(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	db := sql.OpenDB(connector{path: path, use: writing, applicationID: testSchema().ApplicationID}) // makes the file ours and stops there
	if err := db.Ping(); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := Open(ctx, path, testSchema(), Options{ReadOnly: true})
	says(t, "unfinished", err, model.Damaged)
	r := opened(t, path)
	put(t, r, insertContact("c1", "Amina"))
	if err := r.Rest(ctx); err != nil {
		t.Fatal(err)
	}
	r.Close()
	r, err = Open(ctx, path, testSchema(), Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 1 || !r.ReadOnly() {
		t.Errorf("%d contacts", n)
	}
	_, err = r.Commit(ctx, clock, text.Sentencef("storage.exists"), insertContact("c2", "Bo"))
	says(t, "writing", err, model.Full)
	_, err = r.Undo(ctx, clock)
	says(t, "undo", err, model.Full)
	says(t, "a draft", r.WriteUntracked(ctx, OneRow("INSERT INTO draft VALUES ('a', 'b')")), model.Full)
}

func TestARegisterAtRestHoldsWhatWasWritten(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	insertMany(t, r, manyRows)
	if err := r.Rest(ctx); err != nil {
		t.Fatal(err)
	}
	if got := query[string](t, r, "SELECT group_concat(DISTINCT tbl) FROM sqlite_stat1 WHERE tbl IN ('contact', 'visit')"); len(got) != len("contact,visit") {
		t.Errorf("the engine knows of %q", got)
	}
	alone := sql.OpenDB(connector{path: r.Path(), use: peeking}) // without the journal
	defer alone.Close()
	var n int
	if err := alone.QueryRow("SELECT count(*) FROM contact").Scan(&n); err != nil || n != manyRows {
		t.Errorf("%d contacts are in the file, %v", n, err)
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
		put(t, r, AnyRows("DELETE FROM log"), OneRow("UPDATE contact SET name_key = ?, version = version + 1", append([]byte{1}, key...)),
			OneRow("INSERT INTO log (contact, id, kind, held, said) VALUES ('c1', 'l', 'call', '2026-11-18', ?)", said))
		put(t, r, OneRow("DELETE FROM log"), OneRow("UPDATE contact SET name_key = x'00', version = version + 1"))
		undo(t, r)
		if got := query[string](t, r, "SELECT said FROM log"); got != said {
			t.Errorf("%q came back as %q", said, got)
		}
		if got := query[[]byte](t, r, "SELECT name_key FROM contact"); string(got) != "\x01"+string(key) {
			t.Errorf("%q came back as %q", key, got)
		}
	})
}
