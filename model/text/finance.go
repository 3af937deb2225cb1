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

	"decided-before":  {"Beskedet den %s ligger före ansökan den %s. Ändra en av dagarna; inget sparades.", "The decision on %s is before the application on %s. Change one of the days; nothing was saved."},
	"not-granted":     {"%s kr kan inte vara beviljat utan att beskedet är beviljad. Ändra beskedet eller ta bort beloppet; inget sparades.", "%s kronor cannot be granted unless the decision is granted. Change the decision or take the amount away; nothing was saved."},
	"over-micro-loan": {"Ett mikrolån på %s kr är över gränsen, %s kr. Rätta beloppet, eller ändra gränsen under %s; inget sparades.", "A micro-loan of %s kronor is over the limit, %s kronor. Correct the amount, or change the limit under %s; nothing was saved."},

	"moment":           {"ansökan till {lender}: {amount}", "application to {lender}: {amount}"},
	"moment-refused":   {"besked från {lender}: {decision}", "decision of {lender}: {decision}"},
	"moment-withdrawn": {"ansökan till {lender}: {decision}", "application to {lender}: {decision}"},
	"moment-ended":     {"besked från {lender}: {decision}, {granted}", "decision of {lender}: {decision}, {granted}"},
}
