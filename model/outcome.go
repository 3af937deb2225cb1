package model

// Outcome is a dated result with its grade of evidence (product.md §7).
var Outcome = &RecordType{
	Key: "outcome", Plural: "outcomes", Of: OfContact, Tab: "outcomes",
	Fields: withArea("outcome", []Field{
		{Key: "kind", Kind: Choice, Required: true, Options: []string{
			"firm-started", "running-6", "running-12", "running-24", "running-36", "jobs", "first-employee",
			"export-order", "firm-closed", "employed", "internship", "studies", "qualification", "other-step",
		}},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "jobs", Kind: Number, When: func(v map[string]string) bool {
			return v["kind"] == "jobs" || v["kind"] == "first-employee" || v["kind"] == "firm-started"
		}},
		{Key: "evidence", Kind: Choice, Required: true, Default: "told", Options: []string{"told", "document", "register"}},
	}),
	Title: []string{"kind", "jobs"}, Aside: "evidence", Bare: "kind", Short: []string{"kind", "on"}, Day: "on",
}
