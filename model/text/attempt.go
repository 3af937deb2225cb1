package text

// attemptWords are the words of times somebody was not reached.
var attemptWords = Words{
	"one":     {"kontaktförsök", "attempt"},
	"many":    {"Kontaktförsök", "Attempts"},
	"title":   {"Försökte nå %s", "Tried to reach %s"},
	"added":   {"Försök att nå %s noterades", "Attempt to reach %s noted"},
	"changed": {"Försök att nå %s ändrades", "Attempt to reach %s changed"},
	"deleted": {"Försök att nå %s togs bort", "Attempt to reach %s removed"},
	"tab":     {"Försök", "Attempts"},
	"none":    {"Inget försök ännu.", "No attempt yet."},
	"help":    {"När någon inte gick att nå, och hur du försökte", "When somebody was not reached, and how you tried"},

	"channel":                {"Hur", "How"},
	"channel-call":           {"samtal", "call"},
	"channel-message":        {"sms eller chatt", "text message"},
	"channel-email":          {"e-post", "e-mail"},
	"channel-letter":         {"brev", "letter"},
	"channel-visit":          {"besök", "visit"},
	"channel-through-others": {"genom någon annan", "through somebody else"},
	"on":                     {"När", "When"},
	"note":                   {"Anteckning", "Note"},

	"key":           {"försökte nå", "tried to reach"},
	"choose":        {"notera", "note"},
	"nothing-tried": {"inget", "nothing"},

	"moment": {"ej nådd: {channel}", "not reached: {channel}"},
}
