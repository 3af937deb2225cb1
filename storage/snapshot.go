package storage

import (
	"context"
	"database/sql"
	"sync"

	"stegvis/model"
)

// snapshot is the register as it stands at one moment, for reads of several SELECTs.
type snapshot struct {
	r  *Register
	tx *sql.Tx
}

// snapshot runs a function that reads the register as it stands at one moment.
func (r *Register) snapshot(ctx context.Context, read func(snapshot) error) error {
	tx, err := r.read().BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return r.wrap("begin to read", err)
	}
	defer tx.Rollback()
	return r.wrap("read", read(snapshot{r, tx}))
}

// list runs one SELECT of a snapshot and gives what scan makes of each row, in order.
func list[T any](ctx context.Context, s snapshot, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	found, err := s.tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var items []T
	for found.Next() {
		item, err := scan(found)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	return items, found.Err()
}

// personKeys are the fields of a person, firmKeys those of a firm besides its name: the
// columns of the same names.
var (
	personKeys = sync.OnceValue(func() []string {
		var keys []string
		for _, g := range model.ContactFields {
			keys = append(keys, keysOf(g.Fields)...)
		}
		return keys
	})
	firmKeys = sync.OnceValue(func() []string { return keysOf(model.EnterpriseFields) })
)

func keysOf(fields []model.Field) []string {
	var keys []string
	for _, f := range fields {
		keys = append(keys, f.Key)
	}
	return keys
}
