package text

// outcomeWords are the words of a dated result.
var outcomeWords = Words{
	"one":     {"resultat", "outcome"},
	"many":    {"Resultat", "Outcomes"},
	"title":   {"Resultat för %s", "Outcome for %s"},
	"added":   {"Resultat för %s noterades", "Outcome of %s noted"},
	"changed": {"Resultat för %s ändrades", "Outcome of %s changed"},
	"deleted": {"Resultat för %s togs bort", "Outcome of %s removed"},
	"help":    {"Anteckna ett resultat", "Record an outcome"},
	"proof":   {"minst ett resultat", "at least one outcome"},

	"kind":                {"Resultat", "Outcome"},
	"kind-firm-started":   {"Startade företag", "Firm started"},
	"kind-running-6":      {"Igång efter 6 månader", "Running after 6 months"},
	"kind-running-12":     {"Igång efter 12 månader", "Running after 12 months"},
	"kind-running-24":     {"Igång efter 24 månader", "Running after 24 months"},
	"kind-running-36":     {"Igång efter 36 månader", "Running after 36 months"},
	"kind-jobs":           {"Nya jobb", "Jobs created"},
	"kind-first-employee": {"Första anställda", "First employee"},
	"kind-export-order":   {"Exportorder", "Export order"},
	"kind-firm-closed":    {"Lade ner företaget", "Firm closed"},
	"kind-employed":       {"Fick arbete", "Employed"},
	"kind-internship":     {"Praktik", "Internship"},
	"kind-studies":        {"Studier", "Studies"},
	"kind-qualification":  {"Behörighet", "Qualification"},
	"kind-other-step":     {"Annat steg framåt", "Other step forward"},
	"on":                  {"När", "When"},
	"jobs":                {"Nya jobb", "Jobs created"},
	"jobs-count":          {"%d jobb|%d jobb", "%d job|%d jobs"},
	"evidence":            {"Hur vi vet det", "How we know"},
	"evidence-told":       {"berättat", "told"},
	"evidence-document":   {"dokument", "document"},
	"evidence-register":   {"register", "register"},

	"moment": {"{kind}", "{kind}"},
}
