package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"stegvis/model"
	"stegvis/storage/engine"
)

// position is where a contact stands on the ladder, with the version of the visit it stands on.
type position struct {
	model.Position
	version int64
}

// positionQuery reads the positions of the contacts whose ids are given as a JSON list, in its
// order.
var positionQuery = sync.OnceValue(func() string {
	columns := make([]string, 0, 64)
	for _, key := range personKeys() {
		columns = append(columns, "c."+key)
	}
	for _, key := range firmKeys() {
		columns = append(columns, "coalesce(e."+key+", '')")
	}
	return `SELECT c.id, c.role, c.path, c.status, c.step, c.step_since, c.paused_until, c.status_on, c.status_why,
			c.name, c.version, coalesce(e.id, ''), coalesce(e.name, ''),
			coalesce(v.id, ''), coalesce(v.step, ''), coalesce(v.began, ''), coalesce(v.reason, ''), coalesce(v.form, '{}'), coalesce(v.version, 0),
			(SELECT count(*) FROM attendance AS a JOIN event AS m ON m.id = a.event
				WHERE a.contact = c.id AND a.presence = 'present' AND m.kind = 'seminar' AND m.cancelled = 0),
			(SELECT count(*) FROM log AS l WHERE l.contact = c.id AND l."on" >= v.began AND l.kind IN ('visit', 'call', 'meeting')),
			(SELECT count(*) FROM follow_up AS f WHERE f.contact = c.id AND f.months > 0),
			` + recordCounts() + strings.Join(columns, ", ") + `
		FROM json_each(?) AS wanted CROSS JOIN contact AS c ON c.id = wanted.value
			LEFT JOIN enterprise AS e ON e.id = c.enterprise
			LEFT JOIN visit AS v ON v.contact = c.id AND v.state = 'standing'
		ORDER BY wanted.key`
})

func scanPosition(row *sql.Rows) (position, error) {
	var p position
	var v model.Visit
	var since, paused, on, began, form string
	values := make([]string, len(personKeys())+len(firmKeys()))
	c, e := &p.Contact, &p.Evidence
	targets := []any{
		&c.ID, &c.Role, &c.Path, &c.Status, &c.Step, &since, &paused, &on, &c.StatusWhy,
		&c.Name, &c.Version, &c.Enterprise.ID, &c.Enterprise.Name,
		&v.ID, &v.Step, &began, &v.Reason, &form, &p.version,
		&e.Seminars, &e.PersonalContacts, &e.Planned,
	}
	counts := make([]int, len(model.ProofTypes()))
	for i := range counts {
		targets = append(targets, &counts[i])
	}
	for i := range values {
		targets = append(targets, &values[i])
	}
	if err := row.Scan(targets...); err != nil {
		return position{}, err
	}
	c.StepSince, c.PausedUntil, c.StatusOn = day(since), day(paused), day(on)
	c.Values = known(personKeys(), values)
	c.Enterprise.Values = known(firmKeys(), values[len(personKeys()):])
	if v.ID != "" {
		v.State, v.From = model.Standing, day(began)
		if err := json.Unmarshal([]byte(form), &v.Form); err != nil {
			return position{}, err
		}
		p.Standing = &v
		e.Form = v.Form
	}
	e.Records = make(map[string]int, len(counts))
	for i, t := range model.ProofTypes() {
		e.Records[t.Key] = counts[i]
	}
	return p, nil
}

// recordCounts are columns that count the records of contact c that are proof of a step.
func recordCounts() string {
	var columns strings.Builder
	for _, t := range model.ProofTypes() {
		fmt.Fprintf(&columns, "(SELECT count(*) FROM %s AS x WHERE x.contact = c.id", t.Key)
		if f, ok := t.State(); ok {
			fmt.Fprintf(&columns, " AND x.%s <> '%s'", quoted(f.Key), f.States.Drop)
		}
		columns.WriteString("), ")
	}
	return columns.String()
}

// known keeps of values those that are not empty, by their keys.
func known(keys, values []string) map[string]string {
	found := make(map[string]string)
	for i, key := range keys {
		if values[i] != "" {
			found[key] = values[i]
		}
	}
	return found
}

// positions reads where contacts stand; who is not there is left out.
func (r reader) positions(ctx context.Context, ids []model.ContactID) ([]position, error) {
	return engine.List(ctx, r.from, scanPosition, positionQuery(), engine.JSONList(ids))
}

// position reads where one stands. Errors: NotFound.
func (r reader) position(ctx context.Context, id model.ContactID) (position, error) {
	p, found, err := engine.One(ctx, r.from, scanPosition, positionQuery(), engine.JSONList([]model.ContactID{id}))
	if err == nil && !found {
		err = absent()
	}
	return p, err
}

// formOf writes a step's form as it is kept: the filled-in fields.
func formOf(form map[string]string) string {
	filled := make(map[string]string, len(form))
	for key, value := range form {
		if value != "" {
			filled[key] = value
		}
	}
	b, err := json.Marshal(filled)
	if err != nil { // texts always can
		panic(err)
	}
	return string(b)
}
