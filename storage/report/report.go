// Package report declares the tables of figures, one file a table: its columns, its query, its
// sums and how the screens show it. Whatever writes, shows, lists or publishes tables is made
// from Tables; a new table is a new file here and its words. No other package of storage comes
// in, and nothing is written.
//
// The words of a table are "reports.table-NAME" where it is listed, "export.readme-NAME" beside
// its file, and "export.NAME-COLUMN" above each column.
package report

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
)

// Kind says what a column holds.
type Kind uint8

// The kinds of column. Text is what a person typed; the others hold nothing but what their
// name says, so that a spreadsheet may take them for what they are. A Count is how many people
// or things, from which a person could be told when they are few; a Number tells of nobody.
const (
	Text Kind = iota
	Number
	Count
	Date
	Percent
	Key // of an enumeration, an id, a formatted number
)

// Numeric tells whether values are numbers.
func (k Kind) Numeric() bool { return k == Number || k == Count || k == Percent }

// Column is one column of a table: its key for machines, its title and values for people.
type Column struct {
	Key   string
	Kind  Kind
	Show  func(l text.Lang, value string) string // nil: people read it as it is stored
	Of    string                                 // the count this figure is about: of few it tells of them
	Title string                                 // the key of the words above it, given by the table
	Shows *Figure                                // what it counts of the table's facts; nil: it is no figure, or one of others
}

// Sum says that in each row the parts add up to the total: all are keys of Count columns.
type Sum struct {
	Total string
	Parts []string
	Open  bool   // they need not be all of it; what is left has no column
	Share string // the Percent column of what share of the total the parts are; empty: none
	Rest  string // the key of the words of what is left, where screens show it
}

// Table is a table of figures.
type Table struct {
	Name     string
	Place    int // among the tables, wherever they are listed
	Columns  []Column
	Sums     []Sum
	Persons  bool     // a row is a person, its first column her id: never published
	Foremost []string // the columns a screen shows before others
	Latest   bool     // a screen shows the last rows first
	Together bool     // the counts of all rows can be added up
	Alike    []string // counts of the same things without a column of their sum: withheld all or none
	Named    int      // how many columns name a row, from the first on; 0: a column behind all others

	// Query selects the columns in their order, and behind them what names the row where no column
	// does; :from, :to and :project are empty for no bound and for everyone, :today is the day it is,
	// :outside is as the filter says, :only is null or a JSON list of ids.
	Query string
	// Facts selects what is counted, a row for each thing: "at" names the row of the table it is
	// counted in, contact, of (the type of the record it is, event or visit) and id say what it is,
	// day is its day, and the rest is what the figures ask. Empty for a table of persons.
	Facts string
	// Spread makes a row of what Query selects where that is not the columns; nil where it is.
	Spread func(selected, row [][]byte)
}

// Tables are all tables, in their order.
var Tables []Table

// declare puts a table among the others.
func declare(t Table) Table {
	for i, c := range t.Columns {
		t.Columns[i].Title = "export." + t.Name + "-" + c.Key
		if !text.Has(t.Columns[i].Title) {
			t.Columns[i].Title = "field." + c.Key
		}
	}
	at, _ := slices.BinarySearchFunc(Tables, t, func(a, b Table) int { return cmp.Compare(a.Place, b.Place) })
	Tables = slices.Insert(Tables, at, t)
	return t
}

// Names are the names of all tables, in their order.
func Names() []string {
	names := make([]string, len(Tables))
	for i, t := range Tables {
		names[i] = t.Name
	}
	return names
}

// Named is the table of a name. It panics when there is none: names come from Names.
func Named(name string) Table {
	return Tables[slices.IndexFunc(Tables, func(t Table) bool { return t.Name == name })]
}

// Column is the place of a column; -1 when there is none of that key.
func (t Table) Column(key string) int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.Key == key })
}

// Period is from one day to another, both included; a bound that is zero is none.
type Period struct{ From, To model.Date }

