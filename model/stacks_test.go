package model

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatUndoAndRedoWouldDo(t *testing.T) {
	do := func(id CommitID) CommitMark { return CommitMark{ID: id, Kind: DoCommit} }
	undo := func(id CommitID) CommitMark { return CommitMark{ID: "u" + id, Kind: UndoCommit, Target: id} }
	redo := func(id CommitID) CommitMark { return CommitMark{ID: "r" + id, Kind: RedoCommit, Target: id} }
	for name, c := range map[string]struct {
		commits    []CommitMark
		undo, redo []CommitID
	}{
		"nothing was done":                       {},
		"two changes can be taken back":          {[]CommitMark{do("a"), do("b")}, []CommitID{"a", "b"}, nil},
		"what was taken back can be done again":  {[]CommitMark{do("a"), do("b"), undo("b")}, []CommitID{"a"}, []CommitID{"b"}},
		"all was taken back":                     {[]CommitMark{do("a"), do("b"), undo("b"), undo("a")}, nil, []CommitID{"b", "a"}},
		"one of two was done again":              {[]CommitMark{do("a"), do("b"), undo("b"), undo("a"), redo("a")}, []CommitID{"a"}, []CommitID{"b"}},
		"a new change ends what could be redone": {[]CommitMark{do("a"), undo("a"), do("b")}, []CommitID{"b"}, nil},
		"what was redone can be taken back":      {[]CommitMark{do("a"), undo("a"), redo("a"), undo("a")}, nil, []CommitID{"a"}},
		"an undo out of turn counts for nothing": {[]CommitMark{do("a"), do("b"), undo("a")}, []CommitID{"a", "b"}, nil},
		"a redo out of turn counts for nothing":  {[]CommitMark{do("a"), redo("a")}, []CommitID{"a"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if u, r := Stacks(c.commits); !slices.Equal(u, c.undo) || !slices.Equal(r, c.redo) {
				t.Errorf("undo %v, redo %v; expected %v and %v", u, r, c.undo, c.redo)
			}
		})
	}
}

// TestStacksAreALine holds that undo and redo walk along one line of changes: a place on it,
// changes before it, changes after it, and a new change cuts off what lies after.
func TestStacksAreALine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var commits []CommitMark
		var line []CommitID
		place := 0
		for i := range rapid.IntRange(0, 60).Draw(t, "commits") {
			id := CommitID(fmt.Sprint(i))
			switch kind := rapid.SampledFrom([]CommitKind{DoCommit, DoCommit, UndoCommit, RedoCommit}).Draw(t, "kind"); {
			case kind == DoCommit:
				commits = append(commits, CommitMark{ID: id, Kind: kind})
				line = append(slices.Clone(line[:place]), id)
				place++
			case kind == UndoCommit && place > 0:
				place--
				commits = append(commits, CommitMark{ID: id, Kind: kind, Target: line[place]})
			case kind == RedoCommit && place < len(line):
				commits = append(commits, CommitMark{ID: id, Kind: kind, Target: line[place]})
				place++
			}
		}
		undo, redo := Stacks(commits)
		slices.Reverse(redo)
		if !slices.Equal(undo, line[:place]) || !slices.Equal(redo, line[place:]) {
			t.Fatalf("undo %v, redo %v; expected %v with the place %d", undo, redo, line, place)
		}
	})
}
