package storage

import (
	"context"
	"database/sql"
	"strings"

	"stegvis/model"
	"stegvis/storage/engine"
)

// ContactRow is a contact as lists show it.
type ContactRow struct {
	N           int64 // short and lasting, for holding many in memory
	ID          model.ContactID
	Name        string
	Firm        string
	FirmStatus  string
	Phone       string // E.164, the one to call
	Place       string
	Language    string
	Gender      string
	Country     string
	Role        model.Role
	Path        model.Path
	Status      model.Status
	Step        model.StepKey
	StepSince   model.Date
	LastContact model.Date // the last log or meeting
	NextDate    model.Date // the next day anything is due; may have passed
	QuietSince  model.Date // the last day anything was heard of an active client with whom nothing more is agreed; see model.SilentFor
	PausedUntil model.Date
	Mask        model.Mask
	Project     string // the project joined last and not left

	order sortKeys
}

// sortKeys are what the lists sort a row by and the fields do not say exactly.
type sortKeys struct {
	name, firm []byte
	firmID     string
	place      string
}

// rowColumns are the columns of a ContactRow from contact c, enterprise e and summary s.
const rowColumns = `c.n, c.id, c.name, c.phones, c.place, c.language, c.gender, c.country, c.role, c.path,
	c.status, c.step, c.step_since, c.paused_until, c.protected, c.name_key, c.place_key,
	coalesce(e.name, ''), coalesce(e.firm_status, ''), coalesce(e.id, ''), e.name_key, s.last_contact, s.next_date, s.quiet_since,
	coalesce((SELECT substr(max(j."on" || p.name), 11) FROM participation AS j JOIN project AS p ON p.id = j.project
		WHERE j.contact = c.id AND j."to" = ''), '')`

// rowTables are the tables of a ContactRow, beginning with the contact. CROSS JOIN keeps
// them in this order.
const rowTables = `contact AS c CROSS JOIN summary AS s ON s.n = c.n LEFT JOIN enterprise AS e ON e.id = c.enterprise`

// scanRow reads rowColumns; before are the columns selected before them.
func scanRow(row *sql.Rows, before ...any) (ContactRow, error) {
	var c ContactRow
	var since, paused, last, next, quiet, phones, protected string
	err := row.Scan(append(before, &c.N, &c.ID, &c.Name, &phones, &c.Place, &c.Language, &c.Gender, &c.Country, &c.Role, &c.Path,
		&c.Status, &c.Step, &since, &paused, &protected, &c.order.name, &c.order.place,
		&c.Firm, &c.FirmStatus, &c.order.firmID, &c.order.firm, &last, &next, &quiet, &c.Project)...)
	c.Phone, _, _ = strings.Cut(phones, " ")
	c.Mask = protected == "yes"
	c.StepSince, c.PausedUntil, c.LastContact, c.NextDate, c.QuietSince = day(since), day(paused), day(last), day(next), day(quiet)
	return c, err
}

func scanContactRow(row *sql.Rows) (ContactRow, error) { return scanRow(row) }

// day reads a date as it is stored; what is none is the zero Date.
func day(s string) model.Date {
	d, _ := model.ParseISODate(s)
	return d
}

// Ladder lists who stands on a step: active contacts, those who have stood there longest
// first, after the cursor (of ByStep) when there is one.
func (r *Register) Ladder(ctx context.Context, step model.StepKey, after *Cursor, limit int) ([]ContactRow, error) {
	where := ""
	args := []any{step.Number()}
	if after != nil {
		where = " AND (c.step_since, c.n) > (?, ?)"
		args = append(args, after.keys[len(after.keys)-2:]...)
	}
	return engine.List(ctx, r, scanContactRow, `SELECT `+rowColumns+` FROM `+indexed(rowTables, "contact_standing")+`
		WHERE c.status = 'active' AND c.rung = ?`+where+` ORDER BY c.step_since, c.n LIMIT ?`, append(args, limit)...)
}

// indexed makes the first table of a list of tables be read by an index.
func indexed(tables, index string) string {
	first, rest, _ := strings.Cut(tables, " CROSS JOIN ")
	return first + " INDEXED BY " + index + " CROSS JOIN " + rest
}

// StepTally is how many stand on a step: active clients, and those who are paused there.
type StepTally struct {
	Step   model.StepKey
	People int
	Paused int
}

// Totals are how many contacts there are.
type Totals struct {
	Clients, Others int // all, whatever their status
	Active          int // clients
	Paused          int
	HandedOver      int
	Closed          int
}

// Standing tells where everyone stands: the eight steps in order, and the totals.
func (r *Register) Standing(ctx context.Context) ([]StepTally, Totals, error) {
	steps := make([]StepTally, len(model.Ladder))
	for i, s := range model.Ladder {
		steps[i].Step = s.Key
	}
	var total Totals
	err := engine.Each(ctx, r, "SELECT role, status, step, people FROM tally", nil, func(row *sql.Rows) error {
		var role model.Role
		var status model.Status
		var step model.StepKey
		var people int
		if err := row.Scan(&role, &status, &step, &people); err != nil {
			return err
		}
		if role != model.Client {
			total.Others += people
			return nil
		}
		total.add(status, people)
		if n := step.Number(); n > 0 && status == model.Active {
			steps[n-1].People += people
		} else if n > 0 && status == model.Paused {
			steps[n-1].Paused += people
		}
		return nil
	})
	return steps, total, err
}

func (t *Totals) add(status model.Status, people int) {
	t.Clients += people
	switch status {
	case model.Active:
		t.Active += people
	case model.Paused:
		t.Paused += people
	case model.HandedOver:
		t.HandedOver += people
	case model.Closed:
		t.Closed += people
	}
}
