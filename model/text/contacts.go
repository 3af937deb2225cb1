package text

// contactsWords are the words of the list of contacts.
var contactsWords = Words{
	"why-many": {"Markera först några med blanksteg, eller alla med ctrl+a.", "Mark some first, with space, or all with ctrl+a."},
	"why-keep": {"Filtrera först, med f; sedan sparar V filtret.", "Filter first, with f; then V keeps the filter."},
	"why-log":  {"Ingen att notera: listan är tom.", "Nobody to log: the list is empty."},

	"key-filter":     {"filtrera", "filter"},
	"key-sort":       {"sortera", "sort"},
	"key-views":      {"urval", "views"},
	"keep-yes":       {"spara", "keep"},
	"keep-asks":      {"”%s” sparas bland urvalen, som v visar. Det går att ångra.", "“%s” is kept among the views, which v shows. It can be undone."},
	"keep-drop":      {"ta bort urvalet", "take this view away"},
	"keep-drops":     {"”%s” tas bort ur urvalen. Det går att ångra.", "“%s” is taken out of the views. It can be undone."},
	"key-keep":       {"spara urvalet", "keep this view"},
	"key-many":       {"gör med markerade", "do with marked"},
	"key-mark-all":   {"markera alla i listan", "mark all of this list", "avmarkera, välj alla, select all, unmark"},
	"key-import":     {"ta in en lista", "bring in a list", "import, importera, excel, csv, kalkylblad, spreadsheet, läs in"},
	"key-duplicates": {"möjliga dubbletter", "possible duplicates", "dubbletter, slå samman, slå ihop, samma person, merge, same person, join"},
	"key-clear":      {"rensa filtret", "clear the filter"},
	"key-use":        {"till listan", "to the list"},

	"column-last": {"Senast", "Last"},
	"column-next": {"Nästa", "Next"},

	"place":        {"%s av %s", "%s of %s"},
	"marked":       {"%d markerad|%d markerade", "%d marked|%d marked"},
	"since":        {"sedan %s", "since %s"},
	"last-contact": {"Senast", "Last contact"},
	"filter-hint":  {"namn, telefon, kvinnor, steg 4-7, tysta, utan datum, arabiska", "name, phone, women, step 4-7, silent, no date, arabic"},
	"none-found":   {"Ingen passar. esc rensar filtret, %s lägger till en ny kontakt.", "Nobody fits. esc clears the filter, %s adds a new contact."},
	"empty":        {"Här visas alla kontakter. Tryck n för att lägga till en, eller i för att ta in en lista.", "Here you will see all contacts. Press n to add one, or i to bring in a list."},

	"sort-title": {"Sortera efter", "Sort by"},
	"view-title": {"Urval", "Views"},
	"view-all":   {"alla", "everyone"},
	"view-women": {"kvinnor steg 4-5", "women step 4-5"},

	"by":           {"efter %s", "by %s"},
	"invite-title": {"Bjud in till", "Invite to"},
	"no-meeting":   {"Ingen träff är inplanerad. Lägg först till en med n på sidan Träffar.", "No meeting is planned. Add one first, with n on the Meetings page."},
	"project":      {"Projekt", "Project"},
}

// filterWords are the words that ask for something in the filter of that list.
var filterWords = Words{
	"women":       {"kvinnor", "women", "kvinna, woman"},
	"men":         {"män", "men", "man"},
	"late":        {"sena", "late", "sen, försenad, försenade"},
	"silent":      {"tysta", "silent", "tyst, quiet"},
	"no-date":     {"utan datum", "no date", "without date, without a date, utan nästa datum, inget datum"},
	"waiting":     {"väntar", "waiting", "väntande"},
	"locals":      {"lokala", "locals", "lokal, local"},
	"finished":    {"trappan klar", "ladder done", "hela trappan, whole ladder"},
	"abroad":      {"utrikes födda", "born abroad", "utrikes född, utrikesfödda, utrikesfödd"},
	"interpreter": {"tolk", "interpreter", "behöver tolk, needs interpreter"},
	"protected":   {"skyddade", "protected", "skyddad, skyddade personuppgifter, skyddad identitet, protected identity"},
	"active":      {"aktiva", "active", "aktiv"},
	"paused":      {"pausade", "paused", "pausad"},
	"handed-over": {"överlämnade", "handed over", "handed, överlämnad"},
	"closed":      {"avslutade", "closed", "avslutad"},
}
