package text

// moveWords are what is asked when a person moves on the ladder or leaves it.
var moveWords = Words{
	"reason":            {"Skäl", "Reason"},
	"until":             {"Till", "Until"},
	"to":                {"Till vem", "To whom"},
	"missing":           {"%s saknar: %s. Fyll i det här, eller ange ett skäl att gå vidare ändå.", "%s still lacks: %s. Fill it in here, or give a reason to go on without it."},
	"missing-elsewhere": {"%s saknar: %s. Ange varför steget ändå är klart, eller tryck esc och notera det först.", "%s still lacks: %s. Say why the step is done all the same, or press esc and note it first."},
	"missing-both":      {"%s saknar: %s. Fyll i det som står här; resten noteras för sig. Eller ange ett skäl att gå vidare ändå.", "%s still lacks: %s. Fill in what stands here; the rest is noted apart. Or give a reason to go on without it."},
	"otherwise":         {"Eller gå vidare ändå", "Or go on all the same"},
	"complete-title":    {"Gör %s klart: %s", "Complete %s: %s"},
	"skip-title":        {"Hoppa över steget: %s", "Skip the step: %s"},
	"back-title":        {"Ett steg tillbaka: %s", "One step back: %s"},
	"pause-title":       {"Pausa %s", "Pause %s"},
	"close-title":       {"Avsluta kontakten med %s", "Close the contact with %s"},
	"hand-over-title":   {"Lämna över %s", "Hand over %s"},
}
