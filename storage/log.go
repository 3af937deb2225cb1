package storage

import (
	"context"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AddLog notes a contact that was made, adds what is to happen next, if anything, and marks the
// promises of the person that are said to be kept by it as done. A project that is not there yet
// is made. Errors: Invalid; NotFound, also for a promise of somebody else; Conflict when one was
// done meanwhile; Exists when the log was added before.
func (r *Register) AddLog(ctx context.Context, at time.Time, log model.Record, next *model.Record, kept ...model.RecordID) (Done, error) {
	today := model.DateOf(at)
	return r.decide(ctx, at, func(r reader) (label text.Sentence, steps []engine.Step, err error) {
		log := log.Prepare(today)
		changes := []model.Change{{Record: log}}
		for _, id := range kept {
			promise, err := r.Record(ctx, model.FollowUp, id)
			if err == nil && promise.Owner != log.Owner {
				err = absent()
			}
			if err == nil && !promise.Open() {
				err = model.Fail(model.Conflict, "storage.changed")
			}
			if err != nil {
				return label, nil, err
			}
			promise.Set("done", log.Get("on"))
			changes = append(changes, model.Change{Record: promise})
		}
		if next != nil {
			promise := next.Clone()
			promise.Set("since", log.Get("on")) // the wait begins with the contact
			changes = append(changes, model.Change{Record: promise})
		}
		name, err := r.ownerName(ctx, log)
		if err != nil {
			return label, nil, err
		}
		steps, err = r.changing(ctx, today, changes...)
		return text.Sentencef(model.Log.Word("added"), name), steps, err
	})
}

// MayBeKept lists the open promises of a person that a contact made on a day could be, the most
// urgent first.
func (r *Register) MayBeKept(ctx context.Context, contact model.ContactID, on model.Date) ([]model.Record, error) {
	open, err := r.OpenPromises(ctx, contact)
	return slices.DeleteFunc(open, func(f model.Record) bool { return !model.MayKeep(f, on) }), err
}

// OpenPromises lists what is promised and not done yet about a person, the nearest day first.
func (r *Register) OpenPromises(ctx context.Context, contact model.ContactID) ([]model.Record, error) {
	promises, err := r.Records(ctx, model.FollowUp, string(contact))
	return model.OpenPromises(promises), err
}
