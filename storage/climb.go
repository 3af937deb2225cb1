package storage

import (
	"context"
	"maps"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// With is what is noted in the same commit as a move on the ladder.
type With struct {
	// Form holds fields by key: those of the step the move is about, of the step that
	// begins, or of the contact; the first that has the field takes it.
	Form     map[string]string
	Needs    []model.NeedRecord
	Actions  []model.Action
	Outcomes []model.Outcome
}

// Climb moves a contact on the ladder, with fields filled in at the same time; see With. The
// day is that of at when the move names none. Errors are those of model.Climbing: Invalid
// when a reason is needed, with what is missing told by MissingFor; and NotFound.
func (r *Register) Climb(ctx context.Context, at time.Time, id model.ContactID, move model.Move, form map[string]string) (Done, error) {
	return r.ClimbWith(ctx, at, id, move, With{Form: form})
}

// ClimbWith is Climb with needs, actions and outcomes that are added first, so that they
// count as proof. Errors are those of Climb.
func (r *Register) ClimbWith(ctx context.Context, at time.Time, id model.ContactID, move model.Move, with With) (Done, error) {
	c, err := r.climber(ctx, id)
	if err != nil {
		return Done{}, err
	}
	m, err := r.moving(ctx, c, move, with, model.DateOf(at))
	if err != nil {
		return Done{}, err
	}
	return r.commit(ctx, at, m.label(move), m.steps...)
}

// ClimbMany completes a step for many in one commit, and tells how many were moved. The
// reason is noted where proof is missing; without one those who lack proof stay where they
// are, as do those who stand further on. With a reason those who stand before the step skip
// what lies between. When nobody can be moved the error says why the first cannot.
func (r *Register) ClimbMany(ctx context.Context, at time.Time, ids []model.ContactID, step model.StepKey, reason string, form map[string]string) (Done, int, error) {
	all, err := r.climbers(ctx, ids)
	if err != nil {
		return Done{}, 0, err
	}
	var steps []statement
	var label text.Sentence
	var first error
	n := 0
	for _, c := range all {
		move := model.Move{Kind: model.Complete, Step: step}
		m, err := r.moving(ctx, c, move, With{Form: form}, model.DateOf(at))
		if model.CodeOf(err) == model.Invalid && reason != "" {
			move.Reason = reason
			m, err = r.moving(ctx, c, move, With{Form: form}, model.DateOf(at))
		}
		switch code := model.CodeOf(err); {
		case err == nil:
			n++
			label, steps = m.label(move), append(steps, m.steps...)
		case code != model.Invalid && code != model.Conflict:
			return Done{}, 0, err
		case first == nil:
			first = err
		}
	}
	if n == 0 {
		return Done{}, 0, first
	}
	if n > 1 {
		label = text.Sentencef("done.moved-many", n, step.Number())
	}
	done, err := r.commit(ctx, at, label, steps...)
	return done, n, err
}

// moved is a move that was decided: where it leads, and the steps that write it.
type moved struct {
	name  string
	climb model.Climb
	steps []statement
}

func (m moved) label(move model.Move) text.Sentence {
	switch {
	case move.Kind == model.GoBack:
		return text.Sentencef("done.moved-back", m.name, m.climb.Step.Number())
	case len(m.climb.Begun) == 0 && !m.climb.Finished:
		return text.Sentencef("done.reopened", m.name)
	case m.climb.Finished:
		return text.Sentencef("done.finished", m.name)
	}
	return text.Sentencef("done.moved", m.name, m.climb.Step.Number())
}

// moving decides a move of one contact.
func (r *Register) moving(ctx context.Context, c climber, move model.Move, with With, today model.Date) (moved, error) {
	if move.On.IsZero() {
		move.On = today
	}
	move.Reason = model.CleanText(move.Reason)
	f, err := c.divide(move, with.Form)
	if err != nil {
		return moved{}, err
	}
	u := update{contact: c.contact}
	if err := u.fields(ctx, r, f.contact); err != nil {
		return moved{}, err
	}
	extra, err := with.steps(c.contact.ID, today)
	if err != nil {
		return moved{}, err
	}
	climb, err := model.Climbing(u.contact, c.visits(), move, c.missing(u.contact, f, with))
	if err != nil {
		return moved{}, err
	}
	u.climb(climb, move)
	steps := append(append(c.visitSteps(climb, f), extra...), u.steps()...)
	schedule, err := r.schedulingAfter(ctx, c, f, move.On)
	return moved{u.contact.Name, climb, append(steps, schedule...)}, err
}

// filled are the fields filled in with a move, by where they belong: the step that ends by
// it, the step that begins, the contact. Either step may be empty.
type filled struct {
	ends, begins model.StepKey
	form         map[string]string // of the step that ends, with what it held before
	next         map[string]string // of the step that begins
	contact      map[string]string
}

// divide finds where fields belong. Errors: Invalid for a field that belongs nowhere.
func (c climber) divide(move model.Move, fields map[string]string) (filled, error) {
	f := filled{form: make(map[string]string), next: make(map[string]string), contact: make(map[string]string)}
	f.ends, f.begins = c.aims(move)
	if c.standing != nil && c.standing.Step == f.ends {
		maps.Copy(f.form, c.standing.Form)
	}
	ends, _ := model.StepOf(f.ends)
	begins, _ := model.StepOf(f.begins)
	for key, value := range fields {
		if _, ok := ends.FieldOf(key); ok {
			f.form[key] = value
		} else if _, ok := begins.FieldOf(key); ok {
			f.next[key] = value
		} else if _, ok := model.FieldByKey(key); ok {
			f.contact[key] = value
		} else {
			return f, model.Fail(model.Invalid, "error.choice", key).On(key)
		}
	}
	return f, nil
}

// aims tells which step a move completes or skips, and which then begins.
func (c climber) aims(move model.Move) (ends, begins model.StepKey) {
	target := move.Step
	if target == "" && c.standing != nil {
		target = c.standing.Step
	}
	switch n := target.Number(); {
	case move.Kind == model.Reopen:
		return "", move.Step
	case move.Kind != model.GoBack:
		begins, _ = target.Next()
		return target, begins
	case move.Step == "" && n > 1:
		return "", model.Ladder[n-2].Key
	}
	return "", target
}

// missing is what the step that ends lacks, with all that is noted by the same commit.
func (c climber) missing(contact model.Contact, f filled, with With) []model.Missing {
	step, ok := model.StepOf(f.ends)
	if !ok {
		return nil
	}
	e := c.evidence
	e.Contact, e.Form = contact, f.form
	e.Needs += len(with.Needs)
	e.Actions += len(with.Actions)
	e.Outcomes += len(with.Outcomes)
	return model.MissingFor(step, e)
}

// visitSteps write the visits a move ends and begins.
func (c climber) visitSteps(climb model.Climb, f filled) []statement {
	var steps []statement
	for _, v := range climb.Ended {
		if v.Step == f.ends {
			v.Form = f.form
		}
		steps = append(steps, stmt("UPDATE visit SET (state, ended, reason, form) = (?, ?, ?, ?), version = version + 1 WHERE contact = ? AND id = ? AND version = ?",
			v.State, v.To.String(), v.Reason, formOf(v.Form), c.contact.ID, v.ID, c.version))
	}
	a := newArrivals()
	for _, v := range climb.Begun {
		switch {
		case v.State == model.Standing:
			v.Form = f.next
		case v.Step == f.ends:
			v.Form = f.form
		}
		a.visits.Add(c.contact.ID, model.NewID[model.StepID](), v.Step, v.State, v.From.String(), v.To.String(), v.Reason, formOf(v.Form))
	}
	return append(steps, a.visits.Steps()...)
}

// climb takes in where a move leads.
func (u *update) climb(climb model.Climb, move model.Move) {
	if climb.Status != u.contact.Status {
		u.status(model.StatusChange{Status: climb.Status, On: move.On})
	}
	if climb.Step != u.contact.Step {
		u.set("step", climb.Step)
	}
	if climb.Since != u.contact.StepSince {
		u.set("step_since", climb.Since.String())
	}
}

// schedulingAfter are the steps the schedule of the last step asks for when that step ends,
// or begins, by a move.
func (r *Register) schedulingAfter(ctx context.Context, c climber, f filled, on model.Date) ([]statement, error) {
	var was map[string]string
	if c.standing != nil && c.standing.Step == model.Continuous {
		was = c.standing.Form
	}
	switch model.Continuous {
	case f.ends:
		return r.rescheduling(ctx, c.contact.ID, was, f.form, on)
	case f.begins:
		return r.rescheduling(ctx, c.contact.ID, nil, f.next, on)
	}
	return nil, nil
}

// steps add what is noted with a move. Errors: Invalid.
func (w With) steps(contact model.ContactID, today model.Date) ([]statement, error) {
	var steps []statement
	for _, n := range w.Needs {
		n.Contact = contact
		step, err := needing(n, today)
		if err != nil {
			return nil, err
		}
		steps = append(steps, step...)
	}
	for _, a := range w.Actions {
		a.Contact = contact
		step, err := acting(a)
		if err != nil {
			return nil, err
		}
		steps = append(steps, step)
	}
	for _, o := range w.Outcomes {
		o.Contact = contact
		step, err := resulting(o, today)
		if err != nil {
			return nil, err
		}
		steps = append(steps, step...)
	}
	return steps, nil
}
