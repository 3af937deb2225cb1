package storage

import (
	"context"
	"database/sql"

	"stegvis/model"
	"stegvis/storage/engine"
)

// DueRow is a day on which something is, or was, to happen with a contact: a promise or an
// action.
type DueRow struct {
	ID      string // of the promise or the action
	On      model.Date
	Name    string     // of the contact
	What    string     // for an action, who does it stands before
	Months  int        // of a promise planned after a start: how many months after it
	Because string     // of a promise: what a conversation set it for
	Done    bool       // kept, done or dropped
	Mask    model.Mask // the contact's
	Version int64
}

// Due lists the promises and actions whose day is a day or later, by their day. One SELECT.
func (r *Register) Due(ctx context.Context, from model.Date) ([]DueRow, error) {
	return engine.List(ctx, r, scanDue, `
		SELECT f.id, f."on" AS due, c.name, f.what, f.months, f.because, f.done <> '', c.protected = 'yes', f.version
			FROM follow_up AS f JOIN contact AS c ON c.id = f.contact WHERE f."on" >= ?1
		UNION ALL SELECT a.id, a.due, c.name, a.actor || iif(a.text = '', '', ': ' || a.text), 0, '', a.status IN ('done', 'dropped'), c.protected = 'yes', a.version
			FROM action AS a JOIN contact AS c ON c.id = a.contact WHERE a.due >= ?1
		ORDER BY due, 1`, from.String())
}

func scanDue(row *sql.Rows) (DueRow, error) {
	var d DueRow
	var due string
	err := row.Scan(&d.ID, &due, &d.Name, &d.What, &d.Months, &d.Because, &d.Done, (*bool)(&d.Mask), &d.Version)
	d.On = day(due)
	return d, err
}
