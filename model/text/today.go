package text

// todayWords are the words of the Today page and of its weekly pass.
var todayWords = Words{
	"why-open":    {"Här finns ingen rad att öppna; n lägger till en kontakt.", "There is no line to open here; n adds a contact."},
	"why-log":     {"Raden gäller ingen enskild person; enter öppnar den.", "The line is not about one person; enter opens it."},
	"why-done":    {"Inget att bocka av på raden; l noterar en kontakt.", "Nothing to tick off on this line; l logs a contact."},
	"why-pass":    {"Inget behöver dig nu, så det finns inget att gå igenom.", "Nothing needs you now, so there is nothing to go through."},
	"why-checkin": {"Ingen träff är inplanerad; lägg till en på sidan Träffar.", "No meeting is planned; add one on the Meetings page."},

	"log":     {"notera", "log"},
	"done":    {"klart", "done"},
	"pass":    {"veckogenomgång", "weekly pass"},
	"new":     {"ny kontakt", "new contact"},
	"checkin": {"checka in", "check in"},

	"needs-you":           {"Behöver dig", "Needs you"},
	"more":                {"%d till|%d till", "%d more|%d more"},
	"undated":             {"Ingen har ett datum nära. 2 visar kontakterna; t där sätter nästa datum, så påminns du här.", "Nobody has a date near. 2 shows the contacts; t there sets the next date, and you are reminded here."},
	"this-week":           {"Gjort den här veckan", "Done this week"},
	"nothing-said":        {"Inget är noterat än.", "Nothing is noted yet."},
	"nobody":              {"Ingen just nu.", "Nobody right now."},
	"waiting":             {"Väntar på andra", "Waiting on others"},
	"contacts-themselves": {"kontakterna själva", "the contacts"},
	"people":              {"%d person|%d personer", "%d person|%d people"},
	"next-meeting":        {"Nästa träff", "Next meeting"},
	"no-meeting":          {"Ingen inplanerad. 4 visar träffarna.", "None planned. 4 shows the meetings."},
	"standing":            {"Var alla står", "Where everyone stands"},
	"awake":               {"vaknar", "awake"},
	"pause-over":          {"pausen är slut", "the pause is over"},
	"silent":              {"tyst", "silent"},
	"follow-up":           {"följ upp", "follow up"},
	"outside": {
		"Ingen kopia utanför den här disken på %d dag: sidan Kontoret, m|Ingen kopia utanför den här disken på %d dagar: sidan Kontoret, m",
		"No copy outside this disk for %d day: the page Office, m|No copy outside this disk for %d days: the page Office, m",
	},
	"half-filled": {"Halvfärdig kontakt: %s … n fortsätter", "Half-filled contact: %s … n goes on"},
	"place":       {"%d av %d", "%d of %d"},
	"empty":       {"Här visas vem som behöver dig. Tryck n för att lägga till den första kontakten, eller 2 och sedan i för att ta in en lista.", "Here you will see who needs you. Press n to add the first contact, or 2 and then i to bring in a list."},

	"wait-title":  {"Väntar på %s", "Waiting on %s"},
	"wait-chased": {"påmind %d gång|påmind %d gånger", "chased %d time|chased %d times"},
	"chase":       {"påminn", "chased again"},
	"answered":    {"svar kom", "answered"},
}
