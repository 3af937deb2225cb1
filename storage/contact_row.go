package storage

import (
	"context"
	"database/sql"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
	"stegvis/storage/search"
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
	Step        model.StepKey // where a client stands; none when the ladder is finished
	StepSince   model.Date
	Finished    bool       // has climbed the whole ladder
	LastContact model.Date // the last log or meeting
	NextDate    model.Date // the nearest day a promise or an action is due; may have passed
	QuietSince  model.Date // the last day anything was heard of an active client with whom nothing more is agreed; see model.SilentFor
	PausedUntil model.Date
	Mask        model.Mask
	Project     string          // the project joined last and not left
	By          []search.Reason // what words found the contact by besides the name; see Register.Why

	order sortKeys
}

// Stands says where a contact stands in a few words: on which step, that the ladder is finished,
// or that it is not on it.
func (c ContactRow) Stands(l text.Lang) string {
	switch {
	case c.Finished:
		return l.Say("step.finished")
	case c.Step == "":
		return l.Say("step.none")
	}
	return l.Say("step.number", c.Step.Number())
}

// FoundBy says what words found the contact by that the name does not show. Of one with protected
// identity it says which field that was.
func (c ContactRow) FoundBy(l text.Lang) string {
	var by []string
	for _, reason := range c.By {
		if reason.Field == inWords {
			by = append(by, strings.ToLower(l.Say(reason.Value)))
			continue
		}
		f, _ := model.FieldByKey(reason.Field)
		by = append(by, c.Mask.Show(f.Key, f.Shown(l, reason.Value), strings.ToLower(f.Label(l))))
	}
	return strings.Join(by, " · ")
}

// sortKeys are what the lists sort a row by and the fields do not say exactly.
type sortKeys struct {
	name, firm []byte
	firmID     string
	place      string
}

// rowColumns are the columns of a ContactRow from contact c, enterprise e and summary s.
const rowColumns = `c.n, c.id, c.name, c.phones, c.place, c.language, c.gender, c.country, c.role, c.path,
	c.status, c.step, s.rung = 9 AND c.step <> '', s.since, c.paused_until, c.protected, c.name_key, c.place_key,
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
		&c.Status, &c.Step, &c.Finished, &since, &paused, &protected, &c.order.name, &c.order.place,
		&c.Firm, &c.FirmStatus, &c.order.firmID, &c.order.firm, &last, &next, &quiet, &c.Project)...)
	c.Phone, _, _ = strings.Cut(phones, " ")
	c.Mask = protected == "yes"
	if c.Finished {
		c.Step = ""
	}
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
// first and then by name, after the cursor (of ByStep) when there is one.
func (r *Register) Ladder(ctx context.Context, step model.StepKey, after *Cursor, limit int) ([]ContactRow, error) {
	where := ""
	args := []any{step.Number()}
	if after != nil {
		where = " AND (s.since, s.name_key, s.n) > (?, ?, ?)"
		args = append(args, after.keys[len(after.keys)-3:]...)
	}
	return engine.List(ctx, r, scanContactRow, `SELECT `+rowColumns+` FROM `+indexed(tablesBySummary, "summary_standing")+`
		WHERE s.status = 'active' AND s.rung = ?`+where+` ORDER BY s.since, s.name_key, s.n LIMIT ?`, append(args, limit)...)
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
	err := engine.Each(ctx, r, "SELECT role, status, rung, people FROM tally", nil, func(row *sql.Rows) error {
		var role model.Role
		var status model.Status
		var rung, people int
		if err := row.Scan(&role, &status, &rung, &people); err != nil {
			return err
		}
		if role != model.Client {
			total.Others += people
			return nil
		}
		total.add(status, people)
		switch {
		case rung == offLadder:
		case status == model.Active:
			steps[rung-1].People += people
		case status == model.Paused:
			steps[rung-1].Paused += people
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
