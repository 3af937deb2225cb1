package storage

import (
	"context"

	"stegvis/model"
)

// AlreadyTold are the referrals by which a partner was told before what a consent, which was
// another when it was read, lets it be told no more; one that is not there any more counts as
// withdrawn. They stay as they are.
func (r *Register) AlreadyTold(ctx context.Context, was model.Record) ([]model.Record, error) {
	is, err := r.Record(ctx, was.Type, was.ID)
	switch {
	case model.CodeOf(err) == model.NotFound:
		is = was.Clone()
		is.Set("withdrawn", was.Get("on"))
	case err != nil:
		return nil, err
	}
	referrals, err := r.Records(ctx, model.Referral, was.Owner)
	return model.AlreadyTold(was, is, referrals), err
}
