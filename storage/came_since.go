package storage

import (
	"context"
	"errors"
	"slices"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/storage/engine"
)

// cameSince is the cause of an Exists by which something new is refused because another program
// has added the same since it was looked for. Nothing was written; it is to be asked whether the
// two are one.
type cameSince struct{ newest model.CommitID }

// Error says so for the log.
func (cameSince) Error() string { return "added elsewhere since" }

// CameSince tells whether something new was refused because the same was added meanwhile, and
// the newest change then: with it as seen the same is added as another.
func CameSince(err error) (newest model.CommitID, so bool) {
	var came cameSince
	so = errors.As(err, &came)
	return came.newest, so
}

// refuse is the error for something new that was added elsewhere meanwhile.
func (r reader) refuse(ctx context.Context, key, field, name string) error {
	newest, err := engine.NewestCommit(ctx, r.from)
	if err != nil {
		return err
	}
	return model.Fail(model.Exists, key, name).On(field).Because(cameSince{newest})
}

// placeSeen is the place in the history of the newest change when something was looked for: the
// beginning where the register has been restored since.
func (r reader) placeSeen(ctx context.Context, seen model.CommitID) (int64, error) {
	place, err := r.placeOf(ctx, seen)
	if err != nil && model.CodeOf(err) == model.Conflict {
		return 0, nil
	}
	return place, err
}

// newSince holds that nobody came in after the change that was the newest when someone new was
// looked for who has her name, or is otherwise likely to be her. Errors: Exists.
func (r reader) newSince(ctx context.Context, seen *model.CommitID, c model.Contact) error {
	if seen == nil {
		return nil
	}
	place, err := r.placeSeen(ctx, *seen)
	if err != nil {
		return err
	}
	people, err := r.peopleSince(ctx, place, "AND before IS NULL")
	if err != nil {
		return err
	}
	one := c.Person()
	one.ID = "" // she has one of her own already
	if people.Find(one).Verdict == match.Different {
		return nil
	}
	return r.refuse(ctx, "storage.came-meanwhile", model.Name.Key, c.Name)
}

// newEvent holds that no meeting has the title and the day of a new one: none at all where
// nothing was seen, none added since otherwise. Errors: Exists.
func (r reader) newEvent(ctx context.Context, seen *model.CommitID, e model.Event) error {
	if seen == nil {
		return nil
	}
	place, err := r.placeSeen(ctx, *seen)
	if err != nil {
		return err
	}
	that, err := engine.List(ctx, r.from, engine.Scan[string], `SELECT title FROM event WHERE held = ?1 AND cancelled = 0
		AND (?2 = 0 OR id IN (SELECT row_id FROM changes WHERE tbl = 'event' AND before IS NULL AND commit_seq > ?2))`, e.On.String(), place)
	if err != nil || !slices.ContainsFunc(that, func(title string) bool { return model.Fold(title) == model.Fold(e.Title) }) {
		return err
	}
	return r.refuse(ctx, "storage.meeting-there", "title", e.Title)
}
