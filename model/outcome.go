package model

import "slices"

// OutcomeKinds are what can come of it all (product.md §7).
var OutcomeKinds = []string{"firm-started", "running-6", "running-12", "running-24", "running-36", "jobs", "first-employee", "export-order", "firm-closed", "employed", "internship", "studies", "qualification", "other-step"}

// EvidenceGrades say how an outcome is known.
var EvidenceGrades = []string{"told", "document", "register"}

// Outcome is a dated result with its grade of evidence.
type Outcome struct {
	ID       OutcomeID
	Contact  ContactID
	Kind     string
	On       Date
	Jobs     int
	Evidence string
}

// Validate holds what must be true of an outcome. Errors are Invalid.
func (o Outcome) Validate() error {
	switch {
	case !slices.Contains(OutcomeKinds, o.Kind):
		return Fail(Invalid, "error.choice", o.Kind).On("kind")
	case o.On.IsZero():
		return Fail(Invalid, "error.no-date").On("on")
	case !slices.Contains(EvidenceGrades, o.Evidence):
		return Fail(Invalid, "error.choice", o.Evidence).On("evidence")
	}
	return nil
}
