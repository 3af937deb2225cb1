package reports

import (
	"context"
	"slices"
	"strconv"

	"stegvis/export"
	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/report"
)

// row is one line of a table, with what names it among the others.
type row struct {
	name   string
	values []string
}

// figures are a table as read, as the profile shows it, and what the screen adds: of each sum that
// leaves a rest a column of it, and what the rows are together.
type figures struct {
	report.Table
	rows     []row
	together []string // nil: they cannot be added up
	number   int      // how many rows there are, also those not shown
	shares   report.Shares
}

// figuresOf reads a table as it would be written.
func figuresOf(ctx context.Context, r *storage.Register, t report.Table, f report.Filter, profile export.Profile) (figures, error) {
	got := figures{Table: withRests(t)}
	err := export.As(r, t, f, profile).Named(ctx, func(name string, fields [][]byte) error {
		values := make([]string, len(fields), len(got.Columns))
		for i, b := range fields {
			values[i] = string(b)
		}
		got.rows = append(got.rows, row{name, got.rested(values)})
		return nil
	})
	got.number = len(got.rows)
	if t.Together && got.number > 1 {
		got.together = got.sum()
	}
	if t.Latest {
		slices.Reverse(got.rows)
	}
	got.rows = got.rows[:min(len(got.rows), most)]
	if err == nil && (t.Name == report.Outcomes.Name || t.Name == report.Finance.Name) {
		got.shares, err = r.Shares(ctx, f)
	}
	return got, err
}

// withRests gives a table columns of what its sums leave, each shown as readily as the parts are.
func withRests(t report.Table) report.Table {
	t.Columns, t.Foremost = slices.Clone(t.Columns), slices.Clone(t.Foremost)
	for _, s := range t.Sums {
		if s.Rest == "" {
			continue
		}
		key := report.RestKey(s)
		t.Columns = append(t.Columns, report.Column{Key: key, Kind: report.Count, Title: s.Rest})
		if at := slices.Index(t.Foremost, s.Parts[len(s.Parts)-1]); at >= 0 {
			t.Foremost = slices.Insert(t.Foremost, at+1, key)
		}
	}
	return t
}

// rested are the values of a row with what its sums leave, which is withheld where any of the
// others is.
func (f figures) rested(values []string) []string {
	for _, s := range f.Sums {
		if s.Rest == "" {
			continue
		}
		left, ok := f.count(values, s.Total)
		for _, part := range s.Parts {
			n, shown := f.count(values, part)
			left, ok = left-n, ok && shown
		}
		values = append(values, said(left, ok))
	}
	return values
}

func (f figures) count(values []string, key string) (n int, ok bool) {
	n, err := strconv.Atoi(values[f.Column(key)])
	return n, err == nil
}

func said(n int, ok bool) string {
	if !ok {
		return export.Withheld
	}
	return strconv.Itoa(n)
}

// nothing tells whether no count of any row is more than nought.
func (f figures) nothing() bool {
	for _, r := range f.rows {
		for i, c := range f.Columns {
			if c.Kind == report.Count && r.values[i] != "0" {
				return false
			}
		}
	}
	return true
}

// sum is the rows together: counts and amounts added up, and withheld where any of them is; shares of the
// whole; nothing of what cannot be added.
func (f figures) sum() []string {
	sums := make([]string, len(f.Columns))
	for i, c := range f.Columns {
		amount := c.Shows != nil && c.Shows.Sum != "" && !c.Shows.Decimal
		if c.Kind != report.Count && !amount {
			continue
		}
		total, all := 0, true
		for _, r := range f.rows {
			n, ok := f.count(r.values, c.Key)
			total, all = total+n, all && ok
		}
		sums[i] = said(total, all)
	}
	for _, s := range f.Sums {
		if s.Share == "" {
			continue
		}
		part, ok1 := f.count(sums, s.Parts[0])
		whole, ok2 := f.count(sums, s.Total)
		switch {
		case !ok1 || !ok2:
			sums[f.Column(s.Share)] = export.Withheld
		case whole > 0:
			percent, _ := model.Tally{BornAbroad: part, CountryKnown: whole}.BornAbroadPercent()
			sums[f.Column(s.Share)] = strconv.Itoa(percent)
		}
	}
	return sums
}
