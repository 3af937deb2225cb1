package storage

import (
	"context"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// CheckIns are everyone who is noted at an event by one change.
type CheckIns struct {
	Known    []model.ContactID
	New      []WalkIn // present, whatever is said of the others
	Presence model.Presence
	At       model.Clock     // when those known came; NoClock when not known
	Seen     *model.CommitID // the newest change when those who are new were looked for; nil: they are new whoever came since
	Complete bool            // those present who lack nothing complete the step that belongs to the event
}

// WalkIn is someone who is at an event and not in the register. The telephone number may be
// empty; with the role Other she stands on no step.
type WalkIn struct {
	Name, Phone string
	Role        model.Role
}

// contact is the walk-in as a contact of whom nothing more is known than that she came.
func (w WalkIn) contact(e model.Event, today model.Date) (model.Contact, []model.Visit, error) {
	phones, _ := model.FieldByKey("phones")
	number, err := phones.Parse(w.Phone, today)
	if err != nil {
		return model.Contact{}, nil, err
	}
	c, visits := arriving(found(w.Name, e.On, w.Role), today)
	c.Values["phones"] = number
	return c, visits, c.Validate()
}

// found is a contact of whom nothing is known but the name, and that she came to a meeting.
func found(name string, on model.Date, role model.Role) model.Contact {
	return model.Contact{Role: role, Name: name, Values: map[string]string{"found_through": "meeting", "found_on": on.String()}}
}

// WalkIn is CheckInAll for one who is new. Done touches the new contact.
func (r *Register) WalkIn(ctx context.Context, at time.Time, event model.EventID, name, phone string, role model.Role) (Done, error) {
	return r.walkIn(ctx, at, event, WalkIn{name, phone, role}, nil)
}

// WalkInSince is WalkIn for one who was looked for when a change was the newest. Errors also:
// Exists, as CameSince tells, when she came in since.
func (r *Register) WalkInSince(ctx context.Context, at time.Time, event model.EventID, w WalkIn, seen model.CommitID) (Done, error) {
	return r.walkIn(ctx, at, event, w, &seen)
}

func (r *Register) walkIn(ctx context.Context, at time.Time, event model.EventID, w WalkIn, seen *model.CommitID) (Done, error) {
	done, _, err := r.CheckInAll(ctx, at, event, CheckIns{New: []WalkIn{w}, Presence: model.Present, Seen: seen})
	return done, err
}

// CheckInAll notes people at an event in one commit: those known, each of whom stays as she is
// if she is so already; those who are new, as contacts found through a meeting; and, when that
// is asked for, the step that many take together there, completed by all who are then present
// and lack nothing. It tells of the step what it is to all of them. Errors: NotFound; Invalid
// for a name or a number, or where no step belongs to the event; Conflict when the event is
// cancelled; Exists as CameSince tells.
func (r *Register) CheckInAll(ctx context.Context, at time.Time, event model.EventID, list CheckIns) (Done, OfferedStep, error) {
	var offer OfferedStep
	done, err := r.decide(ctx, at, func(r reader) (label text.Sentence, steps []engine.Step, err error) {
		e, err := r.event(ctx, event)
		if err != nil {
			return label, nil, err
		}
		if _, ok := e.Kind.Step(); list.Complete && !ok {
			return label, nil, model.Fail(model.Invalid, "line.no-step-together")
		}
		if e.Cancelled && (list.Presence == model.Present || len(list.New) > 0) {
			return label, nil, model.Fail(model.Conflict, "event.cancelled-now", e.Title)
		}
		if steps, label, err = r.checkingIn(ctx, at, e, list); err != nil || !list.Complete {
			return label, steps, err
		}
		offer, label, steps, err = r.completing(ctx, at, e, list, label, steps)
		return label, steps, err
	})
	return done, offer, err
}

// completing adds to the steps of a list those by which all who are then present and lack
// nothing complete the step of the event.
func (r reader) completing(ctx context.Context, at time.Time, e model.Event, list CheckIns, label text.Sentence, steps []engine.Step) (OfferedStep, text.Sentence, []engine.Step, error) {
	var arriving []model.ContactID
	if list.Presence == model.Present {
		arriving = list.Known
	}
	offer, ready, err := r.offer(ctx, e, arriving)
	if err != nil {
		return offer, label, nil, err
	}
	climbs, climbed, n, err := r.climbAll(ctx, ready, model.Move{Kind: model.Complete, Step: offer.Step}, offer.Form, model.DateOf(at))
	switch {
	case n > 0 && len(steps) > 0:
		label = text.Sentencef("event.and", label, climbed)
	case n > 0:
		label = climbed
	}
	return offer, label, append(steps, climbs...), err
}

// checkingIn gives the steps that note everyone on the list, and what they did.
func (r reader) checkingIn(ctx context.Context, at time.Time, e model.Event, list CheckIns) ([]engine.Step, text.Sentence, error) {
	if list.Presence != model.Present {
		list.At = model.NoClock
	}
	steps, noted, err := r.noteMany(ctx, e, list.Known, list.Presence, list.At)
	if err != nil {
		return nil, text.Sentence{}, err
	}
	a := newArrivals()
	var notes []engine.Step
	name := ""
	for _, w := range list.New {
		c, visits, err := w.contact(e, model.DateOf(at))
		if err != nil {
			return nil, text.Sentence{}, err
		}
		if err := r.newSince(ctx, list.Seen, c); err != nil {
			return nil, text.Sentence{}, err
		}
		name = c.Name
		a.take(c, visits)
		notes = append(notes, note(model.Attendance{Event: e.ID, Contact: c.ID, Presence: model.Present, Part: model.Participant, At: clockOn(e, at)}))
	}
	all := len(noted) + len(notes)
	label := counted("event."+string(list.Presence)+"-many", all)
	switch {
	case all == 1 && len(notes) == 1:
		label = text.Sentencef("event.walk-in", name)
	case all == 1:
		name, err = r.nameOf(ctx, noted[0])
		label = model.PresenceSaid(list.Presence, name)
	case len(notes) > 0:
		label = text.Sentencef("event.present-many-new", all, len(notes))
	}
	return slices.Concat(steps, a.statements(), notes), label, err
}
