package storage

import (
	"context"
	"database/sql"

	"stegvis/model"
	"stegvis/storage/engine"
)

// ActionRow is an action with the name of whose programme it belongs to.
type ActionRow struct {
	model.Action
	Name string
}

// Actions lists actions by their deadline: those of one status, or those not ended when
// none is named; of all contacts. One SELECT.
func (r *Register) Actions(ctx context.Context, status model.ActionStatus) ([]ActionRow, error) {
	return engine.List(ctx, r, scanActionRow, `SELECT c.name, a.id, a.contact, a.kind, a.actor, a.what, a.due, a.status, a.result, a.version
		FROM action AS a JOIN contact AS c ON c.id = a.contact
		WHERE iif(?1 = '', a.status IN ('planned', 'under-way'), a.status = ?1) ORDER BY a.due, a.id`, status)
}

func scanActionRow(row *sql.Rows) (ActionRow, error) {
	var a ActionRow
	var due string
	err := row.Scan(&a.Name, &a.ID, &a.Contact, &a.Kind, &a.Actor, &a.Text, &due, &a.Status, &a.Result, &a.Version)
	a.Due = day(due)
	return a, err
}

// Action reads one action. Errors: NotFound.
func (r *Register) Action(ctx context.Context, id model.ActionID) (model.Action, error) {
	a, found, err := engine.One(ctx, r, scanAction, "SELECT "+actionColumns+" FROM action WHERE id = ?", id)
	if err == nil && !found {
		err = absent()
	}
	return a, err
}
