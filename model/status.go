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

// GivesUp tells whether the change says that a contact cannot be reached.
func (s StatusChange) GivesUp() bool { return s.Status == Closed && s.Reason == Unreachable }

// Check holds the rules of a change of status; tried are the different channels in which she was
// tried since she was last reached, of which EnoughAttempts are needed to close as unreachable.
func (s StatusChange) Check(c Contact, tried []string) error {
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
	case s.GivesUp() && len(tried) < EnoughAttempts:
		return Fail(Invalid, "error.three-attempts", sayTried(tried)).On("reason")
	case s.Status == Paused && !s.Until.After(s.On):
		return Fail(Invalid, "error.pause-until").On("until")
	}
	return nil
}
