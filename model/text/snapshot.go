package text

// snapshotWords are the words of how a firm was on a day.
var snapshotWords = Words{
	"one":     {"läge för företaget", "state of the firm"},
	"many":    {"Företaget över tid", "The firm over time"},
	"title":   {"Företaget %s en viss dag", "The firm %s on a day"},
	"added":   {"Läget för %s noterades", "State of %s noted"},
	"changed": {"Läget för %s ändrades", "State of %s changed"},
	"deleted": {"Läget för %s togs bort", "State of %s removed"},
	"tab":     {"Företaget", "The firm"},
	"none":    {"Inget läge noterat ännu.", "No state on record yet."},
	"help":    {"Hur ett företag var en viss dag: anställda, omsättning, storlek", "How a firm was on a day: staff, turnover, size"},

	"on":             {"När", "When"},
	"employed":       {"Antal som arbetar där", "People working there"},
	"employed-count": {"%d arbetar där|%d arbetar där", "%d works there|%d work there"},
	"fte":            {"Heltidstjänster", "Full-time equivalents"},
	"turnover":       {"Omsättning", "Turnover"},
	"size":           {"Storlek", "Size"},
	"size-alone":     {"utan anställda", "no employees"},
	"size-micro":     {"1–9 anställda", "1–9 employees"},
	"size-small":     {"10–49 anställda", "10–49 employees"},
	"size-medium":    {"50–249 anställda", "50–249 employees"},
	"size-large":     {"250 anställda eller fler", "250 employees or more"},

	"more":    {"%d fler än %s|%d fler än %s", "%d more than %s|%d more than %s"},
	"fewer":   {"%d färre än %s|%d färre än %s", "%d fewer than %s|%d fewer than %s"},
	"as-many": {"lika många som %s", "as many as %s"},

	"moment": {"företaget: {employed} arbetar där", "the firm: {employed} work there"},
}
