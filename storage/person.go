package storage

import (
	"context"
	"database/sql"
	"encoding/json"

	"stegvis/model"
	"stegvis/storage/engine"
)

// Person is everything about one contact that her page shows, as of one moment.
type Person struct {
	Contact      model.Contact
	Visits       []model.Visit    // the way up, oldest first
	FollowUps    []model.FollowUp // open ones first, by their day; then those done, newest first
	Needs        []model.NeedRecord
	Actions      []model.Action // open ones first, by deadline
	Applications []model.Application
	Records      map[string][]model.Record // by the key of their type, as they are arranged
	Evidence     model.Evidence            // for the step she stands on
	Projects     []string                  // those she takes part in
	Summary      ContactRow
}

// Standing gives the visit to the step the contact stands on; ok is false off the ladder
// and when it is finished.
func (p Person) Standing() (v model.Visit, ok bool) {
	for _, v := range p.Visits {
		if v.State == model.Standing {
			return v, true
		}
	}
	return model.Visit{}, false
}

// Position is where she stands on the ladder.
func (p Person) Position() model.Position {
	position := model.Position{Evidence: p.Evidence}
	if v, ok := p.Standing(); ok {
		position.Standing = &v
	}
	return position
}

// Person reads everything about one contact. Errors: NotFound.
func (r *Register) Person(ctx context.Context, id model.ContactID) (Person, error) {
	var p Person
	err := r.AtOneMoment(ctx, func(tx *sql.Tx) error { return p.read(ctx, tx, id) })
	return p, err
}

func (p *Person) read(ctx context.Context, tx *sql.Tx, id model.ContactID) error {
	found, err := engine.List(ctx, tx, scanPosition, positionQuery(), engine.JSONList([]model.ContactID{id}))
	switch {
	case err != nil:
		return err
	case len(found) == 0:
		return absent()
	}
	p.Contact, p.Evidence = found[0].Contact, found[0].Evidence
	summary, err := engine.List(ctx, tx, scanContactRow, "SELECT "+rowColumns+" FROM "+rowTables+" WHERE c.id = ?", id)
	if err != nil || len(summary) == 0 {
		return err
	}
	p.Summary = summary[0]
	if p.Records, err = recordsOf(ctx, tx, id); err != nil {
		return err
	}
	for _, read := range []func() error{
		func() (err error) { p.Visits, err = engine.List(ctx, tx, scanVisit, visitsOf, id); return err },
		func() (err error) { p.FollowUps, err = engine.List(ctx, tx, scanFollowUp, followUpsOf, id); return err },
		func() (err error) { p.Needs, err = engine.List(ctx, tx, scanNeed, needsOf, id); return err },
		func() (err error) { p.Actions, err = engine.List(ctx, tx, scanAction, actionsOf, id); return err },
		func() (err error) {
			p.Applications, err = engine.List(ctx, tx, scanApplication, applicationsOf, id)
			return err
		},
		func() (err error) {
			p.Projects, err = engine.List(ctx, tx, engine.Scan[string], projectsOf, id)
			return err
		},
	} {
		if err := read(); err != nil {
			return err
		}
	}
	return nil
}

// Of are the records of a type.
func (p Person) Of(t *model.RecordType) []model.Record { return p.Records[t.Key] }

// recordsOf reads all records of a contact.
func recordsOf(ctx context.Context, tx *sql.Tx, id model.ContactID) (map[string][]model.Record, error) {
	all := make(map[string][]model.Record, len(model.RecordTypes))
	for _, t := range model.RecordTypes {
		if t.Of != model.OfContact {
			continue
		}
		records, err := engine.List(ctx, tx, scanRecord(t), selectRecords(t)+" WHERE contact = ?", id)
		if err != nil {
			return nil, err
		}
		model.Arrange(records)
		all[t.Key] = records
	}
	return all, nil
}

const (
	visitsOf = `SELECT id, step, state, began, ended, reason, form FROM visit WHERE contact = ? ORDER BY began, id`

	followUpsOf = `SELECT ` + followUpColumns + ` FROM follow_up WHERE contact = ?
		ORDER BY done <> '', iif(done = '', due, ''), done DESC, id`

	needsOf = `SELECT id, contact, need, priority, status, raised, closed FROM need WHERE contact = ?
		ORDER BY status NOT IN ('open', 'programme'), priority, raised, id`

	actionsOf = `SELECT ` + actionColumns + ` FROM action WHERE contact = ?
		ORDER BY status NOT IN ('planned', 'under-way'), due, id`

	applicationsOf = `SELECT id, contact, lender, amount, applied, decision, granted, decided, why FROM application WHERE contact = ?
		ORDER BY applied DESC, id DESC`

	projectsOf = `SELECT p.name FROM participation AS j JOIN project AS p ON p.id = j.project
		WHERE j.contact = ? AND j.quit = '' ORDER BY j.joined, p.name`

	followUpColumns = `id, contact, due, what, waiting, partner, since, chased, done, every, until, version`
	actionColumns   = `id, contact, kind, actor, what, due, status, result, version`
)

func scanVisit(row *sql.Rows) (model.Visit, error) {
	var v model.Visit
	var began, ended, form string
	if err := row.Scan(&v.ID, &v.Step, &v.State, &began, &ended, &v.Reason, &form); err != nil {
		return v, err
	}
	v.From, v.To = day(began), day(ended)
	return v, json.Unmarshal([]byte(form), &v.Form)
}

func scanFollowUp(row *sql.Rows) (model.FollowUp, error) {
	var f model.FollowUp
	var due, since, done, until string
	err := row.Scan(&f.ID, &f.Contact, &due, &f.What, &f.Waiting, &f.Partner, &since, &f.Chased, &done, &f.Every, &until, &f.Version)
	f.On, f.Since, f.DoneOn, f.Until = day(due), day(since), day(done), day(until)
	return f, err
}

func scanNeed(row *sql.Rows) (model.NeedRecord, error) {
	var n model.NeedRecord
	var raised, closed string
	err := row.Scan(&n.ID, &n.Contact, &n.Need, &n.Priority, &n.Status, &raised, &closed)
	n.RaisedOn, n.ClosedOn = day(raised), day(closed)
	return n, err
}

func scanAction(row *sql.Rows) (model.Action, error) {
	var a model.Action
	var due string
	err := row.Scan(&a.ID, &a.Contact, &a.Kind, &a.Actor, &a.Text, &due, &a.Status, &a.Result, &a.Version)
	a.Due = day(due)
	return a, err
}

func scanApplication(row *sql.Rows) (model.Application, error) {
	var a model.Application
	var applied, decided string
	err := row.Scan(&a.ID, &a.Contact, &a.Lender, &a.Amount, &applied, &a.Decision, &a.Granted, &decided, &a.Why)
	a.On, a.DecidedOn = day(applied), day(decided)
	return a, err
}
