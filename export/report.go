package export

import (
	"context"
	"io"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// Contacts is the table of the contacts a filter lets through, without those with protected
// identity.
func Contacts(r *storage.Register, f storage.Filter, p storage.Period) Table {
	return Table{Name: "contacts", Columns: ContactColumns(), Each: func(ctx context.Context, yield func([][]byte) error) error {
		return r.ContactsReport(ctx, f, p, yield)
	}}
}

// Ladder is the table of the eight steps over a period, of a project or of all.
func Ladder(r *storage.Register, p storage.Period, project string) Table {
	return Table{Name: "ladder", Columns: LadderColumns(), Each: func(ctx context.Context, yield func([][]byte) error) error {
		rows, err := r.LadderReport(ctx, p, project)
		var f fields
		for _, row := range rows {
			f.begin()
			f.text(string(row.Step))
			for _, n := range []int{row.Reached, row.Completed, row.Skipped, row.Standing, row.Women, row.Men, row.NonBinary, row.Unknown} {
				f.number(n)
			}
			if row.MedianDays < 0 {
				f.text("")
			} else {
				f.number(row.MedianDays)
			}
			if err := yield(f.cells); err != nil {
				return err
			}
		}
		return err
	}}
}

// Meetings is the table of the meetings held in a period, of a project or of all.
func Meetings(r *storage.Register, p storage.Period, project string) Table {
	return Table{Name: "meetings", Columns: MeetingColumns(), Each: func(ctx context.Context, yield func([][]byte) error) error {
		rows, err := r.MeetingsReport(ctx, p.From, p.To, project)
		var f fields
		for _, row := range rows {
			f.begin()
			f.date(row.Date)
			f.number(row.Week)
			f.text(string(row.Kind))
			f.text(row.Title)
			for _, n := range []int{row.Present, row.New, row.Women, row.Men, row.BornAbroad, row.BornAbroadPercent} {
				f.number(n)
			}
			if err := yield(f.cells); err != nil {
				return err
			}
		}
		return err
	}}
}

// Reports are the names of the tables of Report.
var Reports = []string{"contacts", "ladder", "meetings"}

// Report is the table of a name over a period, of a project or of all. Errors: NotFound for
// a name that is none of Reports.
func Report(r *storage.Register, name string, p storage.Period, project string) (Table, error) {
	switch name {
	case "contacts":
		return Contacts(r, storage.Filter{Project: project}, p), nil
	case "ladder":
		return Ladder(r, p, project), nil
	case "meetings":
		return Meetings(r, p, project), nil
	}
	return Table{}, model.Fail(model.NotFound, "export.no-table", name)
}

// Write writes a table with its header and gives the number of its rows. It stops when ctx
// is done.
func Write(ctx context.Context, dst io.Writer, t Table, d Dialect, l text.Lang) (rows int, err error) {
	w := NewWriter(dst, d, t.Columns, l)
	if err := w.Header(); err != nil {
		return 0, err
	}
	err = t.Each(ctx, func(fields [][]byte) error {
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
