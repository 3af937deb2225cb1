package model

import "stegvis/model/text"

// Partner is somebody outside the office who does things for its people: a bank, an authority, a
// school. Actions, referrals and promises name one by its name.
var Partner = &RecordType{
	Key: "partner", Plural: "partners", Of: OfOffice,
	Fields: withArea("partner", []Field{
		{Key: "name", Kind: Line, Required: true, Once: true, Ever: true},
		{Key: "person", Kind: Line},
		{Key: "phones", Kind: PhoneList, Flag: "phone"},
		{Key: "email", Kind: Mail},
		{Key: "does", Kind: Line},
		{Key: "audience", Kind: Line},
		{Key: "languages", Kind: LanguageList},
		{Key: "note", Kind: Note},
	}),
	Title: []string{"name"}, Detail: []string{"does"}, Bare: "name",
}

// NamedBy are the fields of other records in which a partner may be named, by type.
func NamedBy(t *RecordType) map[*RecordType][]string {
	by := make(map[*RecordType][]string)
	for _, other := range RecordTypes {
		for _, f := range other.Fields {
			if f.Names == t.Key {
				by[other] = append(by[other], f.Key)
			}
		}
	}
	return by
}

// Outside tells whether an actor of something about a person is somebody outside: not the adviser
// herself, and not the person it is about.
func Outside(actor, person string) bool {
	if actor == "" || SameName(actor, person) {
		return false
	}
	for _, own := range []string{"waiting-advisor", "waiting-contact"} {
		for _, l := range []text.Lang{text.Swedish, text.English} {
			if SameName(actor, l.Say(FollowUp.Word(own))) {
				return false
			}
		}
	}
	return true
}
