package export

import (
	"context"
	"strings"

	"stegvis/model"
	"stegvis/model/reference"
	"stegvis/model/text"
)

// Kind says what a column holds.
type Kind uint8

// The kinds of column. Text is what a person typed; the others hold nothing but what their
// name says, so that a spreadsheet may take them for what they are.
const (
	Text Kind = iota
	Integer
	Date
	Percent
	Key // of an enumeration, an id, a formatted number
)

// Column is one column of a table: its key for machines, its title and values for people.
type Column struct {
	Table, Key string
	Kind       Kind
	Show       func(l text.Lang, value string) string // nil: people read it as it is stored
}

// Title is what people read above the column.
func (c Column) Title(l text.Lang) string { return l.Say("export." + c.Table + "-" + c.Key) }

// Table is a table with its rows, which are read when it is written.
type Table struct {
	Name    string
	Columns []Column

	// Each gives the rows one by one as the values of the contract; fields are good until
	// yield returns. The error of yield comes back.
	Each func(ctx context.Context, yield func(fields [][]byte) error) error
}

// File is the name of the table's file.
func (t Table) File() string { return t.Name + ".csv" }

// ContactColumns are the columns of the table of contacts.
func ContactColumns() []Column {
	columns := []Column{
		{Key: "id", Kind: Key},
		{Key: "name"},
		{Key: "role", Kind: Key, Show: said("field.role-")},
		{Key: "gender", Kind: Key, Show: func(l text.Lang, v string) string { return genderOf(v).Label(l) }},
		{Key: "birth_year", Kind: Integer},
		{Key: "country", Kind: Key, Show: field("country")},
		{Key: "languages", Kind: Key, Show: field("other_languages")},
		{Key: "municipality", Kind: Key, Show: field("municipality")},
		{Key: "place"},
		{Key: "firm"},
		{Key: "org_number", Kind: Key, Show: firmNumber},
		{Key: "sni", Kind: Key, Show: section},
		{Key: "line", Kind: Key, Show: said("field.line-")},
		{Key: "status", Kind: Key, Show: said("field.status-")},
		{Key: "step", Kind: Key, Show: said("step.")},
		{Key: "step_since", Kind: Date},
		{Key: "found_through", Show: field("found_through")},
		{Key: "found_on", Kind: Date},
	}
	for _, step := range model.Ladder {
		columns = append(columns, Column{Key: strings.ReplaceAll(string(step.Key), "-", "_") + "_done", Kind: Date})
	}
	columns = append(columns, []Column{
		{Key: "logged_contacts", Kind: Integer},
		{Key: "minutes", Kind: Integer},
		{Key: "meetings_attended", Kind: Integer},
		{Key: "needs_open", Kind: Integer},
		{Key: "actions_open", Kind: Integer},
		{Key: "actions_done", Kind: Integer},
		{Key: "finance", Kind: Key, Show: said("record.decision-")},
		{Key: "granted_sek", Kind: Integer},
		{Key: "firm_started", Kind: Date, Show: startedOn},
		{Key: "jobs", Kind: Integer},
		{Key: "outcome", Kind: Key, Show: said("record.outcome-")},
		{Key: "last_contact", Kind: Date},
		{Key: "next_date", Kind: Date},
	}...)
	return of("contacts", columns)
}

// LadderColumns are the columns of the table of the ladder.
func LadderColumns() []Column {
	columns := []Column{{Key: "step", Kind: Key, Show: said("step.")}}
	for _, key := range []string{"reached", "completed", "skipped", "standing", "women", "men", "non_binary", "unknown", "median_days"} {
		columns = append(columns, Column{Key: key, Kind: Integer})
	}
	return of("ladder", columns)
}

// MeetingColumns are the columns of the table of meetings.
func MeetingColumns() []Column {
	columns := []Column{
		{Key: "date", Kind: Date},
		{Key: "week", Kind: Integer},
		{Key: "kind", Kind: Key, Show: func(l text.Lang, v string) string { return model.EventKind(v).Label(l) }},
		{Key: "title"},
	}
	for _, key := range []string{"present", "new", "women", "men", "born_abroad"} {
		columns = append(columns, Column{Key: key, Kind: Integer})
	}
	return of("meetings", append(columns, Column{Key: "born_abroad_percent", Kind: Percent}))
}

func of(table string, columns []Column) []Column {
	for i := range columns {
		columns[i].Table = table
	}
	return columns
}

// said shows a key by the words that stand behind a prefix in the catalogue; a key without
// words is shown as it is.
func said(prefix string) func(text.Lang, string) string {
	return func(l text.Lang, key string) string {
		if !text.Has(prefix + key) {
			return key
		}
		return l.Say(prefix + key)
	}
}

// field shows a value as a field of a contact does.
func field(key string) func(text.Lang, string) string {
	return func(l text.Lang, value string) string {
		f, _ := model.FieldByKey(key)
		return f.Shown(l, value)
	}
}

func genderOf(key string) model.Gender {
	if g := model.Gender(key); g.Valid() {
		return g
	}
	return model.GenderUnknown
}

// section shows a section of SNI with its classification, as letters moved between them.
func section(l text.Lang, value string) string {
	version, letter, _ := strings.Cut(value, ":")
	s, ok := reference.SectionByLetter(version, letter)
	if !ok {
		return value
	}
	return value + " " + s.Name(l)
}

// startedOn shows the day a firm was started; when it is not known, that it was.
func startedOn(l text.Lang, value string) string {
	if value == "yes" {
		return l.Say("field.yes")
	}
	return value
}

// firmNumber shows an organisation number. That of a sole trader is her personal number,
// which never leaves.
func firmNumber(l text.Lang, value string) string {
	if model.ValidPersonalNumber(value) {
		return l.Say("export.personal-number")
	}
	return value
}
