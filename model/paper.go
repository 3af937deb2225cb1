package model

// Paper is what proves a figure: what it is, when and by whom it was signed or seen, and where it
// lies. Of is what it proves: the key of its type and its id, "outcome 0197…", or "event 0197…" for
// having been at a meeting; empty of whatever else. Of a file the program keeps the checksum.
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
	Title: []string{"what"}, Apart: []string{"of"}, Detail: []string{"where"}, Aside: "kept", Bare: "what", Day: "on",
	Check: func(r Record, _ Date) error {
		if r.Get("kept") == "file" && r.Get("where") == "" {
			return Fail(Invalid, "proof.which-file").On("where")
		}
		return nil
	},
}

// PaperOf is a new paper for what is to be proven.
func PaperOf(contact ContactID, today Date, kind, id string) Record {
	return Paper.With(string(contact), today, "of", kind+" "+id)
}
