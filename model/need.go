package model

// Need is one need of one contact, of the 21 categories of the interview in the order of the
// published table (product.md §4, after table 3 of the pre-project report).
var Need = &RecordType{
	Key: "need", Plural: "needs", Of: OfContact, Tab: "needs",
	Fields: withArea("need", []Field{
		{Key: "need", Kind: Choice, Required: true, Once: true, Options: []string{
			"ownership", "board", "management", "development", "premises", "product", "quality", "administration", "insurance", "network", "market",
			"export", "marketing", "sales", "staff", "recruitment", "training", "finance", "capital", "other", "regional-adviser",
		}},
		{Key: "priority", Kind: Choice, Required: true, Default: "2", Options: []string{"1", "2", "3"}},
		{Key: "status", Kind: Choice, Required: true, Default: "open", Options: []string{"open", "programme", "met", "dropped"}, States: &States{
			Open: []string{"open", "programme"},
			Next: map[string]string{"open": "met", "programme": "met", "met": "open", "dropped": "open"},
			Drop: "dropped",
		}},
		{Key: "raised", Kind: PastDate, Required: true, Default: Today, Flag: "on", Later: true},
		{Key: "closed", Kind: PastDate, Kept: true},
	}),
	Title: []string{"need"}, Bare: "need", Short: []string{"need"}, Day: "raised", End: "closed",
}
