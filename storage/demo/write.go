package demo

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"os"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/storage"
)

// Write makes up an office in a new register at a path. What is half-written is taken away
// again. Errors are those of storage.Open and Bulk.
func Write(ctx context.Context, path string, options Options) error {
	r, err := storage.Open(ctx, path, storage.Options{})
	if err != nil {
		return err
	}
	office := New(options)
	err = r.Bulk(ctx, func(tx *sql.Tx) error { return office.fill(ctx, tx) })
	if err = errors.Join(err, r.Close()); err != nil {
		for _, rest := range []string{"", "-wal", "-shm", "-journal"} {
			_ = os.Remove(path + rest)
		}
	}
	return err
}

// fill inserts the whole office.
func (o *Office) fill(ctx context.Context, tx *sql.Tx) error {
	w := writer{ctx: ctx, tx: tx, rows: make(map[string]*sql.Stmt), projects: make(map[string]model.ProjectID)}
	for key, value := range o.Settings() {
		w.insert("setting", []string{"key", "value"}, key, value)
	}
	for _, p := range o.Projects {
		w.projects[p.Name] = p.ID
		w.insert("project", []string{"id", "name", "funder", "starts", "ends"}, p.ID, p.Name, p.Funder, p.Starts.String(), p.Ends.String())
	}
	for _, e := range o.Events {
		w.insert("event", []string{"id", "kind", "title", "held", "starts", "ends", "place", "theme", "languages", "audience", "project", "series", "cancelled", "note"},
			e.ID, e.Kind, e.Title, e.On.String(), e.Start, e.End, e.Place, e.Theme, e.Languages, e.Audience, w.project(e.Project), e.Series, e.Cancelled, e.Note)
	}
	for p := range o.People() {
		w.person(p)
		if w.err != nil {
			break
		}
	}
	return w.close()
}

// writer inserts rows, each table with a statement of its own; after an error it does nothing.
type writer struct {
	ctx      context.Context
	tx       *sql.Tx
	rows     map[string]*sql.Stmt
	projects map[string]model.ProjectID
	err      error
}

func (w *writer) insert(table string, columns []string, values ...any) {
	if w.err != nil {
		return
	}
	statement, ok := w.rows[table]
	if !ok {
		statement, w.err = w.tx.PrepareContext(w.ctx, "INSERT INTO "+table+" ("+strings.Join(columns, ", ")+") VALUES (?"+strings.Repeat(", ?", len(columns)-1)+")")
		if w.err != nil {
			return
		}
		w.rows[table] = statement
	}
	_, w.err = statement.ExecContext(w.ctx, values...)
}

func (w *writer) close() error {
	for _, statement := range w.rows {
		w.err = errors.Join(w.err, statement.Close())
	}
	return w.err
}

// project is the id of a project, or NULL for none.
func (w *writer) project(name string) any {
	if id, ok := w.projects[name]; ok {
		return id
	}
	return nil
}

var (
	contactHead = []string{"id", "role", "path", "status", "step", "step_since", "paused_until", "status_on", "status_why", "name", "name_key", "enterprise"}
	personKeys  = keysOf(model.ContactFields)
	contactAll  = append(slices.Clone(contactHead), personKeys...)
	firmKeys    = keysOf([]model.FieldGroup{{Fields: model.EnterpriseFields}})
	firmAll     = append([]string{"id", "name", "name_key"}, firmKeys...)
)

func keysOf(groups []model.FieldGroup) []string {
	var keys []string
	for _, g := range groups {
		for _, f := range g.Fields {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// person inserts a person with everything that hangs on it.
func (w *writer) person(p *Person) {
	c := p.Contact
	var firm any
	if e := c.Enterprise; e.ID != "" {
		firm = e.ID
		w.insert("enterprise", firmAll, append([]any{e.ID, e.Name, model.NameKey(e.Name)}, valuesOf(firmKeys, e.Values)...)...)
	}
	w.insert("contact", contactAll, append([]any{
		c.ID, c.Role, c.Path, c.Status, c.Step, c.StepSince.String(), c.PausedUntil.String(), c.StatusOn.String(), c.StatusWhy, c.Name,
		model.NameKey(model.SortName(c.Name)), firm,
	}, valuesOf(personKeys, c.Values)...)...)
	for _, v := range p.Visits {
		w.insert("visit", []string{"contact", "id", "step", "state", "began", "ended", "reason", "form"},
			c.ID, v.ID, v.Step, v.State, v.From.String(), v.To.String(), v.Reason, w.form(v.Form))
	}
	for _, l := range p.Logs {
		w.insert("log", []string{"contact", "id", "kind", "held", "minutes", "preparation", "travel", "project", "event", "said"},
			c.ID, l.ID, l.Kind, l.On.String(), l.Minutes, l.Preparation, l.Travel, w.project(l.Project), l.Event, l.Text)
	}
	for _, f := range p.FollowUps {
		w.insert("follow_up", []string{"contact", "id", "due", "what", "waiting", "partner", "since", "chased", "done", "every", "until"},
			c.ID, f.ID, f.On.String(), f.What, f.Waiting, f.Partner, f.Since.String(), f.Chased, f.DoneOn.String(), f.Every, f.Until.String())
	}
	w.records(p)
	for _, a := range p.Attendance {
		w.insert("attendance", []string{"event", "contact", "presence", "part", "at", "invited"}, a.Event, c.ID, a.Presence, a.Part, a.At, a.Presence == model.Invited)
	}
	if p.Project != "" {
		w.insert("participation", []string{"contact", "project", "joined"}, c.ID, w.project(p.Project), p.Joined.String())
	}
}

// records inserts needs, actions, applications and outcomes.
func (w *writer) records(p *Person) {
	id := p.Contact.ID
	for _, n := range p.Needs {
		w.insert("need", []string{"contact", "id", "need", "priority", "status", "raised", "closed"}, id, n.ID, n.Need, n.Priority, n.Status, n.RaisedOn.String(), n.ClosedOn.String())
	}
	for _, a := range p.Actions {
		w.insert("action", []string{"contact", "id", "kind", "actor", "what", "due", "status", "result"}, id, a.ID, a.Kind, a.Actor, a.Text, a.Due.String(), a.Status, a.Result)
	}
	for _, a := range p.Applications {
		w.insert("application", []string{"contact", "id", "lender", "amount", "applied", "decision", "granted", "decided", "why"},
			id, a.ID, a.Lender, a.Amount, a.On.String(), a.Decision, a.Granted, a.DecidedOn.String(), a.Why)
	}
	for _, o := range p.Outcomes {
		w.insert("outcome", []string{"contact", "id", "kind", "held", "jobs", "evidence"}, id, o.ID, o.Kind, o.On.String(), o.Jobs, o.Evidence)
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

func valuesOf(keys []string, values map[string]string) []any {
	all := make([]any, len(keys))
	for i, key := range keys {
		all[i] = values[key]
	}
	return all
}
