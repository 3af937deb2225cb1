package storage

import (
	"maps"
	"slices"

	"stegvis/model"
	"stegvis/storage/engine"
)

// arrivals are contacts that are taken in by one commit, with all that comes with them.
type arrivals struct {
	firms, contacts, visits engine.Insertion
	records                 map[string]*engine.Insertion // by the key of their type
}

func newArrivals() *arrivals {
	return &arrivals{
		firms:    engine.Insertion{Table: "enterprise", Columns: append([]string{"id", "name", "name_key"}, firmKeys()...)},
		contacts: engine.Insertion{Table: "contact", Columns: append(slices.Clone(contactColumns), personKeys()...)},
		visits:   engine.Insertion{Table: "visit", Columns: []string{"contact", "id", "step", "state", "began", "ended", "reason", "form"}},
		records:  make(map[string]*engine.Insertion),
	}
}

var contactColumns = []string{
	"id", "role", "path", "status", "step", "step_since", "paused_until", "status_on", "status_why", "name", "name_key", "enterprise",
}

// statements insert everything, what others refer to first.
func (a *arrivals) statements() []engine.Step {
	var steps []engine.Step
	for _, in := range []*engine.Insertion{&a.firms, &a.contacts, &a.visits} {
		steps = append(steps, in.Steps()...)
	}
	for _, t := range model.RecordTypes {
		if in := a.records[t.Key]; in != nil {
			steps = append(steps, in.Steps()...)
		}
	}
	return steps
}

// arriving gives a new contact what it lacks: its id, role, path and status, the day it was
// found, and where it then stands, with the visits it begins with. The way up begins on the
// day the contact was found.
func arriving(c model.Contact, today model.Date) (model.Contact, []model.Visit) {
	if c.ID == "" {
		c.ID = model.NewID[model.ContactID]()
	}
	if c.Role == "" {
		c.Role = model.Client
	}
	if c.Path == "" {
		c.Path = model.Potential
	}
	if c.Status == "" {
		c.Status = model.Active
	}
	c.Name = model.CleanText(c.Name)
	if c.Values = maps.Clone(c.Values); c.Values == nil {
		c.Values = make(map[string]string)
	}
	found, ok := model.ParseISODate(c.Values["found_on"])
	if !ok || found.After(today) {
		found = today
		c.Values["found_on"] = today.String()
	}
	c.Step, c.StepSince = "", model.Date{}
	visits := model.Entering(c.Role, c.Path, found)
	for i := range visits {
		visits[i].ID = model.NewID[model.StepID]()
		c.Step, c.StepSince = visits[i].Step, visits[i].From
	}
	return c, visits
}

// take takes in a contact that is arriving, with its visits. Its firm must be there or be
// taken in as well.
func (a *arrivals) take(c model.Contact, visits []model.Visit) {
	row := []any{
		c.ID, c.Role, c.Path, c.Status, c.Step, c.StepSince.String(), c.PausedUntil.String(), c.StatusOn.String(), c.StatusWhy,
		c.Name, contactKey(c.Name, c.Values["sort_name"]), nullable(c.Enterprise.ID),
	}
	for _, key := range personKeys() {
		row = append(row, c.Values[key])
	}
	a.contacts.Add(row...)
	for _, v := range visits {
		a.visit(c.ID, v)
	}
}

func (a *arrivals) visit(contact model.ContactID, v model.Visit) {
	a.visits.Add(contact, v.ID, v.Step, v.State, v.From.String(), v.To.String(), v.Reason, formOf(v.Form))
}

// firm takes in a firm, which must have an id.
func (a *arrivals) firm(e model.Enterprise) {
	row := []any{e.ID, e.Name, model.NameKey(e.Name)}
	for _, key := range firmKeys() {
		row = append(row, e.Values[key])
	}
	a.firms.Add(row...)
}

// record takes in a record of a contact that is there or is taken in as well.
func (a *arrivals) record(rec model.Record) {
	in := a.records[rec.Type.Key]
	if in == nil {
		in = &engine.Insertion{Table: rec.Type.Key, Columns: RecordColumns(rec.Type)}
		a.records[rec.Type.Key] = in
	}
	in.Add(RecordValues(rec)...)
}

// contactKey is what a contact is sorted by: the sort name when one is set.
func contactKey(name, sortName string) []byte {
	if sortName == "" {
		sortName = model.SortName(name)
	}
	return model.NameKey(sortName)
}

// nullable is an id, or NULL for an empty one.
func nullable[T ~string](id T) any {
	if id == "" {
		return nil
	}
	return id
}
