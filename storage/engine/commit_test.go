package engine

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

func TestACommitNotesWhatItChanged(t *testing.T) {
	r := fresh(t)
	done := put(t, r, insertContact("c1", "Amina Warsame"))
	if len(done.Touched) != 1 || !done.Touches("contact") || done.Owner() != "c1" || done.Commit == "" {
		t.Errorf("done: %+v", done)
	}
	if got := query[string](t, r, "SELECT json_extract(after, '$.name') FROM changes WHERE before IS NULL"); got != "Amina Warsame" {
		t.Errorf("after: %q", got)
	}
	if got := query[int](t, r, "SELECT count(*) FROM commits WHERE open = 0"); got != 1 {
		t.Errorf("%d closed commits", got)
	}
}

func TestAStepThatTouchesAnotherNumberOfRowsTakesAllBack(t *testing.T) {
	r := fresh(t)
	_, err := r.Commit(context.Background(), clock, text.Sentencef("storage.exists"),
		insertContact("c1", "Amina"), OneRow("UPDATE contact SET name = 'x', version = version + 1 WHERE id = 'nobody'"))
	if model.CodeOf(err) != model.Conflict {
		t.Fatalf("err: %v", err)
	}
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 0 {
		t.Errorf("%d contacts are left", n)
	}
	if n := query[int](t, r, "SELECT count(*) FROM commits"); n != 0 {
		t.Errorf("%d commits are left", n)
	}
}
