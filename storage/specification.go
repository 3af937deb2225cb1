package storage

import (
	"context"

	"stegvis/model"
)

// planned reads what the plans of a contact are made from: Person has the rest.
func (r *Register) planned(ctx context.Context, p Person) (model.Planned, error) {
	partners, err := r.Records(ctx, model.Partner, "")
	return model.Planned{Contact: p.Contact, Needs: p.Of(model.Need), Actions: p.Of(model.Action), Partners: partners}, err
}

// Specification reads the requirement specification of a contact, as of one day. Errors: NotFound.
func (r *Register) Specification(ctx context.Context, id model.ContactID, today model.Date) (model.Specification, error) {
	person, err := r.Person(ctx, id)
	if err != nil {
		return model.Specification{}, err
	}
	planned, err := r.planned(ctx, person)
	return model.Specify(person.Visits, planned, today), err
}
