package model

// Referral is a contact sent on to somebody else, with what was shared of her (product.md §2).
var Referral = &RecordType{
	Key: "referral", Plural: "referrals", Of: OfContact, Tab: "referrals",
	Fields: withArea("referral", []Field{
		{Key: "to", Kind: Line, Required: true, Names: "partner"},
		{Key: "shared", Kind: Checklist, Options: shareable},
		{Key: "told", Kind: Note},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "answered", Kind: PastDate, Later: true},
		{Key: "answer", Kind: Choice, Required: true, Default: "waiting", Options: []string{"waiting", "accepted", "refused", "unanswered"}, States: &States{
			Open: []string{"waiting"},
			Next: map[string]string{"waiting": "accepted", "accepted": "refused", "refused": "unanswered", "unanswered": "waiting"},
		}},
		{Key: "result", Kind: Line, Later: true},
	}),
	Title: []string{"to"}, Detail: []string{"shared", "result"}, Body: []string{"result"}, Bare: "to", Short: []string{"to", "on"}, Day: "on", End: "answered",
}
