package demo

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"stegvis/model"
	"stegvis/storage"
)

// Write makes up an office in a new register at a path, which is there whole or not at all.
// Errors are those of [storage.Make].
func Write(ctx context.Context, path string, options Options) error {
	return New(options).write(ctx, path)
}

func (o *Office) write(ctx context.Context, path string) error {
	return storage.Make(ctx, path, func(tx *sql.Tx) error { return o.fill(ctx, tx) })
}

// fill inserts the whole office.
func (o *Office) fill(ctx context.Context, tx *sql.Tx) error {
	w := newWriter(ctx, tx)
	for key, value := range o.Settings() {
		w.settings.add(key, value)
	}
	for _, p := range o.Projects {
		w.projects[p.Name] = string(p.ID)
		w.project.add(string(p.ID), p.Name, p.Funder, p.Starts.String(), p.Ends.String())
	}
	for _, e := range o.Events {
		w.event.add(string(e.ID), string(e.Kind), e.Title, e.On.String(), int64(e.Start), int64(e.End), e.Place, e.Theme,
			e.Languages, e.Audience, w.projectID(e.Project), string(e.Series), e.Cancelled, e.Note)
	}
	for p := range o.People() {
		w.person(p)
		if w.err != nil {
			break
		}
	}
	return w.close()
}

// writer knows the tables of the register and fills them.
type writer struct {
	filling
	projects   map[string]string // ids by name
	personKeys []string
	firmKeys   []string

	settings, project, event, enterprise, contact, visit *table
	attendance                                           *table
	byType                                               map[string]*table // by the key of their type
}

func newWriter(ctx context.Context, tx *sql.Tx) *writer {
	w := &writer{filling: filling{ctx: ctx, tx: tx}, projects: make(map[string]string)}
	w.personKeys, w.firmKeys = keysOf(model.ContactFields), keysOf([]model.FieldGroup{{Fields: model.EnterpriseFields}})
	w.settings = w.table("setting", "key", "value")
	w.project = w.table("project", "id", "name", "funder", "starts", "ends")
	w.event = w.table("event", "id", "kind", "title", "held", "starts", "ends", "place", "theme", "languages", "audience", "project", "series", "cancelled", "note")
	w.enterprise = w.table("enterprise", append([]string{"id", "name", "name_key"}, w.firmKeys...)...)
	w.contact = w.table("contact", append([]string{
		"id", "role", "path", "status", "step", "step_since", "paused_until",
		"status_on", "status_why", "name", "name_key", "enterprise",
	}, w.personKeys...)...)
	w.visit = w.table("visit", "contact", "id", "step", "state", "began", "ended", "reason", "form")
	w.byType = make(map[string]*table)
	for _, t := range model.RecordTypes {
		w.byType[t.Key] = w.table(t.Key, storage.RecordColumns(t)...)
	}
	w.attendance = w.table("attendance", "event", "contact", "presence", "part", "at", "invited")
	return w
}

func keysOf(groups []model.FieldGroup) []string {
	var keys []string
	for _, g := range groups {
		for _, f := range g.Fields {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// projectID is the id of a project, or NULL for none.
func (w *writer) projectID(name string) any {
	if id, ok := w.projects[name]; ok {
		return id
	}
	return nil
}

// person inserts a person with everything that hangs on it.
func (w *writer) person(p *Person) {
	c, id := p.Contact, string(p.Contact.ID)
	var firm any
	if e := c.Enterprise; e.ID != "" {
		firm = string(e.ID)
		w.enterprise.add(firm, e.Name, model.NameKey(e.Name))
		w.enterprise.addValues(w.firmKeys, e.Values)
	}
	w.contact.add(id, string(c.Role), string(c.Path), string(c.Status), string(c.Step), c.StepSince.String(), c.PausedUntil.String(),
		c.StatusOn.String(), c.StatusWhy, c.Name, model.NameKey(model.SortName(c.Name)), firm)
	w.contact.addValues(w.personKeys, c.Values)
	for _, v := range p.Visits {
		w.visit.add(id, string(v.ID), string(v.Step), string(v.State), v.From.String(), v.To.String(), v.Reason, w.form(v.Form))
	}
	for _, a := range p.Attendance {
		w.attendance.add(string(a.Event), id, string(a.Presence), string(a.Part), int64(a.At), a.Presence == model.Invited)
	}
	w.records(id, p)
}

// records inserts what was put on record about a person.
func (w *writer) records(id string, p *Person) {
	for _, rec := range p.Records {
		if name := rec.Get("project"); name != "" {
			rec.Set("project", w.projects[name])
		}
		w.byType[rec.Type.Key].add(storage.RecordValues(rec)...)
	}
}

// form is the form of a visit as the register keeps it.
func (w *writer) form(values map[string]string) string {
	if len(values) == 0 {
		return "{}"
	}
	b, err := json.Marshal(values)
	w.err = errors.Join(w.err, err)
	return string(b)
}
