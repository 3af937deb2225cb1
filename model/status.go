package model

import "slices"

// StatusChange is closing, pausing, handing over or taking up a contact.
type StatusChange struct {
	Status Status
	On     Date
	Until  Date   // Paused: the day it wakes
	To     string // HandedOver: to whom; empty where Reason says that
	Reason string // Closed: one of CloseReasons; Paused and HandedOver: why
}

// Why is what is kept of the reason: of one handed over to whom, and why.
func (s StatusChange) Why() string {
	to, why := CleanText(s.To), CleanText(s.Reason)
	if to == "" || why == "" {
		return to + why
	}
	return to + ": " + why
}

// EnoughAttempts is how many different kinds of contact are to be tried before somebody counts as
// unreachable (product.md §2).
const EnoughAttempts = 3

// Check holds the rules of a change of status; attempts are the different kinds of contact
// tried since the last answer, of which EnoughAttempts are needed to close as unreachable.
func (s StatusChange) Check(c Contact, attempts int) error {
	switch {
	case !s.Status.known():
		return Fail(Invalid, "error.choice", string(s.Status)).On("status")
	case s.Status == c.Status && s.Status == Active:
		return Fail(Conflict, "error.already-active", c.Name)
	case s.Status == c.Status && s.Status != Paused:
		return Fail(Conflict, "error.status-same", c.Name)
	case s.Reason == "" && s.Status != Active:
		return Fail(Invalid, "error.reason-status").On("reason")
	case s.Status == Closed && !slices.Contains(CloseReasons, s.Reason):
		return Fail(Invalid, "error.choice", s.Reason).On("reason")
	case s.Status == Closed && s.Reason == Unreachable && attempts < EnoughAttempts:
		return Fail(Invalid, "error.three-attempts", attempts).On("reason")
	case s.Status == Paused && !s.Until.After(s.On):
		return Fail(Invalid, "error.pause-until").On("until")
	}
	return nil
}

// Attempts counts the different kinds of contact tried after the contact last answered: was
// talked to, or was present at a meeting, on the day met (zero for never).
func Attempts(logs []Record, met Date) int {
	for _, l := range logs {
		if on := l.Date("on"); Answered(l) && on.After(met) {
			met = on
		}
	}
	var kinds []string
	for _, l := range logs {
		if l.Date("on").After(met) && !slices.Contains(kinds, l.Get("kind")) {
			kinds = append(kinds, l.Get("kind"))
		}
	}
	return len(kinds)
}
