package text

// bringinWords are the words of bringing in a list.
var bringinWords = Words{
	"title":     {"Ta in en lista", "Bring in a list"},
	"file":      {"Fil", "File"},
	"hint":      {"Skriv var filen ligger (tab fyller i), eller dra den hit från utforskaren. Listan ska vara sparad som CSV; rubriker får vara på svenska eller engelska. Inget skrivs förrän du har sett vad som händer.", "Type where the file is (tab completes), or drag it here from the file manager. The list is to be saved as CSV; headers may be Swedish or English. Nothing is written before you have seen what will happen."},
	"reading":   {"Läser filen …", "Reading the file …"},
	"writing":   {"Tar in listan …", "Bringing in the list …"},
	"rows":      {"%d rad|%d rader", "%d row|%d rows"},
	"row":       {"rad %d", "row %d"},
	"comma":     {"skiljetecken %s", "separator %s"},
	"add":       {"%d ny|%d nya", "%d new|%d new"},
	"update":    {"%d fylls på|%d fylls på", "%d filled in|%d filled in"},
	"skip":      {"%d finns redan|%d finns redan", "%d already here|%d already here"},
	"twice":     {"%d dubblett i listan|%d dubbletter i listan", "%d duplicate in the list|%d duplicates in the list"},
	"reject":    {"%d utelämnas|%d utelämnas", "%d left out|%d left out"},
	"fill":      {"De som redan finns fylls på; det som skiljer läggs i anteckningen.", "Those already here are filled in; what differs goes into the note."},
	"take":      {"Listan gäller där den säger annat om dem som redan finns; det gamla går att ångra fram.", "Where the list says otherwise of those already here, the list holds; undo brings the old back."},
	"questions": {"Frågor", "Questions"},
	"choose":    {"Välj en lista (↓ ↑, enter), eller skriv var filen ligger:", "Choose a list (↓ ↑, enter), or type where the file is:"},
	"leave":     {"De som redan finns lämnas som de är.", "Those already here are left as they are."},
	"problems":  {"Att se över", "To look at"},
	"columns":   {"Kolumner", "Columns"},

	"first-rows":  {"De första raderna", "The first rows"},
	"kind-add":    {"ny", "new"},
	"kind-update": {"fylls på", "filled in"},
	"kind-skip":   {"finns", "is here"},
	"kind-reject": {"utelämnas", "left out"},

	"key-read":     {"läs filen", "read the file"},
	"key-complete": {"fyll i", "complete"},
	"key-write":    {"ta in", "bring in"},
	"key-column":   {"ändra, svara", "change, answer"},
	"key-file":     {"välj fil", "choose a file"},
	"key-twice":    {"de som redan finns", "those already here"},
	"key-rejects":  {"spara raderna att se över", "save the rows to look at"},
	"key-other":    {"annan fil", "another file"},

	"column-title":    {"Kolumnen är", "The column is"},
	"rejects-written": {"Raderna ligger i %s", "The rows are in %s"},
	"cannot-write":    {"Filen %s gick inte att skriva. Inget är förlorat; välj en mapp du får skriva i.", "The file %s could not be written. Nothing is lost; choose a folder you may write in."},
}
