package model

// Finance is an application for money; amounts are kronor (product.md §7).
var Finance = &RecordType{
	Key: "finance", Plural: "finance", Of: OfContact, Tab: "outcomes",
	Fields: withArea("finance", []Field{
		{Key: "lender", Kind: Choice, Free: true, Options: []string{"bank", "micro-lender", "regional-lender", "start-up-grant", "guarantee", "family", "other"}},
		{Key: "product", Kind: Line},
		{Key: "amount", Kind: Amount},
		{Key: "on", Kind: PastDate, Default: Today},
		{Key: "decision", Kind: Choice, Required: true, Default: "waiting", Options: []string{"waiting", "granted", "refused", "withdrawn"}, States: &States{
			Open: []string{"waiting"},
			Next: map[string]string{"waiting": "granted", "granted": "refused", "refused": "withdrawn", "withdrawn": "waiting"},
		}},
		{Key: "granted", Kind: Amount, When: func(v map[string]string) bool { return v["decision"] == "granted" }},
		{Key: "decided", Kind: PastDate, When: func(v map[string]string) bool { return v["decision"] != "waiting" }},
		{Key: "reason", Kind: Line, When: func(v map[string]string) bool { return v["decision"] != "waiting" }},
	}),
	Title: []string{"lender", "amount"}, Apart: []string{"product", "on", "decision", "granted"}, Body: []string{"reason"}, Bare: "lender", Day: "on", End: "decided",
}
