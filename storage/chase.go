package storage

import (
	"context"
	"time"

	"stegvis/model"
)

// ChaseFollowUp notes that whoever is waited for was reminded once more. Errors: NotFound,
// Conflict.
func (r *Register) ChaseFollowUp(ctx context.Context, at time.Time, contact model.ContactID, id model.FollowUpID) (Done, error) {
	f, _, err := r.followUp(ctx, contact, id)
	if err != nil {
		return Done{}, err
	}
	f.Chased++
	return r.SaveFollowUp(ctx, at, f)
}
