package report

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"stegvis/model"
)

// Figure is what a column counts of the facts of its table: so what a figure says and who is
// behind it cannot be two things. Its parts are SQL over the columns of the facts.
type Figure struct {
	Who     string // which facts
	Each    string // of what one is counted once: a contact, a firm; empty: each fact
	Sum     string // what of each is added up, a whole number; empty: they are counted
	Decimal bool   // what is added up are hundredths
	Longest bool   // they wait, and those who have waited longest stand first
}

// The figures of people, and of single things.
func people(who string) *Figure { return &Figure{Who: who, Each: "contact"} }
func things(who string) *Figure { return &Figure{Who: who} }

// count is a column of a figure.
func count(key string, f *Figure) Column { return Column{Key: key, Kind: Count, Shows: f} }

// gathered is the query of a table whose figures are counted from its facts: rows selects place
// (the order of the rows), at, and the columns that are no figures, and may look at sums.
func gathered(t Table, rows string) string {
	var columns, sums []string
	for _, c := range t.Columns {
		switch {
		case c.Shows == nil:
			columns = append(columns, "line."+c.Key)
			continue
		case c.Shows.Decimal:
			columns = append(columns, "sums."+c.Key)
		default:
			columns = append(columns, "coalesce(sums."+c.Key+", 0)")
		}
		sums = append(sums, c.Shows.counted()+" AS "+c.Key)
	}
	return `
	WITH fact AS MATERIALIZED (` + t.Facts + `),
	sums AS MATERIALIZED (SELECT at, ` + strings.Join(sums, ", ") + ` FROM fact GROUP BY at),
	line AS (` + rows + `)
	SELECT ` + strings.Join(columns, ", ") + `
	FROM line LEFT JOIN sums ON sums.at = line.at ORDER BY line.place, line.at`
}

// counted is the figure of some facts.
func (f Figure) counted() string {
	who := " FILTER (WHERE " + f.Who + ")"
	switch {
	case f.Decimal: // unknown of all is unknown
		sum := "sum(" + f.Sum + ")" + who
		return "iif(" + sum + " IS NULL, NULL, rtrim(rtrim(printf('%.2f', " + sum + " / 100.0), '0'), '.'))"
	case f.Sum != "":
		return "sum(" + f.Sum + ")" + who
	case f.Each != "":
		return "count(DISTINCT " + f.Each + ")" + who
	}
	return "count(*)" + who
}

// Figure is what a column shows, its own or that of the count it is about; ok is false when it
// is no figure.
func (t Table) Figure(key string) (f Figure, ok bool) {
	for _, s := range t.Sums {
		switch {
		case s.Rest != "" && key == RestKey(s):
			return t.rest(s)
		case s.Share == key:
			return t.Figure(s.Parts[0])
		}
	}
	at := t.Column(key)
	switch {
	case at < 0:
		return f, false
	case t.Columns[at].Shows != nil:
		return *t.Columns[at].Shows, true
	case t.Columns[at].Of != "":
		return t.Figure(t.Columns[at].Of)
	}
	return f, false
}

// RestKey is the key of the column in which screens show what a sum leaves.
func RestKey(s Sum) string { return "rest-" + s.Total }

// rest is what is in a total and in none of its parts.
func (t Table) rest(s Sum) (Figure, bool) {
	f, ok := t.Figure(s.Total)
	for _, part := range s.Parts {
		p, has := t.Figure(part)
		f.Who, ok = "("+f.Who+") AND NOT ("+p.Who+")", ok && has
	}
	return f, ok
}

// Behind is one of those behind a figure.
type Behind struct {
	Contact model.ContactID
	Name    string
	Of, ID  string     // the type and id of the record concerned; of several of one person the last
	Day     model.Date // zero where it is not known
	N       int        // how much of the figure is this one's
}

// Behind reads who is behind the figure of a column in the row that is named so, or in all rows
// where none is named, at most so many:
// by name, or those who have waited longest first. There is nobody behind what is no figure.
func (t Table) Behind(ctx context.Context, from Reader, f Filter, row, column string, most int) ([]Behind, error) {
	figure, ok := t.Figure(column)
	if !ok || t.Facts == "" {
		return nil, nil
	}
	args, err := f.arguments()
	if err != nil {
		return nil, err
	}
	args = append(args, sql.Named("at", row), sql.Named("most", most))
	found, err := from.QueryContext(ctx, figure.behind(t.Facts), args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var all []Behind
	for found.Next() {
		var b Behind
		var day string
		if err := found.Scan(&b.Contact, &b.Name, &b.Of, &b.ID, &day, &b.N); err != nil {
			return nil, err
		}
		b.Day, _ = model.ParseISODate(day)
		all = append(all, b)
	}
	return all, found.Err()
}

// behind is the query of those behind the figure in one row.
func (f Figure) behind(facts string) string {
	n, who, group, order := "1", f.Who, "", "c.name_key, c.id, fact.day DESC, fact.id"
	if f.Sum != "" {
		n, who = f.Sum, "("+f.Who+") AND "+f.Sum+" > 0"
	}
	if f.Each != "" {
		group = " GROUP BY " + f.Each
	}
	if f.Longest {
		order = "fact.day = '', fact.day, c.name_key, fact.id"
	}
	one := "id"
	if group != "" {
		one = "max(id) AS id"
	}
	return `
	WITH every AS (` + facts + `),
	fact AS (SELECT contact, of, ` + one + `, day, ` + n + ` AS n FROM every WHERE (:at = '' OR at = :at) AND (` + who + `)` + group + `)
	SELECT c.id, c.name, fact.of, fact.id, fact.day, fact.n FROM fact JOIN contact AS c ON c.id = fact.contact
	ORDER BY ` + order + ` LIMIT :most`
}

// inProject is true of a contact, named as in the query, of the project that is asked for.
func inProject(contact string) string {
	return `(:project = '' OR EXISTS (SELECT 1 FROM participation AS j JOIN project AS p ON p.id = j.project WHERE j.contact = ` + contact + ` AND p.name = :project))`
}

// inPeriod is true of a day of the period. What has no day is in no period, and among everything.
func inPeriod(day string) string {
	return `(:from = '' AND :to = '' OR ` + day + ` <> '' AND ` + day + ` >= :from AND (:to = '' OR ` + day + ` <= :to))`
}

// RowKeys are the values of the columns that name a row, out of its name.
func (t Table) RowKeys(name string) []string { return strings.SplitN(name, between, t.Named) }

// Hundredths says so many hundredths, as they are kept.
func Hundredths(n int) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%d.%02d", n/100, n%100), "0"), ".")
}

// Figures are the keys of all columns that open onto those behind them, also those screens add.
func (t Table) Figures() []string {
	var keys []string
	for _, c := range t.Columns {
		if _, ok := t.Figure(c.Key); ok {
			keys = append(keys, c.Key)
		}
	}
	for _, s := range t.Sums {
		if s.Rest != "" {
			keys = append(keys, RestKey(s))
		}
	}
	return slices.Clip(keys)
}
