package intake

import (
	"context"
	"slices"

	"stegvis/model"
)

// place puts a row that was understood into the plan: as a new contact, as someone met in
// an earlier row, or as someone in the register.
func (l *list) place(p model.PlannedContact) {
	at := len(l.plan.Contacts)
	if p.Kind == model.PlanReject {
		l.plan.Contacts = append(l.plan.Contacts, p)
		return
	}
	one := p.Contact.Person()
	same, by := l.people.Find(one)
	if same < 0 {
		l.meet(one, met{planned: int32(at)})
		l.plan.Contacts = append(l.plan.Contacts, p)
		return
	}
	p.Kind, p.Matched = model.PlanSkip, by
	if before := l.met[same]; before.known != "" {
		p.Existing = before.known
		l.matched = append(l.matched, at)
		l.met[same] = met{planned: int32(at)}
	} else {
		first := &l.plan.Contacts[before.planned]
		p.SameAs, p.Existing = first.Row, first.Existing
		if l.o.OnDuplicate == Fill {
			first.Add(p)
		}
	}
	l.plan.Contacts = append(l.plan.Contacts, p)
}

// atOnce is how many of those in the register are read together.
const atOnce = 500

// fill leaves in the rows about people in the register what it does not have of them yet, when
// the whole list is read.
func (l *list) fill(ctx context.Context) error {
	if l.o.OnDuplicate == Skip || l.o.OnRecord == nil {
		return nil
	}
	for some := range slices.Chunk(l.matched, atOnce) {
		ids := make([]model.ContactID, len(some))
		for i, at := range some {
			ids[i] = l.plan.Contacts[at].Existing
		}
		there, err := l.o.OnRecord(ctx, ids)
		if err != nil {
			return err
		}
		byID := make(map[model.ContactID]model.OnRecord, len(there))
		for _, have := range there {
			byID[have.ID] = have
		}
		for _, at := range some {
			row := &l.plan.Contacts[at]
			if have, ok := byID[row.Existing]; ok {
				*row = have.News(*row)
			}
		}
	}
	return nil
}
