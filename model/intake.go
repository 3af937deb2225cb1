package model

import (
	"slices"

	"stegvis/model/match"
	"stegvis/model/text"
)

// PlanKind is what an import does with one row.
type PlanKind uint8

// What can happen to a row: a new contact, an existing one with empty fields filled in, the
// same person as another row of the list or as someone in the register with nothing to add,
// or a row that cannot be brought in.
const (
	PlanAdd PlanKind = iota
	PlanUpdate
	PlanSkip
	PlanReject
)

// PlannedContact is one row of a list as it will be.
type PlannedContact struct {
	Row      int // in the file, 1 is the first line of a table
	Kind     PlanKind
	Existing ContactID // PlanUpdate, and PlanSkip of someone already in the register
	SameAs   int       // PlanSkip: the row of the list this one repeats; 0 when it is someone in the register
	Contact  Contact   // PlanAdd: all of it; PlanUpdate: only what is to be set
	Records  []Record  // without an owner
	Log      string    // text of the columns that are no field, kept as a first note of the day
	LogOn    Date
	Matched  string // what made it the same person: "phone", "email", "name"

	Counted map[string]string // PlanUpdate: what our own table says of what OnRecord.Counted has
	Rename  string            // PlanUpdate: her name from now on; empty: as it is
	Doubt   *Doubt            // who it may also be
	Differs []Difference      // what the list says otherwise than the register
	Way     Way               // of that, where it was said of this row alone

	Version     int64 // PlanUpdate: of the contact the plan was made on
	FirmVersion int64 // PlanUpdate: of her firm
}

// MatchLabel says what made two the same person: the field, or that all is the same.
func MatchLabel(l text.Lang, by string) string {
	switch f, ok := FieldByKey(by); {
	case by == match.ByPhone:
		return l.Say("field.phones")
	case ok:
		return f.Label(l)
	case by == match.ByName:
		return Name.Label(l)
	}
	return ""
}

// Doubt is somebody of whom a row may also speak: in the register, or of an earlier row.
type Doubt struct {
	Existing ContactID
	Row      int
	Name     string
	About    string // what tells her apart, see Contact.Apart
	By       string // the field in which the two differ, match.ByName, or empty where only the name speaks for one
}

// Difference is a field of which a list says something else than the register. Name and the
// firm's fields are among them. Have is empty where protected identity hides it.
type Difference struct{ Field, Have, List string }

// Problem is something in a row that could not be taken as it stood.
type Problem struct {
	Row      int
	Name     string
	Column   string // the header as it stands in the file
	Value    string
	OtherRow int    // the row it has to do with; 0: none
	Reason   string // key of area "problem": no-name, impossible-date, phone, email, country, language, gender, municipality, org-number, birth
}

// LeftRow is a row of a file that is none of its list: a title, a sum, the name of a section.
type LeftRow struct {
	Row  int // 0: a sheet of a workbook
	Text string
	Why  string // of area "intake": words "intake.left-<Why>"
}

// ColumnUse says what a column of a list is taken for. An empty Field means it is kept as
// text in the note.
type ColumnUse struct {
	Header  string
	Field   string
	Guessed bool   // from the header alone
	Sample  string // what stands first in it
	Since   Date   // when it was last said to be that, where it is remembered
}

// Question is something a list does not say for certain. Without an answer the careful choice
// is taken.
type Question struct {
	Key     string   // what is asked, and of what: "date-order birthday"; the key of its answer
	Word    string   // of area "question": what is asked, in words
	Column  string   // the header it is about; empty when it is about rows
	Cells   int      // how many cells, or rows, it concerns
	Samples []string // some of them, as they stand
	Options []string // what can be answered, the careful choice first; words "question.<Word>-<option>"
	Answer  string   // the option taken
	Given   bool     // by an answer
	Since   Date     // when that answer was last given, where it is remembered
	Rows    []QuestionRow
}

// Text is the question in words.
func (q Question) Text(l text.Lang) string { return l.Say("question." + q.Word) }

// OfPeople tells whether it asks who somebody is: it concerns whole rows, not cells.
func (q Question) OfPeople() bool { return len(q.Rows) > 0 && q.Rows[0].Doubt != nil }

// OptionLabel is one of its answers in words.
func (q Question) OptionLabel(l text.Lang, option string) string {
	return l.Say("question." + q.Word + "-" + option)
}

// ImportPlan is a list, read and understood, before anything is written.
type ImportPlan struct {
	Source   string   // the file's name
	Seen     CommitID // the newest change of the register the plan was made on
	Encoding string   // utf-8, utf-16, windows-1252
	Comma    string   // ";", ",", "tab"; empty for what has none
	Columns  []ColumnUse
	Rows     int // rows with data
	Contacts []PlannedContact
	Problems []Problem
	Left     []LeftRow // the other rows that are not blank, but for headers

	Questions []Question
	Way       Way // of what is said otherwise of people in the register; empty: FillEmpty

	Headings string   // what lists with the same headings have in common
	Said     Said     // what was said of it, to be remembered
	NotAsked []string // keys of answers about one row that no question is about
}

// Counts are the numbers of an import plan.
type Counts struct {
	Add, Update, Skip, Reject, Problems int

	Twice int // of Skip: those that repeat a row of the list
}

// Counts counts the plan's rows by what will happen to them.
func (p ImportPlan) Counts() Counts {
	c := Counts{Problems: len(p.Problems)}
	for _, row := range p.Contacts {
		switch row.Kind {
		case PlanAdd:
			c.Add++
		case PlanUpdate:
			c.Update++
		case PlanSkip:
			c.Skip++
			if row.SameAs > 0 {
				c.Twice++
			}
		case PlanReject:
			c.Reject++
		}
	}
	return c
}

// PlannedMeeting is one meeting of an attendance list with the names present; ids are of
// those found in the register, empty for the unknown.
type PlannedMeeting struct {
	On      Date
	Title   string
	Kind    EventKind
	Event   EventID // when the register has this meeting already
	People  []PlannedPresence
	Present int
}

// PlannedPresence is one line of an attendance list.
type PlannedPresence struct {
	Row      int
	Name     string
	Contact  ContactID
	Known    string // her name in the register
	Presence Presence
}

// KnownEvent is a meeting the register has.
type KnownEvent struct {
	ID    EventID
	On    Date
	Title string
}

// AttendancePlan is a list of attendance before anything is written.
type AttendancePlan struct {
	Source   string
	Seen     CommitID // the newest change of the register the plan was made on
	Rows     int
	Meetings []PlannedMeeting
	Unknown  []string // names not in the register, each once
	Problems []Problem
	Left     []LeftRow // as of an ImportPlan

	On     Date   // of the meeting of those rows that do not say it
	Title  string // and what it is called
	Dated  bool   // the list has a column of dates
	Titled bool   // and one of meetings
}

// Undated tells whether a meeting lacks its date, and so cannot be brought in yet.
func (p AttendancePlan) Undated() bool {
	return slices.ContainsFunc(p.Meetings, func(m PlannedMeeting) bool { return m.On.IsZero() })
}
