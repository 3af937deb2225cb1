package storage

import (
	"context"
	"database/sql"
)

// snapshot is the register as it stands at one moment, for reads of several SELECTs.
type snapshot struct{ tx *sql.Tx }

// snapshot runs a function that reads the register as it stands at one moment.
func (r *Register) snapshot(ctx context.Context, read func(snapshot) error) error {
	return r.atOneMoment(ctx, func(tx *sql.Tx) error { return read(snapshot{tx}) })
}

// list runs one SELECT of a snapshot and gives what scan makes of each row, in order.
func list[T any](ctx context.Context, s snapshot, scan func(*sql.Rows) (T, error), query string, args ...any) (items []T, err error) {
	err = eachIn(ctx, s.tx, query, args, func(row *sql.Rows) error {
		item, err := scan(row)
		items = append(items, item)
		return err
	})
	return items, err
}
