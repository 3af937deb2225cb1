package text

// weeklypassWords are the words of the weekly pass and of its minutes.
var weeklypassWords = Words{
	"title":       {"Veckogenomgång", "Weekly pass"},
	"key-done":    {"klart", "done"},
	"key-action":  {"åtgärd", "action"},
	"key-next":    {"nästa datum", "next date"},
	"key-write":   {"spara minnesanteckningar", "save the minutes"},
	"decided":     {"Antecknat", "Noted"},
	"carried":     {"Förs vidare", "Carried over"},
	"done":        {"klart: %s", "done: %s"},
	"later":       {"senare", "later"},
	"next":        {"nästa datum %s", "next date %s"},
	"action":      {"åtgärd: %s, klart senast %s", "action: %s, deadline %s"},
	"logged":      {"noterat: %s", "logged: %s"},
	"logged-next": {"noterat: %s; nästa datum %s", "logged: %s; next date %s"},
}
