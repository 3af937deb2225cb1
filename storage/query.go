package storage

import (
	"context"
	"database/sql"
	"errors"

	"stegvis/model"
)

// read gives the connections that reads go through. They cannot change anything.
func (r *Register) read() *sql.DB { return r.readers }

// rows runs one SELECT and gives what scan makes of each row, in order. No row is an empty
// list.
func rows[T any](ctx context.Context, r *Register, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	var list []T
	err := r.each(ctx, query, args, func(row *sql.Rows) error {
		item, err := scan(row)
		if err == nil {
			list = append(list, item)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

// one runs one SELECT and gives what scan makes of its first row; found is false when there
// is none.
func one[T any](ctx context.Context, r *Register, scan func(*sql.Rows) (T, error), query string, args ...any) (item T, found bool, err error) {
	err = r.each(ctx, query, args, func(row *sql.Rows) error {
		found = true
		if item, err = scan(row); err != nil {
			return err
		}
		return errEnough
	})
	return item, found && err == nil, err
}

// value runs one SELECT of one column and gives its first value, the zero value when there
// is no row.
func value[T any](ctx context.Context, r *Register, query string, args ...any) (T, error) {
	v, _, err := one(ctx, r, func(row *sql.Rows) (v T, err error) { return v, row.Scan(&v) }, query, args...)
	return v, err
}

// errEnough ends a stream of rows early without being an error.
var errEnough = errors.New("enough")

// each runs one SELECT and hands over its rows one by one, so that a whole register can
// pass through constant memory. The row is valid until the function returns.
func (r *Register) each(ctx context.Context, query string, args []any, row func(*sql.Rows) error) error {
	found, err := r.read().QueryContext(ctx, query, args...)
	if err != nil {
		return r.wrap("read", err)
	}
	defer found.Close()
	for found.Next() {
		if err := row(found); errors.Is(err, errEnough) {
			return nil
		} else if err != nil {
			return r.wrap("read a row", err)
		}
	}
	return r.wrap("read", found.Err())
}

// absent is the error for something that is asked for by id and is not there.
func absent() error { return model.Fail(model.NotFound, "storage.gone") }
