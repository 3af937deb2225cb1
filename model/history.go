package model

// CommitKind is what a commit was: a change, or the taking back or redoing of one.
type CommitKind string

// The kinds of commit.
const (
	DoCommit   CommitKind = "do"
	UndoCommit CommitKind = "undo"
	RedoCommit CommitKind = "redo"
)
