// Package contactlist reads the part of a list of contacts that is wanted, onwards or backwards
// from a row that is loaded: a register of any size is read only where it is seen. It draws
// nothing.
package contactlist

import (
	"context"

	"stegvis/storage"
	"stegvis/ui/components/list"
)

// Window is some rows of the list, as read.
type Window = list.Window[storage.ContactRow]

// Want is the rows that are wanted.
type Want = list.Want[storage.ContactRow]

// Reader reads the rows of a query: storage.Register's Contacts, or one that is quicker for some.
type Reader func(context.Context, storage.ContactQuery) ([]storage.ContactRow, error)

// Read reads the rows that are wanted of the list a query describes. Where the reading does not
// come to the end of the list, its Total is Unknown; length is called when its end is wanted.
func Read(ctx context.Context, read Reader, query storage.ContactQuery, want Want, length func(context.Context) (int, error)) (Window, error) {
	query.Limit = want.Count
	got := Window{From: want.From, Total: list.Unknown}
	cursor := func(row *storage.ContactRow) *storage.Cursor {
		c := storage.CursorOf(*row, query.Sort)
		return &c
	}
	switch {
	case want.End:
		query.FromEnd = true
	case want.Again != nil && want.From > 0:
		first := *want.Again
		first.N-- // right before it
		query.After = cursor(&first)
	case want.After != nil:
		query.After = cursor(want.After)
	case want.Before != nil:
		query.Before = cursor(want.Before)
		query.Limit++ // tells whether there are more before these
	default:
		query.Limit += want.From
		got.From = 0
	}
	rows, err := read(ctx, query)
	if err != nil {
		return got, err
	}
	got.Rows = rows
	switch short := len(rows) < query.Limit; {
	case want.End:
		got.Total = len(rows)
		if !short {
			got.Total, err = length(ctx)
		}
		got.Total = max(got.Total, len(rows))
		got.From = got.Total - len(rows)
	case query.Before != nil && short:
		got.From = 0
	case query.Before != nil:
		got.Rows, got.From = rows[1:], max(want.From, 1)
	case short:
		got.Total = got.From + len(rows)
	}
	return got, err
}
