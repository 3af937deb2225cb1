package engine

import "io/fs"

// Schema is what an office declares of its tables: all that the engine knows of them.
type Schema struct {
	ApplicationID int   // marks a file as one of these
	Migrations    fs.FS // numbered SQL files, *.sql; the first makes the tables

	// Owner is the table whose rows the others are about: a row of another table is about the
	// one its column of this name holds. The history notes it in a column of this name.
	Owner string
	// OwnerName is a SELECT of the name of the owner whose id is ?1.
	OwnerName string

	Untracked []string // tables whose changes are not noted
	// Lasting is a condition on the rows of changes that undo and redo leave as they are: what
	// is noted and kept safe, but not a step she takes back. FALSE when empty.
	Lasting string
	Derived Derived
}

// Derived is what follows from the rest: tables kept by triggers, which can be computed anew
// at any time. They have no history.
type Derived struct {
	Tables  []string // the tables
	Make    []string // makes the views and triggers
	Rebuild []string // computes the tables anew
	// Refresh computes anew what follows from what the open commit has changed, and leaves the
	// rest as it is.
	Refresh []string
	Faults  string // a SELECT of a sentence's key and its argument for what does not agree, at most ?1 of a kind
}
