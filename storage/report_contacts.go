package storage

import (
	"bytes"
	"context"
	"database/sql"

	"stegvis/model"
)

// Period is from one day to another, both included; a bound that is zero is none.
type Period struct{ From, To model.Date }

// ContactColumns are the columns of the contacts report, in their order (commands.md).
var ContactColumns = []string{
	"id", "name", "role", "gender", "birth_year", "country", "languages", "municipality", "place", "firm", "org_number", "sni",
	"line", "status", "step", "step_since", "found_through", "found_on",
	"identify_done", "general_info_done", "inspiration_done", "startup_info_done", "follow_up_done", "analysis_done", "programme_done", "continuous_done",
	"logged_contacts", "minutes", "meetings_attended", "needs_open", "actions_open", "actions_done", "finance", "granted_sek",
	"firm_started", "jobs", "outcome", "last_contact", "next_date",
}

// firstDone is where the eight columns of when steps were done begin.
const firstDone = 18

// contactValues select the columns before and after those eight, and between them the one
// they are read from.
const contactValues = `c.id, c.name, c.role, iif(c.gender = '', 'unknown', c.gender), substr(c.born, 1, 4), c.country,
	trim(c.language || ' ' || c.other_languages), c.municipality, c.place,
	coalesce(e.name, ''), coalesce(e.org_number, ''), coalesce(e.sni, ''),
	iif(c.role = 'client', c.path, ''), c.status, c.step, c.step_since, c.found_through, c.found_on, s.done,
	s.logged_contacts, s.minutes, s.meetings_attended, s.needs_open, s.actions_open, s.actions_done, s.finance, s.granted_sek,
	s.firm_started, s.jobs, s.outcome, s.last_contact, s.next_date`

// ContactsReport gives the contacts a filter lets through one by one, in the order of their
// ids, as the values of ContactColumns; a row is valid until the function returns. People
// with protected identity are in no list of persons and left out. A contact belongs to a
// period when found by its last day, or on a day unknown; values are as of now. Languages
// have spaces between, the preferred one first; others than clients have no line.
func (r *Register) ContactsReport(ctx context.Context, f Filter, period Period, row func(fields [][]byte) error) error {
	asked := append(f.conditions(0), condition{"c.protected <> 'yes'", nil})
	if !period.To.IsZero() {
		asked = append(asked, condition{"c.found_on <= ?", []any{period.To.String()}})
	}
	if f.Ns != nil {
		asked = append(asked, condition{"c.n IN (SELECT value FROM json_each(?))", []any{jsonList(f.Ns)}})
	}
	condition, args := where(asked)
	read := make([]sql.RawBytes, len(ContactColumns)-len(model.Ladder)+1)
	targets := make([]any, len(read))
	for i := range read {
		targets[i] = &read[i]
	}
	fields := make([][]byte, len(ContactColumns))
	return r.each(ctx, "SELECT "+contactValues+" FROM "+rowTables+condition+" ORDER BY c.id", args, func(found *sql.Rows) error {
		if err := found.Scan(targets...); err != nil {
			return err
		}
		for i, v := range read {
			switch {
			case i < firstDone:
				fields[i] = v
			case i > firstDone:
				fields[i+len(model.Ladder)-1] = v
			}
		}
		spreadDone(fields[firstDone:firstDone+len(model.Ladder)], read[firstDone])
		return row(fields)
	})
}

// spreadDone puts the days steps were done, "identify:2026-01-12 analysis:2026-02-03", each
// in its place.
func spreadDone(days [][]byte, done []byte) {
	clear(days)
	for len(done) > 0 {
		var one []byte
		one, done, _ = bytes.Cut(done, []byte{' '})
		step, day, _ := bytes.Cut(one, []byte{':'})
		if n := model.StepKey(step).Number(); n > 0 {
			days[n-1] = day
		}
	}
}
