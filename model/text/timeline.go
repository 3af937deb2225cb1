package text

// timelineWords are the lines of what has happened with a contact.
var timelineWords = Words{
	"was-there":          {"var på %s", "was at %s"},
	"was-there-often":    {"var på %s %d gånger, senast %s", "was at %s %d times, last %s"},
	"was-there-at-least": {"var på %s minst %d gånger, senast %s", "was at %s at least %d times, last %s"},
	"imported":           {"hämtades in ur %s", "brought in from %s"},
	"meeting":            {"%s: %s", "%s: %s"},

	"step-begun":   {"steg %d började: %s", "step %d started: %s"},
	"step-done":    {"steg %d klart: %s", "step %d done: %s"},
	"step-on":      {"steg %d klart, nu steg %d: %s", "step %d done, now step %d: %s"},
	"step-skipped": {"steg %d hoppades över: %s", "step %d skipped: %s"},
	"step-left":    {"steg %d lämnades: %s", "step %d left: %s"},
}
