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
