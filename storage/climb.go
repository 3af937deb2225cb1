package storage

import (
	"cmp"
	"context"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// With is what is noted in the same commit as a move on the ladder.
type With struct {
	// Form holds fields by key: those of the step the move is about, of the step that
	// begins, or of the contact; the first that has the field takes it.
	Form    map[string]string
	Records []model.Record
}

// Climb moves a contact on the ladder, with fields filled in at the same time; see With. The
// day is that of at when the move names none. Errors are those of model.Position.Decide, and
// NotFound.
func (r *Register) Climb(ctx context.Context, at time.Time, id model.ContactID, move model.Move, form map[string]string) (Done, error) {
	return r.ClimbWith(ctx, at, id, move, With{Form: form})
}

// ClimbWith is Climb with needs, actions and outcomes that are added first, so that they
// count as proof. Errors are those of Climb.
func (r *Register) ClimbWith(ctx context.Context, at time.Time, id model.ContactID, move model.Move, with With) (Done, error) {
	return r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) {
		p, err := r.position(ctx, id)
		if err != nil {
			return text.Sentence{}, nil, err
		}
		m, err := r.move(ctx, p, move, with, model.DateOf(at))
		return m.label(move), together(m), err
	})
}

// ClimbMany completes a step for many in one commit, and tells how many were moved. The
// reason is noted where proof is missing; without one those who lack proof stay where they
// are, as do those who stand further on. With a reason those who stand before the step skip
// what lies between. When nobody can be moved the error says why the first cannot.
func (r *Register) ClimbMany(ctx context.Context, at time.Time, ids []model.ContactID, step model.StepKey, reason string, form map[string]string) (Done, int, error) {
	n := 0
	done, err := r.decide(ctx, at, func(r reader) (label text.Sentence, steps []engine.Step, err error) {
		all, err := r.positions(ctx, ids)
		if err != nil {
			return label, nil, err
		}
		steps, label, n, err = r.climbAll(ctx, all, model.Move{Kind: model.Complete, Step: step, Reason: reason}, form, model.DateOf(at))
		return label, steps, err
	})
	if err != nil {
		n = 0
	}
	return done, n, err
}

// climbAll gives the steps by which those move who can, a label for them, and how many they
// are. A reason is noted only where it is needed. The error is that of the first who cannot
// move, when nobody can.
func (r reader) climbAll(ctx context.Context, all []position, move model.Move, form map[string]string, today model.Date) (steps []engine.Step, label text.Sentence, n int, err error) {
	var climbs []moved
	proven, first := move, error(nil)
	proven.Reason = ""
	for _, p := range all {
		m, err := r.move(ctx, p, proven, With{Form: form}, today)
		if model.CodeOf(err) == model.Invalid && move.Reason != "" {
			m, err = r.move(ctx, p, move, With{Form: form}, today)
		}
		switch code := model.CodeOf(err); {
		case err == nil:
			climbs = append(climbs, m)
			label = m.label(move)
		case code != model.Invalid && code != model.Conflict:
			return nil, label, 0, err
		case first == nil:
			first = err
		}
	}
	n = len(climbs)
	if n > 0 {
		first = nil
	}
	if n > 1 {
		label = text.Sentencef("done.moved-many", n, move.Step.Number())
	}
	return together(climbs...), label, n, first
}

// moved is a move that was decided: where it leads, and the steps that write it, but for the visits
// that begin.
type moved struct {
	contact model.ContactID
	name    string
	climb   model.Climb
	steps   []engine.Step
}

// together are the steps that write moves of different contacts.
func together(moves ...moved) []engine.Step {
	var steps []engine.Step
	begun := newArrivals()
	for _, m := range moves {
		steps = append(steps, m.steps...)
		for _, v := range m.climb.Begun {
			v.ID = model.NewID[model.StepID]()
			begun.visit(m.contact, v)
		}
	}
	return append(steps, begun.visits.Steps()...)
}

func (m moved) label(move model.Move) text.Sentence {
	switch {
	case move.Kind == model.GoBack:
		return text.Sentencef("done.moved-back", m.name, m.climb.Step.Number())
	case len(m.climb.Begun) == 0 && !m.climb.Finished:
		return text.Sentencef("done.reopened", m.name)
	case m.climb.Finished:
		return text.Sentencef("done.finished", m.name)
	case move.Kind == model.Complete:
		now := m.climb.Step.Number()
		return text.Sentencef("done.completed", m.name, cmp.Or(move.Step.Number(), now-1), now)
	}
	return text.Sentencef("done.moved", m.name, m.climb.Step.Number())
}

// move decides a move of one contact, and gives the steps that write it.
func (r reader) move(ctx context.Context, p position, move model.Move, with With, today model.Date) (moved, error) {
	if move.On.IsZero() {
		move.On = today
	}
	climb, err := p.Decide(move, model.Noted{Fields: with.Form, Records: with.Records})
	if err != nil {
		return moved{}, err
	}
	u := update{contact: p.Contact}
	if err := u.fields(ctx, r, climb.Fields); err != nil {
		return moved{}, err
	}
	u.climb(climb, move)
	extra, err := with.steps(ctx, r, p.Contact.ID, today)
	if err != nil {
		return moved{}, err
	}
	was, is := p.ScheduleForms(climb)
	schedule, err := r.rescheduling(ctx, p.Contact.ID, was, is, move.On)
	return moved{p.Contact.ID, u.contact.Name, climb, slices.Concat(p.ending(climb), extra, u.steps(), schedule)}, err
}

// ending write the visits a move ends.
func (p position) ending(climb model.Climb) []engine.Step {
	var steps []engine.Step
	for _, v := range climb.Ended {
		steps = append(steps, engine.OneRow("UPDATE visit SET (state, ended, reason, form) = (?, ?, ?, ?), version = version + 1 WHERE contact = ? AND id = ? AND version = ?",
			v.State, v.To.String(), v.Reason, formOf(v.Form), p.Contact.ID, v.ID, p.version))
	}
	return steps
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

// steps add what is noted with a move. Errors: Invalid.
func (w With) steps(ctx context.Context, r reader, contact model.ContactID, today model.Date) ([]engine.Step, error) {
	var changes []model.Change
	for _, rec := range w.Records {
		rec.Owner = string(contact)
		changes = append(changes, model.Change{Record: rec})
	}
	return r.changing(ctx, today, changes...)
}
