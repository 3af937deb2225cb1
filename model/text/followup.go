package text

// followUpWords are the words of a promise.
var followUpWords = Words{
	"one":     {"uppföljning", "follow-up"},
	"many":    {"Vad som är avtalat", "What is agreed"},
	"title":   {"Nästa datum för %s", "Next date for %s"},
	"added":   {"Nästa datum satt: %s", "Next date set: %s"},
	"changed": {"Uppföljning av %s ändrades", "Follow-up of %s changed"},
	"ended":   {"Uppföljning av %s är klar", "Follow-up of %s done"},
	"deleted": {"Uppföljning av %s togs bort", "Follow-up of %s removed"},

	"told-added":   {"Nästa datum satt: %[3]s, %[2]s (%[1]s)", "Next date set: %[3]s, %[2]s (%[1]s)"},
	"told-changed": {"Nästa datum ändrat: %[3]s, %[2]s (%[1]s)", "Next date changed: %[3]s, %[2]s (%[1]s)"},
	"told-ended":   {"Klart: %[2]s (%[1]s)", "Done: %[2]s (%[1]s)"},
	"told-deleted": {"Togs bort: %[2]s (%[1]s)", "Removed: %[2]s (%[1]s)"},

	"past": {
		"Den dagen har redan varit. Inget är sparat än: spara igen om dagen ska vara så, eller skriv en annan.",
		"That day has already been. Nothing is saved yet: save again if the day is right, or type another.",
	},
	"kept-title": {"Klart? %s", "Done? %s"},
	"kept":       {"%s (%s)", "%s (%s)"},
	"kept-yes":   {"ja, klart", "yes, done"},
	"kept-no":    {"nej", "no"},
	"kept-move":  {"flytta", "move"},

	"ends": {"klart", "done"},
	"tab":  {"Nästa", "Next"},
	"none": {"Inget är avtalat. a lägger till ett datum, F ställer uppföljningens tre frågor.", "Nothing is agreed. a adds a date, F asks the three questions of the follow-up."},
	"help": {"Det som är lovat: lägg till, lista, ändra", "What is promised: add, list, change"},

	"on":              {"Nästa datum", "Next date"},
	"what":            {"Vad som ska hända", "What is to happen"},
	"waiting":         {"Vem gör det", "Who does it"},
	"waiting-advisor": {"jag", "me"},
	"waiting-contact": {"kontakten", "the contact"},
	"waiting-partner": {"en partner", "a partner"},
	"partner":         {"Vilken partner", "Which partner"},
	"since":           {"Väntat sedan", "Waiting since"},
	"chased":          {"Påminnelser", "Reminders"},
	"done":            {"Klart", "Done"},
	"weeks":           {"Hur ofta (veckor)", "How often (weeks)"},
	"months":          {"Månader efter starten", "Months after the start"},
	"every":           {"Hur ofta (månader)", "How often (months)"},
	"until":           {"Till", "Until"},
	"outcome":         {"Kommer av resultatet", "Comes of the outcome"},

	"because":             {"Därför att", "Because"},
	"because-help-soon":   {"hjälp önskas snart", "help wanted soon"},
	"because-help":        {"hjälp önskas", "help wanted"},
	"because-going-badly": {"det går dåligt", "it is going badly"},
	"after-start":         {"%d månader efter starten", "%d months after the start"},

	"moment": {"uppföljning klar", "follow-up done"},
}
