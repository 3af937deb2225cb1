package model

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"stegvis/model/text"
)

// Owner is whose a record is: the table of that name, and the column a record names it in.
type Owner string

// The owners of records.
const (
	OfContact    Owner = "contact"
	OfEnterprise Owner = "enterprise"
	OfMeeting    Owner = "event"
	OfProject    Owner = "project"
	OfNetwork    Owner = "network"
	OfTemplate   Owner = "template"
	OfOffice     Owner = "" // nobody's: the office's own
)

// RecordType is one kind of thing the office puts on record, as data. From it come its
// storage, history, form, tab, command, JSON, timeline, import, own data and check; see
// RecordTypes for where it is to be listed, and package text for its words.
type RecordType struct {
	Key    string // its table, its JSON key and the area of its words; as a command with - for _
	Plural string // the JSON key of a list of them
	Of     Owner
	Tab    string // the tab of the person's page that lists them, shared by types that name the same; empty: none

	Fields []Field
	Title  []string // the fields that name a record, and by which a list tells whether it is there already
	Apart  []string // further fields that tell two of one name apart, where both have them
	Detail []string // what stands below it in a list
	Aside  string   // what stands beside it; empty: its state
	Body   []string // its words on the timeline: on its last day, when it has an end
	Bare   string   // the field that stands on a command line without a flag
	Short  []string // the fields of its short form, "bank:Swedbank:+2w", in their order
	Day    string   // the field that places it on the timeline; empty: not there
	End    string   // the field with the day it ended, which is set and cleared by itself

	Say    func(Record, text.Lang) string            // names a record where Title does not say it well
	Check  func(Record, Date) error                  // what must be true beyond the fields, on a day
	Settle func(was, is Record, today Date) Record   // what else changes in one that is saved
	Then   func(was, is Record, today Date) []Change // what follows by itself when one is saved
	Reads  []string                                  // the types whose records of the same owner Among looks at, by key
	Among  func(Record, Own, Date) ([]Change, error) // what must be true beside them, and what follows from that
	Gone   func(Record, Own) ([]Change, error)       // what follows for them when one is taken off
	Tells  func(Record) []any                        // what the sentences "told-added" … say beside whose it is; nil: "added" …
}

// Column is the column in which a record names its owner; empty when it has none.
func (o Owner) Column() string { return string(o) }

// RecordID names a record among all of its type.
type RecordID string

// Record is one record. Values are kept as their fields' Parse gives them; empty is unknown,
// and a number that is not known is kept as none, but where nought can be said.
type Record struct {
	Type    *RecordType
	ID      RecordID
	Owner   string // the id of whose it is
	Values  map[string]string
	Version int64 // grows with every change; saved only over the version it was read in

	Assumed []string // the fields whose value stands in for what a list does not say
}

// Change is a record to be added (no version), saved, or dropped.
type Change struct {
	Record Record
	Drop   bool
	Alone  bool // nothing follows from it
}

// RecordTypeOf gives the type of a key; nil when there is none.
func RecordTypeOf(key string) *RecordType {
	for _, t := range RecordTypes {
		if t.Key == key {
			return t
		}
	}
	return nil
}

// Personal tells whether records of the type stand on a person's page: hers and her firm's.
func (t *RecordType) Personal() bool { return t.Of == OfContact || t.Of == OfEnterprise }

// Command is the type's name on the command line.
func (t *RecordType) Command() string { return strings.ReplaceAll(t.Key, "_", "-") }

// Word is the key of one of the type's words.
func (t *RecordType) Word(name string) string { return t.Key + "." + name }

// Field gives a field by its key; ok is false when the type has none of it.
func (t *RecordType) Field(key string) (f Field, ok bool) {
	for _, f := range t.Fields {
		if f.Key == key {
			return f, true
		}
	}
	return Field{}, false
}

// Options are what a field chooses among.
func (t *RecordType) Options(key string) []string {
	f, _ := t.Field(key)
	return f.Options
}

// State is the field that says how far a record has come; ok is false when nothing does.
func (t *RecordType) State() (f Field, ok bool) {
	for _, f := range t.Fields {
		if f.States != nil {
			return f, true
		}
	}
	return Field{}, false
}

