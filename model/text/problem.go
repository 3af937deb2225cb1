package text

// problemWords are the reasons why something in a list could not be taken as it stood, and
// what was done instead. They stand behind a row's number and what was written.
var problemWords = Words{
	"namesake-here":    {"någon med det namnet finns redan; tagna för två", "somebody of that name is here already; taken for two"},
	"namesake-in-list": {"samma namn som en annan rad; tagna för två", "the same name as another row; taken for two"},
	"differs":          {"annat i registret; det gamla står kvar, det nya står i anteckningen", "otherwise in the register; the old stays, the new stands in the note"},
	"no-name":          {"namn saknas; raden tas inte med", "no name; the row is left out"},
	"record":           {"går inte att läsa för sig; finns kvar i anteckningen", "cannot be read by itself; kept in the note"},
	"impossible-date":  {"dagen finns inte; datumet lämnades tomt", "no such day; the date was left empty"},
	"date":             {"går inte att läsa som datum; finns kvar i anteckningen", "cannot be read as a date; kept in the note"},
	"birth":            {"går inte att läsa som födelsedatum eller födelseår; finns kvar i anteckningen", "cannot be read as a birth date or year; kept in the note"},
	"phone":            {"inget telefonnummer; finns kvar i anteckningen", "not a phone number; kept in the note"},
	"email":            {"ingen e-postadress; finns kvar i anteckningen", "not an e-mail address; kept in the note"},
	"country":          {"okänt land; finns kvar i anteckningen", "unknown country; kept in the note"},
	"language":         {"okänt språk; finns kvar i anteckningen", "unknown language; kept in the note"},
	"gender":           {"kön som inte går att läsa; finns kvar i anteckningen", "gender not understood; kept in the note"},
	"municipality":     {"okänd kommun; finns kvar i anteckningen", "unknown municipality; kept in the note"},
	"org-number":       {"ogiltigt organisationsnummer; finns kvar i anteckningen", "invalid organisation number; kept in the note"},
	"section":          {"ingen avdelning i SNI; finns kvar i anteckningen", "not a section of SNI; kept in the note"},
	"legal-form":       {"okänd företagsform; finns kvar i anteckningen", "unknown legal form; kept in the note"},
	"number":           {"inget tal; finns kvar i anteckningen", "not a number; kept in the note"},
	"choice":           {"finns inte bland alternativen; finns kvar i anteckningen", "not among the choices; kept in the note"},
	"yes-no":           {"varken ja eller nej; finns kvar i anteckningen", "neither yes nor no; kept in the note"},
	"need":             {"okänt behov; finns kvar i anteckningen", "unknown need; kept in the note"},
	"finance":          {"okänt besked om finansiering; finns kvar i anteckningen", "unknown decision on finance; kept in the note"},
	"started-when":     {"dagen för företagsstarten saknas; starten räknas utan datum", "no date for the start of the firm; counted without one"},
	"quote":            {"ett citattecken avslutas aldrig; lästes som vanlig text", "a quotation mark is never closed; read as ordinary text"},
	"extra-cell":       {"fler celler än rubriker; finns kvar i anteckningen", "more cells than headings; kept in the note"},
	"too-long":         {"längre än en cell får vara; slutet tas inte med", "longer than a cell may be; the end is left out"},

	"no-date":   {"datum saknas; raden tas inte med", "no date; the row is left out"},
	"ambiguous": {"flera kontakter heter så; raden tas inte med", "several contacts have this name; the row is left out"},
	"presence":  {"varken närvarande eller frånvarande; räknades som närvarande", "neither present nor absent; counted as present"},
	"twice":     {"står två gånger för samma möte; räknades en gång", "twice at the same meeting; counted once"},
}
