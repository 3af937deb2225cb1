package intake

import (
	"context"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/model/match"
)

// place puts a row that was understood into the plan: as a new contact, as someone met in
// an earlier row, or as someone in the register.
func (l *list) place(ctx context.Context, r *row) error {
	p := &r.planned
	at := len(l.plan.Contacts)
	if p.Kind == model.PlanReject {
		l.plan.Contacts = append(l.plan.Contacts, *p)
		return nil
	}
	one := p.Contact.Person()
	same, by := l.people.Find(one)
	if same < 0 {
		l.meet(one, met{planned: int32(at)})
		l.plan.Contacts = append(l.plan.Contacts, *p)
		return nil
	}
	p.Kind, p.Matched = model.PlanSkip, by
	before := l.met[same]
	if before.known != "" {
		if err := l.fillKnown(ctx, p, before.known); err != nil {
			return err
		}
		l.met[same] = met{planned: int32(at)}
	} else {
		first := &l.plan.Contacts[before.planned]
		p.SameAs, p.Existing = first.Row, first.Existing
		l.fillFirst(first, p)
	}
	l.plan.Contacts = append(l.plan.Contacts, *p)
	return nil
}

// fillKnown leaves in a planned contact what the register does not have of the person yet;
// with nothing new the row is skipped.
func (l *list) fillKnown(ctx context.Context, p *model.PlannedContact, id model.ContactID) error {
	p.Existing = id
	if l.o.OnDuplicate == Skip || l.o.Existing == nil {
		return nil
	}
	have, err := l.o.Existing(ctx, id)
	if err != nil {
		return err
	}
	p.Contact.ID = id
	p.Contact.Values = onlyNew(have.Values, p.Contact.Values)
	firm := &p.Contact.Enterprise
	switch {
	case have.Enterprise.Name == "":
		firm.Values = onlyNew(have.Enterprise.Values, firm.Values)
	case firm.Name == "" || match.SameName(firm.Name, have.Enterprise.Name):
		firm.Name, firm.Values = "", onlyNew(have.Enterprise.Values, firm.Values)
	default:
		*firm = model.Enterprise{} // another firm: the one on record stays
	}
	if len(p.Contact.Values) > 0 || firm.Name != "" || len(firm.Values) > 0 || len(p.Needs) > 0 || len(p.Records) > 0 || len(p.Finance) > 0 {
		p.Kind = model.PlanUpdate
	}
	return nil
}

// onlyNew gives the values of a list for what is empty so far. Telephone numbers and notes
// are added to those there are.
func onlyNew(have, list map[string]string) map[string]string {
	set := make(map[string]string)
	for key, value := range list {
		if merged, changed := merged(key, have[key], value); changed {
			set[key] = merged
		}
	}
	return set
}

// merged gives the value of a field after one more source says value of it.
func merged(key, have, value string) (string, bool) {
	switch {
	case value == "" || have == value:
		return have, false
	case have == "":
		return value, true
	case key == "phones":
		return joinNew(have, value, " ")
	case key == "note":
		return joinNew(have, value, "\n")
	case key == "born" && len(have) == 4 && strings.HasPrefix(value, have):
		return value, true
	}
	return have, false
}

// joinNew adds the parts of value that are not among those of have.
func joinNew(have, value, by string) (string, bool) {
	parts := strings.Split(have, by)
	changed := false
	for part := range strings.SplitSeq(value, by) {
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
			changed = true
		}
	}
	return strings.Join(parts, by), changed
}

// fillFirst adds to a person's first row of the list what a later one knows more.
func (l *list) fillFirst(first, again *model.PlannedContact) {
	if l.o.OnDuplicate == Skip || first.Kind != model.PlanAdd {
		return
	}
	for key, value := range again.Contact.Values {
		if m, changed := merged(key, first.Contact.Values[key], value); changed {
			first.Contact.Values[key] = m
		}
	}
	firm, more := &first.Contact.Enterprise, again.Contact.Enterprise
	if firm.Name == "" {
		firm.Name = more.Name
	}
	if firm.Name == more.Name || more.Name == "" {
		if firm.Values == nil && len(more.Values) > 0 {
			firm.Values = make(map[string]string, len(more.Values))
		}
		for key, value := range more.Values {
			if firm.Values[key] == "" {
				firm.Values[key] = value
			}
		}
	}
	for _, n := range again.Needs {
		if !slices.Contains(first.Needs, n) {
			first.Needs = append(first.Needs, n)
		}
	}
	if first.NeedsOn.IsZero() {
		first.NeedsOn = again.NeedsOn
	}
	for _, rec := range again.Records {
		if !slices.ContainsFunc(first.Records, rec.Same) {
			first.Records = append(first.Records, rec)
		}
	}
	if len(first.Finance) == 0 {
		first.Finance = again.Finance
	}
}
