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

	"self":        {"Personen själv", "The person"},
	"named":       {"%d %s", "%d %s"},
	"no-number":   {"Åtgärd %s i mallen väntar på ”%s”, som inte är ett nummer. Ingenting är ändrat: skriv nummer med mellanrum, ”1 2”.", "Action %s of the template waits for “%s”, which is no number. Nothing was changed: write numbers with spaces between, “1 2”."},
	"no-such":     {"Åtgärd %s i mallen väntar på nummer %d, som inte finns i mallen. Ingenting är ändrat: rätta vad den väntar på.", "Action %s of the template waits for number %d, which the template does not have. Nothing was changed: correct what it waits for."},
	"same-number": {"Två åtgärder i mallen har samma nummer: %s och %s. Ingenting är ändrat: ge den ena ett annat.", "Two actions of the template have the same number: %s and %s. Nothing was changed: give one of them another."},
	"circle":      {"Åtgärderna i mallen skulle vänta på varandra i en ring: %s. Ingenting är ändrat: ta bort en av väntningarna.", "The actions of the template would wait for one another in a circle: %s. Nothing was changed: let one of them not wait."},
	"waited-for":  {"Åtgärd %s i mallen tas inte bort: %s väntar på den. Ändra först vad den väntar på.", "Action %s of the template is not removed: %s waits for it. First change what that one waits for."},

	"number": {"Nummer", "Number"},
	"kind":   {"Åtgärd", "Action"},
	"actor":  {"Vem gör det", "Who does it"},
	"text":   {"Vad", "What"},
	"days":   {"Arbetsdagar efter det den väntar på", "Working days after what it waits for"},
	"after":  {"Väntar på nummer", "Waits for number"},
	"why":    {"Varför i den ordningen", "Why in that order"},
}
