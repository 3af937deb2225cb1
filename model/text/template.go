package text

// templateWords are the words of programmes that are used again.
var templateWords = Words{
	"one":     {"mall", "template"},
	"many":    {"Mallar", "Templates"},
	"title":   {"Mall", "Template"},
	"added":   {"%s lades till", "%s added"},
	"changed": {"%s ändrades", "%s changed"},
	"deleted": {"%s togs bort", "%s removed"},
	"none":    {"Ingen mall ännu. a lägger till en.", "No template yet. a adds one."},
	"help":    {"Egna mallar för åtgärdsprogram", "Your own templates of action programmes"},

	"empty":   {"Mallen %s har inga åtgärder ännu. Ingenting är ändrat: lägg till dem först.", "The template %s has no actions yet. Nothing was changed: add them first."},
	"has":     {"har redan allt i mallen %s", "has all of the template %s already"},
	"used":    {"Mallen %s användes för %s", "Template %s used for %s"},
	"shipped": {"Programmets mallar lades till: %d", "Templates of the program added: %d"},

	"help-more": {"use MALL KONTAKT… gör mallens åtgärder för var och en, med slutdatum i arbetsdagar, i en ändring; den som har dem redan hoppas över. ship lägger till de mallar som följer med programmet och som saknas.", "use TEMPLATE CONTACT… makes the actions of the template for each, with deadlines in working days, in one change; who has them already is left out. ship adds the templates that come with the program and are not there."},
	"help--on":  {"`DATUM` dagen mallen räknas från; annars i dag", "`DATE` the day the template begins; otherwise today"},

	"key-use":     {"mall", "template"},
	"choose":      {"Använd en mall", "Use a template"},
	"use-title":   {"%s för %s", "%s for %s"},
	"start":       {"Börjar", "Begins"},
	"there":       {"finns redan", "there already"},
	"has-all":     {"%s har redan allt i mallen. Ingenting är ändrat.", "%s has all of the template already. Nothing was changed."},
	"no-template": {"Kontoret har ingen mall ännu. Lägg till en på sidan Kontor under Mallar.", "The office has no template yet. Add one on the page Office, under Templates."},
	"none-yet":    {"Ingen mall ännu. n gör en egen, i hämtar de färdiga.", "No template yet. n makes one of your own, i fetches those that come with the program."},
	"key-new":     {"ny mall", "new template"},
	"key-add":     {"ny åtgärd", "new action"},
	"key-shipped": {"hämta färdiga mallar", "fetch ready-made templates"},
	"why-add":     {"Gör en mall först med n, eller hämta de färdiga med i.", "Make a template first with n, or fetch the ready-made ones with i."},
	"all-there":   {"Alla färdiga mallar finns redan här.", "All the ready-made templates are here already."},
	"days":        {"%d arbetsdag|%d arbetsdagar", "%d working day|%d working days"},
	"after":       {"efter %s", "after %s"},

	"name":  {"Namn", "Name"},
	"about": {"Vad den är till för", "What it is for"},
}
