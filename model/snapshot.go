package model

// Snapshot is how a firm was on a day, so that jobs are counted over how it was before.
var Snapshot = &RecordType{
	Key: "snapshot", Plural: "snapshots", Of: OfEnterprise, Tab: "outcomes",
	Fields: withArea("snapshot", []Field{
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "employed", Kind: Number},
		{Key: "fte", Kind: Decimal},
		{Key: "turnover", Kind: Choice, Options: []string{"under-100k", "100k-500k", "500k-1m", "1m-3m", "over-3m"}, Area: "field"},
		{Key: "size", Kind: Choice, Options: []string{"alone", "micro", "small", "medium", "large"}},
	}),
	Title: []string{"employed", "size"}, Detail: []string{"turnover"}, Day: "on",
}
