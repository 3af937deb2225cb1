package model

import "slices"

// LogKind is how a contact was made.
type LogKind string

// The kinds of contact. Visit, Call and Meeting are personal.
const (
	VisitLog   LogKind = "visit"
	CallLog    LogKind = "call"
	MessageLog LogKind = "message"
	EmailLog   LogKind = "email"
	MeetingLog LogKind = "meeting"
)

// LogKinds are all kinds, in the order in which they are offered.
var LogKinds = []LogKind{VisitLog, CallLog, MessageLog, EmailLog, MeetingLog}

// PersonalKinds are the kinds that count as a personal contact in the proof of step 5.
var PersonalKinds = []LogKind{VisitLog, CallLog, MeetingLog}

// Log is one contact made with a person. Minutes are whole minutes.
type Log struct {
	ID          LogID
	Contact     ContactID
	Kind        LogKind
	On          Date
	Minutes     int // talk
	Preparation int
	Travel      int
	Project     string
	Text        string
	Event       EventID // the meeting it was said at; may be empty
	Version     int64
}

// Validate holds what must be true of a logged contact on a day. Errors are Invalid.
func (l Log) Validate(today Date) error {
	switch {
	case !slices.Contains(LogKinds, l.Kind):
		return Fail(Invalid, "error.choice", string(l.Kind)).On("kind")
	case l.On.IsZero():
		return Fail(Invalid, "error.no-date").On("on")
	case l.On.After(today):
		return Fail(Invalid, "error.future", l.On.String()).On("on")
	case l.Minutes < 0 || l.Preparation < 0 || l.Travel < 0 || l.Minutes > 1440 || l.Preparation > 1440 || l.Travel > 1440:
		return Fail(Invalid, "error.minutes").On("minutes")
	}
	return nil
}

// Answered tells whether the person was reached: talked to for some minutes.
func (l Log) Answered() bool { return slices.Contains(PersonalKinds, l.Kind) && l.Minutes > 0 }
