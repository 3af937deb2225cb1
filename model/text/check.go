package text

// checkWords are what the check of a register finds and what mends it, and what is said of one
// that is damaged.
var checkWords = Words{
	"structure":  {"filens uppbyggnad", "the structure of the file"},
	"references": {"hänvisningarna", "the references"},
	"build":      {"hur registret är uppbyggt", "how the register is built"},
	"history":    {"historiken", "the history"},
	"removed":    {"det som har tagits bort", "what was removed"},
	"derived":    {"sammanställningarna", "the summaries"},
	"table":      {"en post", "a record"},
	"nameless":   {"utan namn", "without a name"},

	"unreadable":      {"Det går inte att läsa allt: %s är skadat.", "Not everything can be read: %s is damaged."},
	"built-otherwise": {"Registret är inte uppbyggt som programmet lämnade det.", "The register is not built as the program left it."},
	"mark":            {"Registrets eget märke är skadat.", "The register's own mark is damaged."},
	"open":            {"%d ändringar i historiken blev aldrig avslutade.", "%d changes in the history were never finished."},
	"orphans":         {"%d poster i historiken hör inte till någon ändring.", "%d entries of the history belong to no change."},
	"chain":           {"Historiken stämmer inte: ändringen ”%s” (%s) är inte som den skrevs.", "The history does not agree: the change “%s” (%s) is not as it was written."},
	"missing":         {"Historiken stämmer inte: ändringen ”%s” (%s) har %d poster av %d.", "The history does not agree: the change “%s” (%s) has %d entries of %d."},
	"empty":           {"Historiken stämmer inte: ändringen ”%s” (%s) är tom.", "The history does not agree: the change “%s” (%s) is empty."},
	"change":          {"Historiken stämmer inte: %s i ändringen ”%s” (%s) är inte det som skrevs.", "The history does not agree: %s in the change “%s” (%s) is not what was written."},
	"value":           {"%s (%s): värdet av %s är inte det som sparades senast.", "%s (%s): the value of %s is not what was saved last."},
	"row-gone":        {"%s (%s) är borta utan att ha tagits bort.", "%s (%s) is gone without having been removed."},
	"row-back":        {"%s (%s) finns kvar fast den är borttagen.", "%s (%s) is there though it was removed."},
	"table-otherwise": {"Något i tabellen för %s är inte det som sparades.", "Something in the table of %s is not what was saved."},

	"open-to-others":     {"Andra på datorn kan läsa eller ändra %s.", "Others on this computer can read or change %s."},
	"little-room":        {"Det är ont om plats på disken: %d MB.", "There is little room on the disk: %d MB."},
	"backups-unreadable": {"Säkerhetskopiorna i %s kan inte läsas.", "The backups in %s cannot be read."},
	"backup":             {"Säkerhetskopian %s går inte att använda.", "The backup %s cannot be used."},

	"mend-restore":    {"Hämta tillbaka den senaste hela säkerhetskopian, från %s: stegvis restore ”%s”.", "Go back to the newest sound backup, of %s: stegvis restore “%s”."},
	"mend-no-backup":  {"Det finns ingen hel säkerhetskopia bredvid; hämta en från en annan disk med stegvis restore.", "There is no sound backup beside it; get one from another disk with stegvis restore."},
	"mend-repair":     {"Kör stegvis check --repair.", "Run stegvis check --repair."},
	"mend-permission": {"Kontrollera att du får läsa mappen.", "Check that you may read the folder."},
	"mend-backup":     {"Ta bort den; stegvis backup tar en ny.", "Remove it; stegvis backup makes a new one."},
	"mend-room":       {"Gör plats, annars kan inga säkerhetskopior tas.", "Make room, or no backups can be made."},

	"fault":          {"%s %s", "%s %s"},
	"mended":         {"Åtgärdat: %s", "Mended: %s"},
	"tightened":      {"Ingen annan kan längre läsa eller ändra %s.", "Nobody else can read or change %s any more."},
	"repair-aside":   {"Registret som det var ligger orört i:", "The register as it was lies untouched at:"},
	"repair-nothing": {"Det fanns inget att åtgärda.", "There was nothing to mend."},
	"progress":       {"Kontrollerar … %d %%", "Checking … %d %%"},

	"since":         {"%d ändringar har gjorts sedan dess.", "%d changes have been made since."},
	"since-one":     {"En ändring har gjorts sedan dess.", "One change has been made since."},
	"since-nothing": {"Inget har ändrats sedan dess.", "Nothing has changed since."},
	"since-unknown": {"Vad som har ändrats sedan dess går inte att läsa.", "What has changed since cannot be read."},
	"damaged": {
		"Registret %s är skadat. Det har inte rörts. Den senaste hela säkerhetskopian är från %s. %s Hämta tillbaka den med stegvis restore ”%s”.",
		"The register %s is damaged. It was not touched. The newest sound backup is of %s. %s Go back to it with stegvis restore “%s”.",
	},

	"gone": {
		"Registret %s ligger inte kvar, men det finns säkerhetskopior av det. Den senaste hela är från %s. Hämta tillbaka den med stegvis restore ”%s”, eller öppna Stegvis för att börja med ett nytt.",
		"The register %s is no longer there, but there are backups of it. The newest sound one is of %s. Go back to it with stegvis restore “%s”, or open Stegvis to begin with a new one.",
	},

	"unsound": {
		"Registret %s är skadat och kan bara läsas, så inget har ändrats i det. %s %s",
		"The register %s is damaged and can only be read, so nothing was changed in it. %s %s",
	},
	"value-damaged": {
		"Ett värde i registret %s är skadat och kan inte läsas. Inget har ändrats; kör stegvis check, som säger vilket det är och vad som hjälper.",
		"A value in the register %s is damaged and cannot be read. Nothing was changed; run stegvis check, which says what it is and what mends it.",
	},
}
