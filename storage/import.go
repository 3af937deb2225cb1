package storage

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"time"

	"stegvis/model"
)

// Import brings in a list that was read and understood, in one commit: new contacts, on the
// step their role and path begin with since the day they were found; for those in the
// register what is still empty, and what continues a note, a number or a birth year; firms
// by organisation number or name; needs, applications and outcomes they do not have. A role
// is for contacts the list gives none. With a project all of them take part in it. Errors:
// Invalid when a contact cannot be, Conflict when one to update was changed meanwhile.
func (r *Register) Import(ctx context.Context, at time.Time, plan model.ImportPlan, role model.Role, project string) (Done, model.Counts, error) {
	in, err := r.incoming(ctx, plan, role, model.DateOf(at))
	if err != nil {
		return Done{}, model.Counts{}, err
	}
	for _, p := range plan.Contacts {
		if err := in.row(p); err != nil {
			return Done{}, model.Counts{}, err
		}
	}
	id, making, err := r.projectFor(ctx, project)
	if err != nil {
		return Done{}, model.Counts{}, err
	}
	steps := append(making, in.statements()...)
	if id != nil && len(in.ids) > 0 {
		steps = append(steps, joining(in.ids, id, in.today))
	}
	done, err := r.commit(ctx, at, counted("done.imported", len(in.ids), model.CleanText(plan.Source)), steps...)
	return done, plan.Counts(), err
}

// incoming is an import in the making.
type incoming struct {
	*arrivals
	today   model.Date
	role    model.Role
	firmsOf *firmBook
	there   map[model.ContactID]position // those to update
	onFile  map[string]bool              // what those have on record already
	have    map[string][]model.Record    // their records, by whose they are
	updates []statement
	ids     []model.ContactID
}

// incoming reads what the rows of a plan are matched against.
func (r *Register) incoming(ctx context.Context, plan model.ImportPlan, role model.Role, today model.Date) (*incoming, error) {
	in := &incoming{arrivals: newArrivals(), today: today, role: role, there: make(map[model.ContactID]position), onFile: make(map[string]bool), have: make(map[string][]model.Record)}
	var ids []model.ContactID
	for _, p := range plan.Contacts {
		if p.Kind == model.PlanUpdate {
			ids = append(ids, p.Existing)
		}
	}
	there, err := r.positions(ctx, ids)
	if err != nil {
		return nil, err
	}
	var firms []model.EnterpriseID
	for _, c := range there {
		in.there[c.Contact.ID] = c
		firms = append(firms, c.Contact.Enterprise.ID)
	}
	if in.firmsOf, err = r.firmBook(ctx, plan, firms); err != nil {
		return nil, err
	}
	for _, t := range model.RecordTypes {
		if t.Of != model.OfContact {
			continue
		}
		have, err := r.recordsWhere(ctx, t, "contact IN (SELECT value FROM json_each(?))", jsonList(ids))
		if err != nil {
			return nil, err
		}
		for _, rec := range have {
			in.have[rec.Owner] = append(in.have[rec.Owner], rec)
		}
	}
	return in, r.each(ctx, recordsOnFile, []any{jsonList(ids)}, func(row *sql.Rows) error {
		var key string
		err := row.Scan(&key)
		in.onFile[key] = true
		return err
	})
}

// recordsOnFile are the needs, outcomes and applications of contacts, as recordKey names
// them.
const recordsOnFile = `WITH these (id) AS (SELECT value FROM json_each(?))
	SELECT contact || ' need ' || need FROM need WHERE contact IN these AND status IN ('open', 'programme')
	UNION ALL SELECT contact || ' application ' || lender FROM application WHERE contact IN these`

func recordKey(contact model.ContactID, table, kind string) string {
	return string(contact) + " " + table + " " + kind
}

func (in *incoming) statements() []statement {
	steps := in.firmsOf.statements()
	return append(append(steps, in.updates...), in.arrivals.statements()...)
}

// row takes in one row of the plan.
func (in *incoming) row(p model.PlannedContact) error {
	id := p.Existing
	switch p.Kind {
	case model.PlanAdd:
		c := p.Contact
		if c.Role == "" {
			c.Role = in.role
		}
		c, visits := arriving(c, in.today)
		if err := c.Validate(); err != nil {
			return err
		}
		c.Values["note"] = continued(c.Values["note"], p.Log)
		c.Enterprise.ID = in.firmsOf.book(c.Enterprise)
		in.take(c, visits)
		id = c.ID
	case model.PlanUpdate:
		if err := in.update(p); err != nil {
			return err
		}
	default:
		return nil
	}
	in.ids = append(in.ids, id)
	in.records(id, p)
	return nil
}

// update fills in what a contact of the register lacks.
func (in *incoming) update(p model.PlannedContact) error {
	c, ok := in.there[p.Existing]
	if !ok {
		return model.Fail(model.Conflict, "storage.changed")
	}
	u := update{contact: c.Contact}
	for _, key := range personKeys() {
		has, value := c.Contact.Values[key], p.Contact.Values[key]
		if key == "note" {
			value = continued(value, p.Log)
		}
		if value != has && strings.HasPrefix(value, has) {
			u.set(key, value)
			if key == "sort_name" {
				u.set("name_key", contactKey(c.Contact.Name, value))
			}
		}
	}
	switch has := c.Contact.Enterprise.ID; {
	case has != "":
		in.firmsOf.fill(has, p.Contact.Enterprise)
	default:
		if firm := in.firmsOf.book(p.Contact.Enterprise); firm != "" {
			u.set("enterprise", firm)
		}
	}
	if len(u.sets) > 0 {
		in.updates = append(in.updates, u.steps()...)
	}
	return nil
}

// continued adds a text to a note.
func continued(note, more string) string {
	return strings.Trim(note+"\n"+model.CleanNote(more), "\n")
}

// records takes in the needs, outcomes and applications of a row.
func (in *incoming) records(id model.ContactID, p model.PlannedContact) {
	raised := p.NeedsOn
	if raised.IsZero() {
		raised = in.today
	}
	for _, n := range p.Needs {
		if in.fresh(id, "need", string(n)) {
			in.need(model.NeedRecord{ID: model.NewID[model.NeedID](), Contact: id, Need: n, Priority: 2, Status: model.NeedOpen, RaisedOn: raised})
		}
	}
	for _, rec := range p.Records {
		rec.Owner = string(id)
		if !slices.ContainsFunc(in.have[rec.Owner], rec.Same) {
			in.have[rec.Owner] = append(in.have[rec.Owner], rec)
			in.record(rec)
		}
	}
	for _, f := range p.Finance {
		if in.fresh(id, "application", f.Lender) {
			f.ID, f.Contact = model.NewID[model.ApplicationID](), id
			if f.Decision == "" {
				f.Decision = model.WaitingForFinance
			}
			in.application(f)
		}
	}
}

// fresh tells that a contact to update does not have such a record.
func (in *incoming) fresh(id model.ContactID, table, kind string) bool {
	return !in.onFile[recordKey(id, table, kind)]
}
