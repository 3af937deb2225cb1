package model

// shareable are the parts of what is on record of a contact that she can let a partner have.
var shareable = []string{"reach", "business", "needs", "programme", "finance", "analysis"}

// Consent is what a contact has agreed that one partner may be told of her (product.md §9). It
// holds until she withdraws it.
var Consent = &RecordType{
	Key: "consent", Plural: "consents", Of: OfContact, Tab: "referrals",
	Fields: withArea("consent", []Field{
		{Key: "partner", Kind: Line, Required: true, Names: "partner"},
		{Key: "what", Kind: Checklist, Required: true, Options: shareable},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "how", Kind: Choice, Options: []string{"signed", "spoken", "message"}},
		{Key: "language", Kind: LanguageChoice},
		{Key: "withdrawn", Kind: PastDate, Later: true},
	}),
	Title: []string{"partner"}, Detail: []string{"what"}, Aside: "withdrawn", Bare: "partner", Day: "on", End: "withdrawn",
}
