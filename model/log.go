package model

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

// Personal tells of a log whether it is a personal contact, the proof of step 5: a visit or a
// meeting, as she says, and a call once it has minutes. A call is also what a log is of which
// nobody said how it was made, and one that nobody answered.
func Personal(log Record) bool {
	kind := log.Get("kind")
	return kind == "visit" || kind == "meeting" || kind == "call" && log.Int("minutes") > 0
}

// Answered tells of a log whether the person was reached: talked to for some minutes.
func Answered(log Record) bool { return Personal(log) && log.Int("minutes") > 0 }
