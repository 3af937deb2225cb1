package text

// checkinWords are the words of the check-in.
var checkinWords = Words{
	"key-present":  {"här", "present"},
	"key-usual":    {"de som brukar komma", "usual guests"},
	"key-new":      {"ny", "new"},
	"key-many":     {"många", "many"},
	"key-leave":    {"klar", "done"},
	"key-complete": {"gör steget klart", "complete the step"},
	"key-not-now":  {"inte nu", "not now"},

	"hint":        {"två bokstäver av namnet", "two letters of the name"},
	"present":     {"här", "present"},
	"new":         {"nya", "new"},
	"women":       {"kvinnor", "women"},
	"born-abroad": {"utrikes födda", "born abroad"},
	"here":        {"Här", "Present"},
	"usual":       {"Brukar vara här, inte kommit", "Usually here, not yet"},
	"is-present":  {"här %s", "present %s"},
	"saving":      {"sparas", "saving"},
	"last-time":   {"här förra gången", "here last time"},
	"often":       {"kommer ofta", "comes often"},
	"is-new":      {"ny", "new"},
	"local":       {"lokal", "local"},
	"new-contact": {"ny kontakt ”%s”", "new contact “%s”"},
	"new-title":   {"Ny här i dag", "New here today"},
	"many-title":  {"Många på en gång", "Many at once"},
	"names":       {"Namn eller nummer på listan, ett per rad", "Names, or numbers on the sheet, one a line"},
	"not-found":   {"De här passade ingen, eller flera: %s. De andra är noterade; skriv dem en och en.", "These fitted nobody, or several: %s. The others are noted; type these one by one."},
	"nobody-fits": {"Ingen på listan fanns i registret: %s. Inget ändrades.", "Nobody on the list is in the register: %s. Nothing was changed."},
	"offer-title": {"Efter träffen", "After the meeting"},
	"offer":       {"%d som är här står på steg %d, %s, och har allt som behövs. Göra steget klart för dem alla? Det går att ångra på en gång.", "%d of those here stand on step %d, %s, and have all it takes. Complete the step for all of them? One undo takes it back."},
}
