package storage

import (
	"context"
	"database/sql"

	"stegvis/model"
)

// Known reads everyone in the register, in the order in which they came.
func (r *Register) Known(ctx context.Context) ([]model.Known, error) {
	return rows(ctx, r, func(row *sql.Rows) (k model.Known, err error) {
		return k, row.Scan(&k.ID, &k.Name, &k.Phones, &k.Email, &k.Born, &k.Place, &k.Gender)
	}, "SELECT id, name, phones, email, born, place, gender FROM contact ORDER BY n")
}

// Existing reads a contact as it is on record, without its history. Errors: NotFound.
func (r *Register) Existing(ctx context.Context, id model.ContactID) (model.Contact, error) {
	p, err := r.position(ctx, id)
	return p.Contact, err
}
