package text

// recordWords are the kinds and statuses of what is on record about a contact: contacts
// made, promises, needs, actions, applications.
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

	"decision-waiting":   {"väntar", "waiting", "väntar på besked, väntar på beslut, pending, under behandling, ansökt, sökt, applied, inskickad"},
	"decision-granted":   {"beviljad", "granted", "beviljat, ja, approved, godkänd, fått, yes"},
	"decision-refused":   {"avslag", "refused", "avslagen, avslagit, nekad, nej, rejected, denied, no"},
	"decision-withdrawn": {"återtagen", "withdrawn", "återkallad, drog tillbaka"},
}
