package storage

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// OfferedStep is the step that many can take together at an event, and who of those
// present can.
type OfferedStep struct {
	Step     model.StepKey
	Form     map[string]string // what the event itself says of the step's form
	Standing []OfferedPerson   // those who stand on the step
	Before   []OfferedPerson   // those who stand on an earlier one: steps between would be skipped, with a reason
}

// OfferedPerson is someone present, with what the step would still lack with the event's
// form filled in; nothing for one who can complete it at once.
type OfferedPerson struct {
	model.Contact
	Missing []model.Missing
}

// Ready are the ids of those who stand on the step and lack nothing.
func (o OfferedStep) Ready() []model.ContactID {
	var ids []model.ContactID
	for _, p := range o.Standing {
		if len(p.Missing) == 0 {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// OfferStep tells who of those present can complete the step that belongs to the event's
// kind; ok is false when no step does, or nobody can. Errors: NotFound.
func (r *Register) OfferStep(ctx context.Context, event model.EventID) (offer OfferedStep, ok bool, err error) {
	e, err := r.event(ctx, event)
	if err != nil {
		return OfferedStep{}, false, err
	}
	if _, ok := e.Kind.Step(); !ok {
		return OfferedStep{}, false, nil
	}
	offer, _, err = r.offer(ctx, e, nil)
	return offer, len(offer.Standing)+len(offer.Before) > 0, err
}

const presentAt = `SELECT c.id FROM attendance AS a JOIN contact AS c ON c.id = a.contact
	WHERE a.event = ? AND a.presence = 'present' ORDER BY a.at DESC, c.name_key, c.n`

// offer tells what the event's step is to those present, and to those who are being checked
// in; ready are those who stand on it and lack nothing.
func (r reader) offer(ctx context.Context, e model.Event, arriving []model.ContactID) (offer OfferedStep, ready []position, err error) {
	present, err := engine.List(ctx, r.from, engine.Scan[model.ContactID], presentAt, e.ID)
	if err != nil {
		return offer, nil, err
	}
	ids := slices.Clone(present)
	for _, id := range arriving {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	key, _ := e.Kind.Step()
	step, _ := model.StepOf(key)
	offer = OfferedStep{Step: key, Form: e.StepForm(step)}
	all, err := r.positions(ctx, ids)
	for i, p := range all {
		if i >= len(present) {
			p.Attend(e.Kind)
		}
		c := p.Contact
		person := OfferedPerson{c, p.Lacks(key, e.On, offer.Form)}
		switch step.Offers(c.Role, c.Status, c.Step) {
		case model.StandsOnStep:
			offer.Standing = append(offer.Standing, person)
			if len(person.Missing) == 0 {
				ready = append(ready, p)
			}
		case model.StandsBefore:
			offer.Before = append(offer.Before, person)
		}
	}
	return offer, ready, err
}

// AfterMeeting notes in one commit what a line about a person after a meeting says: what
// was said as a logged contact of the meeting's day, the next date, and the action. Errors: NotFound; Invalid for a line that says
// nothing, or about a meeting that has not been yet.
func (r *Register) AfterMeeting(ctx context.Context, at time.Time, event model.EventID, line model.MeetingNote) (Done, error) {
	if err := line.Validate(); err != nil {
		return Done{}, err
	}
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		e, err := r.event(ctx, event)
		if err != nil {
			return none, nil, err
		}
		name, err := r.nameOf(ctx, line.Contact)
		if err != nil {
			return none, nil, err
		}
		log, changes := line.Records(e, model.DateOf(at))
		if log != nil {
			changes = append([]model.Change{{Record: *log}}, changes...)
		}
		steps, err = r.changing(ctx, model.DateOf(at), changes...)
		return text.Sentencef("event.noted", name), steps, err
	})
}

// NoShows are those who were invited to an event and of whom nothing more is noted, by name.
func (r *Register) NoShows(ctx context.Context, event model.EventID) ([]Guest, error) {
	people, err := r.expected(ctx, event)
	return slices.DeleteFunc(people, func(g Guest) bool { return g.Presence != model.Invited }), err
}

// FollowUpNoShows notes in one commit that people did not come to an event, and gives each
// of them a next date with what is to be done then. Errors: NotFound, Invalid.
func (r *Register) FollowUpNoShows(ctx context.Context, at time.Time, event model.EventID, contacts []model.ContactID, on model.Date, what string) (Done, error) {
	today := model.DateOf(at)
	var promises []model.Change
	for _, c := range contacts {
		promises = append(promises, model.Change{Record: model.FollowUp.With(string(c), today, "on", on.String(), "what", what)})
	}
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		e, err := r.event(ctx, event)
		if err != nil {
			return none, nil, err
		}
		steps, _, err = r.noteMany(ctx, e, contacts, model.Absent, model.NoClock)
		if err != nil {
			return none, nil, err
		}
		added, err := r.changing(ctx, today, promises...)
		return counted("event.no-shows", len(contacts)), append(steps, added...), err
	})
}

// SaidAtMeeting is what was noted of one person at a meeting.
type SaidAtMeeting struct {
	Contact model.ContactID
	Name    string
	Said    string
	Next    model.Date // the next date that was given with it; zero for none
	What    string     // what is to happen then
	Mask    model.Mask
}

// MeetingNotes lists what was noted of people at an event, by the alphabet.
func (r *Register) MeetingNotes(ctx context.Context, event model.EventID) ([]SaidAtMeeting, error) {
	return engine.List(ctx, r, func(row *sql.Rows) (n SaidAtMeeting, err error) {
		var next string
		err = row.Scan(&n.Contact, &n.Name, &n.Said, &next, &n.What, (*bool)(&n.Mask))
		n.Next = day(next)
		return n, err
	}, `SELECT c.id, c.name, l.said, coalesce(f."on", ''), coalesce(f.what, ''), c.protected = 'yes'
		FROM attendance AS a CROSS JOIN log AS l ON l.contact = a.contact AND l.event = a.event CROSS JOIN contact AS c ON c.id = a.contact
		LEFT JOIN follow_up AS f ON f.contact = c.id AND f.id = (`+givenWith+`)
		WHERE a.event = ? ORDER BY c.name_key, c.n, l.id`, event)
}

// givenWith is the next date that was added by the change that added log l.
const givenWith = `SELECT min(n.row_id) FROM changes AS h JOIN changes AS n ON n.contact = h.contact AND n.commit_seq = h.commit_seq
	WHERE h.contact = l.contact AND h.contact <> '' AND n.contact <> '' AND h.tbl = 'log' AND h.row_id = l.id AND h.before IS NULL AND n.tbl = 'follow_up' AND n.before IS NULL`
