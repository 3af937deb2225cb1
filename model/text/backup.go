package text

// backupWords are of copies of the register, on the command line and on the screens.
var backupWords = Words{
	"list-alone": {
		"--list visar kopiorna och behöver inget mer än --json, som bara hör dit.",
		"--list shows the backups and takes nothing but --json, which belongs to it alone.",
	},
	"encrypt-needs-to": {"--encrypt behöver --to FIL: filen som kopian ska skrivas i.", "--encrypt needs --to FILE: the file the copy is to be written in."},
	"none":             {"Det finns inga säkerhetskopior än; stegvis backup gör en.", "There are no backups yet; stegvis backup makes one."},
	"unreadable":       {"går inte att läsa", "cannot be read"},
	"sound":            {"hel %s", "sound %s"},
	"passphrase":       {"Lösenfras:", "Passphrase:"},
	"passphrase-of":    {"Lösenfras för kopian:", "Passphrase of the copy:"},
	"passphrase-again": {"En gång till:", "Once more:"},
	"no-passphrase": {
		"Ingen lösenfras gavs, så ingen kopia har gjorts. Välj flera ord som du minns: utan dem kan ingen öppna kopian.",
		"No passphrase was given, so no copy was made. Choose several words that you remember: without them nobody can open the copy.",
	},
	"passphrases-differ": {
		"De två lösenfraserna är olika, så ingen kopia har gjorts. Försök igen.",
		"The two passphrases differ, so no copy was made. Try again.",
	},
}
