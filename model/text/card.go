package text

// cardWords are the headings of the columns made of business cards. Those of lists of contacts
// are understood by these words.
var cardWords = Words{
	"first-name":   {"Förnamn", "First name"},
	"middle-name":  {"Mellannamn", "Middle name"},
	"last-name":    {"Efternamn", "Last name"},
	"display-name": {"Visningsnamn", "Display name"},
	"nickname":     {"Tilltalsnamn", "Nickname"},
	"phone":        {"Telefon", "Phone"},
	"e-mail":       {"E-post", "E-mail"},
	"birthday":     {"Född", "Birthday"},
	"gender":       {"Kön", "Gender"},
	"company":      {"Företag", "Company"},
	"department":   {"Avdelning", "Department"},
	"title":        {"Titel", "Title"},
	"occupation":   {"Yrke", "Occupation"},
	"street":       {"Gatuadress", "Street"},
	"postcode":     {"Postnummer", "Postcode"},
	"city":         {"Ort", "City"},
	"region":       {"Region", "Region"},
	"country":      {"Land", "Country"},
	"address":      {"Annan adress", "Other address"},
	"website":      {"Webbplats", "Website"},
	"notes":        {"Anteckning", "Notes"},
	"categories":   {"Kategorier", "Categories"},
	"fax":          {"Fax", "Fax"},
	"pager":        {"Personsökare", "Pager"},
	"prefix":       {"Titel före namnet", "Prefix"},
	"suffix":       {"Titel efter namnet", "Suffix"},
	"further":      {"Mer på visitkortet", "More on the card"},
}
