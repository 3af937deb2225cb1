package model

// Paper is what proves a figure: what it is, when and by whom it was signed or seen, and where it
// lies. Of is what it proves: the key of its type and its id, "outcome 0197…", or "event 0197…" for
// having been at a meeting.
var Paper = &RecordType{
	Key: "proof", Plural: "proofs", Of: OfContact, Tab: "outcomes",
	Fields: withArea("proof", []Field{
		{Key: "of", Kind: Line, Kept: true},
		{Key: "what", Kind: Line, Required: true},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "by", Kind: Line},
		{Key: "kept", Kind: Choice, Required: true, Default: "binder", Options: []string{"binder", "drawer", "file"}},
		{Key: "where", Kind: Line},
		{Key: "checksum", Kind: Line, Kept: true},
	}),
	Title: []string{"what"}, Detail: []string{"where"}, Aside: "kept", Bare: "what", Day: "on",
}
