package storage

import (
	"context"

	"stegvis/model"
)

// Around gives everyone who has to do with an event, by the alphabet: who is noted at it, and
// who was present at one of the last meetings of its series. One SELECT.
func (r *Register) Around(ctx context.Context, event model.EventID) ([]Guest, error) {
	return r.people(ctx, event)
}
