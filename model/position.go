package model

import "maps"

// Position is where a contact stands on the ladder, with all that a move from there is decided
// by.
type Position struct {
	Evidence        // of the step it stands on, the contact among it
	Standing *Visit // nil off the ladder and when it is finished
}

// Noted is what is put on record together with a move, and counts as proof. Fields are by key:
// those of the step that ends, of the step that begins, or of the contact; the first that has
// the field takes it.
type Noted struct {
	Fields  map[string]string
	Records []Record
}

// Lacking is what a step lacks that cannot be completed without a reason.
type Lacking []Missing

// Error names the proofs.
func (l Lacking) Error() string {
	s := "missing"
	for _, m := range l {
		s += " " + string(m.Proof)
	}
	return s
}

// Decide decides a move. Errors are Invalid (a reason is needed, the move leads nowhere, a
// field belongs nowhere) and Conflict (the contact is not on the ladder, or no longer with the
// office). Where proof is missing and no reason is given, the cause of the error is Lacking.
func (p Position) Decide(move Move, noted Noted) (Climb, error) {
	move.Reason = CleanText(move.Reason)
	p.Contact = p.Contact.with(noted.Fields)
	climb, err := p.visits(move)
	if err != nil {
		return Climb{}, err
	}
	form, next, err := p.divide(&climb, noted.Fields)
	if err != nil {
		return Climb{}, err
	}
	ends, _ := climb.about()
	if step, ok := StepOf(ends); ok && move.Kind == Complete {
		form = step.Dated(form, move.On)
		if missing := p.missing(step, form, noted); len(missing) > 0 && move.Reason == "" {
			return Climb{}, Fail(Invalid, "error.proof-missing").On("reason").Because(Lacking(missing))
		}
	}
	for _, list := range [][]Visit{climb.Ended, climb.Begun} {
		for i := range list {
			switch {
			case list[i].State == Standing:
				list[i].Form = next
			case list[i].Step == ends:
				list[i].Form = form
			}
		}
	}
	return climb, nil
}

// Lacks lists what a step would lack if it were completed on a day with some fields filled in:
// the step the contact stands on, or one further on.
func (p Position) Lacks(key StepKey, on Date, fields map[string]string) []Missing {
	step, ok := StepOf(key)
	if !ok {
		return nil
	}
	form := make(map[string]string)
	if p.Standing != nil && p.Standing.Step == key {
		maps.Copy(form, p.Form)
	}
	maps.Copy(form, fields)
	return p.missing(step, step.Dated(form, on), Noted{})
}

func (p Position) missing(step Step, form map[string]string, noted Noted) []Missing {
	e := p.Evidence
	e.Form = form
	return MissingFor(step, e.With(noted.Records))
}

// divide finds where fields belong: to the form of the step that ends, with what it held
// before, of the step that begins, or to the contact. Errors: Invalid for a field that belongs
// nowhere.
func (p Position) divide(climb *Climb, fields map[string]string) (form, next map[string]string, err error) {
	ends, begins := climb.about()
	form, next, climb.Fields = make(map[string]string), make(map[string]string), make(map[string]string)
	if p.Standing != nil && p.Standing.Step == ends {
		maps.Copy(form, p.Form)
	}
	ending, _ := StepOf(ends)
	beginning, _ := StepOf(begins)
	for key, value := range fields {
		if _, ok := ending.FieldOf(key); ok {
			form[key] = value
		} else if _, ok := beginning.FieldOf(key); ok {
			next[key] = value
		} else if _, ok := FieldByKey(key); ok {
			climb.Fields[key] = value
		} else {
			return nil, nil, Fail(Invalid, "error.choice", key).On(key)
		}
	}
	return form, next, nil
}

// ScheduleForms gives the form that holds the schedule of the last step before a move and after
// it; nil where there is none. A step that is left keeps its schedule.
func (p Position) ScheduleForms(climb Climb) (was, is map[string]string) {
	if p.Standing != nil && p.Standing.Step == Continuous {
		was = p.Form
	}
	is = was
	for _, list := range [][]Visit{climb.Ended, climb.Begun} {
		for _, v := range list {
			if v.Step == Continuous && v.State != Left {
				is = v.Form
			}
		}
	}
	return was, is
}
