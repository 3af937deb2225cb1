package engine

import (
	"context"
	"database/sql"
	"errors"
)

// Source is what can be read from: a [File], which reads as it stands at the moment of each
// SELECT, or a transaction.
type Source interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// QueryContext runs a SELECT on a connection that cannot change anything.
func (f *File) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return f.readers.QueryContext(ctx, query, args...)
}

// wrapped translates an error of reading where the source is a file; a transaction does so
// at its end.
func wrapped(from Source, doing string, err error) error {
	if f, ok := from.(interface{ Wrap(string, error) error }); ok {
		return f.Wrap(doing, err)
	}
	return err
}

// Each runs one SELECT and hands over its rows one by one, so that a whole file can pass
// through constant memory. The row is valid until the function returns.
func Each(ctx context.Context, from Source, query string, args []any, row func(*sql.Rows) error) error {
	found, err := from.QueryContext(ctx, query, args...)
	if err != nil {
		return wrapped(from, "read", err)
	}
	defer found.Close()
	for found.Next() {
		if err := row(found); errors.Is(err, ErrStop) {
			return nil
		} else if err != nil {
			return wrapped(from, "read a row", unreadable(err))
		}
	}
	return wrapped(from, "read", found.Err())
}

// ErrStop, given by the function of [Each], ends a stream of rows early without being an error.
var ErrStop = errors.New("enough")

// List runs one SELECT and gives what scan makes of each row, in order. No row is an empty
// list.
func List[T any](ctx context.Context, from Source, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	var list []T
	err := Each(ctx, from, query, args, func(row *sql.Rows) error {
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

// One runs one SELECT and gives what scan makes of its first row; found is false when there
// is none.
func One[T any](ctx context.Context, from Source, scan func(*sql.Rows) (T, error), query string, args ...any) (item T, found bool, err error) {
	err = Each(ctx, from, query, args, func(row *sql.Rows) error {
		found = true
		if item, err = scan(row); err != nil {
			return err
		}
		return ErrStop
	})
	return item, found && err == nil, err
}

// Value runs one SELECT of one column and gives its first value, the zero value when there is
// no row.
func Value[T any](ctx context.Context, from Source, query string, args ...any) (T, error) {
	v, _, err := One(ctx, from, Scan[T], query, args...)
	return v, err
}

// Scan reads a row of one column.
func Scan[T any](row *sql.Rows) (v T, err error) { return v, row.Scan(&v) }

// AtOneMoment runs a function that reads the file as it stands at one moment.
func (f *File) AtOneMoment(ctx context.Context, read func(*sql.Tx) error) error {
	tx, err := f.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return f.Wrap("begin to read", err)
	}
	defer tx.Rollback()
	return f.Wrap("read", read(tx))
}
