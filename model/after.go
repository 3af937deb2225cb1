package model

import (
	"cmp"
	"strings"
)

// MeetingNote is the line noted about one person after a meeting: what was said, when to
// get in touch, and what someone is to do. What is empty is not noted.
type MeetingNote struct {
	Contact ContactID
	Text    string
	Next    Date    // the next date; zero for none
	What    string  // what is to happen then; empty: the text
	Action  *Record // an action of the programme, without its owner; nil for none
}

// Validate holds that something is noted. Errors are Invalid.
func (n MeetingNote) Validate() error {
	if CleanNote(n.Text) == "" && n.Next.IsZero() && n.Action == nil {
		return Fail(Invalid, "event.nothing-noted").On("text")
	}
	return nil
}

// Records makes of the line what goes on record: the logged contact of the meeting's day, nil
// when nothing was said, and what is added beside it, the promise of the next date and the
// action.
func (n MeetingNote) Records(e Event, today Date) (log *Record, beside []Change) {
	owner, said := string(n.Contact), CleanNote(n.Text)
	if said != "" {
		log = new(Log.With(owner, today, "kind", "meeting", "on", e.On.String(), "project", e.Project, "said", said, "event", string(e.ID)))
	}
	if !n.Next.IsZero() {
		what := cmp.Or(CleanText(n.What), CleanText(said))
		beside = append(beside, Change{Record: FollowUp.With(owner, today, "on", n.Next.String(), "what", what)})
	}
	if n.Action != nil {
		action := n.Action.Clone()
		action.Owner = owner
		beside = append(beside, Change{Record: action})
	}
	return log, beside
}

// Offered is what an event's step is to someone who was there.
type Offered uint8

// What can be offered: nothing (not on the ladder, past the step, or no longer with the
// office); the step the person stands on; or a step further on, for which those between
// would be skipped and a reason is needed.
const (
	NotOffered Offered = iota
	StandsOnStep
	StandsBefore
)

// Offers tells what the step that belongs to an event is to a contact who was there.
func (s Step) Offers(role Role, status Status, standing StepKey) Offered {
	if role != Client || status == Closed || status == HandedOver {
		return NotOffered
	}
	switch n := standing.Number(); {
	case n == 0 || n > s.Number:
		return NotOffered
	case n == s.Number:
		return StandsOnStep
	}
	return StandsBefore
}

// StepForm fills in what the event itself says of the form of a step that many take
// together at it: the day, the language and the theme.
func (e Event) StepForm(step Step) map[string]string {
	language, _, _ := strings.Cut(e.Languages, " ")
	known := map[string]string{"given_on": e.On.String(), "language": language, "theme": e.Theme}
	form := make(map[string]string)
	for _, f := range step.Fields {
		if v := known[f.Key]; v != "" {
			form[f.Key] = v
		}
	}
	return form
}
