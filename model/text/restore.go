package text

// restoreWords are of going back to a backup, on the command line and on the screens.
var restoreWords = Words{
	"ask":            {"Gå tillbaka till kopian? Registret som det är nu säkerhetskopieras först. [j/N]", "Go back to the backup? The register as it is now is backed up first. [y/N]"},
	"put-back-ask":   {"Lägga kopian på registrets plats? Det som ligger där sparas orört under ett annat namn. [j/N]", "Put the backup in the register's place? What lies there is kept untouched under another name. [y/N]"},
	"nothing-done":   {"Inget har ändrats. Lägg till --yes för att gå tillbaka.", "Nothing was changed. Add --yes to go back."},
	"stranger":       {"Kopian kommer från ett annat register än det här.", "The backup is of another register than this one."},
	"newest":         {"Kopian har %[2]d kontakter; den senaste ändringen i den är från %[1]s.", "The backup has %[2]d contacts; the last change in it is of %[1]s."},
	"same":           {"Kopian är som registret är nu.", "The backup is as the register is now."},
	"changes":        {"%d ändringar som har gjorts sedan dess försvinner ur registret.", "%d changes made since then leave the register."},
	"changes-one":    {"En ändring som har gjorts sedan dess försvinner ur registret.", "One change made since then leaves the register."},
	"leave":          {"Det här försvinner: %s.", "This leaves the register: %s."},
	"return":         {"Det här kommer tillbaka: %s.", "This comes back: %s."},
	"contact":        {"%d kontakter", "%d contacts"},
	"contact-one":    {"%d kontakt", "%d contact"},
	"log":            {"%d anteckningar", "%d notes"},
	"log-one":        {"%d anteckning", "%d note"},
	"event":          {"%d träffar", "%d meetings"},
	"event-one":      {"%d träff", "%d meeting"},
	"done":           {"Registret är som i kopian. Som det var innan finns det i filen nedan; stegvis restore med den filen tar tillbaka det här.", "The register is as in the backup. As it was before it is in the file below; stegvis restore with that file takes this back."},
	"put-back":       {"Kopian ligger nu på registrets plats, %s.", "The backup now lies in the register's place, %s."},
	"put-back-aside": {"Kopian ligger nu på registrets plats, %s. Det som låg där finns orört i filen nedan.", "The backup now lies in the register's place, %s. What lay there is untouched in the file below."},
}
