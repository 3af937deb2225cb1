package storage

import (
	"context"

	"stegvis/storage/report"
)

// Report reads a table row by row. Rows are the values of its columns, valid until yield returns,
// whose error comes back as it is.
func (r *Register) Report(ctx context.Context, t report.Table, f report.Filter, yield func(row [][]byte) error) error {
	var stopped error
	err := t.Each(ctx, r, f, func(row [][]byte) error {
		stopped = yield(row)
		return stopped
	})
	if stopped != nil {
		return stopped
	}
	return r.Wrap("report "+t.Name, err)
}
