package storage

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// noted is what is on record of one person at one event, before a change.
type noted struct {
	name, title string
	cancelled   bool
	presence    model.Presence // empty when not on the list
	part        model.Part
	invited     bool
}

// notedAt reads what is on record of a person at an event. Errors: NotFound when there is
// no such event or contact.
func (r reader) notedAt(ctx context.Context, event model.EventID, contact model.ContactID) (noted, error) {
	was, found, err := engine.One(ctx, r.from, func(row *sql.Rows) (n noted, err error) {
		return n, row.Scan(&n.name, &n.title, &n.cancelled, &n.presence, &n.part, &n.invited)
	}, `SELECT coalesce(c.name, ''), e.title, e.cancelled, coalesce(a.presence, ''), coalesce(a.part, ''), coalesce(a.invited, 0)
		FROM event AS e LEFT JOIN contact AS c ON c.id = ?2 LEFT JOIN attendance AS a ON a.event = e.id AND a.contact = c.id WHERE e.id = ?1`, event, contact)
	switch {
	case err != nil:
		return noted{}, err
	case !found:
		return noted{}, noEvent()
	case was.name == "":
		return noted{}, absent()
	}
	return was, nil
}

// note is the step that notes a person at an event. An invitation is remembered whatever
// comes after, and never takes back that someone came or said no; the time is that of the
// first such note.
func note(a model.Attendance) engine.Step {
	return engine.AnyRows(`INSERT INTO attendance (event, contact, presence, part, at, invited) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (event, contact) DO UPDATE SET
			presence = iif(excluded.presence = 'invited', presence, excluded.presence),
			at = iif(excluded.presence IN ('invited', presence), at, excluded.at),
			part = excluded.part, invited = max(invited, excluded.invited), version = version + 1
		WHERE (presence, part) <> (excluded.presence, excluded.part)`,
		a.Event, a.Contact, a.Presence, a.Part, int(a.At), a.Presence == model.Invited)
}

// CheckIn notes in one durable commit that a person is present at an event, or excused,
// absent, invited; part empty leaves the part as it is. Who is so already keeps the time
// of the first note, and nothing is written. Errors: NotFound; Conflict when the event is
// cancelled.
func (r *Register) CheckIn(ctx context.Context, at time.Time, event model.EventID, contact model.ContactID, presence model.Presence, part model.Part, clock model.Clock) (Done, error) {
	if presence != model.Present {
		clock = model.NoClock
	}
	return r.decide(ctx, at, func(r reader) (label text.Sentence, steps []engine.Step, err error) {
		was, err := r.notedAt(ctx, event, contact)
		if err != nil {
			return label, nil, err
		}
		if was.cancelled && presence == model.Present {
			return label, nil, model.Fail(model.Conflict, "event.cancelled-now", was.title)
		}
		is := model.Attendance{Event: event, Contact: contact, Presence: presence, Part: cmp.Or(part, was.part, model.Participant), At: clock}
		if was.presence != is.Presence || was.part != is.Part {
			steps = append(steps, note(is))
		}
		return model.PresenceSaid(presence, was.name), steps, nil
	})
}

// CheckOut takes a person off an event's list: back among the invited, when she was
// invited, and an invitation itself altogether. Errors: NotFound when she is not on it.
func (r *Register) CheckOut(ctx context.Context, at time.Time, event model.EventID, contact model.ContactID) (Done, error) {
	return r.decide(ctx, at, func(r reader) (label text.Sentence, steps []engine.Step, err error) {
		was, err := r.notedAt(ctx, event, contact)
		if err == nil && was.presence == "" {
			err = model.Fail(model.NotFound, "event.not-checked-in", was.name)
		}
		return text.Sentencef("event.taken-back", was.name), []engine.Step{was.takeOff(event, contact)}, err
	})
}

// takeOff is the step that takes a person off an event's list.
func (n noted) takeOff(event model.EventID, contact model.ContactID) engine.Step {
	if n.invited && n.presence != model.Invited {
		return engine.OneRow("UPDATE attendance SET presence = 'invited', at = -1, version = version + 1 WHERE event = ? AND contact = ? AND presence = ?", event, contact, n.presence)
	}
	return engine.OneRow("DELETE FROM attendance WHERE event = ? AND contact = ? AND presence = ?", event, contact, n.presence)
}

// CheckInMany is CheckIn for several people in one commit. Those who are so already stay
// as they are. Errors: NotFound; Conflict when the event is cancelled.
func (r *Register) CheckInMany(ctx context.Context, at time.Time, event model.EventID, contacts []model.ContactID, presence model.Presence, clock model.Clock) (Done, error) {
	done, _, err := r.CheckInAll(ctx, at, event, CheckIns{Known: contacts, Presence: presence, At: clock})
	return done, err
}

// noteMany gives the steps for those who are not so already, each once, and who they are.
func (r reader) noteMany(ctx context.Context, e model.Event, contacts []model.ContactID, presence model.Presence, clock model.Clock) (steps []engine.Step, noted []model.ContactID, err error) {
	parts := make(map[model.ContactID]model.Part)
	done := make(map[model.ContactID]bool)
	err = engine.Each(ctx, r.from, "SELECT contact, presence, part FROM attendance WHERE event = ?", []any{e.ID}, func(row *sql.Rows) error {
		var a model.Attendance
		if err := row.Scan(&a.Contact, &a.Presence, &a.Part); err != nil {
			return err
		}
		parts[a.Contact] = a.Part
		done[a.Contact] = a.Presence == presence || presence == model.Invited
		return nil
	})
	for _, c := range contacts {
		if !done[c] {
			done[c] = true
			noted = append(noted, c)
			steps = append(steps, note(model.Attendance{Event: e.ID, Contact: c, Presence: presence, Part: cmp.Or(parts[c], model.Participant), At: clock}))
		}
	}
	return steps, noted, err
}

// latestFirst orders those present by when they came, the latest first, then by name.
func latestFirst(present []Guest) {
	slices.SortStableFunc(present, func(a, b Guest) int { return cmp.Compare(b.At, a.At) })
}

// clockOn is the time of day of a moment, when it lies on the event's day.
func clockOn(e model.Event, at time.Time) model.Clock {
	if model.DateOf(at) != e.On {
		return model.NoClock
	}
	return model.Clock(at.Hour()*60 + at.Minute())
}
