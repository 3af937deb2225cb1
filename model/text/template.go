package text

// templateWords are the words of programmes that are used again.
var templateWords = Words{
	"one":     {"mall", "template"},
	"many":    {"Mallar", "Templates"},
	"title":   {"Mall", "Template"},
	"added":   {"%s lades till", "%s added"},
	"changed": {"%s ändrades", "%s changed"},
	"deleted": {"%s togs bort", "%s removed"},
	"none":    {"Ingen mall ännu. a lägger till en.", "No template yet. a adds one."},
	"help":    {"Egna mallar för åtgärdsprogram", "Your own templates of action programmes"},

	"name":  {"Namn", "Name"},
	"about": {"Vad den är till för", "What it is for"},
}
