package model

import "github.com/google/uuid"

// Ids are UUIDv7 in their usual 36 characters: made here, never by the database, and in
// the order in which they were made. Each kind has its own type so that one cannot be
// given for another.
type (
	ContactID    string
	EnterpriseID string
	StepID       string // one visit of a contact to a step
	EventID      string
	ProjectID    string
	CommitID     string
)

// NewID makes an id of the kind asked for.
func NewID[T ~string]() T { return T(uuid.Must(uuid.NewV7()).String()) }

// ParseID reads an id as it is written; ok is false for what is none.
func ParseID[T ~string](s string) (id T, ok bool) {
	if u, err := uuid.Parse(s); err == nil && u.String() == s {
		return T(s), true
	}
	return "", false
}
