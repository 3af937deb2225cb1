package engine

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"stegvis/model"
)

// commitMark is a commit as the stacks of undo and redo need it. Target is what an undo or
// redo took back or did again.
type commitMark struct {
	ID     model.CommitID
	Kind   model.CommitKind
	Target model.CommitID
}

// stacks computes, from commits oldest first, what undo would take back and what redo
// would do again, the next one last. A new change empties what could be redone.
func stacks(commits []commitMark) (undo, redo []model.CommitID) {
	for _, c := range commits {
		switch c.Kind {
		case model.DoCommit:
			undo, redo = append(undo, c.ID), nil
		case model.UndoCommit:
			if n := len(undo); n > 0 && undo[n-1] == c.Target {
				undo, redo = undo[:n-1], append(redo, c.Target)
			}
		case model.RedoCommit:
			if n := len(redo); n > 0 && redo[n-1] == c.Target {
				undo, redo = append(undo, c.Target), redo[:n-1]
			}
		}
	}
	return undo, redo
}

func TestWhatUndoAndRedoWouldDo(t *testing.T) {
	do := func(id model.CommitID) commitMark { return commitMark{ID: id, Kind: model.DoCommit} }
	undo := func(id model.CommitID) commitMark {
		return commitMark{ID: "u" + id, Kind: model.UndoCommit, Target: id}
	}
	redo := func(id model.CommitID) commitMark {
		return commitMark{ID: "r" + id, Kind: model.RedoCommit, Target: id}
	}
	for name, c := range map[string]struct {
		commits    []commitMark
		undo, redo []model.CommitID
	}{
		"nothing was done":                       {},
		"two changes can be taken back":          {[]commitMark{do("a"), do("b")}, []model.CommitID{"a", "b"}, nil},
		"what was taken back can be done again":  {[]commitMark{do("a"), do("b"), undo("b")}, []model.CommitID{"a"}, []model.CommitID{"b"}},
		"all was taken back":                     {[]commitMark{do("a"), do("b"), undo("b"), undo("a")}, nil, []model.CommitID{"b", "a"}},
		"one of two was done again":              {[]commitMark{do("a"), do("b"), undo("b"), undo("a"), redo("a")}, []model.CommitID{"a"}, []model.CommitID{"b"}},
		"a new change ends what could be redone": {[]commitMark{do("a"), undo("a"), do("b")}, []model.CommitID{"b"}, nil},
		"what was redone can be taken back":      {[]commitMark{do("a"), undo("a"), redo("a"), undo("a")}, nil, []model.CommitID{"a"}},
		"an undo out of turn counts for nothing": {[]commitMark{do("a"), do("b"), undo("a")}, []model.CommitID{"a", "b"}, nil},
		"a redo out of turn counts for nothing":  {[]commitMark{do("a"), redo("a")}, []model.CommitID{"a"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if u, r := stacks(c.commits); !slices.Equal(u, c.undo) || !slices.Equal(r, c.redo) {
				t.Errorf("undo %v, redo %v; expected %v and %v", u, r, c.undo, c.redo)
			}
		})
	}
}

// TestStacksAreALine holds that undo and redo walk along one line of changes: a place on it,
// changes before it, changes after it, and a new change cuts off what lies after.
func TestStacksAreALine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var commits []commitMark
		var line []model.CommitID
		place := 0
		for i := range rapid.IntRange(0, 60).Draw(t, "commits") {
			id := model.CommitID(fmt.Sprint(i))
			switch kind := rapid.SampledFrom([]model.CommitKind{model.DoCommit, model.DoCommit, model.UndoCommit, model.RedoCommit}).Draw(t, "kind"); {
			case kind == model.DoCommit:
				commits = append(commits, commitMark{ID: id, Kind: kind})
				line = append(slices.Clone(line[:place]), id)
				place++
			case kind == model.UndoCommit && place > 0:
				place--
				commits = append(commits, commitMark{ID: id, Kind: kind, Target: line[place]})
			case kind == model.RedoCommit && place < len(line):
				commits = append(commits, commitMark{ID: id, Kind: kind, Target: line[place]})
				place++
			}
		}
		undo, redo := stacks(commits)
		slices.Reverse(redo)
		if !slices.Equal(undo, line[:place]) || !slices.Equal(redo, line[place:]) {
			t.Fatalf("undo %v, redo %v; expected %v with the place %d", undo, redo, line, place)
		}
	})
}
