package text

// financeWords are the words of an application for money.
var financeWords = Words{
	"one":     {"ansökan", "application"},
	"many":    {"Finansiering", "Finance"},
	"title":   {"Ansökan om finansiering för %s", "Application for finance for %s"},
	"added":   {"Ansökan för %s noterades", "Application of %s noted"},
	"changed": {"Ansökan för %s ändrades", "Application of %s changed"},
	"deleted": {"Ansökan för %s togs bort", "Application of %s removed"},
	"help":    {"Ansökningar om finansiering: lägg till, lista, ändra", "Applications for finance: add, list, change"},

	"lender":                 {"Långivare", "Lender"},
	"lender-bank":            {"bank", "bank"},
	"lender-micro-lender":    {"mikrolångivare", "micro-lender"},
	"lender-regional-lender": {"regional långivare", "regional lender"},
	"lender-start-up-grant":  {"starta eget-bidrag", "start-up grant"},
	"lender-guarantee":       {"garanti", "guarantee"},
	"lender-family":          {"familj", "family"},
	"lender-other":           {"annan långivare", "another lender"},
	"lender-unknown":         {"långivare", "lender"},
	"product":                {"Produkt", "Product"},
	"amount":                 {"Belopp", "Amount"},
	"on":                     {"Ansökte", "Applied on"},
	"decision":               {"Besked", "Decision"},
	"decision-waiting":       {"väntar", "waiting", "väntar på besked, väntar på beslut, pending, under behandling, ansökt, sökt, applied, inskickad"},
	"decision-granted":       {"beviljad", "granted", "beviljat, ja, approved, godkänd, fått, yes"},
	"decision-refused":       {"avslag", "refused", "avslagen, avslagit, nekad, nej, rejected, denied, no"},
	"decision-withdrawn":     {"återtagen", "withdrawn", "återkallad, drog tillbaka"},
	"granted":                {"Beviljat belopp", "Amount granted"},
	"decided":                {"Besked den", "Decided on"},
	"reason":                 {"Varför", "Why"},

	"moment":           {"ansökan till {lender}: {amount}", "application to {lender}: {amount}"},
	"moment-refused":   {"besked från {lender}: {decision}", "decision of {lender}: {decision}"},
	"moment-withdrawn": {"ansökan till {lender}: {decision}", "application to {lender}: {decision}"},
	"moment-ended":     {"besked från {lender}: {decision}, {granted}", "decision of {lender}: {decision}, {granted}"},
}