// Year is the period of a year. Errors: Invalid for one that cannot be reported.
func Year(year int) (Period, error) {
	from, ok1 := model.NewDate(year, 1, 1)
	to, ok2 := model.NewDate(year, 12, 31)
	if !ok1 || !ok2 || year < 1900 {
		return Period{}, model.Fail(model.Invalid, "export.no-year", year).On("year")
	}
	return Period{from, to}, nil
}

// Filter says of what a table is: of a period, of those in a project or, when it is empty, of all.
type Filter struct {
	Period
	Project string            // by name
	Today   model.Date        // the day on which something open is late; zero: nothing is
	Outside bool              // for those outside the office: who was typed freely is "other"
	Only    []model.ContactID // of a table of persons: these; nil: all
}

// only are the ids as the queries take them; null for everyone.
func (f Filter) only() (any, error) {
	if f.Only == nil {
		return nil, nil
	}
	ids, err := json.Marshal(f.Only)
	return string(ids), err
}

// Reader is what tables are read through: a database, or a transaction in it.
type Reader interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Each reads the rows one by one, so that any number passes through constant memory: the values
// of the columns, valid until yield returns. The error of yield comes back.
func (t Table) Each(ctx context.Context, from Reader, f Filter, yield func(row [][]byte) error) error {
	return t.each(ctx, from, f, func(_, row [][]byte) error { return yield(row) })
}

// EachNamed reads the rows as Each does, each with what names it.
func (t Table) EachNamed(ctx context.Context, from Reader, f Filter, yield func(name string, row [][]byte) error) error {
	return t.each(ctx, from, f, func(selected, row [][]byte) error {
		if t.Named == 0 {
			return yield(string(selected[len(t.Columns)]), row)
		}
		return yield(string(bytes.Join(row[:t.Named], []byte(between))), row)
	})
}

// between stands between the columns that name a row together.
const between = "\x1f"

// arguments are what a query is given.
func (f Filter) arguments() ([]any, error) {
	only, err := f.only()
	return []any{
		sql.Named("from", f.From.String()), sql.Named("to", f.To.String()), sql.Named("project", f.Project),
		sql.Named("today", f.Today.String()), sql.Named("outside", f.Outside), sql.Named("only", only),
	}, err
}

func (t Table) each(ctx context.Context, from Reader, f Filter, yield func(selected, row [][]byte) error) error {
	args, err := f.arguments()
	if err != nil {
		return err
	}
	found, err := from.QueryContext(ctx, t.Query, args...)
	if err != nil {
		return err
	}
	defer found.Close()
	names, err := found.Columns()
	if err != nil {
		return err
	}
	read, targets, selected := make([]sql.RawBytes, len(names)), make([]any, len(names)), make([][]byte, len(names))
	for i := range read {
		targets[i] = &read[i]
	}
	row := selected[:min(len(selected), len(t.Columns))]
	if t.Spread != nil {
		row = make([][]byte, len(t.Columns))
	}
	for found.Next() {
		if err := found.Scan(targets...); err != nil {
			return err
		}
		for i, value := range read {
			selected[i] = value
		}
		if t.Spread != nil {
			t.Spread(selected, row)
		}
		if err := yield(selected, row); err != nil {
			return err
		}
	}
	return found.Err()
}

// counts are columns of counts.
func counts(keys ...string) []Column {
	columns := make([]Column, len(keys))
	for i, key := range keys {
		columns[i] = Column{Key: key, Kind: Count}
	}
	return columns
}

// listed is a list of keys as rows of their place and key, for a query that has a row for each
// of them.
func listed[T ~string](keys []T) string {
	rows := make([]string, len(keys))
	for i, key := range keys {
		rows[i] = fmt.Sprintf("(%d, '%s')", i, key)
	}
	return "(VALUES " + strings.Join(rows, ", ") + ")"
}

// labelled shows a key by its name in the language.
func labelled[T interface {
	~string
	Label(text.Lang) string
}](l text.Lang, key string) string {
	return T(key).Label(l)
}

// worded shows a key by the words that stand behind a prefix in the catalogue; a key without
// words is shown as it is.
func worded(prefix string) func(text.Lang, string) string {
	return func(l text.Lang, key string) string {
		if !text.Has(prefix + key) {
			return key
		}
		return l.Say(prefix + key)
	}
}
