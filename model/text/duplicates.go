package text

// duplicatesWords are of contacts who may be one person, and of making them one.
var duplicatesWords = Words{
	"title":        {"Möjliga dubbletter", "Possible duplicates"},
	"pair":         {"%d par|%d par", "%d pair|%d pairs"},
	"merge":        {"slå samman", "merge"},
	"key-apart":    {"inte samma", "not the same"},
	"key-side":     {"välj sida", "choose a side"},
	"key-right":    {"välj den högra", "choose the right one"},
	"key-turn":     {"byt sida", "change sides"},
	"both":         {"Här finns inget att välja: det som någon av de två har är kvar.", "There is nothing to choose here: what either of the two has is kept."},
	"keeps":        {"%s är kvar, och %s går upp i den kontakten. Allt om båda finns med.", "%s stays, and %s becomes part of that contact. All about both is kept."},
	"keeps-left":   {"Den %s som står till vänster är kvar, och den till höger går upp i den kontakten. Allt om båda finns med.", "The %s on the left stays, and the one on the right becomes part of that contact. All about both is kept."},
	"undoes":       {"Det är en enda ändring, som u tar tillbaka.", "It is one change, which u takes back."},
	"none":         {"Inga möjliga dubbletter.", "No possible duplicates."},
	"will-merge":   {"%s blir en kontakt med %s, som är kvar. Allt om båda finns med; stegvis undo skiljer dem åt igen.", "%s becomes one contact with %s, who stays. All about both is kept; stegvis undo separates them again."},
	"differs":      {"%s: %s / %s → %s", "%s: %s / %s → %s"},
	"ask":          {"Slå samman? [j/N]", "Merge? [y/N]"},
	"nothing-done": {"Inget har ändrats. Lägg till --yes för att slå samman.", "Nothing was changed. Add --yes to merge."},
	"by-phone":     {"samma telefon", "same telephone"},
	"by-email":     {"samma e-post", "same e-mail"},
	"by-org":       {"samma företag", "same firm"},
	"by-name":      {"samma namn", "same name"},
	"by-letters":   {"ser likadant ut", "looks the same"},
	"by-spelling":  {"annan stavning", "another spelling"},
	"by-typing":    {"en bokstav skiljer", "a letter differs"},
	"by-part":      {"del av namnet", "part of the name"},
}
