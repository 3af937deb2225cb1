package text

// participationWords are the words of somebody taking part in a project.
var participationWords = Words{
	"one":     {"deltagande i projekt", "participation"},
	"many":    {"Projekt", "Projects"},
	"title":   {"%s i ett projekt", "%s in a project"},
	"added":   {"%s lades till i ett projekt", "%s added to a project"},
	"changed": {"Deltagande av %s ändrades", "Participation of %s changed"},
	"deleted": {"Deltagande av %s togs bort", "Participation of %s removed"},
	"ends":    {"slutat", "left"},
	"tab":     {"Projekt", "Projects"},
	"none":    {"Inget projekt ännu. a lägger till i ett.", "No project yet. a adds to one."},
	"help":    {"Vem som deltar i vilket projekt: lägg till, lista, ändra", "Who takes part in which project: add, list, change"},

	"project": {"Projekt", "Project"},
	"on":      {"Började", "Joined on"},
	"to":      {"Slutade", "Left on"},

	"moment":       {"började i {project}", "joined {project}"},
	"moment-ended": {"slutade i {project}", "left {project}"},
}
