package text

// timelineWords are the lines of what has happened with a contact.
var timelineWords = Words{
	"was-there": {"var på %s", "was at %s"},
	"meeting":   {"%s: %s", "%s: %s"},

	"step-begun":   {"steg %d började: %s", "step %d begun: %s"},
	"step-done":    {"steg %d klart: %s", "step %d done: %s"},
	"step-skipped": {"steg %d hoppades över: %s", "step %d skipped: %s"},
	"step-left":    {"steg %d lämnades: %s", "step %d left: %s"},

	"need":           {"behov: %s", "need: %s"},
	"need-met":       {"behov tillgodosett: %s", "need met: %s"},
	"need-dropped":   {"behov struket: %s", "need dropped: %s"},
	"action":         {"%s (%s), %s", "%s (%s), %s"},
	"applied":        {"ansökan till %s: %d kr", "application to %s: SEK %d"},
	"decided":        {"besked från %s: %s, %d kr", "decision of %s: %s, SEK %d"},
	"follow-up-done": {"uppföljning klar", "follow-up done"},

	"lender-bank":            {"bank", "bank"},
	"lender-micro-lender":    {"mikrolångivare", "micro-lender"},
	"lender-regional-lender": {"regional långivare", "regional lender"},
	"lender-start-up-grant":  {"starta eget-bidrag", "start-up grant"},
	"lender-guarantee":       {"garanti", "guarantee"},
	"lender-family":          {"familj", "family"},
	"lender-other":           {"annan långivare", "another lender"},
	"lender-unknown":         {"långivare", "lender"},
}
