package intake

import (
	"slices"
	"strings"

	"stegvis/export/guard"
	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/text"
)

// column is one column of a list and what it is taken for.
type column struct {
	header string // as it stands in the file; the column's letter when it has none
	field  string // a target; empty: text in the note
	guess  bool
	spare  bool // counts only where the others are empty

	beside string // see heading
	second string // what it would be taken for, were it not a second person's
	codes  bool   // of gender: 1 a man, 2 a woman
	counts string // what the register counts or decides by itself and our own table tells: its key there
	label  int    // the column that says which number this one is; -1: none
	order  dateOrder
	short  dateOrder // of dates with dashes whose year has two digits

	dayFirst  bool // of personal numbers: those of a country where the day stands first
	land      bool // it says in which country the address is
	lastFirst bool // of names: the surname stands first
}

// columnsOf says what the columns of a list are taken for: as the mapping says, else as
// their headers do.
func columnsOf(header []string, rows [][]string, mapping map[string]string, l text.Lang) []column {
	columns := make([]column, len(header))
	ours, counted, own := ownTable(header)
	for i, h := range header {
		c := column{header: model.Visible(model.CleanText(h))}
		if c.header == "" {
			c.header = l.Say("intake.column", columnLetter(i))
		}
		field, mapped := mappedTo(mapping, h, i)
		switch {
		case mapped:
		case own:
			field, c.counts = ours[i], counted[i]
		default:
			var said heading
			said, c.guess, _ = headingOf(h)
			field, c.beside = said.field, said.beside
		}
		c.field = field
		columns[i] = c
	}
	if !own {
		ofContactPerson(columns, rows)
		columns = settle(columns, rows)
	}
	return settleNames(columns, rows)
}

// uses is what a plan says of the columns.
func uses(columns []column, rows [][]string) []model.ColumnUse {
	out := make([]model.ColumnUse, len(columns))
	for i, c := range columns {
		out[i] = model.ColumnUse{Header: c.header, Field: c.field, Guessed: c.guess, Sample: c.sample(rows, i)}
	}
	return out
}

// recogniseContacts is the recogniser of lists of contacts.
func recogniseContacts(mapping map[string]string) table.Recogniser {
	return func(cells []string) (known int, enough bool) {
		for _, cell := range cells {
			words := model.Fold(cell)
			field, ok := mapping[words]
			if !ok && words != "" && len(words) < longestHeader {
				var guessed bool
				field, guessed, ok = headerField(cell)
				ok = ok && !guessed
			}
			if !ok {
				continue
			}
			known++
			if field == model.Name.Key || field == FirstName || field == LastName {
				enough = true
			}
		}
		return known, enough
	}
}

// longestHeader is the length of the longest text looked at as a header.
const longestHeader = 60

// columnLetter names a column as spreadsheets do: A, B … Z, AA.
func columnLetter(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// longestSample is how much of a cell is looked at to show it.
const longestSample = 1 << 10

// sample is what stands first in a column, its first few values.
func (c column) sample(rows [][]string, at int) string {
	var first []string
	for _, cells := range rows[:min(len(rows), 50)] {
		if at >= len(cells) {
			continue
		}
		cell := cells[at]
		if len(cell) > longestSample {
			cell = strings.ToValidUTF8(cell[:longestSample], "")
		}
		s := model.CleanText(c.withoutNumbers(guard.Strip(cell)))
		if s != "" && !isNothing(s) && !slices.Contains(first, s) {
			if first = append(first, s); len(first) == mostSamples {
				break
			}
		}
	}
	return strings.Join(first, " · ")
}
