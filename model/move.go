package model

import "slices"

// VisitState is how a visit to a step ended, or that it has not.
type VisitState string

// The states of a visit. Left is a step one went back from; NotNeeded are the first steps
// of the established.
const (
	Standing  VisitState = "standing"
	Done      VisitState = "done"
	Skipped   VisitState = "skipped"
	NotNeeded VisitState = "not-needed"
	Left      VisitState = "left"
)

// Visit is one time a contact stood on a step. A step taken again is a new visit, so the
// visits together are the history of the way up.
type Visit struct {
	ID     StepID
	Step   StepKey
	State  VisitState
	From   Date
	To     Date // zero while standing
	Reason string
	Form   map[string]string
}

// MoveKind is what is done with the step a contact stands on.
type MoveKind string

// The moves. Skip and GoBack need a reason; Complete needs one only when proof is missing or
// when the step lies further on, Reopen only when it names another step.
const (
	Complete MoveKind = "done"
	Skip     MoveKind = "skip"
	GoBack   MoveKind = "back"
	Reopen   MoveKind = "reopen"
)

// Move is what a person asks of the ladder.
type Move struct {
	Kind   MoveKind
	Step   StepKey // Complete, Skip: the step meant, empty for the present one; GoBack, Reopen: where to, empty for the step before, the present one
	On     Date
	Reason string
}

// Climb is what a move changes: visits that end, visits that begin, and where the contact
// then stands.
type Climb struct {
	Ended    []Visit // with State, To, Reason set
	Begun    []Visit // without ids
	Step     StepKey
	Since    Date
	Status   Status // as before, or Active again after Reopen
	Finished bool   // the last step is done
}

// Climbing decides a move from the contact, the visits so far (oldest first) and what is
// missing on the step the move completes. Errors are Invalid (a reason is needed, the move
// leads nowhere) and Conflict (the contact is not on the ladder).
func Climbing(c Contact, visits []Visit, move Move, missing []Missing) (Climb, error) {
	if c.Role != Client {
		return Climb{}, Fail(Conflict, "error.off-ladder", c.Name)
	}
	if move.Kind == Reopen {
		return reopening(c, visits, move)
	}
	if c.Status == Closed || c.Status == HandedOver {
		return Climb{}, Fail(Conflict, "error.reopen-first", c.Name)
	}
	at := slices.IndexFunc(visits, func(v Visit) bool { return v.State == Standing })
	if at < 0 {
		if move.Kind == GoBack {
			return goingBack(c, nil, move)
		}
		return Climb{}, Fail(Conflict, "error.ladder-finished", c.Name)
	}
	switch move.Kind {
	case GoBack:
		return goingBack(c, &visits[at], move)
	case Skip:
		return ahead(c, visits[at], move, Skipped, nil)
	}
	return ahead(c, visits[at], move, Done, missing)
}

// ahead ends the present step as done or skipped. When the move names a later step, the
// steps between are skipped with the same reason.
func ahead(c Contact, present Visit, move Move, end VisitState, missing []Missing) (Climb, error) {
	target := move.Step
	if target == "" {
		target = present.Step
	}
	distance := target.Number() - present.Step.Number()
	switch {
	case target.Number() == 0:
		return Climb{}, Fail(Invalid, "error.step", string(target)).On("step")
	case distance < 0:
		return Climb{}, Fail(Invalid, "error.step-behind", c.Name)
	case move.On.Before(present.From):
		return Climb{}, Fail(Invalid, "error.before-step", present.From.String()).On("on")
	case move.Reason == "" && end == Skipped:
		return Climb{}, Fail(Invalid, "error.reason-skip").On("reason")
	case move.Reason == "" && distance > 0:
		return Climb{}, Fail(Invalid, "error.reason-ahead").On("reason")
	case move.Reason == "" && len(missing) > 0:
		return Climb{}, Fail(Invalid, "error.proof-missing").On("reason")
	}
	climb := Climb{Step: c.Step, Since: c.StepSince, Status: c.Status}
	last := present
	for n := present.Step.Number(); n < target.Number(); n++ {
		last.State, last.To, last.Reason = Skipped, move.On, move.Reason
		climb.add(last)
		last = Visit{Step: Ladder[n].Key, From: move.On}
	}
	last.State, last.To, last.Reason = end, move.On, move.Reason
	climb.add(last)
	next, ok := target.Next()
	if !ok {
		climb.Finished = true
		climb.Step, climb.Since = target, last.From
		return climb, nil
	}
	climb.Begun = append(climb.Begun, Visit{Step: next, State: Standing, From: move.On})
	climb.Step, climb.Since = next, move.On
	return climb, nil
}

