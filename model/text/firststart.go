package text

// firststartWords are the words of the first screen of an empty register.
var firststartWords = Words{
	"title":         {"Välkommen till Stegvis", "Welcome to Stegvis"},
	"about":         {"Från affärsidé till företag, ett steg i taget. Allt stannar på den här datorn.", "From business idea to firm, one step at a time. Everything stays on this computer."},
	"choose":        {"välj", "choose"},
	"begin":         {"Börja", "Start"},
	"begin-about":   {"Ange kontorets namn och språk, så är du igång.", "Give the office's name and language, and you can begin."},
	"bring":         {"Ta in en lista", "Bring in a list"},
	"bring-about":   {"Kontakter ur ett kalkylblad eller en telefon.", "Contacts from a spreadsheet or a phone."},
	"look":          {"Se dig omkring", "Look around"},
	"look-about":    {"Ett påhittat kontor att prova i. Det slängs efteråt.", "A made-up office to try things in, thrown away after."},
	"office":        {"Kontorets namn", "Name of the office"},
	"language":      {"Språk", "Language"},
	"this-language": {"Svenska", "English"},
}
