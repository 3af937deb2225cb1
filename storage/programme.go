package storage

import (
	"context"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// SaveMoving saves an action over the version it was read in, and with it the others whose deadline
// moves with it, as model.Cascade gave them: all in one change. Errors: Invalid when an action
// would be due before one it waits for; NotFound; Conflict when one of them was changed since.
func (r *Register) SaveMoving(ctx context.Context, at time.Time, action model.Record, shifts []model.Shift) (Done, error) {
	if len(shifts) == 0 {
		return r.SaveRecord(ctx, at, action)
	}
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		name, err := r.ownerName(ctx, action)
		if err != nil {
			return none, nil, err
		}
		changes := []model.Change{{Record: action}}
		for _, s := range shifts {
			changes = append(changes, model.Change{Record: s.Record})
		}
		steps, err = r.changing(ctx, model.DateOf(at), changes...)
		return text.Sentencef("action.moved", model.ActionName(action), name, len(shifts)), steps, err
	})
}

// Moving gives what moves with an action when it is saved as it is given, in its order.
func (r *Register) Moving(ctx context.Context, action model.Record) ([]model.Shift, error) {
	actions, err := r.Records(ctx, action.Type, action.Owner)
	return model.Cascade(actions, action), err
}
