package model

// Participation is a contact taking part in a project. She counts once in each: when she comes
// back, the same record goes on, with the day she first joined (product.md §2).
var Participation = &RecordType{
	Key: "participation", Plural: "participations", Of: OfContact, Tab: "projects",
	Fields: withArea("participation", []Field{
		{Key: "project", Kind: Line, Required: true, Refers: "project", Once: true, Ever: true},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "to", Kind: PastDate, Later: true},
	}),
	Title: []string{"project"}, Aside: "to", Bare: "project", Day: "on", End: "to",
	Check: leftAfterJoining,
}

func leftAfterJoining(r Record, _ Date) error {
	if to := r.Date("to"); !to.IsZero() && to.Before(r.Date("on")) {
		return Fail(Invalid, "error.left-before").On("to")
	}
	return nil
}
