package storage

import (
	"context"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AddLog notes a contact that was made, marks the promises it keeps as done, and adds what
// is to happen next, if anything. A project that is not there yet is made. Errors: Invalid,
// NotFound; Exists when the log was added before.
func (r *Register) AddLog(ctx context.Context, at time.Time, log model.Record, next *model.Record) (Done, error) {
	var beside []model.Change
	if next != nil {
		promise := next.Clone()
		promise.Set("since", log.Prepare(model.DateOf(at)).Get("on")) // the wait begins with the contact
		beside = append(beside, model.Change{Record: promise})
	}
	return r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) {
		name, err := r.ownerName(ctx, log)
		if err != nil {
			return text.Sentence{}, nil, err
		}
		steps, err := r.logging(ctx, log, model.DateOf(at), beside...)
		return text.Sentencef(model.Log.Word("added"), name), steps, err
	})
}

// logging are the steps that add a log, mark the promises it keeps as done, and make the
// changes noted beside it.
func (r reader) logging(ctx context.Context, log model.Record, today model.Date, beside ...model.Change) ([]engine.Step, error) {
	log = log.Prepare(today)
	changes := []model.Change{{Record: log}}
	promises, err := r.Records(ctx, model.FollowUp, log.Owner)
	if err != nil {
		return nil, err
	}
	for _, f := range promises {
		if on := log.Date("on"); model.Keeps(f, on) {
			f.Set("done", log.Get("on"))
			changes = append(changes, model.Change{Record: f})
		}
	}
	return r.changing(ctx, today, append(changes, beside...)...)
}
