package storage

import (
	"context"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// FinishFollowUp marks a promise as kept on the day of at; one of a schedule makes the
// following one. One that is done already stays as it is. Errors: NotFound, Conflict.
func (r *Register) FinishFollowUp(ctx context.Context, at time.Time, id model.RecordID) (Done, error) {
	today := model.DateOf(at)
	return r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) {
		return r.ending(ctx, model.FollowUp, id, today, func(f model.Record) model.Record { is, _ := f.Toggled(today); return is })
	})
}

// ChaseFollowUp notes that whoever is waited for was reminded once more. Errors: NotFound,
// Conflict.
func (r *Register) ChaseFollowUp(ctx context.Context, at time.Time, id model.RecordID) (Done, error) {
	return r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) {
		f, err := r.Record(ctx, model.FollowUp, id)
		if err != nil {
			return text.Sentence{}, nil, err
		}
		return r.labelled(ctx, model.DateOf(at), model.Change{Record: model.Chased(f)})
	})
}

// nameOf gives the name of a contact. Errors: NotFound.
func (r reader) nameOf(ctx context.Context, id model.ContactID) (string, error) {
	return r.ownerName(ctx, model.Record{Type: model.FollowUp, Owner: string(id)})
}

// rescheduling are the steps a change of the form of the last step asks for.
func (r reader) rescheduling(ctx context.Context, contact model.ContactID, was, is map[string]string, today model.Date) ([]engine.Step, error) {
	before, after := model.ScheduleOf(was), model.ScheduleOf(is)
	if before == after {
		return nil, nil
	}
	if err := after.Check(); err != nil {
		return nil, err
	}
	promises, err := r.Records(ctx, model.FollowUp, string(contact))
	if err != nil {
		return nil, err
	}
	scheduled := slices.DeleteFunc(promises, func(f model.Record) bool { return !f.Open() || !model.ScheduledBy(f).Repeats() })
	return r.changing(ctx, today, model.Rescheduling(contact, before, after, scheduled, today)...)
}
