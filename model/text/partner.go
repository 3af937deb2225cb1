package text

// partnerWords are the words of those who do things for the office's people.
var partnerWords = Words{
	"one":     {"samarbetspartner", "partner"},
	"many":    {"Samarbetspartner", "Partners"},
	"title":   {"Samarbetspartner", "Partner"},
	"added":   {"%s lades till", "%s added"},
	"changed": {"%s ändrades", "%s changed"},
	"deleted": {"%s togs bort", "%s removed"},
	"none":    {"Ingen samarbetspartner ännu. a lägger till en: vem som gör vad, och för vem.", "No partner yet. a adds one: who does what, and for whom."},
	"help":    {"Vem som gör vad: banker, myndigheter, skolor", "Who does what: banks, authorities, schools"},

	"name":      {"Namn", "Name"},
	"person":    {"Kontaktperson", "Contact person"},
	"phones":    {"Telefon", "Telephone"},
	"email":     {"E-post", "E-mail"},
	"does":      {"Vad de gör", "What they do"},
	"audience":  {"För vem", "For whom"},
	"languages": {"Språk", "Languages"},
	"note":      {"Anteckning", "Note"},

	"named-by": {"%s för %s", "%s of %s"},
	"named":    {"%s nämns i %s. Ange någon annan där först; inget har ändrats.", "%s is named in %s. Name somebody else there first; nothing was changed."},
}
