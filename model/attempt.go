package model

// Attempt is a time somebody was not reached, by a channel. Who was not reached in three different
// channels is unreachable (product.md §2).
var Attempt = &RecordType{
	Key: "attempt", Plural: "attempts", Of: OfContact, Tab: "next",
	Fields: withArea("attempt", []Field{
		{Key: "channel", Kind: Choice, Required: true, Options: []string{"call", "message", "email", "letter", "visit", "through-others"}},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "note", Kind: Line},
	}),
	Title: []string{"channel"}, Detail: []string{"note"}, Body: []string{"note"}, Bare: "channel", Short: []string{"channel", "on"}, Day: "on",
}
