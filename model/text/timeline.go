package text

// timelineWords are the lines of what has happened with a contact.
var timelineWords = Words{
	"was-there": {"var på %s", "was at %s"},
	"meeting":   {"%s: %s", "%s: %s"},

	"step-begun":   {"steg %d började: %s", "step %d started: %s"},
	"step-done":    {"steg %d klart: %s", "step %d done: %s"},
	"step-skipped": {"steg %d hoppades över: %s", "step %d skipped: %s"},
	"step-left":    {"steg %d lämnades: %s", "step %d left: %s"},
}
