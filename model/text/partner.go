package text

// partnerWords are the words of those who do things for the office's people.
var partnerWords = Words{
	"one":     {"samarbetspartner", "partner"},
	"many":    {"Samarbetspartner", "Partners"},
	"title":   {"Samarbetspartner", "Partner"},
	"added":   {"%s lades till", "%s added"},
	"changed": {"%s ändrades", "%s changed"},
	"deleted": {"%s togs bort", "%s removed"},
	"none":    {"Ingen samarbetspartner ännu. n lägger till en: vem som gör vad, och för vem.", "No partner yet. n adds one: who does what, and for whom."},
	"help":    {"Vem som gör vad: banker, myndigheter, skolor", "Who does what: banks, authorities, schools"},

	"page":         {"Samarbetspartner – vem gör vad", "Partners – who does what"},
	"key-new":      {"ny partner", "new partner"},
	"key-add":      {"lägg in i listan", "add to the list"},
	"key-remove":   {"ta bort", "remove"},
	"key-print":    {"skriv ut ringlista", "print call list"},
	"why-add":      {"Den här står redan i listan; n lägger till en ny.", "This one stands in the list already; n adds a new one."},
	"why-print":    {"Inget är öppet här, så det finns inget att ringa om.", "Nothing is open here, so there is nothing to call about."},
	"why-remove":   {"Den här står inte i listan; a lägger till den.", "This one is not in the list; a adds it."},
	"unlisted":     {"ny", "new"},
	"not-listed":   {"Nämns i åtgärder men står inte i listan; a lägger till.", "Named in actions but not in the list; a adds it."},
	"nothing-open": {"Inget är öppet hos dem just nu.", "Nothing is open with them now."},
	"open":         {"Öppet: %d sak för %s|Öppet: %d saker för %s", "Open: %d thing for %s|Open: %d things for %s"},
	"people":       {"%d person|%d personer", "%d person|%d people"},
	"referral":     {"hänvisning", "referral"},
	"name-calls":   {"ringlista", "call-list"},
	"protected":    {"skyddade personuppgifter", "protected identity"},
	"answer":       {"Svar:", "Answer:"},

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
