package storage

import (
	"context"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AddFollowUp adds a promise. One without an id, a beginning or a word on who is waited for
// is given them: it begins today and waits on the advisor. Errors: Invalid, NotFound.
func (r *Register) AddFollowUp(ctx context.Context, at time.Time, f model.FollowUp) (Done, error) {
	name, err := r.nameOf(ctx, f.Contact)
	if err != nil {
		return Done{}, err
	}
	step, err := promising(f, f.Contact, model.DateOf(at))
	if err != nil {
		return Done{}, err
	}
	return r.Commit(ctx, at, text.Sentencef("done.promised", name), step)
}

// SaveFollowUp saves a promise over the version it was read in: moved, chased, or done. One
// of a schedule that is done makes the following one. Errors: Invalid, NotFound, Conflict.
func (r *Register) SaveFollowUp(ctx context.Context, at time.Time, f model.FollowUp) (Done, error) {
	if err := f.Validate(); err != nil {
		return Done{}, err
	}
	was, name, err := r.followUp(ctx, f.Contact, f.ID)
	if err != nil {
		return Done{}, err
	}
	label, steps := "done.promise-changed", []engine.Step{savingPromise(f)}
	if was.DoneOn.IsZero() && !f.DoneOn.IsZero() {
		label, steps = "done.promise-kept", append(steps, following(f)...)
	}
	return r.Commit(ctx, at, text.Sentencef(label, name), steps...)
}

// FinishFollowUp marks a promise as kept on the day of at; one of a schedule makes the
// following one. One that is done already stays as it is. Errors: NotFound, Conflict.
func (r *Register) FinishFollowUp(ctx context.Context, at time.Time, contact model.ContactID, id model.FollowUpID) (Done, error) {
	f, _, err := r.followUp(ctx, contact, id)
	if err != nil || !f.DoneOn.IsZero() {
		return Done{}, err
	}
	f.DoneOn = model.DateOf(at)
	return r.SaveFollowUp(ctx, at, f)
}

// followUp reads a promise and the name of whom it is about.
func (r *Register) followUp(ctx context.Context, contact model.ContactID, id model.FollowUpID) (f model.FollowUp, name string, err error) {
	if name, err = r.nameOf(ctx, contact); err != nil {
		return f, "", err
	}
	f, found, err := engine.One(ctx, r, scanFollowUp, "SELECT "+followUpColumns+" FROM follow_up WHERE contact = ? AND id = ?", contact, id)
	if err == nil && !found {
		err = absent()
	}
	return f, name, err
}

// nameOf gives the name of a contact. Errors: NotFound.
func (r *Register) nameOf(ctx context.Context, id model.ContactID) (string, error) {
	name, found, err := engine.One(ctx, r, engine.Scan[string], "SELECT name FROM contact WHERE id = ?", id)
	if err == nil && !found {
		err = absent()
	}
	return name, err
}

// promising is the step that adds a promise to a contact.
func promising(f model.FollowUp, contact model.ContactID, today model.Date) (engine.Step, error) {
	f.Contact = contact
	if f.ID == "" {
		f.ID = model.NewID[model.FollowUpID]()
	}
	if f.Since.IsZero() {
		f.Since = today
	}
	if f.Waiting == "" {
		f.Waiting = model.OnAdvisor
	}
	return engine.OneRow(`INSERT INTO follow_up (due, what, waiting, partner, since, chased, done, every, until, contact, id)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, append(promiseValues(f), f.Contact, f.ID)...), f.Validate()
}

func savingPromise(f model.FollowUp) engine.Step {
	return engine.OneRow(`UPDATE follow_up SET (due, what, waiting, partner, since, chased, done, every, until) = (?, ?, ?, ?, ?, ?, ?, ?, ?),
		version = version + 1 WHERE contact = ? AND id = ? AND version = ?`, append(promiseValues(f), f.Contact, f.ID, f.Version)...)
}

func promiseValues(f model.FollowUp) []any {
	return []any{
		f.On.String(), model.CleanText(f.What), f.Waiting, model.CleanText(f.Partner), f.Since.String(), f.Chased, f.DoneOn.String(), f.Every, f.Until.String(),
	}
}

// following is the step that adds the next promise of a schedule after one that is done.
func following(f model.FollowUp) []engine.Step {
	next, ok := f.Following(f.DoneOn)
	if !ok {
		return nil
	}
	step, err := promising(next, f.Contact, f.DoneOn)
	if err != nil { // as valid as the one before it
		return nil
	}
	return []engine.Step{step}
}

// scheduled reads the open promises that came of a contact's schedule.
func (r *Register) scheduled(ctx context.Context, contact model.ContactID) ([]model.FollowUp, error) {
	return engine.List(ctx, r, scanFollowUp, "SELECT "+followUpColumns+" FROM follow_up WHERE contact = ? AND done = '' AND every > 0 ORDER BY due, id", contact)
}

// rescheduling are the steps a change of the form of the last step asks for.
func (r *Register) rescheduling(ctx context.Context, contact model.ContactID, was, is map[string]string, today model.Date) ([]engine.Step, error) {
	before, after := model.ScheduleOf(was), model.ScheduleOf(is)
	if before == after {
		return nil, nil
	}
	open, err := r.scheduled(ctx, contact)
	if err != nil {
		return nil, err
	}
	changed, first := model.Rescheduling(before, after, open, today)
	var steps []engine.Step
	for _, f := range changed {
		steps = append(steps, savingPromise(f))
	}
	if first == nil {
		return steps, nil
	}
	step, err := promising(*first, contact, today)
	return append(steps, step), err
}
