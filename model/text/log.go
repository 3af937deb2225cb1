package text

// logWords are the words of a contact made with a person.
var logWords = Words{
	"one":     {"anteckning", "logged contact"},
	"many":    {"Noterade kontakter", "Logged contacts"},
	"title":   {"Notera kontakt med %s", "Log a contact with %s"},
	"added":   {"Kontakt med %s noterades", "Contact with %s noted"},
	"changed": {"Noterad kontakt med %s ändrades", "Noted contact with %s changed"},
	"deleted": {"Noterad kontakt med %s togs bort", "Noted contact with %s removed"},
	"help":    {"Anteckna en kontakt som har tagits", "Log a contact made"},

	"said":         {"Vad som sades", "What was said"},
	"kind":         {"Hur", "How"},
	"kind-call":    {"telefonsamtal", "call"},
	"kind-visit":   {"besök", "visit"},
	"kind-meeting": {"möte", "meeting"},
	"kind-message": {"meddelande", "message"},
	"kind-email":   {"e-post", "e-mail"},
	"on":           {"När", "When"},
	"minutes":      {"Minuter", "Minutes"},
	"preparation":  {"Förberedelse (min)", "Preparation (min)"},
	"travel":       {"Resa (min)", "Travel (min)"},
	"project":      {"Projekt", "Project"},
	"event":        {"Träff", "Meeting"},

	"moment": {"{kind}", "{kind}"},

	"kept":   {"Det du skrev finns kvar till nästa gång.", "What you typed is kept for the next time."},
	"draft":  {"Det du skrev senast och inte sparade finns kvar i formuläret.", "What you typed last and did not save is in the form."},
	"afresh": {"börja om", "start afresh"},
}
