package storage

import (
	"context"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AddProposed puts an action in a contact's programme, and in the same commit the need it is for.
// Errors are those of AddRecord.
func (r *Register) AddProposed(ctx context.Context, at time.Time, action model.Record) (Done, error) {
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		today := model.DateOf(at)
		name, err := r.ownerName(ctx, action)
		if err != nil {
			return none, nil, err
		}
		needs, err := r.Records(ctx, model.Need, action.Owner)
		if err != nil {
			return none, nil, err
		}
		changes := append([]model.Change{{Record: action}}, model.Programmed(action, needs, today)...)
		steps, err = r.changing(ctx, today, changes...)
		return saidOfRecord("added", name, action), steps, err
	})
}

// Planned reads what the plans of a contact are made from: Person has the rest.
func (r *Register) Planned(ctx context.Context, p Person) (model.Planned, error) {
	partners, err := r.Records(ctx, model.Partner, "")
	return model.Planned{Contact: p.Contact, Needs: p.Of(model.Need), Actions: p.Of(model.Action), Partners: partners}, err
}

// Specification reads the requirement specification of a contact, as of one day. Errors: NotFound.
func (r *Register) Specification(ctx context.Context, id model.ContactID, today model.Date) (model.Specification, error) {
	person, err := r.Person(ctx, id)
	if err != nil {
		return model.Specification{}, err
	}
	planned, err := r.Planned(ctx, person)
	return model.Specify(person.Visits, planned, today), err
}
