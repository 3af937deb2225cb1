package text

// movingWords are what is asked when a person moves on the ladder or leaves it.
var movingWords = Words{
	"reason":          {"Skäl", "Reason"},
	"until":           {"Till", "Until"},
	"to":              {"Till vem", "To whom"},
	"missing":         {"%s saknar: %s. Skriv varför steget ändå är klart, eller tryck esc och fyll i.", "%s still lacks: %s. Say why the step is done all the same, or press esc and fill it in."},
	"complete-title":  {"Klart utan underlag: %s", "Done without proof: %s"},
	"skip-title":      {"Hoppa över steget: %s", "Skip the step: %s"},
	"back-title":      {"Ett steg tillbaka: %s", "One step back: %s"},
	"pause-title":     {"Pausa %s", "Pause %s"},
	"close-title":     {"Avsluta %s", "Close %s"},
	"hand-over-title": {"Lämna över %s", "Hand over %s"},
}
