package text

// ladderWords are the words of the Ladder page.
var ladderWords = Words{
	"complete":    {"steget klart", "step done"},
	"back":        {"ett steg tillbaka", "one step back"},
	"step-before": {"byt steg", "other step"},
	"step-after":  {"nästa steg", "next step"},
	"limit":       {"markeras efter %d dag|markeras efter %d dagar", "marked after %d day|marked after %d days"},
	"stood":       {"%d dag på steget|%d dagar på steget", "%d day on the step|%d days on the step"},
	"last":        {"senast %s", "last %s"},
	"next":        {"nästa %s", "next %s"},
	"nobody":      {"Ingen står på det här steget.", "Nobody stands on this step."},
	"empty":       {"Här visas vem som står på vilket steg. Tryck n för att lägga till den första.", "Here you will see who stands on which step. Press n to add the first one."},
}
