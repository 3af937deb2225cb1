package text

// meetingsWords are the words of the list of meetings, of a meeting's page and of its form.
var meetingsWords = Words{
	"key-new":    {"ny träff", "new meeting"},
	"key-copy":   {"kopiera", "copy"},
	"key-cancel": {"ställ in", "cancel"},

	"column-on":      {"När", "When"},
	"column-present": {"Här", "Present"},

	"is-cancelled": {"inställd", "cancelled"},
	"all":          {"Alla", "All"},
	"filter-title": {"Visa", "Show"},
	"none-found":   {"Inga träffar passar. f ändrar urvalet.", "No meetings fit. f changes the view."},
	"empty":        {"Här visas träffar och seminarier. Tryck n för att lägga till den första.", "Here you will see meetings and seminars. Press n to add the first one."},

	"new-title":  {"Ny träff", "New meeting"},
	"edit-title": {"Ändra träffen", "Change the meeting"},
	"line-title": {"Efter träffen: %s", "After the meeting: %s"},
	"who":        {"”%s” passar ingen kontakt, eller flera. Skriv hela namnet på någon som finns i registret.", "“%s” fits no contact, or several. Type the whole name of someone in the register."},

	"key-open":     {"öppna personen", "open the person"},
	"key-line":     {"skriv en rad", "write a line"},
	"key-invite":   {"bjud in", "invite"},
	"key-excused":  {"förhinder", "excused"},
	"key-absent":   {"uteblev", "did not come"},
	"key-complete": {"gör steget klart för alla", "complete the step for all"},
	"key-no-shows": {"datum för de som uteblev", "date for those who missed it"},
	"key-sheet":    {"närvarolista", "sign-in sheet", "utskrift, skriv ut, print, deltagarlista, attendance"},
	"key-minutes":  {"minnesanteckningar", "minutes", "utskrift, skriv ut, print, protokoll, notes"},

	"invite-title":    {"Bjud in till träffen", "Invite to the meeting"},
	"names":           {"Namn, ett per rad", "Names, one a line"},
	"no-show-title":   {"De som uteblev", "Those who did not come"},
	"as-last":         {"Ifyllt som förra gången. Ändra det som är annat.", "Filled in as last time. Change what differs."},
	"noted":           {"Antecknat", "Noted"},
	"noted-mark":      {"rad", "line"},
	"noted-next-date": {"Nästa datum: %s", "Next date: %s"},
	"noted-next":      {"Nästa datum: %s, %s", "Next date: %s, %s"},
	"next":            {"Nästa datum", "Next date"},
	"nobody-yet":      {"Ingen är noterad ännu. c checkar in, I bjuder in.", "Nobody is noted yet. c checks in, I invites."},
	"early":           {"%s är först %s. Inget steg är gjort; esc går tillbaka.", "%s is not until %s. No step is done; esc goes back."},
	"early-yes":       {"gör steget klart ändå", "complete the step all the same"},
	"no-step":         {"Ingen av dem som är här kan göra ett steg klart nu.", "None of those here can complete a step now."},
	"nobody-missed":   {"Ingen inbjuden uteblev.", "Nobody who was invited stayed away."},
	"speakers-are":    {"talare: %s", "speakers: %s"},
	"column-at":       {"Kl.", "Time"},
	"column-presence": {"Närvaro", "Attendance"},
	"tally":           {"här %d · nya %d · kvinnor %s · utrikes födda %s", "present %d · new %d · women %s · born abroad %s"},
}
