package engine

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"stegvis/model"
	"stegvis/model/text"
)

func TestUndoTakesBackAndRedoDoesAgainAcrossARestart(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina Warsame"))
	put(t, r,
		OneRow("UPDATE contact SET name = 'Amina W', name_key = x'00ff', status = 'paused', paused_until = '2027-01-01', version = version + 1 WHERE id = 'c1'"),
		OneRow("INSERT INTO log (contact, id, kind, held, minutes, said) VALUES ('c1', 'l1', 'call', '2026-11-17', 20, 'Åt\"\\/' || char(10) || '字')"))
	before := everything(t, r)

	path := r.Path()
	r.Close()
	r = opened(t, path)
	done := undo(t, r)
	if done.Owner() != "c1" || done.Label.Key != "storage.exists" {
		t.Errorf("undo did %+v", done)
	}
	if got := query[string](t, r, "SELECT name || hex(name_key) || status || version FROM contact"); got != "Amina Warsame416D696E612057617273616D65active3" {
		t.Errorf("after undo: %s", got)
	}
	if got := query[int](t, r, "SELECT count(*) FROM log"); got != 0 {
		t.Errorf("%d logs after undo", got)
	}
	r.Close()
	r = opened(t, path)
	if _, err := r.Redo(context.Background(), clock); err != nil {
		t.Fatal(err)
	}
	if got := everything(t, r); got != before {
		t.Errorf("after redo:\n%s\nnot\n%s", got, before)
	}
	if n := query[int](t, r, "SELECT version FROM contact"); n != 4 {
		t.Errorf("version %d, not 4", n)
	}
	if n := query[int](t, r, "SELECT version FROM log"); n <= 1 {
		t.Errorf("a log made anew has version %d", n)
	}
}

func TestUndoOfNothingIsNotFound(t *testing.T) {
	r := fresh(t)
	for _, reverse := range []func() (Done, error){
		func() (Done, error) { return r.Undo(context.Background(), clock) },
		func() (Done, error) { return r.Redo(context.Background(), clock) },
	} {
		if _, err := reverse(); model.CodeOf(err) != model.NotFound {
			t.Errorf("err: %v", err)
		}
	}
}

func TestUndoNamesTheRecordThatHasChangedSince(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina Warsame"), OneRow("INSERT INTO log (contact, id, kind, held) VALUES ('c1', 'l1', 'call', '2026-11-17')"))
	// A write that went past the history, as a repair by hand might.
	meddle(t, r, "DROP TRIGGER history_log_update", "UPDATE log SET minutes = 99, version = 2")
	_, err := r.Undo(context.Background(), clock)
	if model.CodeOf(err) != model.Conflict {
		t.Fatalf("err: %v", err)
	}
	if got, want := model.Explain(err, text.English), "Amina Warsame (logged contact) has changed since"; len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("it says %q", got)
	}
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 1 {
		t.Error("half of the undo happened")
	}
}

// TestSearchAgreesWithStacks holds that what undo and redo find from the newest commits
// backwards is what the stacks of all commits have on top.
func TestSearchAgreesWithStacks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var commits []commitMark
		for i, kind := range rapid.SliceOf(rapid.SampledFrom([]model.CommitKind{model.DoCommit, model.UndoCommit, model.UndoCommit, model.RedoCommit})).Draw(t, "kinds") {
			c := commitMark{ID: model.CommitID(rune('a' + i)), Kind: kind}
			undo, redo := stacks(commits)
			switch {
			case kind == model.UndoCommit && len(undo) > 0:
				c.Target = undo[len(undo)-1]
			case kind == model.RedoCommit && len(redo) > 0:
				c.Target = redo[len(redo)-1]
			case kind != model.DoCommit:
				continue
			}
			commits = append(commits, c)
		}
		undo, redo := stacks(commits)
		agree(t, commits, model.UndoCommit, undo)
		agree(t, commits, model.RedoCommit, redo)
	})
}

func agree(t *rapid.T, commits []commitMark, kind model.CommitKind, stack []model.CommitID) {
	s := turnSearch{kind, make(map[model.CommitID]mark)}
	var found turn
	for i := len(commits) - 1; i >= 0; i-- {
		var decided bool
		if found, decided = s.see(mark{int64(i), commits[i].ID, commits[i].Kind, commits[i].Target}); decided {
			break
		}
	}
	var want model.CommitID
	if len(stack) > 0 {
		want = stack[len(stack)-1]
	}
	if found.target != want {
		t.Fatalf("%s of %v: found %q, not %q", kind, commits, found.target, want)
	}
}

func TestUndoThatTakesBackExactlyThatOrNothing(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	first := put(t, r, insertContact("c1", "Amina Warsame"))
	second := put(t, r, insertContact("c2", "Omar Darwish"))
	before := everything(t, r)
	_, err := r.UndoThat(ctx, clock, first.Commit)
	if model.CodeOf(err) != model.Conflict || everything(t, r) != before {
		t.Errorf("something was taken back that was not meant: %v", err)
	}
	undone, err := r.UndoThat(ctx, clock, second.Commit)
	if err != nil {
		t.Fatal(err)
	}
	if _, err = r.RedoThat(ctx, clock, second.Commit); model.CodeOf(err) != model.Conflict {
		t.Errorf("a change that was not taken back was done again: %v", err)
	}
	redone, err := r.RedoThat(ctx, clock, undone.Commit)
	if err != nil {
		t.Fatal(err)
	}
	if _, err = r.UndoThat(ctx, clock, second.Commit); model.CodeOf(err) != model.Conflict {
		t.Errorf("the change itself is not what made it so any more: %v", err)
	}
	if _, err = r.UndoThat(ctx, clock, redone.Commit); err != nil {
		t.Fatal(err)
	}
	if _, err = r.UndoThat(ctx, clock, first.Commit); err != nil {
		t.Fatal(err)
	}
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 0 {
		t.Errorf("%d contacts are left", n)
	}
}
