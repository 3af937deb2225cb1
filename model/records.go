package model

import "slices"

// RecordTypes are all types of records, in the order in which they are shown. A type is
// declared in a file of its own; its table is made by a migration, its words are the area of
// its key in package text.
var RecordTypes = []*RecordType{FollowUp, Need, Action, Finance, Outcome, Referral, Log}

// Tabs are the tabs of a contact's page that list records: for each the types it lists, first
// the one that names it.
func Tabs() [][]*RecordType {
	var tabs [][]*RecordType
	for _, t := range RecordTypes {
		if t.Of != OfContact || t.Tab == "" {
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
