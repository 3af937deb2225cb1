package storage

import (
	"context"
	"database/sql"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AddLog notes a contact that was made, marks the promises it keeps as done, and adds what
// is to happen next, if anything. A project that is not there yet is made. Errors: Invalid,
// NotFound; Exists when the log was added before.
func (r *Register) AddLog(ctx context.Context, at time.Time, l model.Log, next *model.FollowUp) (Done, error) {
	today := model.DateOf(at)
	if l.ID == "" {
		l.ID = model.NewID[model.LogID]()
	}
	if l.On.IsZero() {
		l.On = today
	}
	name, steps, err := r.logging(ctx, l, today)
	if err != nil {
		return Done{}, err
	}
	kept, err := r.keeping(ctx, l)
	if err != nil {
		return Done{}, err
	}
	steps = append(steps, kept...)
	if next != nil {
		promise := *next
		if promise.Since.IsZero() {
			promise.Since = l.On // the wait begins with the contact, whenever it is noted
		}
		step, err := promising(promise, l.Contact, today)
		if err != nil {
			return Done{}, err
		}
		steps = append(steps, step)
	}
	return r.Commit(ctx, at, text.Sentencef("done.logged", name), steps...)
}

// logging are the steps that add a log, and the name of whom it is about.
func (r *Register) logging(ctx context.Context, l model.Log, today model.Date) (name string, steps []engine.Step, err error) {
	if err := l.Validate(today); err != nil {
		return "", nil, err
	}
	if name, err = r.nameOf(ctx, l.Contact); err != nil {
		return "", nil, err
	}
	project, steps, err := r.projectFor(ctx, l.Project)
	return name, append(steps, engine.OneRow(`INSERT INTO log (kind, held, minutes, preparation, travel, project, event, said, contact, id)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, append(logValues(l, project), l.Contact, l.ID)...)), err
}

func logValues(l model.Log, project any) []any {
	return []any{l.Kind, l.On.String(), l.Minutes, l.Preparation, l.Travel, project, l.Event, model.CleanNote(l.Text)}
}

// keeping are the steps that mark as done the promises a log keeps.
func (r *Register) keeping(ctx context.Context, l model.Log) ([]engine.Step, error) {
	open, err := engine.List(ctx, r, scanFollowUp, "SELECT "+followUpColumns+" FROM follow_up WHERE contact = ? AND done = ''", l.Contact)
	if err != nil {
		return nil, err
	}
	var steps []engine.Step
	for _, f := range open {
		if f.KeptBy(l.On) {
			f.DoneOn = l.On
			steps = append(steps, savingPromise(f))
		}
	}
	return steps, nil
}

// Log reads one logged contact. Errors: NotFound.
func (r *Register) Log(ctx context.Context, contact model.ContactID, id model.LogID) (model.Log, error) {
	l, found, err := engine.One(ctx, r, scanLog, `SELECT l.id, l.contact, l.kind, l.held, l.minutes, l.preparation, l.travel, coalesce(p.name, ''), l.said, l.event, l.version
		FROM log AS l LEFT JOIN project AS p ON p.id = l.project WHERE l.contact = ? AND l.id = ?`, contact, id)
	if err == nil && !found {
		err = absent()
	}
	return l, err
}

func scanLog(row *sql.Rows) (model.Log, error) {
	var l model.Log
	var held string
	err := row.Scan(&l.ID, &l.Contact, &l.Kind, &held, &l.Minutes, &l.Preparation, &l.Travel, &l.Project, &l.Text, &l.Event, &l.Version)
	l.On = day(held)
	return l, err
}

// SaveLog saves a logged contact over the version it was read in. Errors: Invalid,
// NotFound, Conflict.
func (r *Register) SaveLog(ctx context.Context, at time.Time, l model.Log) (Done, error) {
	if err := l.Validate(model.DateOf(at)); err != nil {
		return Done{}, err
	}
	name, err := r.nameOf(ctx, l.Contact)
	if err != nil {
		return Done{}, err
	}
	project, steps, err := r.projectFor(ctx, l.Project)
	if err != nil {
		return Done{}, err
	}
	return r.Commit(ctx, at, text.Sentencef("done.log-changed", name), append(steps,
		engine.OneRow(`UPDATE log SET (kind, held, minutes, preparation, travel, project, event, said) = (?, ?, ?, ?, ?, ?, ?, ?),
			version = version + 1 WHERE contact = ? AND id = ? AND version = ?`, append(logValues(l, project), l.Contact, l.ID, l.Version)...))...)
}

// DeleteLog removes a logged contact. Errors: NotFound, Conflict when it is gone already.
func (r *Register) DeleteLog(ctx context.Context, at time.Time, contact model.ContactID, id model.LogID) (Done, error) {
	name, err := r.nameOf(ctx, contact)
	if err != nil {
		return Done{}, err
	}
	return r.Commit(ctx, at, text.Sentencef("done.log-deleted", name), engine.OneRow("DELETE FROM log WHERE contact = ? AND id = ?", contact, id))
}
