package intake

import (
	"strings"
	"sync"

	"stegvis/model"
	"stegvis/model/text"
)

// What a column can be taken for besides a field of a contact: parts of a name or of a
// birth date, things that become records of their own, and nothing.
const (
	FirstName  = "first_name"
	MiddleName = "middle_name"
	LastName   = "last_name"
	BirthYear  = "birth_year"
	BirthMonth = "birth_month"
	BirthDay   = "birth_day"
	Needs      = "needs"
	Interview  = "interview" // the day of the interview: first contact, and when needs were raised
	Started    = "firm_started"
	Jobs       = "jobs"
	Finance    = "finance"
	Applied    = "applied_sek"
	Granted    = "granted_sek"
	Line       = "line"
	RoleOf     = "role"
	OwnID      = "id" // of our own table: who is who there
	LeftOut    = "-"  // read and left out, as the mapping asks or as the register counts it itself
)

// Columns of attendance lists.
const (
	meetingOn    = "on"
	meetingTitle = "meeting"
	presence     = "presence"
)

// Targets are what a column can be taken for, in the order in which they are offered; the
// empty one keeps it as text in the note.
func Targets() []string {
	keys := []string{model.Name.Key, FirstName, MiddleName, LastName}
	for _, g := range model.ContactFields {
		for _, f := range g.Fields {
			keys = append(keys, f.Key)
		}
	}
	keys = append(keys, BirthYear, BirthMonth, BirthDay, model.FirmName.Key)
	for _, f := range model.EnterpriseFields {
		keys = append(keys, f.Key)
	}
	return append(keys, RoleOf, Line, Needs, Interview, Started, Jobs, Finance, Applied, Granted, "", LeftOut)
}

// TargetLabel is the name of what a column is taken for.
func TargetLabel(l text.Lang, key string) string {
	if h, ok := recordHeadings()[key]; ok {
		return h.label(l)
	}
	return l.Say(targetWord(key))
}

func targetWord(key string) string {
	switch key {
	case "":
		return "intake.to-note"
	case LeftOut, OwnID:
		return "intake.left-out"
	case Line, RoleOf:
		return "field." + key
	}
	if f, ok := model.FieldByKey(key); ok {
		return f.Word()
	}
	return "intake.column-" + key
}

// headings are what the columns of a list of contacts can be taken for, by all their
// headings, folded.
var headings = sync.OnceValue(func() map[string]string {
	named := model.Named(Targets(), targetWord)
	for _, heading := range model.Spellings("intake.reason") { // of a file of rejected rows
		named[heading] = LeftOut
	}
	return named
})

// headerField says what a header of a list of contacts means. guessed is true when only
// part of it was understood.
func headerField(header string) (field string, guessed, known bool) {
	bare, _, _ := strings.Cut(header, "(")
	words := model.Fold(bare)
	if words == "" {
		words = model.Fold(header)
	}
	if field, ok := headings()[words]; ok {
		return field, false, true
	}
	if field, ok := headings()[strings.TrimRight(words, " 0123456789")]; ok {
		return field, false, true
	}
	if target, ok := recordTarget(header); ok {
		return target, false, true
	}
	field, ok := fieldGuessed(words)
	return field, ok, ok
}

// fieldGuessed understands part of a header: "Telefon arbete", "Kundens e-postadress".
func fieldGuessed(words string) (field string, ok bool) {
	for _, never := range []string{"fax", "pager", "personsökare", "2 address", "3 address", "secondary", "sekundär", "alternativ", "anhörig", "kontaktperson"} {
		if strings.Contains(words, never) {
			return "", false
		}
	}
	for _, g := range []struct{ part, field string }{
		{"telefon", "phones"},
		{"mobil", "phones"},
		{"phone", "phones"},
		{"e post", "email"},
		{"epost", "email"},
		{"e mail", "email"},
		{"email", "email"},
		{"födelsedatum", "born"},
		{"personnummer", "born"},
		{"personnr", "born"},
		{"födelseår", "born"},
		{"date of birth", "born"},
		{"födelseland", "country"},
		{"modersmål", "language"},
		{"organisationsnummer", "org_number"},
	} {
		if strings.Contains(words, g.part) {
			return g.field, true
		}
	}
	return "", false
}
