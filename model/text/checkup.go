package text

// checkupWords are the words of a conversation of the continuous follow-up.
var checkupWords = Words{
	"one":     {"uppföljningssamtal", "follow-up conversation"},
	"many":    {"Uppföljningssamtal", "Follow-up conversations"},
	"title":   {"Uppföljning med %s", "Follow-up with %s"},
	"added":   {"Uppföljning med %s noterades", "Follow-up with %s noted"},
	"changed": {"Uppföljning med %s ändrades", "Follow-up with %s changed"},
	"deleted": {"Uppföljning med %s togs bort", "Follow-up with %s removed"},
	"tab":     {"Uppföljning", "Follow-up"},
	"none":    {"Inget samtal ännu.", "No conversation yet."},
	"help":    {"Tre frågor vid uppföljningen, som sätter nästa datum", "Three questions of the follow-up, which set the next date"},

	"on":              {"När", "When"},
	"running":         {"Är företaget igång?", "Is the firm running?"},
	"running-yes":     {"ja, det är igång", "yes, it is running"},
	"running-not-yet": {"inte än", "not yet"},
	"running-paused":  {"det vilar", "it rests"},
	"running-closed":  {"nedlagt", "closed"},
	"going":           {"Hur går det?", "How is it going?"},
	"going-well":      {"bra", "well"},
	"going-so-so":     {"sådär", "so-so"},
	"going-badly":     {"dåligt", "badly"},
	"wants":           {"Behövs hjälp?", "Is help needed?"},
	"wants-no":        {"nej", "no"},
	"wants-yes":       {"ja", "yes"},
	"wants-soon":      {"ja, snart", "yes, soon"},
	"note":            {"Anteckning", "Note"},

	"key": {"uppföljning: tre frågor", "follow-up: three questions"},

	"questions-key":    {"skriv ut frågorna", "print the questions", "frågor, enkät, questions, survey"},
	"questions-name":   {"frågor", "questions"},
	"questions-ours":   {"Översättning av kontoret, inte granskad av en översättare.", "Translation by the office, not checked by a translator."},
	"questions-set":    {"Frågorna på %s ändrades", "Questions in %s changed"},
	"questions-easy":   {"Frågorna finns inte på personens språk; de skrevs på lätt svenska. --language väljer ett annat.", "The questions are not there in the person’s language; they are in easy Swedish. --language chooses another."},
	"no-questions":     {"Det finns inga frågor på %s. De finns på: %s. Med questions set LANGUAGE FILE lägger du till egna; inget ändrades.", "There are no questions in %s. They are there in: %s. With questions set LANGUAGE FILE you add your own; nothing was changed."},
	"no-question":      {"Raden ”%s” är ingen text till frågorna. Varje rad är ett av orden före kolon och texten efter det: %s. Inget ändrades.", "The line “%s” is no text of the questions. Each line is one of these words, a colon and its text: %s. Nothing was changed."},
	"question-missing": {"Texten till %s saknas. Lägg till raden; inget ändrades.", "The text of %s is missing. Add the line; nothing was changed."},

	"told-next":       {"Uppföljning med %s noterades. Nästa: %[3]s, %[2]s", "Follow-up with %s noted. Next: %[3]s, %[2]s"},
	"told-last":       {"Uppföljning med %s noterades. Inget mer är avtalat", "Follow-up with %s noted. Nothing more is agreed"},
	"speaks-for-none": {"Svaren talar inte för något resultat. Svara att företaget är igång vid en uppföljning efter starten, eller nedlagt; inget sparades.", "The answers speak for no outcome. Answer that the firm is running at a follow-up after the start, or closed; nothing was saved."},

	"result-running-6":   {"Anteckna: igång efter 6 mån.", "Note: running after 6 months"},
	"result-running-12":  {"Anteckna: igång efter 12 mån.", "Note: running after 12 months"},
	"result-running-24":  {"Anteckna: igång efter 24 mån.", "Note: running after 24 months"},
	"result-running-36":  {"Anteckna: igång efter 36 mån.", "Note: running after 36 months"},
	"result-firm-closed": {"Anteckna: företaget lades ner", "Note: the firm closed"},

	"moment": {"uppföljning: {running}, går {going}, hjälp: {wants}", "follow-up: {running}, going {going}, help: {wants}"},
}
