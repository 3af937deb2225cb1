package text

// restoreWords are of going back to a backup, on the command line and on the screens.
var restoreWords = Words{
	"ask":            {"Gå tillbaka till kopian? Registret som det är nu säkerhetskopieras först. [j/N]", "Go back to the backup? The register as it is now is backed up first. [y/N]"},
	"put-back-ask":   {"Lägga kopian på registrets plats? Det som ligger där sparas orört under ett annat namn. [j/N]", "Put the backup in the register's place? What lies there is kept untouched under another name. [y/N]"},
	"nothing-done":   {"Inget har ändrats. Lägg till --yes för att gå tillbaka.", "Nothing was changed. Add --yes to go back."},
	"stranger":       {"Kopian kommer från ett annat register än det här.", "The backup is of another register than this one."},
	"newest":         {"Den senaste ändringen i kopian är från %s; den har %s.", "The last change in the backup is of %s; it has %s."},
	"same":           {"Kopian är som registret är nu.", "The backup is as the register is now."},
	"changes":        {"%d ändring som har gjorts sedan dess försvinner ur registret.|%d ändringar som har gjorts sedan dess försvinner ur registret.", "%d change made since then leaves the register.|%d changes made since then leave the register."},
	"leave":          {"Det här försvinner: %s.", "This leaves the register: %s."},
	"return":         {"Det här kommer tillbaka: %s.", "This comes back: %s."},
	"contact":        {"%d kontakt|%d kontakter", "%d contact|%d contacts"},
	"log":            {"%d anteckning|%d anteckningar", "%d note|%d notes"},
	"event":          {"%d träff|%d träffar", "%d meeting|%d meetings"},
	"copy":           {"%s är en annan kopia av registret. Den har %d ändringar som inte finns här, i %d rader som kan föras in.", "%s is another copy of the register. It has %d changes that are not here, in %d rows that can be brought in."},
	"left":           {"Utelämnas", "Left out"},
	"title":          {"Gå tillbaka till en kopia", "Go back to a backup"},
	"first":          {"Registret som det är nu säkerhetskopieras först.", "The register as it is now is backed up first."},
	"go":             {"gå tillbaka", "go back"},
	"went-back":      {"Registret är som i kopian; som det var innan är den nyaste kopian, som tar tillbaka det", "The register is as in the backup; as it was before is the newest backup, which takes this back"},
	"done":           {"Registret är som i kopian. Som det var innan finns det i filen nedan; stegvis restore med den filen tar tillbaka det här.", "The register is as in the backup. As it was before it is in the file below; stegvis restore with that file takes this back."},
	"salvaged":       {"Det som gick att läsa ur den skadade filen, bland annat %s, finns i %s.", "What could be read out of the damaged file, %s among it, is in %s."},
	"put-back":       {"Kopian ligger nu på registrets plats, %s.", "The backup now lies in the register's place, %s."},
	"put-back-aside": {"Kopian ligger nu på registrets plats, %s. Det som låg där finns orört i filen nedan.", "The backup now lies in the register's place, %s. What lay there is untouched in the file below."},
}
