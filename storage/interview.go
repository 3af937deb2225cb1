package storage

import (
	"context"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// Interview notes what was said in the interview with an established firm, in one commit: fields
// of the form of the step the contact stands on and of the firm, needs that are not there yet, and
// how the firm is that day, where it is on record and something else is told of it than was last.
// Errors are those of Fill.
func (r *Register) Interview(ctx context.Context, at time.Time, id model.ContactID, with With) (Done, error) {
	return r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) {
		name, steps, err := r.filling(ctx, at, id, model.Analysis, with)
		if err != nil {
			return text.Sentence{}, nil, err
		}
		snapshot, err := r.snapshotOf(ctx, id, with.Form, model.DateOf(at))
		return text.Sentencef("interview.done", name), slices.Concat(steps, snapshot), err
	})
}

// snapshotOf are the steps that note how the firm is on a day, as far as fields tell it.
func (r reader) snapshotOf(ctx context.Context, id model.ContactID, fields map[string]string, today model.Date) ([]engine.Step, error) {
	p, err := r.position(ctx, id)
	firm := p.Contact.Enterprise.ID
	if err != nil || firm == "" {
		return nil, err
	}
	there, err := r.Records(ctx, model.Snapshot, string(firm))
	if err != nil {
		return nil, err
	}
	snapshot, tells := model.SnapshotAfter(there, string(firm), fields, today)
	if !tells {
		return nil, nil
	}
	return r.changing(ctx, today, model.Change{Record: snapshot})
}
