package storage

import (
	"context"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// WalkIn takes in someone who is at an event and not in the register, in one commit: a
// contact found through a meeting, on the first step of the ladder or, with the role
// Other, off it; present, at the time of day when the event is today. The telephone number
// may be empty. Done names the new contact. Errors: NotFound; Invalid for the name or the
// number; Conflict when the event is cancelled.
func (r *Register) WalkIn(ctx context.Context, at time.Time, event model.EventID, name, phone string, role model.Role) (Done, error) {
	e, err := r.event(ctx, event)
	if err != nil {
		return Done{}, err
	}
	if e.Cancelled {
		return Done{}, model.Fail(model.Conflict, "event.cancelled-now", e.Title)
	}
	today := model.DateOf(at)
	phones, _ := model.FieldByKey("phones")
	number, err := phones.Parse(phone, today)
	if err != nil {
		return Done{}, err
	}
	c, visits := arriving(found(name, e.On, role), today)
	c.Values["phones"] = number
	if err := c.Validate(); err != nil {
		return Done{}, err
	}
	a := newArrivals()
	a.take(c, visits)
	steps := append(a.statements(), note(model.Attendance{Event: event, Contact: c.ID, Presence: model.Present, Part: model.Participant, At: clockOn(e, at)}))
	return r.commit(ctx, at, text.Sentencef("event.walk-in", c.Name), steps...)
}

// found is a contact of whom nothing is known but the name, and that she came to a meeting.
func found(name string, on model.Date, role model.Role) model.Contact {
	return model.Contact{Role: role, Name: name, Values: map[string]string{"found_through": "meeting", "found_on": on.String()}}
}
