package text

// eventWords are the words of meetings: their kinds, for whom, who was there, and what a
// change to them is called.
var eventWords = Words{
	"kind-weekly":              {"Veckoträff", "Weekly meeting"},
	"kind-information":         {"Informationsträff", "Information"},
	"kind-seminar":             {"Seminarium", "Seminar"},
	"kind-startup-information": {"Starta eget-information", "Start-up information"},
	"kind-business-school":     {"Företagsskola", "Business school"},
	"kind-network":             {"Nätverksträff", "Network meeting"},
	"kind-trip":                {"Resa", "Trip"},
	"kind-other":               {"Annat", "Other"},

	"audience-mixed":       {"blandad grupp", "mixed"},
	"audience-born-abroad": {"utrikes födda", "born abroad"},
	"audience-women":       {"kvinnor", "women"},
	"audience-young":       {"unga", "young people"},

	"presence-present": {"här", "here", "närvarande, deltog, kom, n"},
	"presence-excused": {"anmält förhinder", "excused", "förhinder, sjuk, avanmäld"},
	"presence-absent":  {"uteblev", "absent", "frånvarande, kom inte, f"},
	"presence-invited": {"inbjuden", "invited", "anmäld"},

	"part-participant": {"deltagare", "participant"},
	"part-speaker":     {"talare", "speaker"},
	"part-partner":     {"samarbetspartner", "partner"},

	"added":     {"%s lades till", "%s added"},
	"changed":   {"%s ändrades", "%s changed"},
	"copied":    {"%s kopierades", "%s copied"},
	"cancelled": {"%s ställdes in", "%s cancelled"},

	"present":          {"%s är här", "%s is here"},
	"excused":          {"%s har anmält förhinder", "%s is excused"},
	"absent":           {"%s uteblev", "%s did not come"},
	"invited":          {"%s är inbjuden", "%s is invited"},
	"present-many":     {"%d personer är här", "%d people are here"},
	"present-many-new": {"%d personer är här, varav %d nya", "%d people are here, %d of them new"},
	"present-many-one": {"En person är här", "One person is here"},
	"excused-many":     {"%d personer har anmält förhinder", "%d people are excused"},
	"excused-many-one": {"En person har anmält förhinder", "One person is excused"},
	"absent-many":      {"%d personer uteblev", "%d people did not come"},
	"absent-many-one":  {"En person uteblev", "One person did not come"},
	"invited-many":     {"%d personer är inbjudna", "%d people are invited"},
	"invited-many-one": {"En person är inbjuden", "One person is invited"},
	"taken-back":       {"%s togs bort från närvaron", "%s checked out"},
	"and":              {"%s; %s", "%s; %s"},
	"walk-in":          {"%s är ny och är här", "%s is new, and here"},
	"noted":            {"Efter träffen: %s", "After the meeting: %s"},
	"no-shows":         {"%d personer som uteblev fick ett nästa datum", "%d people who did not come got a next date"},
	"no-shows-one":     {"En person som uteblev fick ett nästa datum", "One person who did not come got a next date"},
	"imported":         {"Närvaro vid %d träffar hämtades in", "Attendance at %d meetings brought in"},
	"imported-one":     {"Närvaro vid en träff hämtades in", "Attendance at one meeting brought in"},

	"not-found":      {"Träffen finns inte längre. Inget ändrades.", "The meeting is no longer there. Nothing was changed."},
	"cancelled-now":  {"%s är inställd. Inget ändrades.", "%s is cancelled. Nothing was changed."},
	"not-checked-in": {"%s står inte på träffens lista. Inget ändrades.", "%s is not on the meeting's list. Nothing was changed."},
	"no-series":      {"Det finns ingen veckoträff att gå vidare från. Lägg till den första.", "There is no weekly meeting to go on from. Add the first one."},
	"nothing-noted":  {"Skriv en rad, ett nästa datum eller en åtgärd. Inget ändrades.", "Type a line, a next date or an action. Nothing was changed."},
	"unknown-kind":   {"”%s” är ingen sorts träff. Sorterna heter weekly, information, seminar, startup-information, business-school, network, trip och other.", "“%s” is not a kind of meeting. The kinds are weekly, information, seminar, startup-information, business-school, network, trip and other."},
}
