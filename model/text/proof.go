package text

// proofWords say what a step still lacks, as the end of "still missing: …".
var proofWords = Words{
	"name":             {"namn", "a name"},
	"reach":            {"telefon, e-post eller adress", "a phone, e-mail or address"},
	"channel":          {"hur personen hittades", "how the person was found"},
	"date":             {"datum", "the date"},
	"language":         {"språket det gavs på", "the language it was given in"},
	"topics":           {"vad ni gått igenom", "the topics covered"},
	"seminar":          {"närvaro på ett seminarium", "attendance at a seminar"},
	"personal-contact": {"en noterad personlig kontakt", "a logged personal contact"},
	"decision":         {"beslutet", "the decision"},
	"competence":       {"kompetens", "competence"},
	"goal":             {"mål", "the goal"},
	"obstacles":        {"hinder", "obstacles"},
	"schedule":         {"hur ofta och till när ni följer upp", "how often and until when to follow up"},
	"schedule-closed":  {"att uppföljningen avslutats", "that the schedule is closed"},
}
