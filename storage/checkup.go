package storage

import (
	"context"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AddCheckup notes a conversation of the continuous follow-up, what follows from it and, when she
// says so, the outcome it speaks for, in one change that says which date is next. Errors: Invalid,
// also when an outcome is wanted and the conversation speaks for none; NotFound; Exists.
func (r *Register) AddCheckup(ctx context.Context, at time.Time, checkup model.Record, outcome bool) (Done, error) {
	today := model.DateOf(at)
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		checkup := checkup.Prepare(today)
		name, err := r.ownerName(ctx, checkup)
		if err != nil {
			return none, nil, err
		}
		promises, err := r.Records(ctx, model.FollowUp, checkup.Owner)
		if err != nil {
			return none, nil, err
		}
		changes := []model.Change{{Record: checkup}}
		if outcome {
			rec, ok := model.Speaks(checkup, promises, today)
			if !ok {
				return none, nil, model.Fail(model.Invalid, "checkup.speaks-for-none")
			}
			changes = append(changes, model.Change{Record: rec})
		}
		label := text.Sentencef("checkup.told-last", name)
		if next, ok := model.AfterCheckup(checkup, promises, today); ok {
			label = text.Sentencef("checkup.told-next", append([]any{name}, model.FollowUp.Tells(next)...)...)
		}
		steps, err = r.changing(ctx, today, changes...)
		return label, steps, err
	})
}
