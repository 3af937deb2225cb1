package storage

import (
	"context"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// AddOutcome notes an outcome; one without a day or a grade of evidence is of the day of at
// and told. Errors: Invalid, NotFound.
func (r *Register) AddOutcome(ctx context.Context, at time.Time, o model.Outcome) (Done, error) {
	name, err := r.nameOf(ctx, o.Contact)
	if err != nil {
		return Done{}, err
	}
	steps, err := resulting(o, model.DateOf(at))
	if err != nil {
		return Done{}, err
	}
	return r.commit(ctx, at, text.Sentencef("done.outcome-added", name), steps...)
}

// resulting is the step that adds an outcome.
func resulting(o model.Outcome, today model.Date) ([]statement, error) {
	if o.ID == "" {
		o.ID = model.NewID[model.OutcomeID]()
	}
	if o.On.IsZero() {
		o.On = today
	}
	if o.Evidence == "" {
		o.Evidence = "told"
	}
	if err := o.Validate(); err != nil {
		return nil, err
	}
	a := newArrivals()
	a.outcome(o)
	return a.outcomes.Steps(), nil
}