// Asked are the fields a person fills in; the others the program keeps.
func (t *RecordType) Asked() []Field {
	return slices.DeleteFunc(slices.Clone(t.Fields), func(f Field) bool { return f.Kept })
}

// New makes a record of an owner with what its fields begin as on a day.
func (t *RecordType) New(owner string, today Date) Record {
	r := Record{Type: t, ID: NewID[RecordID](), Owner: owner, Values: make(map[string]string, len(t.Fields))}
	return r.withDefaults(today)
}

// With makes a record of an owner from keys and values, one after the other, and fills in what
// its fields begin as on a day.
func (t *RecordType) With(owner string, today Date, keysAndValues ...string) Record {
	r := t.New(owner, today)
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		r.Set(keysAndValues[i], keysAndValues[i+1])
	}
	return r
}

// withDefaults fills in what empty fields begin as.
func (r Record) withDefaults(today Date) Record {
	for _, f := range r.Type.Fields {
		if d := f.Default; d != "" && r.Values[f.Key] == "" {
			if d == Today {
				d = today.String()
			}
			r.Values[f.Key] = d
		}
	}
	return r
}

// Get gives a value; empty when it is unknown.
func (r Record) Get(key string) string { return r.Values[key] }

// Date gives the day in a field; the zero day when there is none.
func (r Record) Date(key string) Date {
	d, _ := ParseISODate(r.Values[key])
	return d
}

// Int gives the number in a field; 0 when there is none.
func (r Record) Int(key string) int {
	n, _ := strconv.Atoi(r.Values[key])
	return n
}

// Set puts a value in a field.
func (r Record) Set(key, value string) { r.Values[key] = value }

// Clone gives a record whose values are its own.
func (r Record) Clone() Record {
	r.Values = maps.Clone(r.Values)
	return r
}

// Open tells whether the record is not ended yet. One of a type that has neither states nor
// an end is never open: it says what has been.
func (r Record) Open() bool {
	if f, ok := r.Type.State(); ok {
		return slices.Contains(f.States.Open, r.Values[f.Key])
	}
	return r.Type.End != "" && r.Values[r.Type.End] == ""
}

// Ends tells whether records of the type are open until the day they end, with no state that
// says how far they have come.
func (t *RecordType) Ends() bool {
	_, has := t.State()
	return !has && t.End != ""
}

// Promises tells whether records of the type are promises: of a day to come, and only when
// they are done something that has happened.
func (t *RecordType) Promises() bool {
	day, _ := t.Field(t.Day)
	return t.Ends() && day.Kind == FutureDate
}

// Counts tells whether the record counts as there: one that was dropped does not.
func (r Record) Counts() bool {
	f, ok := r.Type.State()
	return !ok || f.States.Drop == "" || r.Values[f.Key] != f.States.Drop
}

// Moved gives the record in a state, ended on a day if that state is an end, and open again
// if it is not.
func (r Record) Moved(state string, today Date) Record {
	r = r.Clone()
	if f, ok := r.Type.State(); ok {
		r.Values[f.Key] = state
		if r.Open() && r.Type.End != "" {
			r.Values[r.Type.End] = ""
		}
	}
	return r.settled(today)
}

// Toggled gives the record moved on as one key moves it: to its next state, or ended, or
// open again. ok is false when nothing moves it on.
func (r Record) Toggled(today Date) (is Record, ok bool) {
	if f, has := r.Type.State(); has {
		next, ok := f.States.Next[r.Values[f.Key]]
		return r.Moved(next, today), ok
	}
	if !r.Open() {
		return r, false
	}
	r = r.Clone()
	r.Values[r.Type.End] = today.String()
	return r, true
}

// settled sets the end of a record that has ended, and clears one that nobody was asked for of
// a record that has not.
func (r Record) settled(today Date) Record {
	if _, ok := r.Type.State(); !ok || r.Type.End == "" {
		return r
	}
	end, _ := r.Type.Field(r.Type.End)
	switch asked := !end.Kept && (end.When == nil || end.When(r.Values)); {
	case r.Open() && !asked:
		r.Values[r.Type.End] = ""
	case !r.Open() && r.Values[r.Type.End] == "":
		r.Values[r.Type.End] = today.String()
	}
	return r
}

