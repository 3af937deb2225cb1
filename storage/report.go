package storage

import (
	"context"
	"database/sql"

	"stegvis/model"
	"stegvis/storage/engine"
	"stegvis/storage/report"
)

// Report reads a table row by row. Rows are the values of its columns, valid until yield returns,
// whose error comes back as it is.
func (r *Register) Report(ctx context.Context, t report.Table, f report.Filter, yield func(row [][]byte) error) error {
	return r.reporting(t, yield, func(yield func([][]byte) error) error { return t.Each(ctx, r, f, yield) })
}

// ReportNamed reads a table as Report does, each row with what names it for Behind.
func (r *Register) ReportNamed(ctx context.Context, t report.Table, f report.Filter, yield func(name string, row [][]byte) error) error {
	name := ""
	return r.reporting(t, func(row [][]byte) error { return yield(name, row) }, func(yield func([][]byte) error) error {
		return t.EachNamed(ctx, r, f, func(named string, row [][]byte) error {
			name = named
			return yield(row)
		})
	})
}

func (r *Register) reporting(t report.Table, yield func([][]byte) error, read func(func([][]byte) error) error) error {
	var stopped error
	err := read(func(row [][]byte) error {
		stopped = yield(row)
		return stopped
	})
	if stopped != nil {
		return stopped
	}
	return r.Wrap("report "+t.Name, err)
}

// Shares reads what is said beside the tables of outcomes and finance.
func (r *Register) Shares(ctx context.Context, f report.Filter) (report.Shares, error) {
	s, err := report.ReadShares(ctx, r, f)
	return s, r.Wrap("shares", err)
}

// Behind is one of those behind a figure, with the record concerned where it is one, or what the
// meeting was called.
type Behind struct {
	report.Behind
	Record model.Record // without a type where it is no record
	Title  string       // of a meeting
}

// Behind reads who is behind a figure, at most so many; see [report.Table.Behind].
func (r *Register) Behind(ctx context.Context, t report.Table, f report.Filter, row, column string, most int) (all []Behind, err error) {
	err = r.AtOneMoment(ctx, func(tx *sql.Tx) error {
		found, err := t.Behind(ctx, tx, f, row, column, most)
		if err != nil {
			return err
		}
		all = make([]Behind, len(found))
		ids := make(map[string][]string)
		for i, b := range found {
			all[i].Behind = b
			ids[b.Of] = append(ids[b.Of], b.ID)
		}
		return withRecords(ctx, tx, ids, all)
	})
	return all, r.Wrap("behind "+t.Name, err)
}

// withRecords gives those behind a figure their records and meetings, which are read at once by type.
func withRecords(ctx context.Context, tx *sql.Tx, ids map[string][]string, all []Behind) error {
	records, titles := make(map[model.RecordID]model.Record), make(map[string]string)
	for of, some := range ids {
		if t := model.RecordTypeOf(of); t != nil {
			found, err := engine.List(ctx, tx, scanRecord(t), selectRecords(t)+" WHERE id IN (SELECT value FROM json_each(?))", engine.JSONList(some))
			if err != nil {
				return err
			}
			for _, rec := range found {
				records[rec.ID] = rec
			}
		}
	}
	err := engine.Each(ctx, tx, "SELECT id, title FROM event WHERE id IN (SELECT value FROM json_each(?))", []any{engine.JSONList(ids["event"])}, func(row *sql.Rows) error {
		var id, title string
		err := row.Scan(&id, &title)
		titles[id] = title
		return err
	})
	for i, b := range all {
		all[i].Record, all[i].Title = records[model.RecordID(b.ID)], titles[b.ID]
	}
	return err
}
