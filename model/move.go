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

// Climb is what a move changes: visits that end, visits that begin, fields of the contact, and
// where the contact then stands.
type Climb struct {
	Ended    []Visit // with State, To, Reason and Form set
	Begun    []Visit // without ids
	Fields   map[string]string
	Step     StepKey
	Since    Date
	Status   Status // as before, or Active again after Reopen
	Finished bool   // the last step is done
}

// about tells which step a move completes or skips as its last, and which then begins; either
// may be empty.
func (c Climb) about() (ends, begins StepKey) {
	for _, v := range slices.Concat(c.Ended, c.Begun) {
		switch v.State {
		case Standing:
			begins = v.Step
		case Done, Skipped:
			ends = v.Step
		}
	}
	return ends, begins
}

// visits decides which visits a move ends and begins.
func (p Position) visits(move Move) (Climb, error) {
	c := p.Contact
	switch {
	case c.Role != Client:
		return Climb{}, Fail(Conflict, "error.off-ladder", c.Name)
	case move.Kind == Reopen:
		return p.reopening(move)
	case c.Status == Closed || c.Status == HandedOver:
		return Climb{}, Fail(Conflict, "error.reopen-first", c.Name)
	case move.Kind == GoBack:
		return p.goingBack(move)
	case p.Standing == nil:
		return Climb{}, Fail(Conflict, "error.ladder-finished", c.Name)
	case move.Kind == Skip:
		return p.ahead(move, Skipped)
	}
	return p.ahead(move, Done)
}

// ahead ends the present step as done or skipped. When the move names a later step, the
// steps between are skipped with the same reason.
func (p Position) ahead(move Move, end VisitState) (Climb, error) {
	present := *p.Standing
	target := move.Step
	if target == "" {
		target = present.Step
	}
	distance := target.Number() - present.Step.Number()
	switch {
	case target.Number() == 0:
		return Climb{}, Fail(Invalid, "error.step", string(target)).On("step")
	case distance < 0:
		return Climb{}, Fail(Invalid, "error.step-behind", p.Contact.Name)
	case move.On.Before(present.From):
		return Climb{}, tooEarly(present)
	case move.Reason == "" && end == Skipped:
		return Climb{}, Fail(Invalid, "error.reason-skip").On("reason")
	case move.Reason == "" && distance > 0:
		return Climb{}, Fail(Invalid, "error.reason-ahead").On("reason")
	}
	climb := Climb{Status: p.Contact.Status}
	last := present
	for n := present.Step.Number(); n < target.Number(); n++ {
		climb.end(last, Skipped, move)
		last = Visit{Step: Ladder[n].Key, From: move.On}
	}
	climb.end(last, end, move)
	next, ok := target.Next()
	if !ok {
		climb.Finished = true
		climb.Step, climb.Since = target, last.From
		return climb, nil
	}
	climb.begin(next, move.On, "")
	return climb, nil
}

func (p Position) goingBack(move Move) (Climb, error) {
	target, from := move.Step, len(Ladder)+1
	if p.Standing != nil {
		from = p.Standing.Step.Number()
	}
	if target == "" {
		if from < 2 {
			return Climb{}, Fail(Invalid, "error.first-step", p.Contact.Name)
		}
		target = Ladder[from-2].Key
	}
	switch n := target.Number(); {
	case n == 0:
		return Climb{}, Fail(Invalid, "error.step", string(target)).On("step")
	case n >= from:
		return Climb{}, Fail(Invalid, "error.step-ahead", p.Contact.Name)
	}
	return p.standOn(target, move, p.Contact.Status)
}

// reopening makes a paused, closed or handed-over contact active again, on a step of its
// own when the move names one on which the contact does not stand.
func (p Position) reopening(move Move) (Climb, error) {
	c := p.Contact
	switch {
	case move.Step != "" && (p.Standing == nil || p.Standing.Step != move.Step):
		if move.Step.Number() == 0 {
			return Climb{}, Fail(Invalid, "error.step", string(move.Step)).On("step")
		}
		return p.standOn(move.Step, move, Active)
	case c.Status == Active:
		return Climb{}, Fail(Conflict, "error.already-active", c.Name)
	}
	return Climb{Step: c.Step, Since: c.StepSince, Status: Active}, nil
}

// standOn leaves the present step, if there is one, for another that begins anew.
func (p Position) standOn(step StepKey, move Move, status Status) (Climb, error) {
	climb := Climb{Status: status}
	switch v := p.Standing; {
	case v != nil && move.On.Before(v.From):
		return Climb{}, tooEarly(*v)
	case move.Reason == "":
		return Climb{}, Fail(Invalid, "error.reason-back").On("reason")
	case v != nil:
		climb.end(*v, Left, move)
	}
	climb.begin(step, move.On, move.Reason)
	return climb, nil
}

func tooEarly(v Visit) error { return Fail(Invalid, "error.before-step", v.From.String()).On("on") }

// end ends a visit: the present one, or one that is passed through on the way.
func (c *Climb) end(v Visit, state VisitState, move Move) {
	v.State, v.To, v.Reason = state, move.On, move.Reason
	if v.ID == "" {
		c.Begun = append(c.Begun, v)
		return
	}
	c.Ended = append(c.Ended, v)
}

func (c *Climb) begin(step StepKey, on Date, reason string) {
	c.Begun = append(c.Begun, Visit{Step: step, State: Standing, From: on, Reason: reason})
	c.Step, c.Since = step, on
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