// Prepare gives the record as it is kept: texts cleaned, defaults filled in, ended or not.
func (r Record) Prepare(today Date) Record {
	r = r.Clone()
	for _, f := range r.Type.Fields {
		switch f.Kind {
		case Line:
			r.Values[f.Key] = CleanText(r.Values[f.Key])
		case Note:
			r.Values[f.Key] = CleanNote(r.Values[f.Key])
		}
	}
	if r.Version == 0 { // what is unknown of one that is there stays so
		r = r.withDefaults(today)
	}
	return r.settled(today)
}

// Validate holds what must be true of a record on a day. Errors are Invalid and name the
// field.
func (r Record) Validate(today Date) error {
	for _, f := range r.Type.Fields {
		value := r.Values[f.Key]
		if value == "" && f.Required && (f.When == nil || f.When(r.Values)) {
			return f.missing()
		}
		if f.Kept { // by the program, which may do so on a clock that is ahead
			continue
		}
		if err := f.validate(value, today); err != nil {
			return err
		}
	}
	if _, has := r.Type.State(); has && r.Open() && r.Values[r.Type.End] != "" {
		return Fail(Invalid, "error.not-ended").On(r.Type.End)
	}
	if r.Type.Check == nil {
		return nil
	}
	return r.Type.Check(r, today)
}

// Unsound gives a field whose value its kind does not allow, on any day; ok is false when
// there is none.
func (r Record) Unsound() (key string, ok bool) {
	const ever = 9999
	for _, f := range r.Type.Fields {
		if f.validate(r.Values[f.Key], Date{Year: ever, Month: 12, Day: 31}) != nil {
			return f.Key, true
		}
	}
	return "", false
}

// Same tells whether another record of the owner says the same thing, so that a list that is
// brought in twice adds it once. What an owner has open once is another when that one ended.
func (r Record) Same(other Record) bool {
	if r.Type != other.Type || r.Owner != other.Owner {
		return false
	}
	if slices.ContainsFunc(r.Type.Fields, func(f Field) bool { return f.Once && !f.Ever }) && !(r.Open() && other.Open()) {
		return false
	}
	for _, key := range r.Type.Title {
		if r.Values[key] != other.Values[key] {
			return false
		}
	}
	for _, key := range r.Type.Apart {
		if a, b := r.Values[key], other.Values[key]; a != b && a != "" && b != "" && !r.assumes(key) && !other.assumes(key) {
			return false
		}
	}
	return true
}

func (r Record) assumes(key string) bool { return slices.Contains(r.Assumed, key) }

// GoesOn tells whether what a list says is how a record that is open came to an end: an
// application that waited, and was granted. Neither says otherwise of anything else.
func (r Record) GoesOn(list Record) bool {
	if r.Type != list.Type || r.Owner != list.Owner || !r.Open() || list.Open() {
		return false
	}
	for _, key := range slices.Concat(r.Type.Title, r.Type.Apart) {
		f, _ := r.Type.Field(key)
		if a, b := r.Values[key], list.Values[key]; f.States == nil && a != b && a != "" && b != "" {
			return false
		}
	}
	return true
}

// Arrange sorts records of one type as they are listed: by the number they have, else open ones
// first by their day, then the others, the latest first.
func Arrange(records []Record) {
	slices.SortStableFunc(records, func(a, b Record) int {
		if f, ok := a.Type.Serial(); ok {
			return cmp.Or(cmp.Compare(a.Int(f.Key), b.Int(f.Key)), cmp.Compare(a.ID, b.ID))
		}
		if a.Open() != b.Open() {
			if a.Open() {
				return -1
			}
			return 1
		}
		day := cmp.Compare(a.Get(a.Type.Day), b.Get(b.Type.Day))
		if !a.Open() {
			end := a.Type.End
			return cmp.Or(cmp.Compare(b.Get(end), a.Get(end)), -day, cmp.Compare(b.ID, a.ID))
		}
		return cmp.Or(cmp.Compare(a.Rank(), b.Rank()), day, cmp.Compare(a.ID, b.ID))
	})
}

// Rank is how pressing the record is: its choice among numbers; empty when it has none.
func (r Record) Rank() string {
	for _, f := range r.Type.Fields {
		if f.numbered() {
			return r.Values[f.Key]
		}
	}
	return ""
}
