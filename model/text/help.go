package text

// helpWords are the help of the command line: a command's sentence under its name, its
// arguments under "-args", what more there is to say under "-more", its flags under "--". A flag's words
// begin with what stands for its value, between marks.
var helpWords = Words{
	"stegvis":      {"Stegvis leder dig och dina kontakter steg för steg, från idé till eget företag.", "Stegvis leads you and your contacts step by step, from an idea to a running firm."},
	"stegvis-args": {"[KOMMANDO]", "[COMMAND]"},
	"stegvis-more": {
		"Utan kommando öppnas registret på skärmen. Kommandona arbetar med samma register, för skript och skärmläsare. En person anges med id, eller med ord som passar in på en enda kontakt. Datum skrivs 2026-11-18, idag, fre, +2v eller v48.",
		"Without a command the register opens on the screen. The commands work with the same register, for scripts and screen readers. A person is named by id, or by words that fit exactly one contact. Dates are typed 2026-11-18, today, fri, +2w or w48.",
	},

	"family-people": {"Kontakter", "Contacts"},
	"family-week":   {"Veckan", "The week"},
	"family-lists":  {"In och ut", "In and out"},
	"family-safety": {"Ångra och säkra", "Undo and keep safe"},
	"family-rest":   {"Övrigt", "The rest"},

	"flags":      {"Flaggor:", "Flags:"},
	"common":     {"Flaggor för alla kommandon:", "Flags of every command:"},
	"common-too": {"Dessutom --db, --lang och --today; se stegvis help.", "Also --db, --lang and --today; see stegvis help."},
	"more":       {"Mer om ett kommando: stegvis help KOMMANDO. Slutstatus: 0 klart, 1 misslyckat, 2 fel använt, 3 klart men ofullständigt.", "More about a command: stegvis help COMMAND. Exit status: 0 done, 1 failed, 2 wrong use, 3 done but incomplete."},
	"man-exit":   {"Slutstatus", "Exit status"},
	"man-exits":  {"0 klart, 1 misslyckat, 2 fel använt, 3 klart men ofullständigt.", "0 done, 1 failed, 2 wrong use, 3 done but incomplete."},
	"man-files":  {"Filer", "Files"},
	"man-register": {
		"Registret är en enda fil. stegvis paths visar var den, säkerhetskopiorna och loggen ligger.",
		"The register is one file. stegvis paths says where it, its backups and the log lie.",
	},

	"add":      {"Lägg till en kontakt; skriver ut dess id", "Add a contact; prints its id"},
	"add-args": {"NAMN", "NAME"},
	"add-more": {
		"Kontakten börjar på steg 1. Den som redan driver företag (--line established) börjar på steg 6. Lokala företagare, föreläsare och andra som inte är klienter (--role other) står inte på trappan.",
		"The contact begins on step 1. Someone already running a firm (--line established) begins on step 6. Local entrepreneurs, speakers and others who are not clients (--role other) do not stand on the ladder.",
	},
	"list":      {"Visa kontakterna, en per rad", "List the contacts, one a line"},
	"list-args": {"[ORD]", "[WORDS]"},
	"show":      {"Visa en kontakt: trappan, vad som saknas, datum, tidslinje", "Show a contact: ladder, what is missing, dates, timeline"},
	"show-args": {"KONTAKT", "CONTACT"},
	"log":       {"Anteckna en kontakt som har tagits", "Log a contact made"},
	"log-args":  {"KONTAKT TEXT", "CONTACT TEXT"},
	"step":      {"Flytta en kontakt på trappan", "Move a contact on the ladder"},
	"step-args": {"KONTAKT VAD [STEG]", "CONTACT WHAT [STEP]"},
	"step-more": {
		"VAD är done, skip, back, reopen, pause, close eller hand-over. done slutför steget kontakten står på; saknas underlag listas det, och steget slutförs bara med --reason. Med STEG hoppas stegen däremellan över. skip, back, pause, close och hand-over kräver --reason. Stegen heter identify, general-info, inspiration, startup-info, follow-up, analysis, programme och continuous, eller 1 till 8.\n--set fyller i stegets formulär eller kontaktens uppgifter på vägen, så många gånger som behövs:\n  --set topics=business-plan,financing,law --set language=somaliska\n  --set need=capital --set action=bank:Swedbank:+2v:Lånelöfte\n  --set outcome=firm-started:2026-11-02",
		"WHAT is done, skip, back, reopen, pause, close or hand-over. done completes the step the contact stands on; missing proof is listed, and the step is then completed only with --reason. With STEP the steps in between are skipped. skip, back, pause, close and hand-over need --reason. The steps are identify, general-info, inspiration, startup-info, follow-up, analysis, programme and continuous, or 1 to 8.\n--set fills in the step's form or the contact's details on the way, as many times as needed:\n  --set topics=business-plan,financing,law --set language=Somali\n  --set need=capital --set action=bank:Swedbank:+2w:\"Loan promise\"\n  --set outcome=firm-started:2026-11-02",
	},
	"record-args":  {"KONTAKT add%s, list [KONTAKT], set ID, drop ID", "CONTACT add%s, list [CONTACT], set ID, drop ID"},
	"record-moves": {"%s KONTAKT %s %s flyttar det som är öppet dit.", "%s CONTACT %s %s takes what is open there."},

	"agenda-args":       {"[done KONTAKT]", "[done CONTACT]"},
	"agenda-more":       {"Med done blir allt som väntar på dig hos kontakten klart: löften, åtgärder och en paus som är över.", "With done, all that waits on you with the contact is done: promises, actions and a pause that is over."},
	"agenda":            {"Visa vilka som behöver dig i veckan", "Show who needs you this week"},
	"meeting":           {"Träffar: lägg till, lista, visa", "Meetings: add, list, show"},
	"meeting-args":      {"add/list/show", "add/list/show"},
	"meeting-add":       {"Lägg till en träff; skriver ut dess id", "Add a meeting; prints its id"},
	"meeting-list":      {"Visa träffarna, en per rad", "List the meetings, one a line"},
	"meeting-show":      {"Visa en träff och vilka som var där", "Show a meeting and who was there"},
	"meeting-show-args": {"TRÄFF", "MEETING"},
	"meeting-show-more": {"TRÄFF är id, datum, eller ord ur rubriken som passar in på en enda träff.", "MEETING is an id, a date, or words of the title that fit exactly one meeting."},
	"checkin":           {"Pricka av vilka som är på en träff", "Check people in at a meeting"},
	"checkin-args":      {"TRÄFF NAMN…", "MEETING NAME…"},
	"checkin-more":      {"Namn som inte finns eller passar in på flera listas, och status blir 3; de andra är avprickade.", "Names that are not there or fit several are listed, with exit status 3; the others are checked in."},
	"calendar":          {"Skriv träffar och datum som kalenderfil (.ics)", "Write meetings and due dates as a calendar file (.ics)"},

	"import":      {"Hämta in en lista (CSV)", "Bring in a list (CSV)"},
	"import-args": {"FIL", "FILE"},
	"import-more": {
		"I en terminal visas först vad som kommer att hända, och du får frågan. Annars är det en provkörning om inte --yes är med. Allt som hämtas in är en enda ändring, som stegvis undo tar tillbaka. Status 3 betyder att någon rad inte kunde tas som den stod.",
		"On a terminal it first shows what will happen and asks. Elsewhere it is a dry run unless --yes is given. All that is brought in is one change, which stegvis undo takes back. Status 3 means that some row could not be taken as it stood.",
	},
	"report":      {"Skriv en tabell som CSV eller JSON", "Write a table as CSV or JSON"},
	"report-args": {"NAMN", "NAME"},
	"report-more": {"Tabellerna heter %s. Utan period: allt.", "The tables are %s. Without a period: everything."},
	"export":      {"Skriv årets filer i en mapp; skriver ut var", "Write the year's files to a folder; prints where"},

	"undo":         {"Ta tillbaka den senaste ändringen", "Take back the last change"},
	"redo":         {"Gör om det som togs tillbaka", "Do again what was taken back"},
	"history":      {"Visa ändringarna, de senaste först", "Show the changes, the latest first"},
	"history-args": {"[KONTAKT]", "[CONTACT]"},
	"backup":       {"Ta en säkerhetskopia; skriver ut var", "Make a backup; prints where"},
	"check":        {"Kontrollera att registret är helt", "Check that the register is sound"},

	"demo":            {"Öppna ett påhittat kontor som kastas när du slutar", "Open a made-up office that is thrown away at exit"},
	"demo-more":       {"Med --db skrivs kontoret till en ny fil i stället.", "With --db the office is written to a new file instead."},
	"paths":           {"Visa var register, kopior och logg ligger", "Show where register, backups and log lie"},
	"version":         {"Visa programmets version", "Show the program's version"},
	"completion":      {"Skriv komplettering för bash, zsh, fish eller powershell", "Write completion for bash, zsh, fish or powershell"},
	"completion-args": {"SKAL", "SHELL"},
	"completion-more": {"För bash: stegvis completion bash > ~/.local/share/bash-completion/completions/stegvis", "For bash: stegvis completion bash > ~/.local/share/bash-completion/completions/stegvis"},
	"man":             {"Skriv manualsidan", "Write the man page"},
	"help":            {"Visa hjälp om ett kommando", "Show help on a command"},
	"help-args":       {"[KOMMANDO]", "[COMMAND]"},

	"field":     {"%s", "%s"},
	"--db":      {"`FIL` ett annat register (eller STEGVIS_DB)", "`FILE` another register (or STEGVIS_DB)"},
	"--lang":    {"`SPRÅK` sv eller en", "`LANGUAGE` sv or en"},
	"--today":   {"`DATUM` dagen som ska räknas som idag", "`DATE` the day to count as today"},
	"--help":    {"visa hjälp", "show help"},
	"--version": {"visa programmets version", "show the program's version"},
	"--ascii":   {"skärmar med enbart ASCII-tecken", "screens with ASCII symbols only"},
	"--json":    {"skriv som JSON", "write as JSON"},

	// Flags that mean the same wherever they stand.
	"--project": {"`PROJEKT` projektet det hör till", "`PROJECT` the project it belongs to"},
	"--on":      {"`DATUM` när; idag om inget anges", "`DATE` when; today if not given"},
	"--kind":    {"`SLAG` %s", "`KIND` %s"},
	"--next":    {"`DATUM` dag för nästa kontakt", "`DATE` the day of the next contact"},
	"--role":    {"`ROLL` client står på trappan, other gör det inte", "`ROLE` client stands on the ladder, other does not"},
	"--year":    {"`ÅR` hela året", "`YEAR` the whole year"},
	"--from":    {"`DATUM` första dagen", "`DATE` the first day"},
	"--to":      {"`DATUM` sista dagen", "`DATE` the last day"},

	"add--line": {"`LINJE` potential har en idé, established driver företag", "`LINE` potential has an idea, established runs a firm"},

	"list--step":    {"`STEG` bara de på steget: %s", "`STEP` only those on the step: %s"},
	"list--status":  {"`LÄGE` bara de i läget: %s", "`STATUS` only those of the status: %s"},
	"list--role":    {"`ROLL` bara de i rollen: client, other", "`ROLE` only those of the role: client, other"},
	"list--project": {"`PROJEKT` bara de som är eller har varit med i det", "`PROJECT` only those who take or took part in it"},

	"show--protected": {"visa även det som är skyddat", "show also what is protected"},

	"step--reason": {"`SKÄL` varför; för close ett av %s; för hand-over till vem", "`REASON` why; for close one of %s; for hand-over to whom"},
	"step--until":  {"`DATUM` för pause: dagen då kontakten väcks", "`DATE` for pause: the day on which the contact wakes"},
	"step--set":    {"`FÄLT=VÄRDE` fyll i på vägen, så många gånger som behövs", "`FIELD=VALUE` fill in on the way, as often as needed"},

	"value-date":   {"DATUM", "DATE"},
	"value-number": {"N", "N"},
	"value-amount": {"KRONOR", "KRONOR"},
	"value-choice": {"VAL", "CHOICE"},
	"value-text":   {"TEXT", "TEXT"},

	"agenda--week": {"`VECKA` en annan vecka, till exempel 47", "`WEEK` another week, for example 47"},

	"meeting-add--title":    {"`RUBRIK` vad träffen heter", "`TITLE` what the meeting is called"},
	"meeting-add--on":       {"`DATUM` dagen den hålls", "`DATE` the day it is held"},
	"meeting-add--start":    {"`TID` när den börjar", "`TIME` when it begins"},
	"meeting-add--end":      {"`TID` när den slutar", "`TIME` when it ends"},
	"meeting-add--place":    {"`PLATS` var den hålls", "`PLACE` where it is held"},
	"meeting-add--theme":    {"`TEMA` vad den handlar om", "`THEME` what it is about"},
	"meeting-add--language": {"`SPRÅK` de som talas, med kommatecken mellan", "`LANGUAGES` those spoken, with commas between"},
	"meeting-add--for":      {"`GRUPP` för vem: %s", "`GROUP` for whom: %s"},

	"checkin--new":           {"gör okända namn till nya kontakter", "make unknown names new contacts"},
	"checkin--absent":        {"de kom inte", "they did not come"},
	"checkin--complete-step": {"slutför steget som hör till träffens slag för dem som är där", "complete the step that belongs to the kind of meeting for those present"},

	"import--as":         {"`SLAG` contacts eller attendance (datum, träff, namn)", "`KIND` contacts or attendance (date, meeting, name)"},
	"import--role":       {"`ROLL` de nya kontakternas: client eller other", "`ROLE` that of new contacts: client or other"},
	"import--project":    {"`PROJEKT` projektet kontakterna är med i", "`PROJECT` the project the contacts take part in"},
	"import--map":        {"`FIL` vad kolumnerna är, en per rad: Rubrik=fält", "`FILE` what the columns are, one a line: Heading=field"},
	"import--duplicates": {"`SÄTT` de som redan finns: fill fyller i det som saknas, skip rör dem inte", "`WAY` those already there: fill adds what they lack, skip leaves them"},
	"import--new":        {"med attendance: gör okända namn till nya kontakter", "with attendance: make unknown names new contacts"},
	"import--dry-run":    {"visa bara vad som skulle hända", "only show what would happen"},
	"import--yes":        {"hämta in utan att fråga", "bring in without asking"},
	"import--rejects":    {"`FIL` skriv raderna med problem hit, med skälet sist", "`FILE` write the rows with problems here, the reason last"},

	"report--project": {"`PROJEKT` bara det projektet", "`PROJECT` only that project"},
	"report--format":  {"`FORMAT` csv eller json", "`FORMAT` csv or json"},

	"export--year":    {"`ÅR` året som ska redovisas", "`YEAR` the year to report"},
	"export--project": {"`PROJEKT` bara det projektet", "`PROJECT` only that project"},
	"export--profile": {"`PROFIL` funder (exakt) eller public (små tal dolda, inga personer)", "`PROFILE` funder (exact) or public (small figures hidden, no persons)"},
	"export--out":     {"`MAPP` mappen att skriva i", "`FOLDER` the folder to write in"},

	"export--calendar": {"skriv i stället kalendern som fil (.ics)", "write the calendar as a file (.ics) instead"},
	"history--limit":   {"`N` högst så många ändringar", "`N` at most so many changes"},
	"backup--to":       {"`FIL` en egen ny fil", "`FILE` a new file of its own"},
	"demo--contacts":   {"`N` hur många kontakter", "`N` how many contacts"},
	"demo--seed":       {"`TAL` samma tal ger samma kontor", "`NUMBER` the same number gives the same office"},
}
