package text

// passWords are the words of the weekly pass and of its minutes.
var passWords = Words{
	"title":       {"Veckogenomgång", "Weekly pass"},
	"place":       {"%d av %d", "%d of %d"},
	"timeline":    {"Tidslinje", "Timeline"},
	"key-done":    {"klart", "done"},
	"key-action":  {"åtgärd", "action"},
	"key-next":    {"nästa datum", "next date"},
	"key-later":   {"senare", "later"},
	"key-write":   {"spara minnesanteckningar", "save the minutes"},
	"key-leave":   {"lämna", "leave"},
	"decided":     {"Beslutat", "Decided"},
	"carried":     {"Förs vidare", "Carried over"},
	"done":        {"klart: %s", "done: %s"},
	"later":       {"senare", "later"},
	"next":        {"nästa datum %s", "next date %s"},
	"action":      {"åtgärd: %s, klart senast %s", "action: %s, deadline %s"},
	"logged":      {"noterat: %s", "logged: %s"},
	"logged-next": {"noterat: %s; nästa datum %s", "logged: %s; next date %s"},
	"written":     {"Sparat i %s", "Saved in %s"},
}
