package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// SetForm fills in fields of the form of a step, one a contact stands on or stood on; the
// other fields stay as they are, and an empty value clears one. A schedule that is set,
// changed or closed by it makes, moves or finishes the follow-ups that come of it. Errors:
// Conflict when the step is no longer there, Invalid for a field the step does not have.
func (r *Register) SetForm(ctx context.Context, at time.Time, id model.ContactID, visit model.StepID, form map[string]string) (Done, error) {
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		name, err := r.nameOf(ctx, id)
		if err != nil {
			return none, nil, err
		}
		was, found, err := engine.One(ctx, r.from, scanNoted, "SELECT step, form, version FROM visit WHERE contact = ? AND id = ?", id, visit)
		switch {
		case err != nil:
			return none, nil, err
		case !found:
			return none, nil, model.Fail(model.Conflict, "storage.changed")
		}
		is, err := was.with(form)
		if err != nil || formOf(is) == formOf(was.form) {
			return none, nil, err
		}
		steps, err = r.refilling(ctx, id, visit, was, is, model.DateOf(at))
		return text.Sentencef("done.form", name, was.step.Number()), steps, err
	})
}

// Fill notes fields and records without moving the contact: fields of the step it stands on, or
// else of the contact. Nothing is written when all of it is on record. Errors: NotFound, Conflict
// when it stands on that step no more, Invalid.
func (r *Register) Fill(ctx context.Context, at time.Time, id model.ContactID, step model.StepKey, with With) (Done, error) {
	return r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) {
		name, steps, err := r.filling(ctx, at, id, step, with)
		return text.Sentencef("done.filled", name, step.Number()), steps, err
	})
}

// filling are the steps that note fields and records of a contact of a name; see Fill.
func (r reader) filling(ctx context.Context, at time.Time, id model.ContactID, step model.StepKey, with With) (name string, steps []engine.Step, err error) {
	p, err := r.position(ctx, id)
	if err != nil {
		return "", nil, err
	}
	if p.Standing == nil || p.Standing.Step != step {
		return "", nil, model.Fail(model.Conflict, "storage.changed")
	}
	was, today := notedForm{p.Standing.Step, p.Form, p.version}, model.DateOf(at)
	own, others := was.divide(with.Form)
	if is, _ := was.with(own); formOf(is) != formOf(was.form) {
		if steps, err = r.refilling(ctx, id, p.Standing.ID, was, is, today); err != nil {
			return "", nil, err
		}
	}
	u := update{contact: p.Contact}
	if err := u.fields(ctx, r, others); err != nil {
		return "", nil, err
	}
	extra, err := with.steps(ctx, r, id, today)
	return p.Contact.Name, slices.Concat(steps, extra, u.steps()), err
}

// refilling are the steps that keep a form as it is to be, and those its schedule asks for.
func (r reader) refilling(ctx context.Context, id model.ContactID, visit model.StepID, was notedForm, is map[string]string, today model.Date) ([]engine.Step, error) {
	steps := []engine.Step{engine.OneRow("UPDATE visit SET form = ?, version = version + 1 WHERE contact = ? AND id = ? AND version = ?",
		formOf(is), id, visit, was.version)}
	if was.step != model.Continuous {
		return steps, nil
	}
	schedule, err := r.rescheduling(ctx, id, was.form, is, today)
	return append(steps, schedule...), err
}

// notedForm is the form of a visit as it is in the register.
type notedForm struct {
	step    model.StepKey
	form    map[string]string
	version int64
}

func scanNoted(row *sql.Rows) (n notedForm, err error) {
	var form string
	if err := row.Scan(&n.step, &form, &n.version); err != nil {
		return n, err
	}
	return n, json.Unmarshal([]byte(form), &n.form)
}

// divide tells the fields of the form from others.
func (n notedForm) divide(fields map[string]string) (own, others map[string]string) {
	step, _ := model.StepOf(n.step)
	own, others = make(map[string]string), make(map[string]string)
	for key, value := range fields {
		if _, ok := step.FieldOf(key); ok {
			own[key] = value
		} else {
			others[key] = value
		}
	}
	return own, others
}

// with is the form with fields filled in. Errors: Invalid.
func (n notedForm) with(fields map[string]string) (map[string]string, error) {
	step, _ := model.StepOf(n.step)
	is := make(map[string]string, len(n.form)+len(fields))
	maps.Copy(is, n.form)
	for key, value := range fields {
		if _, ok := step.FieldOf(key); !ok {
			return nil, model.Fail(model.Invalid, "error.choice", key).On(key)
		}
		is[key] = value
	}
	return is, nil
}
