package model

import "slices"

// Log is one contact made with a person. Minutes are whole minutes, at most a day of them
// (product.md §1).
var Log = &RecordType{
	Key: "log", Plural: "logs", Of: OfContact,
	Fields: withArea("log", []Field{
		{Key: "said", Kind: Note},
		{Key: "kind", Kind: Choice, Required: true, Options: []string{"visit", "call", "message", "email", "meeting"}},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "minutes", Kind: Number, Most: 1440},
		{Key: "preparation", Kind: Number, Most: 1440},
		{Key: "travel", Kind: Number, Most: 1440},
		{Key: "project", Kind: Line, Refers: "project"},
		{Key: "event", Kind: Line, Kept: true}, // the id of the meeting it was said at
	}),
	Title: []string{"kind"}, Body: []string{"said"}, Day: "on",
}

// UsualKind is the kind of a log of which nobody says how it was made.
const UsualKind = "call"

// PersonalKinds are the kinds of log that count as a personal contact in the proof of step 5.
var PersonalKinds = []string{"visit", "call", "meeting"}

// Answered tells of a log whether the person was reached: talked to for some minutes.
func Answered(log Record) bool {
	return slices.Contains(PersonalKinds, log.Get("kind")) && log.Int("minutes") > 0
}
