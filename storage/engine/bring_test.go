package engine

import (
	"context"
	"path/filepath"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

func bring(t *testing.T, f *File, from string, rehearse bool) Brought {
	t.Helper()
	b, err := f.Bring(context.Background(), from, clock, rehearse)
	if err != nil {
		t.Fatalf("bring: %v", err)
	}
	return b
}

func TestTwoCopiesThatWentTheirOwnWaysAreBroughtTogether(t *testing.T) {
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"), insertContact("c2", "Bo"), insertContact("c3", "Cilla"))
	copied := filepath.Join(t.TempDir(), "other.db")
	if err := f.BackupTo(context.Background(), copied); err != nil {
		t.Fatal(err)
	}
	other := opened(t, copied)
	rename := func(f *File, id, name string) {
		put(t, f, OneRow("UPDATE contact SET name = ?, version = version + 1 WHERE id = ?", name, id))
	}
	rename(f, "c1", "Amina Here")
	put(t, f, insertContact("c4", "Dag Here"))
	rename(other, "c1", "Amina There")
	rename(other, "c2", "Bo Once")
	rename(other, "c2", "Bo There")
	put(t, other, insertContact("c5", "Eva There"), OneRow("INSERT INTO log (contact, id, kind, held, said) VALUES ('c5', 'l', 'call', '2026-11-18', 'hej')"))
	rename(other, "c5", "Eva Later")
	put(t, other, OneRow("DELETE FROM contact WHERE id = 'c3'"))
	undo(t, other)
	put(t, other, OneRow("DELETE FROM contact WHERE id = 'c3'"))
	other.Close()

	before := everything(t, f)
	b := bring(t, f, copied, true)
	if b.Commits != 8 || b.Rows != 4 || len(b.Left) != 1 || everything(t, f) != before {
		t.Fatalf("rehearsed: %+v", b)
	}
	b = bring(t, f, copied, false)
	if got, want := names(t, f), "Amina Here Bo There Dag Here Eva Later"; got != want {
		t.Errorf("together: %q, not %q", got, want)
	}
	if b.Rows != 4 || len(b.Left) != 1 || query[string](t, f, "SELECT said FROM log WHERE contact = 'c5'") != "hej" {
		t.Errorf("brought: %+v", b)
	}
	if said := b.Left[0].In(text.English); said != "Amina Here (contact) is different here, so the change from there was left out." {
		t.Errorf("left out: %s", said)
	}
	allIsWell(t, f)
	if again := bring(t, f, copied, false); again.Rows != 0 || len(again.Left) != 1 {
		t.Errorf("brought again: %+v", again)
	}
	undo(t, f)
	if everything(t, f) != before {
		t.Error("one undo does not take it back")
	}
}

func TestOnlyACopyOfTheRegisterIsBroughtIn(t *testing.T) {
	f, other := fresh(t), fresh(t)
	put(t, other, insertContact("x", "Annan"))
	other.Close()
	_, err := f.Bring(context.Background(), other.path, clock, false)
	says(t, "another register", err, model.Invalid)
}

func TestACopyIsBroughtIntoARegisterInWhichNothingWasEverChanged(t *testing.T) {
	f := fresh(t)
	copied := filepath.Join(t.TempDir(), "other.db")
	if err := f.BackupTo(context.Background(), copied); err != nil {
		t.Fatal(err)
	}
	other := opened(t, copied)
	put(t, other, insertContact("c1", "Amina"))
	other.Close()
	if b := bring(t, f, copied, false); b.Rows != 1 || len(b.Left) != 0 || names(t, f) != "Amina" {
		t.Errorf("brought: %+v", b)
	}
	allIsWell(t, f)
}
