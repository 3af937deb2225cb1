package text

// recordWords are the kinds and statuses of what is on record about a contact: contacts
// made, promises, needs, actions, applications, outcomes.
var recordWords = Words{
	"log-visit":   {"besök", "visit"},
	"log-call":    {"samtal", "call"},
	"log-message": {"meddelande", "message"},
	"log-email":   {"e-post", "e-mail"},
	"log-meeting": {"möte", "meeting"},

	"waiting-advisor": {"mig", "me"},
	"waiting-contact": {"kontakten", "the contact"},
	"waiting-partner": {"en partner", "a partner"},

	"need-status-open":      {"öppet", "open"},
	"need-status-programme": {"i programmet", "in the programme"},
	"need-status-met":       {"tillgodosett", "met"},
	"need-status-dropped":   {"struket", "dropped"},

	"action-sfi":            {"SFI med företagsinriktning", "Business-oriented language course (SFI)"},
	"action-civics":         {"Samhällskunskap med företagsinriktning", "Business-oriented civics course"},
	"action-validation":     {"Validering", "Validation"},
	"action-school-mixed":   {"Företagsskola, blandad grupp", "Business school, mixed group"},
	"action-school-abroad":  {"Företagsskola, utrikes födda", "Business school, born abroad"},
	"action-school-women":   {"Företagsskola, kvinnor", "Business school, women"},
	"action-internship":     {"Praktik eller lärling", "Internship or apprenticeship"},
	"action-bank":           {"Bankkontakt", "Bank contact"},
	"action-mentor":         {"Mentor", "Mentor"},
	"action-trade-training": {"Yrkesutbildning", "Trade training"},
	"action-premises":       {"Lokal", "Premises"},
	"action-permit":         {"Tillstånd", "Permit"},
	"action-micro-loan":     {"Mikrolån", "Micro-loan"},
	"action-other":          {"Annat", "Other"},

	"action-status-planned":   {"planerad", "planned"},
	"action-status-under-way": {"pågår", "under way"},
	"action-status-done":      {"klar", "done"},
	"action-status-dropped":   {"struken", "dropped"},

	"decision-waiting":   {"väntar", "waiting"},
	"decision-granted":   {"beviljad", "granted"},
	"decision-refused":   {"avslag", "refused"},
	"decision-withdrawn": {"återtagen", "withdrawn"},

	"outcome-firm-started":   {"Startade företag", "Firm started"},
	"outcome-running-6":      {"Igång efter 6 månader", "Running after 6 months"},
	"outcome-running-12":     {"Igång efter 12 månader", "Running after 12 months"},
	"outcome-running-24":     {"Igång efter 24 månader", "Running after 24 months"},
	"outcome-running-36":     {"Igång efter 36 månader", "Running after 36 months"},
	"outcome-jobs":           {"Nya jobb", "Jobs created"},
	"outcome-first-employee": {"Första anställda", "First employee"},
	"outcome-export-order":   {"Exportorder", "Export order"},
	"outcome-firm-closed":    {"Lade ner företaget", "Firm closed"},
	"outcome-employed":       {"Fick arbete", "Employed"},
	"outcome-internship":     {"Praktik", "Internship"},
	"outcome-studies":        {"Studier", "Studies"},
	"outcome-qualification":  {"Behörighet", "Qualification"},
	"outcome-other-step":     {"Annat steg framåt", "Other step forward"},

	"evidence-told":     {"berättat", "told"},
	"evidence-document": {"dokument", "document"},
	"evidence-register": {"register", "register"},
}
