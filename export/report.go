package export

import (
	"context"
	"io"

	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/report"
)

// Table is a table with its rows, which are read when it is written.
type Table struct {
	report.Table

	// Rows gives the rows one by one as the values of the contract; they are good until yield
	// returns. The error of yield comes back.
	Rows func(ctx context.Context, yield func(row [][]byte) error) error
	// Named gives them with what names each for storage's Behind.
	Named func(ctx context.Context, yield func(name string, row [][]byte) error) error
}

// Of is a table of the register.
func Of(r *storage.Register, t report.Table, f report.Filter) Table {
	return Table{
		Table: t,
		Rows:  func(ctx context.Context, yield func([][]byte) error) error { return r.Report(ctx, t, f, yield) },
		Named: func(ctx context.Context, yield func(string, [][]byte) error) error {
			return r.ReportNamed(ctx, t, f, yield)
		},
	}
}

// As is a table of figures as a profile shows it: wherever it is shown or written, the same.
func As(r *storage.Register, t report.Table, f report.Filter, profile Profile) Table {
	f.Outside = f.Outside || profile == Public
	table := Of(r, t, f)
	if profile == Public && !t.Persons {
		return suppressed(table)
	}
	return table
}

// File is the name of the table's file.
func (t Table) File() string { return t.Name + ".csv" }

// Write writes a table with its header and gives the number of its rows. It stops when ctx
// is done.
func Write(ctx context.Context, dst io.Writer, t Table, d Dialect, l text.Lang) (rows int, err error) {
	w := NewWriter(dst, d, t.Columns, l)
	if err := w.Header(); err != nil {
		return 0, err
	}
	err = t.Rows(ctx, func(fields [][]byte) error {
		if w.rows%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		return w.Row(fields)
	})
	if err != nil {
		return w.rows, err
	}
	return w.rows, w.Flush()
}
