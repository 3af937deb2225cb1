package text

// proposalWords are the words of actions that are proposed. The words by which partners are
// known to do things of a kind are divided by commas.
var proposalWords = Words{
	"title":      {"Förslag till åtgärder: %s", "Proposed actions: %s"},
	"title-need": {"Förslag till åtgärder för %s: %s", "Proposed actions for %s: %s"},
	"key":        {"föreslå åtgärder", "propose actions"},
	"key-make":   {"lägg i programmet", "put in the programme"},
	"key-edit":   {"ändra först", "change first"},
	"none":       {"Alla öppna behov har en åtgärd, och inget mer föreslås.", "All open needs have an action, and nothing more is proposed."},
	"no-needs":   {"Inga behov är noterade ännu. Fliken Behov lägger till dem med a.", "No needs are on record yet. The tab Needs adds them with a."},
	"actor":      {"vem? enter frågar", "who? enter asks"},
	"has":        {"har %s, %s", "has %s, %s"},
	"obstacle":   {"hinder: %s", "obstacle: %s"},

	"fits-sfi":            {"sfi, svenska, språk", "sfi, swedish, language"},
	"fits-civics":         {"samhällskunskap, samhällsorientering", "civics, civic"},
	"fits-validation":     {"validering, betyg, meritering", "validation, certificates"},
	"fits-school-mixed":   {"företagsskola, starta eget, nyföretagar, entreprenörskap", "business school, start-up, entrepreneurship"},
	"fits-school-abroad":  {"företagsskola, nyföretagar, integration", "business school, integration"},
	"fits-school-women":   {"företagsskola, kvinnor", "business school, women"},
	"fits-internship":     {"praktik, lärling, arbetsförmedling", "internship, apprentice, employment service"},
	"fits-bank":           {"bank, krediter", "bank, credit"},
	"fits-mentor":         {"mentor", "mentor"},
	"fits-trade-training": {"yrkesutbildning, yrkeskurs, lärcentrum, komvux", "trade training, vocational"},
	"fits-premises":       {"lokaler, lokal för, hyr ut", "premises, rents out"},
	"fits-permit":         {"tillstånd, bygglov, miljökontor, livsmedelskontroll", "permit, licence"},
	"fits-micro-loan":     {"mikrolån, almi, företagslån", "micro-loan, microloan, business loan"},
}
