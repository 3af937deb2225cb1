package intake

import (
	"strings"

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

// headerField says what a header of a list of contacts means. guessed is true when only
// part of it was understood.
func headerField(header string) (field string, guessed, known bool) {
	h, guessed, known := headingOf(header)
	return h.field, guessed, known
}

// headingOf is headerField with what the heading counts only beside.
func headingOf(header string) (h heading, guessed, known bool) {
	header = numberBefore().ReplaceAllString(header, "")
	whole := model.Fold(header)
	if h, ok := headings()[whole]; ok {
		return h, false, true
	}
	if target, ok := recordTarget(header); ok {
		return heading{field: target}, false, true
	}
	bare, _, _ := strings.Cut(header, "(")
	words := model.Fold(bare)
	if words == "" {
		words = whole
	}
	if h := headings()[words]; h.field == "gender" { // (man, woman) are no others
		return h, false, true
	}
	if ofSomebodyElse(whole) {
		return heading{}, false, false
	}
	for _, said := range []string{words, strings.TrimRight(words, " 0123456789")} {
		if h, ok := headings()[said]; ok {
			return h, false, true
		}
	}
	field, ok := fieldGuessed(words)
	return heading{field: field}, ok, ok
}

// numberBefore is the number of a question, and the marks before it.
var numberBefore = pattern(`^[^\pL\d]*\d{1,2}[.):]\s*`)

// noValue are words of headings whose cells say something about a number or an address, or
// are of another kind.
const noValue = " fax pager personsökare secondary sekundär alternativ alternative label type typ display status samtycke consent operatör operator tid phonetic yomi utskick växel switchboard "

// fieldGuessed understands whole words of a header: "Telefon arbete", "Kundens e-postadress".
func fieldGuessed(words string) (field string, ok bool) {
	for word := range strings.FieldsSeq(words) {
		if strings.Contains(noValue, " "+word+" ") || strings.HasSuffix(word, "fax") {
			return "", false
		}
	}
	padded := " " + words + " "
	if strings.Contains(padded, " 2 address ") || strings.Contains(padded, " 3 address ") {
		return "", false
	}
	for _, phrase := range []string{
		"telefon", "telefonnummer", "mobil", "mobilnummer", "mobiltelefon", "phone", "mobile", "e post", "epost", "e mail", "email", "e postadress", "epostadress",
		"födelsedatum", "personnummer", "personnr", "födelseår", "date of birth", "födelseland", "modersmål", "organisationsnummer",
	} {
		if strings.Contains(padded, " "+phrase+" ") {
			return headings()[phrase].field, true
		}
	}
	return "", false
}
