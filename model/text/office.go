package text

// officeWords are the words of the page of the office.
var officeWords = Words{
	"key-settings": {"ändra inställningar", "change settings"},
	"key-backup":   {"säkerhetskopiera", "back up"},
	"key-check":    {"kontrollera registret", "check the register"},

	"settings":      {"Inställningar", "Settings"},
	"information":   {"Information på närvarolistan", "Information on the sign-in sheet"},
	"people":        {"Kontakter", "Contacts"},
	"people-are":    {"%d på stegen, %d av dem aktiva, och %d andra", "%d on the ladder, %d of them active, and %d others"},
	"register":      {"Registret", "The register"},
	"backups":       {"Säkerhetskopior", "Backups"},
	"newest":        {"Senaste kopian", "Newest backup"},
	"newest-backup": {"%[2]s|%[2]s, %[1]d finns", "%[2]s|%[2]s, %[1]d kept"},
	"no-backup":     {"ingen ännu; b gör en", "none yet; b makes one"},
	"backed-up":     {"Kopian ligger i %s", "The backup is in %s"},
	"checking":      {"Kontrollerar registret …", "Checking the register …"},
	"sound":         {"Registret är helt.", "The register is sound."},
	"changes":       {"Senaste ändringar", "Last changes"},
	"change-undo":   {"ångrat: %s", "taken back: %s"},
	"change-redo":   {"gjort igen: %s", "done again: %s"},
	"undone":        {"ångrad", "taken back"},
}