func (c *Climb) add(v Visit) {
	if v.ID == "" {
		c.Begun = append(c.Begun, v)
		return
	}
	c.Ended = append(c.Ended, v)
}

func goingBack(c Contact, present *Visit, move Move) (Climb, error) {
	target := move.Step
	from := len(Ladder) + 1
	if present != nil {
		from = present.Step.Number()
	}
	if target == "" {
		if from < 2 {
			return Climb{}, Fail(Invalid, "error.first-step", c.Name)
		}
		target = Ladder[from-2].Key
	}
	switch n := target.Number(); {
	case n == 0:
		return Climb{}, Fail(Invalid, "error.step", string(target)).On("step")
	case n >= from:
		return Climb{}, Fail(Invalid, "error.step-ahead", c.Name)
	case present != nil && move.On.Before(present.From):
		return Climb{}, Fail(Invalid, "error.before-step", present.From.String()).On("on")
	case move.Reason == "":
		return Climb{}, Fail(Invalid, "error.reason-back").On("reason")
	}
	climb := Climb{Step: target, Since: move.On, Status: c.Status}
	if present != nil {
		left := *present
		left.State, left.To, left.Reason = Left, move.On, move.Reason
		climb.Ended = append(climb.Ended, left)
	}
	climb.Begun = []Visit{{Step: target, State: Standing, From: move.On, Reason: move.Reason}}
	return climb, nil
}

// reopening makes a paused, closed or handed-over contact active again, on a step of its
// own when the move names one on which the contact does not stand.
func reopening(c Contact, visits []Visit, move Move) (Climb, error) {
	stands := slices.ContainsFunc(visits, func(v Visit) bool { return v.State == Standing && v.Step == move.Step })
	if move.Step == "" || stands {
		if c.Status == Active {
			return Climb{}, Fail(Conflict, "error.already-active", c.Name)
		}
		return Climb{Step: c.Step, Since: c.StepSince, Status: Active}, nil
	}
	if move.Reason == "" {
		return Climb{}, Fail(Invalid, "error.reason-back").On("reason")
	}
	if move.Step.Number() == 0 {
		return Climb{}, Fail(Invalid, "error.step", string(move.Step)).On("step")
	}
	climb := Climb{Step: move.Step, Since: move.On, Status: Active}
	for _, v := range visits {
		if v.State == Standing {
			if move.On.Before(v.From) {
				return Climb{}, Fail(Invalid, "error.before-step", v.From.String()).On("on")
			}
			v.State, v.To, v.Reason = Left, move.On, move.Reason
			climb.Ended = append(climb.Ended, v)
		}
	}
	climb.Begun = []Visit{{Step: move.Step, State: Standing, From: move.On, Reason: move.Reason}}
	return climb, nil
}

// Entering gives the visits a new contact begins with: the first step, or for the
// established the analysis, with the first five marked as not needed. Other contacts have
// none.
func Entering(role Role, path Path, on Date) []Visit {
	if role != Client {
		return nil
	}
	if path != Established {
		return []Visit{{Step: Identify, State: Standing, From: on}}
	}
	var visits []Visit
	for _, s := range Ladder {
		if s.Key == Analysis {
			break
		}
		visits = append(visits, Visit{Step: s.Key, State: NotNeeded, From: on, To: on})
	}
	return append(visits, Visit{Step: Analysis, State: Standing, From: on})
}

// StatusChange is closing, pausing, handing over or taking up a contact.
type StatusChange struct {
	Status Status
	On     Date
	Until  Date   // Paused: the day it wakes
	Reason string // Closed: one of CloseReasons; HandedOver: to whom; Paused: why
}

// Check holds the rules of a change of status; attempts are the different kinds of contact
// tried since the last answer, of which three are needed to close as unreachable.
func (s StatusChange) Check(c Contact, attempts int) error {
	switch {
	case !s.Status.known():
		return Fail(Invalid, "error.choice", string(s.Status)).On("status")
	case s.Status == c.Status && s.Status != Paused:
		return Fail(Conflict, "error.status-same", c.Name)
	case s.Reason == "" && s.Status != Active:
		return Fail(Invalid, "error.reason-status").On("reason")
	case s.Status == Closed && !slices.Contains(CloseReasons, s.Reason):
		return Fail(Invalid, "error.choice", s.Reason).On("reason")
	case s.Status == Closed && s.Reason == "unreachable" && attempts < 3:
		return Fail(Invalid, "error.three-attempts", attempts).On("reason")
	case s.Status == Paused && !s.Until.After(s.On):
		return Fail(Invalid, "error.pause-until").On("until")
	}
	return nil
}
