package intake

import (
	"context"

	"stegvis/model"
	"stegvis/model/text"
)

// Options are what it takes to read a list.
type Options struct {
	Today       model.Date
	Role        model.Role            // of the new contacts; empty: Client
	Known       []model.Known         // everyone in the register
	Seen        model.CommitID        // its newest change before they were read
	Events      []model.KnownEvent    // its meetings
	OnDuplicate model.Way             // empty: FillEmpty
	Map         map[string]string     // from ReadMap; overrides what headers say
	Answers     map[string]string     // to a plan's questions, by their keys; those of RowAnswer are about one row
	Said        map[string]model.Said // of lists brought in before, by their ImportPlan.Headings
	On          model.Date            // of the meeting of an attendance list that does not say
	Undated     bool                  // a list of attendance that says no date is planned all the same, to be asked for it
	Meeting     string                // its title
	AsContacts  bool                  // a list of attendance is taken for one of contacts all the same
	Lang        text.Lang             // of the words put into notes and rejects

	here map[string]bool // the ids of those Known

	// OnRecord gives contacts as they are in the register, those that are there. It is called
	// for those found whose empty fields are to be filled, many at a time; nil fills none.
	OnRecord func(context.Context, []model.ContactID) ([]model.OnRecord, error)
}
