package text

// dateWords are the days, the months and what is said of dates.
var dateWords = Words{
	"month-1":  {"januari", "January"},
	"month-2":  {"februari", "February"},
	"month-3":  {"mars", "March"},
	"month-4":  {"april", "April"},
	"month-5":  {"maj", "May"},
	"month-6":  {"juni", "June"},
	"month-7":  {"juli", "July"},
	"month-8":  {"augusti", "August"},
	"month-9":  {"september", "September"},
	"month-10": {"oktober", "October"},
	"month-11": {"november", "November"},
	"month-12": {"december", "December"},

	"mon-1":  {"jan", "Jan"},
	"mon-2":  {"feb", "Feb"},
	"mon-3":  {"mar", "Mar"},
	"mon-4":  {"apr", "Apr"},
	"mon-5":  {"maj", "May"},
	"mon-6":  {"jun", "Jun"},
	"mon-7":  {"jul", "Jul"},
	"mon-8":  {"aug", "Aug"},
	"mon-9":  {"sep", "Sep"},
	"mon-10": {"okt", "Oct"},
	"mon-11": {"nov", "Nov"},
	"mon-12": {"dec", "Dec"},

	"weekday-0": {"söndag", "Sunday"},
	"weekday-1": {"måndag", "Monday"},
	"weekday-2": {"tisdag", "Tuesday"},
	"weekday-3": {"onsdag", "Wednesday"},
	"weekday-4": {"torsdag", "Thursday"},
	"weekday-5": {"fredag", "Friday"},
	"weekday-6": {"lördag", "Saturday"},

	"day-0": {"sön", "Sun"},
	"day-1": {"mån", "Mon"},
	"day-2": {"tis", "Tue"},
	"day-3": {"ons", "Wed"},
	"day-4": {"tor", "Thu"},
	"day-5": {"fre", "Fri"},
	"day-6": {"lör", "Sat"},

	"today":      {"idag", "today"},
	"tomorrow":   {"i morgon", "tomorrow"},
	"late":       {"%d d sen", "%d d late"},
	"days":       {"%d d", "%d d"},
	"years":      {"%d år", "%d yr"},
	"years-late": {"%d år sen", "%d yr late"},
	"week":       {"v. %d", "week %d"},

	"not-understood": {
		"”%s” går inte att läsa som ett datum. Skriv till exempel idag, fre, +2v, v48, 18/11, 18 nov eller 2026-11-18.",
		"“%s” cannot be read as a date. Type for example today, fri, +2w, w48, 18/11, 18 nov or 2026-11-18.",
	},
	"no-such-day": {
		"Dagen ”%s” finns inte i kalendern. Rätta den, till exempel 18/11, 18 nov 2026 eller 2026-11-18.",
		"There is no day “%s” in the calendar. Correct it, for example 18/11, 18 nov 2026 or 2026-11-18.",
	},
	"empty": {
		"Inget datum är skrivet. Skriv till exempel idag, fre, +2v, v48, 18/11 eller 2026-11-18.",
		"No date was typed. Type for example today, fri, +2w, w48, 18/11 or 2026-11-18.",
	},
}
