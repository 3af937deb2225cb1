package model

import "strings"

// Specification is what an analysis ends in: what somebody can and wants, what hinders, and what
// is needed, from which the rest is tailored (product.md §2, step 6).
type Specification struct {
	Contact Contact
	On      Date              // when the analysis was completed or, while it is not, begun; zero: never begun
	Form    map[string]string // the form of the analysis
	Plans   []Plan
}

// Specify makes the specification of a contact from the way up and what is on record on a day.
// Planned.Hinders are those of the analysis.
func Specify(visits []Visit, p Planned, today Date) Specification {
	s := Specification{Contact: p.Contact}
	for _, v := range visits {
		if v.Step != Analysis || len(v.Form) == 0 && v.State != Standing {
			continue
		}
		if s.Form = v.Form; v.State == Standing || v.To.IsZero() {
			s.On = v.From
		} else {
			s.On = v.To
		}
	}
	p.Hinders = s.Hinders()
	s.Plans = p.Plans(today)
	return s
}

// Hinders are the obstacles ticked in the analysis.
func (s Specification) Hinders() []string { return strings.Fields(s.Form["hinders"]) }
