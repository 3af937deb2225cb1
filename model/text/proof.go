package text

// proofWords say what a step still lacks, as the end of "still missing: …".
var proofWords = Words{
	"one":     {"underlag", "proof"},
	"many":    {"Underlag", "Proof"},
	"title":   {"Underlag för %s", "Proof of %s"},
	"added":   {"Underlag för %s noterades", "Proof of %s noted"},
	"changed": {"Underlag för %s ändrades", "Proof of %s changed"},
	"deleted": {"Underlag för %s togs bort", "Proof of %s removed"},
	"tab":     {"Underlag", "Proof"},
	"none":    {"Inget underlag ännu.", "No proof yet."},
	"help":    {"Pappret som visar att en siffra stämmer, och var det ligger", "The paper that shows that a figure is right, and where it lies"},

	"of":          {"Vad det visar", "What it shows"},
	"what":        {"Vilket papper", "Which paper"},
	"on":          {"Underskrivet eller sett", "Signed or seen on"},
	"by":          {"Av vem", "By whom"},
	"kept":        {"Var det ligger", "Where it lies"},
	"kept-binder": {"i en pärm", "in a binder"},
	"kept-drawer": {"i en låda", "in a drawer"},
	"kept-file":   {"fil på disken", "file on disk"},
	"where":       {"Vilken pärm, låda eller fil", "Which binder, drawer or file"},
	"checksum":    {"Kontrollsumma", "Checksum"},

	"moment": {"underlag: {what}", "proof: {what}"},

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
