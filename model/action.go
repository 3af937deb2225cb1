package model

// Action is one measure of a contact's programme: who does what by when (product.md §2).
var Action = &RecordType{
	Key: "action", Plural: "actions", Of: OfContact, Tab: "programme",
	Fields: withArea("action", []Field{
		{Key: "kind", Kind: Choice, Required: true, Options: []string{
			"sfi", "civics", "validation", "school-mixed", "school-abroad", "school-women", "internship",
			"bank", "mentor", "trade-training", "premises", "permit", "micro-loan", "other",
		}},
		{Key: "actor", Kind: Line, Required: true, Names: "partner"},
		{Key: "due", Kind: FutureDate, Required: true, Deadline: true},
		{Key: "text", Kind: Line},
		{Key: "status", Kind: Choice, Required: true, Default: "planned", Options: []string{"planned", "under-way", "done", "dropped"}, States: &States{
			Open: []string{"planned", "under-way"},
			Next: map[string]string{"planned": "under-way", "under-way": "done", "done": "planned", "dropped": "planned"},
			Drop: "dropped",
		}},
		{Key: "need", Kind: Choice, Options: Need.Options("need"), Area: "need"},
		{Key: "after", Kind: Line, Kept: true}, // the ids of those it waits for, with spaces between
		{Key: "result", Kind: Line, When: func(v map[string]string) bool { return v["status"] == "done" || v["status"] == "dropped" }},
	}),
	Title: []string{"kind"}, Detail: []string{"actor", "text"}, Body: []string{"text", "result"}, Bare: "text", Short: []string{"kind", "actor", "due", "text"}, Day: "due",
	Reads: []string{"action", "need"}, Among: amongActions, Gone: freeActions,
}
