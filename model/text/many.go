package text

// manyWords are what is done with many contacts at once, and what is said of those it could not be
// done for.
var manyWords = Words{
	"contacts": {"%d kontakter", "%d contacts"},

	"people": {"%d kontakt|%d kontakter", "%d contact|%d contacts"},

	"title":            {"Gör med %d kontakt|Gör med %d kontakter", "Do with %d contact|Do with %d contacts"},
	"do-next":          {"Nästa datum", "Next date", "datum, ring, uppföljning, date, call"},
	"do-pause":         {"Pausa till en dag", "Pause until a day", "vila, sova, rest"},
	"do-step":          {"Gör ett steg klart", "Complete a step", "trappa, klart, ladder, done"},
	"do-project":       {"Lägg till i ett projekt", "Add to a project"},
	"do-invite":        {"Bjud in till en träff", "Invite to a meeting", "möte, frukost, event"},
	"do-found-through": {"Hittad genom", "Found through", "kanal, channel"},
	"do-export":        {"Skriv en fil med dem", "Write a file of them", "export, exportera, csv, excel"},
	"do-close":         {"Avsluta", "Close", "stäng"},
	"step-how": {
		"%s blir klart för dem som står på steget och inte saknar något. Fyll i det som gäller alla; det som redan är noterat om någon står kvar.",
		"%s is completed for those who stand on it and lack nothing. Fill in what is true of all; what is noted of somebody already stays.",
	},

	"next-title": {"Vad händer nu?", "What next?"},
	"next-yes":   {"gör något med alla", "do something with all"},
	"next": {
		"%d kontakt kom in eller fick något nytt. Ge den ett nästa datum, en paus, ett projekt, ett steg …|%d kontakter kom in eller fick något nytt. Ge alla ett nästa datum, en paus, ett projekt, ett steg …",
		"%d contact came in or got something new. Give it a next date, a pause, a project, a step …|%d contacts came in or got something new. Give all of them a next date, a pause, a project, a step …",
	},

	"some-left":   {"Några är som de var", "Some are as they were"},
	"nobody":      {"Inget ändrades", "Nothing was changed"},
	"not-in-file": {"Några är inte med i filen", "Some are not in the file"},
	"no-file":     {"Ingen fil skrevs", "No file was written"},

	"moved-done":   {"%s klarade sitt steg", "%s completed their step"},
	"moved-skip":   {"%s hoppade över sitt steg", "%s skipped their step"},
	"moved-back":   {"%s flyttades tillbaka på trappan", "%s moved back on the ladder"},
	"moved-reopen": {"%s öppnades igen", "%s reopened"},

	"left-lacking":         {"Saknar: %s", "Lacking: %s"},
	"left-gone":            {"Finns inte längre i registret", "Not in the register any more"},
	"left-off-ladder":      {"Står inte på trappan", "Not on the ladder"},
	"left-reopen-first":    {"Avslutad eller överlämnad", "Closed or handed over"},
	"left-ladder-finished": {"Har redan gått hela trappan", "The whole ladder is done already"},
	"left-step-behind":     {"Har redan passerat det steget", "Past that step already"},
	"left-step-ahead":      {"Har inte kommit till det steget ännu", "Not come to that step yet"},
	"left-first-step":      {"Står på första steget", "On the first step"},
	"left-before-step":     {"Steget började senare än den dagen", "The step began later than that day"},
	"left-already-active":  {"Redan aktiv", "Active already"},
	"left-status-same":     {"Har redan det läget", "That status already"},
	"left-three-attempts":  {"Inte sökt på tre olika sätt ännu", "Not tried in three different channels yet"},
	"left-same":            {"Har det redan", "Has that already"},
	"left-other":           {"Har redan något annat, som står kvar", "Has something else already, which stays"},
	"left-listed":          {"Står redan på listan", "On the list already"},
	"left-taking-part":     {"Deltar redan", "Takes part already"},
	"left-protected":       {"Skyddade personuppgifter: aldrig i en fil", "Protected identity: never in a file"},
}
