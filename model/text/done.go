package text

// doneWords say what a change did: the labels of commits, as undo and the history show them.
var doneWords = Words{
	"added":   {"%s lades till", "%s added"},
	"changed": {"Uppgifter om %s ändrades", "Details of %s changed"},
	"filled":  {"%s: noterat. Steg %d är inte klart än", "%s: noted. Step %d is not done yet"},
	"form":    {"Steg %[2]d för %[1]s ändrades", "Step %[2]d of %[1]s changed"},

	"completed":      {"Steg %[2]d klart. Nu steg %[3]d (%[1]s)", "Step %[2]d done. Now step %[3]d (%[1]s)"},
	"moved":          {"%s flyttades till steg %d", "%s moved to step %d"},
	"moved-back":     {"%s flyttades tillbaka till steg %d", "%s moved back to step %d"},
	"finished":       {"%s har klarat hela trappan", "%s has climbed the whole ladder"},
	"finished-items": {"%s: %d saker klara", "%s: %d things done"},
	"moved-many":     {"%d kontakter klarade steg %d", "%d contacts completed step %d"},

	"reopened":           {"%s öppnades igen", "%s reopened"},
	"status-active":      {"%s är aktiv igen", "%s is active again"},
	"status-paused":      {"%s pausades till %s", "%s paused until %s"},
	"status-handed-over": {"%s lämnades över till %s", "%s handed over to %s"},
	"status-closed":      {"%s avslutades", "%s closed"},

	"merged": {"%s och %s är nu en kontakt", "%s and %s are now one contact"},
	"apart":  {"%s och %s är inte samma person", "%s and %s are not the same person"},

	"joined":       {"%d kontakter lades till i %s", "%d contacts added to %s"},
	"joined-one":   {"En kontakt lades till i %s", "One contact added to %s"},
	"imported":     {"%d kontakter hämtades in ur %s", "%d contacts brought in from %s"},
	"imported-one": {"En kontakt hämtades in ur %s", "One contact brought in from %s"},
}
