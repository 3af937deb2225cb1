package model

import "slices"

// ActionStatus is how far an action has come.
type ActionStatus string

// The statuses of an action.
const (
	ActionPlanned  ActionStatus = "planned"
	ActionUnderWay ActionStatus = "under-way"
	ActionDone     ActionStatus = "done"
	ActionDropped  ActionStatus = "dropped"
)

// ActionKinds are the kinds of measure of the action programme.
var ActionKinds = []string{"sfi", "civics", "validation", "school-mixed", "school-abroad", "school-women", "internship", "bank", "mentor", "trade-training", "premises", "permit", "micro-loan", "other"}

// Action is one measure of a contact's programme: who does what by when.
type Action struct {
	ID      ActionID
	Contact ContactID
	Kind    string
	Actor   string
	Text    string
	Due     Date
	Status  ActionStatus
	Result  string
	Version int64
}

// Validate holds what must be true of an action. Errors are Invalid.
func (a Action) Validate() error {
	switch {
	case !slices.Contains(ActionKinds, a.Kind):
		return Fail(Invalid, "error.choice", a.Kind).On("kind")
	case CleanText(a.Actor) == "":
		return Fail(Invalid, "error.no-actor").On("actor")
	case a.Due.IsZero():
		return Fail(Invalid, "error.no-date").On("due")
	}
	return nil
}
