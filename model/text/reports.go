package text

// reportsWords are the words of the page of the figures.
var reportsWords = Words{
	"key-export":   {"skriv årets mapp", "write the year's folder"},
	"key-calendar": {"kalenderfil", "calendar file"},
	"key-period":   {"period", "period"},
	"key-project":  {"projekt", "project"},
	"key-profile":  {"profil", "profile"},
	"key-next":     {"tabell", "table"},
	"key-before":   {"tabellen före", "table before"},
	"key-stop":     {"avbryt", "stop"},

	"table-contacts": {"Kontakter", "Contacts"},
	"table-ladder":   {"Trappan", "Ladder"},
	"table-meetings": {"Träffar", "Meetings"},
	"table-needs":    {"Behov", "Needs"},

	"period-title":   {"Period", "Period"},
	"project-title":  {"Projekt", "Project"},
	"everything":     {"alla år", "all years"},
	"all-projects":   {"alla projekt", "all projects"},
	"profile-funder": {"exakta siffror", "exact figures"},
	"profile-public": {"för publicering", "for publication"},
	"empty":          {"Här visas årets siffror så snart något är noterat. x skriver årets mapp.", "Here you will see the year's figures as soon as something is on record. x writes the year's folder."},
	"writing":        {"Skriver: %s. esc avbryter.", "Writing: %s. esc stops."},
	"written":        {"Klart. Det ligger i %s", "Done. It is in %s"},
	"stopped":        {"Avbrutet. Inget halvskrivet finns kvar.", "Stopped. Nothing half-written is left."},
}
