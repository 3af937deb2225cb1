package storage

import (
	"context"
	"errors"
	"reflect"
	"testing"
)

func TestEveryTableHasItsHistory(t *testing.T) {
	r := fresh(t)
	without := query[string](t, r, `SELECT coalesce(group_concat(name), '') FROM sqlite_schema AS t WHERE type = 'table' AND name NOT LIKE 'sqlite%'
		AND 3 <> (SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = t.name AND name LIKE 'history%')`)
	if without != "draft,commits,changes,summary,tally,register,checksum" {
		t.Errorf("without history: %s", without)
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
		if err != nil || !done.Touches("setting") {
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

func TestAChangeOfLanguageIsNotWhatUndoTakesBack(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	must(r.SetSettings(ctx, clock, map[string]string{"office": "Boden", "language": "sv"}))(t)
	put(t, r, insertContact("c1", "Amina"))
	if done := must(r.SetSettings(ctx, clock, map[string]string{"language": "en"}))(t); !done.Lasting || done.Commit == "" {
		t.Errorf("a change of language: %+v", done)
	}
	undo(t, r)
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 0 {
		t.Error("undo took back the language instead of the contact")
	}
	undo(t, r)
	if got := must(r.Settings(ctx))(t); !reflect.DeepEqual(got, map[string]string{"language": "en"}) {
		t.Errorf("settings after undo: %v", got)
	}
}
