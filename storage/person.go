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
	Contact model.Contact
	Visits  []model.Visit // the way up, oldest first

	Records  map[string][]model.Record // by the key of their type, as they are arranged
	Evidence model.Evidence            // for the step she stands on
	Summary  ContactRow
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
	p.Visits, err = engine.List(ctx, tx, scanVisit, visitsOf, id)
	return err
}

// Projects are those the person takes part in by name, the one joined first before the others.
func (p Person) Projects() []string {
	var names []string
	for _, rec := range p.Of(model.Participation) {
		if rec.Open() {
			names = append(names, rec.Get("project"))
		}
	}
	return names
}

// Of are the records of a type.
func (p Person) Of(t *model.RecordType) []model.Record { return p.Records[t.Key] }

// recordsOf reads all records of a contact, and of her firm.
func recordsOf(ctx context.Context, tx *sql.Tx, id model.ContactID) (map[string][]model.Record, error) {
	all := make(map[string][]model.Record, len(model.RecordTypes))
	for _, t := range model.RecordTypes {
		if !t.Personal() {
			continue
		}
		where := " WHERE contact = ?"
		if t.Of == model.OfEnterprise {
			where = " WHERE enterprise = (SELECT enterprise FROM contact WHERE id = ?)"
		}
		records, err := engine.List(ctx, tx, scanRecord(t), selectRecords(t)+where, id)
		if err != nil {
			return nil, err
		}
		model.Arrange(records)
		all[t.Key] = records
	}
	return all, nil
}

const visitsOf = `SELECT id, step, state, began, ended, reason, form FROM visit WHERE contact = ? ORDER BY began, id`

func scanVisit(row *sql.Rows) (model.Visit, error) {
	var v model.Visit
	var began, ended, form string
	if err := row.Scan(&v.ID, &v.Step, &v.State, &began, &ended, &v.Reason, &form); err != nil {
		return v, err
	}
	v.From, v.To = day(began), day(ended)
	return v, json.Unmarshal([]byte(form), &v.Form)
}
