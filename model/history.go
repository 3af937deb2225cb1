package model

// CommitKind is what a commit was: a change, or the taking back or redoing of one.
type CommitKind string

// The kinds of commit.
const (
	DoCommit   CommitKind = "do"
	UndoCommit CommitKind = "undo"
	RedoCommit CommitKind = "redo"
)

// CommitMark is a commit as the stacks of undo and redo need it. Target is what an undo or
// redo took back or did again.
type CommitMark struct {
	ID     CommitID
	Kind   CommitKind
	Target CommitID
}

// Stacks computes, from commits oldest first, what undo would take back and what redo
// would do again, the next one last. A new change empties what could be redone.
func Stacks(commits []CommitMark) (undo, redo []CommitID) {
	for _, c := range commits {
		switch c.Kind {
		case DoCommit:
			undo, redo = append(undo, c.ID), nil
		case UndoCommit:
			if n := len(undo); n > 0 && undo[n-1] == c.Target {
				undo, redo = undo[:n-1], append(redo, c.Target)
			}
		case RedoCommit:
			if n := len(redo); n > 0 && redo[n-1] == c.Target {
				undo, redo = append(undo, c.Target), redo[:n-1]
			}
		}
	}
	return undo, redo
}
