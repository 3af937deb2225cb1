package model

// Checkup is a conversation of the continuous follow-up: three questions, whose answers set the
// next date.
var Checkup = &RecordType{
	Key: "checkup", Plural: "checkups", Of: OfContact, Tab: "next",
	Fields: withArea("checkup", []Field{
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "running", Kind: Choice, Required: true, Options: []string{"yes", "not-yet", "paused", "closed"}},
		{Key: "going", Kind: Choice, Required: true, Options: []string{"well", "so-so", "badly"}},
		{Key: "wants", Kind: Choice, Required: true, Options: []string{"no", "yes", "soon"}},
		{Key: "note", Kind: Note},
	}),
	Title: []string{"running", "going", "wants"}, Body: []string{"note"}, Day: "on",
}
