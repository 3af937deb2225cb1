package model

import "slices"

// RecordTypes are all types of records, in the order in which they are shown. A new type is a
// file here and its place in this list; a migration that makes the table named by its Key with
// a column for each field, the owner, id and version; a file of words in package text, listed
// in areas.go (words_test.go lists which are needed); and its line in the README's commands.
var RecordTypes = []*RecordType{FollowUp, Need, Action, Finance, Outcome, Snapshot, Paper, Rating, Referral, Consent, Participation, Checkup, Attempt, Log, Partner, Template, TemplateStep}

// Tabs are the tabs of a contact's page that list records: for each the types it lists, first
// the one that names it.
func Tabs() [][]*RecordType {
	var tabs [][]*RecordType
	for _, t := range RecordTypes {
		if t.Tab == "" {
			continue
		}
		i := slices.IndexFunc(tabs, func(tab []*RecordType) bool { return tab[0].Tab == t.Tab })
		switch {
		case i < 0:
			tabs = append(tabs, []*RecordType{t})
		case t.Plural == t.Tab:
			tabs[i] = slices.Insert(tabs[i], 0, t)
		default:
			tabs[i] = append(tabs[i], t)
		}
	}
	return tabs
}

// Serial is the number by which the records of an owner are in order; ok is false when they have
// none.
func (t *RecordType) Serial() (f Field, ok bool) {
	for _, f := range t.Fields {
		if f.Serial {
			return f, true
		}
	}
	return Field{}, false
}
