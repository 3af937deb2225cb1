package text

// shellWords are the words of the frame around the pages: tabs, keys, the status line, the
// palette, the dialogs and the forms.
var shellWords = Words{
	"tab-today":    {"Idag", "Today"},
	"tab-contacts": {"Kontakter", "Contacts"},
	"tab-ladder":   {"Trappan", "Ladder"},
	"tab-meetings": {"Träffar", "Meetings"},
	"tab-networks": {"Nätverk", "Networks"},
	"tab-reports":  {"Rapporter", "Reports"},
	"tab-office":   {"Kontoret", "Office"},

	"name":  {"Stegvis", "Stegvis"},
	"title": {"Stegvis – %s", "Stegvis – %s"},
	"small": {"Gör fönstret lite större: minst 60 × 18.", "Please make the window larger: at least 60 × 18."},

	// What can be done anywhere.
	"go-today":     {"gå till Idag", "go to Today"},
	"go-contacts":  {"gå till Kontakter", "go to Contacts"},
	"go-ladder":    {"gå till Trappan", "go to Ladder"},
	"go-meetings":  {"gå till Träffar", "go to Meetings"},
	"go-networks":  {"gå till Nätverk", "go to Networks"},
	"go-reports":   {"gå till Rapporter", "go to Reports"},
	"go-office":    {"gå till Kontoret", "go to Office"},
	"find":         {"sök", "find"},
	"find-title":   {"Sök en person eller en träff", "Find a person or a meeting"},
	"commands":     {"Alla kommandon", "All commands"},
	"all-commands": {"alla kommandon", "all commands"},
	"undo":         {"ångra", "undo"},
	"redo":         {"gör om", "redo"},
	"help":         {"hjälp", "help"},
	"quit":         {"stäng Stegvis", "quit Stegvis"},
	"back":         {"tillbaka", "back"},
	"language":     {"switch to English", "byt till svenska"},

	// What can be done in lists, forms and questions.
	"down":         {"ner", "down"},
	"up":           {"upp", "up"},
	"page-down":    {"en sida ner", "a page down"},
	"page-up":      {"en sida upp", "a page up"},
	"first":        {"till början", "to the top"},
	"last":         {"till slutet", "to the end"},
	"open":         {"öppna", "open"},
	"mark":         {"markera", "mark"},
	"open-list":    {"öppna listan", "open the list"},
	"tick":         {"kryssa", "tick"},
	"change":       {"byt svar", "change"},
	"choose":       {"välj", "choose"},
	"save":         {"spara", "save"},
	"next-field":   {"nästa fält", "next field"},
	"field-before": {"fältet före", "the field before"},
	"new-line":     {"ny rad", "new line"},
	"leave":        {"tillbaka", "back"},
	"dismiss":      {"stäng", "close"},

	"nothing-found": {"Inget hittades.", "Nothing found."},
	"as-typed":      {"Sparas som det är skrivet.", "Is kept as it is typed."},
	"needed":        {"”%s” behöver fyllas i.", "“%s” has to be filled in."},
	"stands-now":    {"I registret står nu ”%s”. Sparar du, gäller det du skrev.", "The register now says “%s”. If you save, what you typed replaces it."},
	"stands-empty":  {"I registret är det nu tomt. Sparar du, gäller det du skrev.", "The register now says nothing here. If you save, what you typed stands."},

	// What happened.
	"undone":      {"Ångrat: %s", "Undone: %s"},
	"redone":      {"Gjort om: %s", "Redone: %s"},
	"language-is": {"Nu talar programmet svenska.", "The program now speaks English."},

	"undo-which":    {"Ångra: %s?", "Undo: %s?"},
	"redo-which":    {"Gör om: %s?", "Redo: %s?"},
	"no-key":        {"%s gör inget här; ? visar alla tangenter.", "%s does nothing here; ? shows all keys."},
	"no-key-dialog": {"%s gör inget här.", "%s does nothing here."},
	"not-now":       {"%s (%s) går inte här just nu.", "%s (%s) cannot be done here now."},
	"pasted-part":   {"Bara de första %d tecknen får plats; resten kom inte med.", "Only the first %d letters fit; the rest was left out."},
	"typed-ahead": {
		"Det dröjde, så det du skrev kom inte med. Inget är ändrat. Skriv igen.",
		"It took long, so what you typed was left out. Nothing changed. Type again.",
	},
	"typed-before": {
		"En fråga kom medan du skrev. Det du skrev kom inte med.",
		"A question came while you typed. What you typed was left out.",
	},

	// What was asked for and is not saved yet, or was not.
	"of":           {"%s: %s", "%s: %s"},
	"asked":        {"”%s”", "“%s”"},
	"not-saved":    {"Sparades inte: %s. %s", "Not saved: %s. %s"},
	"writing":      {"%d ändring sparas …|%d ändringar sparas …", "%d change is being saved …|%d changes are being saved …"},
	"waiting":      {"Sparas när registret är ledigt: %d väntar", "Saved as soon as the register is free: %d waiting"},
	"quit-waits":   {"%[1]d ändring väntar på att sparas; %[2]s igen stänger utan den|%[1]d ändringar väntar på att sparas; %[2]s igen stänger utan dem", "%[1]d change waits to be saved; %[2]s again closes without it|%[1]d changes wait to be saved; %[2]s again closes without them"},
	"left-unsaved": {"Sparades inte, för ett annat program höll registret eller något gick fel: %s. Allt annat är sparat.", "Not saved, since another program held the register or something failed: %s. Everything else is saved."},
	"left-both":    {"Sparades inte, för ett annat program höll registret eller något gick fel: %s. Det du höll på att skriva kunde inte heller sparas som utkast. Allt annat är sparat.", "Not saved, since another program held the register or something failed: %s. What you were typing could not be kept as a draft either. Everything else is saved."},
	"left-drafts":  {"Det du höll på att skriva kunde inte sparas som utkast. %s Allt du har sparat finns kvar.", "What you were typing could not be kept as a draft. %s Everything you saved is there."},
	"undo-unsure": {
		"Inget ångrades: det du ändrade just innan sparades inte. Tryck igen för att ångra det som sparades sist.",
		"Nothing was undone: what you changed just before was not saved. Press the key again to undo what was saved last.",
	},

	// A form is left before what it asked for is saved.
	"unsaved-title":  {"Inte sparat än", "Not saved yet"},
	"unsaved-saving": {"%s håller på att sparas.", "%s is being saved."},
	"unsaved-held":   {"%s sparas så snart registret är ledigt: ett annat program håller det just nu.", "%s is saved as soon as the register is free: another program holds it just now."},
	"unsaved-kept":   {"Lämnar du nu sparas det inte. Det du skrev finns kvar som utkast och erbjuds nästa gång.", "If you leave now it is not saved. What you typed is kept as a draft and offered next time."},
	"unsaved-gone":   {"Lämnar du nu sparas det inte.", "If you leave now it is not saved."},
	"unsaved-leave":  {"lämna utan att spara", "leave without saving"},
	"unsaved-stay":   {"vänta", "wait"},
	"left-kept":      {"Du lämnade det innan registret blev ledigt. Det du skrev finns kvar som utkast och erbjuds nästa gång.", "You left before the register was free. What you typed is kept as a draft and offered next time."},
	"left-gone":      {"Du lämnade det innan registret blev ledigt.", "You left before the register was free."},

	// Another file lies in the register's place.
	"gone-title": {"Registret ligger inte kvar", "The register is no longer there"},
	"gone-typed": {"Det du håller på att skriva finns kvar, och erbjuds i det register du öppnar.", "What you are typing is kept, and is offered in the register you open."},
	"gone-keys":  {"o öppnar det som ligger där nu, q stänger Stegvis.", "o opens what lies there now, q quits Stegvis."},
	"gone-open":  {"öppna det som ligger där", "open what lies there"},
	"gone-empty": {"Där registret låg, %s, ligger ingen fil nu. Lägg tillbaka en och tryck o, eller stäng Stegvis med q.", "No file lies now where the register was, %s. Put one back and press o, or quit with q."},
	"gone-kept":  {"Det du höll på att skriva finns kvar och erbjuds där du skrev det.", "What you were typing is kept, and is offered where you typed it."},

	// The help.
	"help-title": {"Tangenter", "Keys"},
	"help-here":  {"På den här sidan", "On this page"},
	"help-all":   {"Överallt", "Everywhere"},
	"help-more":  {"%d rader till, ↓", "%d more lines, ↓"},

	// The keys.
	"key-enter":     {"enter", "enter"},
	"key-esc":       {"esc", "esc"},
	"key-tab":       {"tabb", "tab"},
	"key-space":     {"blanksteg", "space"},
	"key-up":        {"↑", "↑"},
	"key-down":      {"↓", "↓"},
	"key-left":      {"←", "←"},
	"key-right":     {"→", "→"},
	"key-pgup":      {"pgup", "pgup"},
	"key-pgdown":    {"pgdn", "pgdn"},
	"key-home":      {"home", "home"},
	"key-end":       {"end", "end"},
	"key-delete":    {"delete", "delete"},
	"key-backspace": {"backsteg", "backspace"},
	"key-ctrl":      {"ctrl+%s", "ctrl+%s"},
	"key-shift":     {"skift+%s", "shift+%s"},
	"key-alt":       {"alt+%s", "alt+%s"},
}
