package text

// consentWords are the words of what a partner may be told.
var consentWords = Words{
	"one":     {"samtycke", "consent"},
	"many":    {"Samtycken", "Consents"},
	"title":   {"Vad en partner får veta om %s", "What a partner may know of %s"},
	"added":   {"Samtycke av %s noterades", "Consent of %s noted"},
	"changed": {"Samtycke av %s ändrades", "Consent of %s changed"},
	"deleted": {"Samtycke av %s togs bort", "Consent of %s removed"},
	"ended":   {"Samtycke av %s togs tillbaka", "Consent of %s withdrawn"},
	"ends":    {"återtaget", "withdrawn"},
	"tab":     {"Samtycken", "Consents"},
	"none":    {"Inget samtycke ännu.", "No consent yet."},
	"help":    {"Vad någon har gått med på att en partner får veta", "What somebody has agreed that a partner may know"},

	"partner":        {"Vem som får veta", "Who may know"},
	"what":           {"Vad", "What"},
	"what-reach":     {"telefon och e-post", "telephone and e-mail"},
	"what-business":  {"affärsidén och företaget", "the idea and the firm"},
	"what-needs":     {"behoven", "the needs"},
	"what-programme": {"åtgärdsprogrammet", "the programme"},
	"what-finance":   {"ansökningar om pengar", "applications for money"},
	"what-analysis":  {"analysen", "the analysis"},
	"on":             {"När", "When"},
	"how":            {"Hur", "How"},
	"how-signed":     {"underskrivet", "signed"},
	"how-spoken":     {"muntligt", "spoken"},
	"how-message":    {"skrivet meddelande", "written message"},
	"language":       {"På språket", "In the language"},
	"withdrawn":      {"Återtaget", "Withdrawn on"},

	"before":            {"Ett samtycke tas inte tillbaka innan det har getts; rätta ett av datumen. Inget har sparats.", "A consent is not withdrawn before it was given; correct one of the dates. Nothing was saved."},
	"told":              {"%s har redan fått veta", "%s has already been told"},
	"told-nothing-more": {"Det som redan är sagt kan inte tas tillbaka. Hänvisningarna står kvar som de är.", "What has been said cannot be taken back. The referrals stay as they are."},
	"told-name-only":    {"bara att personen kommer till er", "only that the person comes to you"},

	"moment":       {"{partner} får veta: {what}", "{partner} may know: {what}"},
	"moment-ended": {"{partner} får inte veta mer", "{partner} may know no more"},
}
