package text

// templateStepWords are the words of the actions of a template.
var templateStepWords = Words{
	"one":     {"åtgärd i en mall", "action of a template"},
	"many":    {"Åtgärder i mallen", "Actions of the template"},
	"title":   {"Åtgärd i mallen %s", "Action of the template %s"},
	"added":   {"En åtgärd i mallen %s lades till", "Action of the template %s added"},
	"changed": {"En åtgärd i mallen %s ändrades", "Action of the template %s changed"},
	"deleted": {"En åtgärd i mallen %s togs bort", "Action of the template %s removed"},
	"none":    {"Mallen är tom. a lägger till en åtgärd.", "The template is empty. a adds an action."},
	"help":    {"Åtgärderna i en mall", "The actions of a template"},

	"number": {"Nummer", "Number"},
	"kind":   {"Åtgärd", "Action"},
	"actor":  {"Vem gör det", "Who does it"},
	"text":   {"Vad", "What"},
	"days":   {"Arbetsdagar efter det den väntar på", "Working days after what it waits for"},
	"after":  {"Väntar på nummer", "Waits for number"},
	"why":    {"Varför i den ordningen", "Why in that order"},
}
