package model

import "slices"

// EventKind is what kind of meeting an event is.
type EventKind string

// The kinds of event (product.md §5).
const (
	WeeklyMeeting      EventKind = "weekly"
	Information        EventKind = "information"
	Seminar            EventKind = "seminar"
	StartUpInformation EventKind = "startup-information"
	BusinessSchool     EventKind = "business-school"
	NetworkMeeting     EventKind = "network"
	Trip               EventKind = "trip"
	OtherEvent         EventKind = "other"
)

// EventKinds are all kinds, in the order in which they are offered.
var EventKinds = []EventKind{WeeklyMeeting, Information, Seminar, StartUpInformation, BusinessSchool, NetworkMeeting, Trip, OtherEvent}

// Audiences are for whom an event is held.
var Audiences = []string{"mixed", "born-abroad", "women", "young"}

// EventFields are what is asked of an event.
var EventFields = withArea("event", []Field{
	{Key: "kind", Kind: Choice, Required: true, Options: keysOf(EventKinds)},
	{Key: "title", Kind: Line, Required: true},
	{Key: "on", Kind: FutureDate, Required: true},
	{Key: "start", Kind: TimeOfDay},
	{Key: "end", Kind: TimeOfDay},
	{Key: "place", Kind: Line},
	{Key: "theme", Kind: Line},
	{Key: "languages", Kind: LanguageList, Flag: "language"},
	{Key: "audience", Kind: Choice, Options: Audiences, Flag: "for"},
	{Key: "speakers", Kind: Line},
	{Key: "project", Kind: Line, Refers: "project"},
	{Key: "note", Kind: Note},
})

func keysOf[T ~string](values []T) []string {
	keys := make([]string, len(values))
	for i, v := range values {
		keys[i] = string(v)
	}
	return keys
}

// Event is a meeting on a day.
type Event struct {
	ID        EventID
	Kind      EventKind
	Title     string
	On        Date
	Start     Clock // NoClock when unknown
	End       Clock
	Place     string
	Theme     string
	Languages string // codes with spaces between
	Audience  string
	Project   string
	Series    EventID // the first event of its series; empty for a single one
	Cancelled bool
	Note      string
	Version   int64
}

// texts are the fields of an event that are kept as they are answered, by their keys.
func (e *Event) texts() map[string]*string {
	return map[string]*string{
		"title": &e.Title, "place": &e.Place, "theme": &e.Theme, "languages": &e.Languages, "audience": &e.Audience, "project": &e.Project, "note": &e.Note,
	}
}

// Values are an event as its EventFields keep it; speakers are noted as attendance.
func (e Event) Values() map[string]string {
	values := map[string]string{"kind": string(e.Kind), "on": e.On.String(), "start": e.Start.String(), "end": e.End.String()}
	for key, value := range e.texts() {
		values[key] = *value
	}
	return values
}

// With gives an event of the values of all its EventFields; what is not among them stays as
// it is.
func (e Event) With(values map[string]string) Event {
	for key, value := range e.texts() {
		*value = values[key]
	}
	e.Kind = EventKind(values["kind"])
	e.On, _ = ParseISODate(values["on"])
	e.Start, _ = ParseClock(values["start"])
	e.End, _ = ParseClock(values["end"])
	return e
}

// Validate holds what must be true of an event. Errors are Invalid.
func (e Event) Validate() error {
	switch {
	case !slices.Contains(EventKinds, e.Kind):
		return Fail(Invalid, "error.choice", string(e.Kind)).On("kind")
	case CleanText(e.Title) == "":
		return Fail(Invalid, "error.no-title").On("title")
	case e.On.IsZero():
		return Fail(Invalid, "error.no-date").On("on")
	case e.Start != NoClock && e.End != NoClock && e.End <= e.Start:
		return Fail(Invalid, "error.end-before-start").On("end")
	}
	return nil
}

// Next proposes the next meeting of a weekly series: seven days on, and further until the
// day is not before today, with everything else as it was. Dates are civil, so neither the
// new year, a 53rd week nor a change of clocks moves the hour.
func (e Event) Next(today Date) Event {
	next := e
	next.ID, next.Cancelled, next.Note, next.Theme, next.Version = "", false, "", "", 0
	next.On = e.On.AddDays(7)
	if late := today.Sub(next.On); late > 0 {
		next.On = next.On.AddDays((late + 6) / 7 * 7)
	}
	if next.Series == "" {
		next.Series = e.ID
	}
	return next
}

// Step gives the step many take together at an event of this kind; ok is false for most.
func (k EventKind) Step() (key StepKey, ok bool) {
	for _, s := range Ladder {
		if slices.Contains(s.Shortcut, k) {
			return s.Key, true
		}
	}
	return "", false
}

// Presence is how a person stands to an event.
type Presence string

// The presences.
const (
	Present Presence = "present"
	Excused Presence = "excused"
	Absent  Presence = "absent"
	Invited Presence = "invited"
)

// Part is what a person does at an event.
type Part string

// The parts. A speaker may be a role model; both are contacts.
const (
	Participant Part = "participant"
	Speaker     Part = "speaker"
	OfPartner   Part = "partner" // comes for one
)

// Attendance is one person at one event.
type Attendance struct {
	Event    EventID
	Contact  ContactID
	Presence Presence
	Part     Part
	At       Clock // when she was checked in; NoClock when not known
}
