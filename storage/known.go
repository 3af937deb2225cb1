package storage

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"sync"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/storage/engine"
)

// Known reads everyone in the register, in the order in which they came, and the newest change
// that is surely in what was read: with it Import sees what has changed since.
func (r *Register) Known(ctx context.Context) (all []model.Known, seen model.CommitID, err error) {
	if seen, err = engine.NewestCommit(ctx, r); err != nil {
		return nil, "", err
	}
	all, err = engine.List(ctx, r, scanKnown, knownQuery+"ORDER BY c.n")
	return all, seen, err
}

const knownQuery = `SELECT c.id, c.name, c.call_name, c.phones, c.email, coalesce(e.org_number, ''), c.born, c.place, c.country, c.gender
	FROM contact AS c LEFT JOIN enterprise AS e ON e.id = c.enterprise `

func scanKnown(row *sql.Rows) (k model.Known, err error) {
	return k, row.Scan(&k.ID, &k.Name, &k.Called, &k.Phones, &k.Email, &k.Org, &k.Born, &k.Place, &k.Country, &k.Gender)
}

// KnownEvents reads all meetings, the latest first.
func (r reader) KnownEvents(ctx context.Context) ([]model.KnownEvent, error) {
	return engine.List(ctx, r.from, func(row *sql.Rows) (e model.KnownEvent, err error) {
		var held string
		err = row.Scan(&e.ID, &held, &e.Title)
		e.On = day(held)
		return e, err
	}, "SELECT id, held, title FROM event ORDER BY held DESC, starts DESC, id DESC")
}

// placeOf is the place in the history of the change that was the newest when a plan was made.
// Errors: Conflict when the register has it no more, because it was restored or replaced since.
func (r reader) placeOf(ctx context.Context, seen model.CommitID) (seq int64, err error) {
	if seen == "" {
		return 0, nil
	}
	seq, found, err := engine.One(ctx, r.from, engine.Scan[int64], "SELECT seq FROM commits WHERE id = ?", seen)
	if err == nil && !found {
		err = model.Fail(model.Conflict, "storage.plan-of-another")
	}
	return seq, err
}

// knownSince reads those who came, or of whom anything changed, after a change of the register.
func (r reader) knownSince(ctx context.Context, seen int64) (*match.People, error) {
	return r.peopleSince(ctx, seen, "")
}

// peopleSince are those of knownSince whose change fulfils another condition.
func (r reader) peopleSince(ctx context.Context, seen int64, condition string) (*match.People, error) {
	people := match.NewPeople(0)
	err := engine.Each(ctx, r.from, knownQuery+"WHERE c.id IN (SELECT row_id FROM changes WHERE commit_seq > ? AND tbl = 'contact' "+condition+")",
		[]any{seen}, func(row *sql.Rows) error {
			one, err := scanKnown(row)
			people.Add(one)
			return err
		})
	return people, err
}

// changedSince tells of everyone of whom anything that lists bring in was changed after a change
// of the register whether she is still there.
func (r reader) changedSince(ctx context.Context, seen int64) (map[model.ContactID]bool, error) {
	there := make(map[model.ContactID]bool)
	err := engine.Each(ctx, r.from, `SELECT id, id IN (SELECT id FROM contact) FROM (
			SELECT contact AS id FROM changes WHERE commit_seq > ?1 AND contact <> '' AND tbl NOT IN ('log', 'visit', 'attendance')
			UNION SELECT id FROM contact WHERE enterprise IN (SELECT row_id FROM changes WHERE commit_seq > ?1 AND tbl = 'enterprise'))`,
		[]any{seen}, func(row *sql.Rows) error {
			var id model.ContactID
			var is bool
			err := row.Scan(&id, &is)
			there[id] = is
			return err
		})
	return there, err
}

// ChangedBy are the contacts of whom a commit added or changed anything that lists bring in.
func (r *Register) ChangedBy(ctx context.Context, commit model.CommitID) ([]model.ContactID, error) {
	return engine.List(ctx, r, engine.Scan[model.ContactID],
		"SELECT DISTINCT contact FROM changes WHERE commit_seq = (SELECT seq FROM commits WHERE id = ?) AND contact <> ''", commit)
}

// onRecordQuery reads the contacts whose ids are given as a JSON list.
var onRecordQuery = sync.OnceValue(func() string {
	columns := "c." + strings.Join(personKeys(), ", c.")
	for _, key := range firmKeys() {
		columns += ", coalesce(e." + key + ", '')"
	}
	return `SELECT c.id, c.name, c.version, coalesce(e.id, ''), coalesce(e.name, ''), coalesce(e.version, 0), ` + columns + `,
			c.status, iif(s.rung = ` + fmt.Sprint(offLadder) + `, '', c.step), s.finance, s.granted_sek, s.firm_started, s.jobs, s.outcome
		FROM json_each(?) AS wanted CROSS JOIN contact AS c ON c.id = wanted.value JOIN summary AS s ON s.n = c.n LEFT JOIN enterprise AS e ON e.id = c.enterprise`
})

// countedKeys are those of OnRecord.Counted, in the order of onRecordQuery.
var countedKeys = []string{"status", "step", "finance", "granted_sek", "firm_started", "jobs", "outcome"}

// OnRecord reads contacts as a list that is brought in finds them; who is not there is left
// out.
func (r reader) OnRecord(ctx context.Context, ids []model.ContactID) ([]model.OnRecord, error) {
	there, err := engine.List(ctx, r.from, func(row *sql.Rows) (c model.OnRecord, err error) {
		values := make([]string, len(personKeys())+len(firmKeys()))
		targets := []any{&c.ID, &c.Name, &c.Version, &c.Enterprise.ID, &c.Enterprise.Name, &c.FirmVersion}
		for i := range values {
			targets = append(targets, &values[i])
		}
		counted := make([]string, len(countedKeys))
		for i := range counted {
			targets = append(targets, &counted[i])
		}
		if err := row.Scan(targets...); err != nil {
			return c, err
		}
		c.Counted = make(map[string]string, len(counted))
		for i, key := range countedKeys {
			c.Counted[key] = counted[i]
		}
		c.Values = known(personKeys(), values)
		c.Enterprise.Values = known(firmKeys(), values[len(personKeys()):])
		return c, nil
	}, onRecordQuery(), engine.JSONList(ids))
	if err != nil {
		return nil, err
	}
	at := make(map[string]*model.OnRecord, len(there))
	for i := range there {
		at[string(there[i].ID)] = &there[i]
	}
	for _, t := range model.RecordTypes {
		if t.Of != model.OfContact || t == model.Log { // no list brings these in
			continue
		}
		records, err := r.recordsWhere(ctx, t, "contact IN (SELECT value FROM json_each(?))", engine.JSONList(ids))
		if err != nil {
			return nil, err
		}
		for _, rec := range records {
			if c := at[rec.Owner]; c != nil {
				c.Records = append(c.Records, rec)
			}
		}
	}
	return there, nil
}
