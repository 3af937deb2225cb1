package storage

import (
	"context"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AddAction adds an action to a contact's programme, planned unless it says otherwise.
// Errors: Invalid, NotFound.
func (r *Register) AddAction(ctx context.Context, at time.Time, a model.Action) (Done, error) {
	name, err := r.nameOf(ctx, a.Contact)
	if err != nil {
		return Done{}, err
	}
	step, err := acting(a)
	if err != nil {
		return Done{}, err
	}
	return r.Commit(ctx, at, text.Sentencef("done.action-added", name), step)
}

// acting is the step that adds an action.
func acting(a model.Action) (engine.Step, error) {
	if a.ID == "" {
		a.ID = model.NewID[model.ActionID]()
	}
	if a.Status == "" {
		a.Status = model.ActionPlanned
	}
	return engine.OneRow("INSERT INTO action (kind, actor, what, due, status, result, contact, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		append(actionValues(a), a.Contact, a.ID)...), soundAction(a)
}

func soundAction(a model.Action) error {
	if err := a.Validate(); err != nil {
		return err
	}
	if !slices.Contains([]model.ActionStatus{model.ActionPlanned, model.ActionUnderWay, model.ActionDone, model.ActionDropped}, a.Status) {
		return model.Fail(model.Invalid, "error.choice", string(a.Status)).On("status")
	}
	return nil
}

func actionValues(a model.Action) []any {
	return []any{a.Kind, model.CleanText(a.Actor), model.CleanText(a.Text), a.Due.String(), a.Status, model.CleanText(a.Result)}
}

// SetAction saves an action over the version it was read in. Errors: Invalid, NotFound,
// Conflict.
func (r *Register) SetAction(ctx context.Context, at time.Time, a model.Action) (Done, error) {
	if err := soundAction(a); err != nil {
		return Done{}, err
	}
	name, err := r.nameOf(ctx, a.Contact)
	if err != nil {
		return Done{}, err
	}
	return r.Commit(ctx, at, text.Sentencef("done.action-changed", name), savingAction(a))
}

func savingAction(a model.Action) engine.Step {
	return engine.OneRow("UPDATE action SET (kind, actor, what, due, status, result) = (?, ?, ?, ?, ?, ?), version = version + 1 WHERE contact = ? AND id = ? AND version = ?",
		append(actionValues(a), a.Contact, a.ID, a.Version)...)
}
