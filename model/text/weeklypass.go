package text

// weeklypassWords are the words of the weekly pass and of its minutes.
var weeklypassWords = Words{
	"title":      {"Veckogenomgång", "Weekly pass"},
	"key-done":   {"klart", "done"},
	"key-action": {"åtgärd", "action"},
	"key-next":   {"nästa datum", "next date"},
	"key-back":   {"den före", "the one before"},
	"key-silent": {"gå igenom de tysta", "go through the silent"},
	"ask-silent": {
		"Det som är lovat är genomgånget. %d är tyst sedan länge: s går igenom den också, x sparar det som är gjort.|Det som är lovat är genomgånget. %d är tysta sedan länge: s går igenom dem också, x sparar det som är gjort.",
		"What is promised has been gone through. %d has long been silent: s goes through that one too, x saves what is done.|What is promised has been gone through. %d have long been silent: s goes through them too, x saves what is done.",
	},
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
