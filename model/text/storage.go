package text

// storageWords are the sentences of the register as a file: what happened, that nothing
// was lost, what to do.
var storageWords = Words{
	"no-home": {
		"Din hemmapp går inte att hitta, så registret har ingen plats. Ange en fil med --db.",
		"Your home folder cannot be found, so the register has no place. Name a file with --db.",
	},
	"bad-path": {
		"”%s” kan inte vara namnet på en fil. Ange en annan fil med --db.",
		"“%s” cannot be the name of a file. Name another file with --db.",
	},
	"folder": {
		"%s är en mapp, inte ett register. Inget har ändrats; ange en fil i mappen med --db.",
		"%s is a folder, not a register. Nothing was changed; name a file in it with --db.",
	},
	"no-file": {
		"%s är ingen vanlig fil och kan inte vara ett register. Inget har ändrats; ange en annan fil med --db.",
		"%s is not an ordinary file and cannot be a register. Nothing was changed; name another file with --db.",
	},
	"none": {
		"Det finns inget register i %s. Kontrollera namnet, eller starta Stegvis utan att ange en fil.",
		"There is no register at %s. Check the name, or start Stegvis without naming a file.",
	},
	"dangling": {
		"%s är en länk till en fil som inte finns. Inget har ändrats; anslut disken den pekar på eller ta bort länken.",
		"%s is a link to a file that does not exist. Nothing was changed; connect the disk it points to or remove the link.",
	},
	"cannot-make": {
		"Det går inte att skapa registret %s. Kontrollera att mappen får skrivas och att disken har plats.",
		"The register %s cannot be made. Check that the folder can be written and that the disk has room.",
	},
	"cannot-open": {
		"Det går inte att öppna registret %s. Inget har ändrats; kontrollera att du får läsa och skriva filen och mappen och att disken har plats.",
		"The register %s cannot be opened. Nothing was changed; check that you may read and write the file and its folder, and that the disk has room.",
	},
	"read-only": {
		"Registret %s kan läsas men inte ändras. Inget har gått förlorat; ge dig själv rätt att skriva filen och mappen, eller flytta den.",
		"The register %s can be read but not changed. Nothing is lost; give yourself the right to write the file and its folder, or move it.",
	},
	"foreign": {
		"%s är inget register från Stegvis. Filen har inte rörts; välj en annan med --db.",
		"%s is not a register of Stegvis. The file was not touched; choose another with --db.",
	},
	"newer": {
		"Registret %s kommer från en nyare Stegvis. Det har inte rörts; uppdatera programmet och öppna det igen.",
		"The register %s comes from a newer Stegvis. It was not touched; update the program and open it again.",
	},
	"older": {
		"Registret %s kommer från en äldre Stegvis och kan inte bara läsas. Det har inte rörts; öppna det en gång så att det får ändras.",
		"The register %s comes from an older Stegvis and cannot be opened for reading only. It was not touched; open it once so that it may be changed.",
	},
	"damaged": {
		"Registret %s är skadat. Det har inte rörts; hämta tillbaka den senaste säkerhetskopian från mappen backups bredvid det.",
		"The register %s is damaged. It was not touched; bring back the newest backup from the folder backups beside it.",
	},
	"moved": {
		"Registret %s har flyttats eller tagits bort medan det var öppet. Det du sparade innan finns i filen; stäng Stegvis, lägg tillbaka den och starta igen.",
		"The register %s was moved or removed while it was open. What you saved before is in the file; close Stegvis, put it back and start again.",
	},
	"replaced": {
		"En annan fil ligger där registret %s låg, eller ingen alls. Inget mer skrivs; det som fanns där rörs inte. Stäng Stegvis och starta igen för att öppna det som nu ligger där.",
		"Another file lies where the register %s was, or none does. Nothing more is written, and what lies there is not touched. Close Stegvis and start again to open what lies there now.",
	},
	"replaced-kept": {
		"En annan fil ligger där registret %s låg, eller ingen alls. Inget mer skrivs; det som ligger där rörs inte. Registret som du hade det, med allt du sparat, finns i %s; stegvis import med den filen för in det i det andra.",
		"Another file lies where the register %s was, or none does. Nothing more is written, and what lies there is not touched. The register as you had it, with everything you saved, is in %s; stegvis import with that file brings it into the other.",
	},
	"not-kept": {
		"En annan fil ligger där registret %s låg, eller ingen alls, och det du hade kan inte sparas i %s. Stäng inte Stegvis; gör plats på disken, så görs ett nytt försök.",
		"Another file lies where the register %s was, or none does, and what you had cannot be saved in %s. Do not close Stegvis; make room on the disk and it is tried again.",
	},
	"other-file-open": {
		"Ett annat program har fortfarande den fil öppen som låg i %s förut. Inget har rörts; stäng det programmet och försök igen.",
		"Another program still has the file open that was at %s before. Nothing was touched; close that program and try again.",
	},
	"backup-damaged": {
		"Säkerhetskopian %s är skadad. Registret är orört; välj en annan kopia.",
		"The backup %s is damaged. The register is untouched; choose another copy.",
	},
	"full-to-read": {
		"Disken är full, så registret %s kan bara läsas. Inget har gått förlorat; gör plats och öppna det igen.",
		"The disk is full, so the register %s can only be read. Nothing is lost; make room and open it again.",
	},
	"brought-one": {"En ändring från en annan kopia av registret", "One change from another copy of the register"},
	"brought":     {"%d ändringar från en annan kopia av registret", "%d changes from another copy of the register"},
	"brought-left": {
		"%s (%s) är annorlunda här, så ändringen därifrån togs inte med.",
		"%s (%s) is different here, so the change from there was left out.",
	},
	"brought-stranger": {
		"%s är inte en kopia av det här registret, så dess ändringar passar inte här. Inget har ändrats.",
		"%s is no copy of this register, so its changes do not fit here. Nothing was changed.",
	},
	"wrong-passphrase": {
		"Lösenfrasen öppnar inte %s. Inget har ändrats; försök igen med den lösenfras som kopian gjordes med.",
		"The passphrase does not open %s. Nothing was changed; try again with the passphrase the copy was made with.",
	},
	"cannot-decrypt": {
		"Kopian %s kunde inte låsas upp, för den går inte att läsa eller det finns inte plats bredvid registret. Registret är orört; gör plats på disken och försök igen.",
		"The copy %s could not be decrypted: it cannot be read, or there is no room beside the register. The register is untouched; make room on the disk and try again.",
	},
	"copied-outside": {"Kopierat till en annan disk", "Copied to another disk"},
	"no-backup": {
		"Det finns ingen säkerhetskopia i %s. Registret är orört; kontrollera namnet, eller se dem som finns med stegvis backup --list.",
		"There is no backup at %s. The register is untouched; check the name, or see those there are with stegvis backup --list.",
	},
	"restore-itself": {
		"%s är registret självt, inte en säkerhetskopia. Inget har ändrats; välj en annan fil.",
		"%s is the register itself, not a backup. Nothing was changed; choose another file.",
	},
	"cannot-restore": {
		"Det gick inte att gå tillbaka: disken är full eller mappen kan inte skrivas. Registret %s är som det var; gör plats och försök igen.",
		"Going back was not possible: the disk is full or the folder cannot be written. The register %s is as it was; make room and try again.",
	},
	"restore-open": {
		"%s är öppet i ett annat program, eller har ändringar i en journal bredvid sig. Inget har rörts; stäng det programmet, eller öppna filen en gång med --db, och försök igen.",
		"%s is open in another program, or has changes in a journal beside it. Nothing was touched; close that program, or open the file once with --db, and try again.",
	},
	"journal-aside": {
		"Bredvid registret låg en journal från en annan fil. Den har inte använts och är sparad som %s.",
		"A journal of another file lay beside the register. It was not used and is kept as %s.",
	},
	"busy": {
		"Ett annat program skriver i registret just nu, så ändringen sparades inte. Inget annat har gått förlorat; försök igen om en stund.",
		"Another program is writing to the register, so the change was not saved. Nothing else is lost; try again in a moment.",
	},
	"full": {
		"Disken är full, så ändringen sparades inte i %s. Det du sparat innan är kvar; gör plats och spara igen.",
		"The disk is full, so the change was not saved in %s. What you saved before is safe; make room and save again.",
	},
	"disk": {
		"Disken svarar inte som den ska, så ändringen sparades inte i %s. Det du sparat innan är kvar; kontrollera disken och försök igen.",
		"The disk does not answer as it should, so the change was not saved in %s. What you saved before is safe; check the disk and try again.",
	},
	"behind": {
		"Ett annat program skrev i registret samtidigt, gång på gång, så ändringen sparades inte. Gör om den när det andra programmet är klart.",
		"Another program kept writing to the register at the same time, so the change was not saved. Do it again when the other program has finished.",
	},
	"plan-is-old": {
		"Registret har ändrats sedan listan lästes. Ändrade: %s. Borttagna: %s. Tillkomna: %s. Inget har förts in; läs listan igen.",
		"The register has changed since the list was read. Changed: %s. Removed: %s. Added: %s. Nothing was brought in; read the list again.",
	},
	"plan-of-another": {
		"Registret har bytts ut mot en kopia sedan listan lästes. Inget har förts in; läs listan igen.",
		"The register has been replaced by a backup since the list was read. Nothing was brought in; read the list again.",
	},
	"restore-is-old": {
		"Registret har ändrats sedan det här visades, så inget har gjorts. Läs vad som försvinner nu och välj igen.",
		"The register has changed since this was shown, so nothing was done. Read what leaves it now and choose again.",
	},
	"changed": {
		"Det här har ändrats av någon annan sedan du läste det, så din ändring sparades inte. Läs igen och gör om den.",
		"This was changed by someone else since you read it, so your change was not saved. Read it again and redo the change.",
	},
	"came-meanwhile": {
		"”%s” har just lagts till någon annanstans. Inget sparades; är det en annan person, spara en gång till.",
		"“%s” has just been added elsewhere. Nothing was saved; if this is another person, save once more.",
	},
	"meeting-there": {
		"Det finns redan en träff som heter ”%s” den dagen. Inget sparades; är det en annan träff, spara en gång till.",
		"There is already a meeting called “%s” on that day. Nothing was saved; if this is another meeting, save once more.",
	},
	"exists": {
		"Det finns redan, så inget sparades en gång till.",
		"It is there already, so nothing was saved a second time.",
	},
	"gone": {
		"Det finns inte längre. Kanske har det tagits bort; läs listan igen.",
		"It is no longer there. Perhaps it was removed; read the list again.",
	},
	"merge-self":      {"Det är en och samma kontakt. Ingenting har ändrats; välj två olika.", "That is one and the same contact. Nothing was changed; choose two different ones."},
	"merge-choose":    {"%s är olika hos de två, och med skyddade uppgifter kan det ena inte stå i anteckningen. Ingenting har ändrats; välj vilket som gäller.", "%s differs between the two, and as one has protected identity the other value cannot stand in the note. Nothing was changed; choose which one holds."},
	"nothing-to-undo": {"Det finns inget att ångra.", "There is nothing to undo."},
	"nothing-to-redo": {"Det finns inget att göra om.", "There is nothing to redo."},
	"undo-conflict": {
		"%s (%s) har ändrats sedan dess, så det går inte att ångra. Inget har rörts; ändra för hand om det behövs.",
		"%s (%s) has changed since, so this cannot be undone. Nothing was touched; change it by hand if needed.",
	},
	"undo-another": {
		"Det som ändrades sist är nu något annat: %s. Inget har ångrats.",
		"What was changed last is something else by now: %s. Nothing was undone.",
	},
	"record-setting":    {"inställning", "setting"},
	"record-project":    {"projekt", "project"},
	"record-enterprise": {"företag", "firm"},
	"record-contact":    {"kontakt", "contact"},
	"record-visit":      {"steg", "step"},
	"record-event":      {"träff", "meeting"},
	"record-attendance": {"närvaro", "attendance"},

	"cannot-back-up": {
		"Allt du har ändrat är sparat, men säkerhetskopian kunde inte skrivas i %s. Kontrollera att mappen får skrivas och att disken har plats.",
		"Everything you changed is saved, but the backup could not be written in %s. Check that the folder can be written and that the disk has room.",
	},
	"no-backup-first": {
		"Säkerhetskopian som görs först kunde inte skrivas i %s, så inget gjordes. Det du sparat innan är kvar; gör plats på disken, kontrollera att mappen får skrivas och försök igen.",
		"The backup that is made first could not be written in %s, so nothing was done. What you saved before is safe; make room on the disk, check that the folder can be written and try again.",
	},
	"copy-damaged": {
		"Säkerhetskopian blev inte hel (%s) och sparades inte. Registret är orört; kör stegvis check.",
		"The backup was not sound (%s) and was not kept. The register is untouched; run stegvis check.",
	},
	"not-empty": {
		"Registret %s är inte tomt, så inget påhittat kontor skrevs dit. Inget har ändrats; ange en ny fil.",
		"The register %s is not empty, so no made-up office was written there. Nothing was changed; name a new file.",
	},
	"register-ready":   {"Välkommen; registret är klart", "Welcome; the register is ready"},
	"settings-changed": {"Inställningar ändrade", "Settings changed"},

	"check-record":    {"%s %s: %s kan inte vara ”%s”. Ändra eller ta bort den.", "%s %s: %s cannot be “%s”. Change or remove it."},
	"check-file":      {"Filen är skadad: %s", "The file is damaged: %s"},
	"check-reference": {"%s hänvisar till %s som inte finns: %d", "%s refers to %s that is not there: %d"},
	"check-summary":   {"Sammanställningen för %s stämmer inte", "The summary of %s does not agree"},
	"check-tally":     {"Antalet på ett steg stämmer inte: %s", "The number on a step does not agree: %s"},

	"network": {
		"Registret ligger i en nätverksmapp (%s). Skriver två datorer i det samtidigt kan det skadas; öppna det på en dator i taget, eller flytta det till datorns egen disk.",
		"The register lies in a network folder (%s). Two computers that write to it at once may damage it; open it on one computer at a time, or move it to the computer's own disk.",
	},
	"cloud": {
		"%s synkar mappen där registret ligger (%s). En halv eller äldre version kan läggas i dess ställe; flytta registret till en mapp som inte synkas, och lägg bara säkerhetskopior här.",
		"%s syncs the folder the register lies in (%s). A half or an older version may be put in its place; move the register to a folder that is not synced, and keep only backups here.",
	},
	"clock": {
		"Datorns klocka går efter: det senaste i registret skrevs %s. Inget har gått förlorat; ställ klockan rätt.",
		"The computer's clock is behind: the newest change in the register is from %s. Nothing is lost; set the clock right.",
	},
}
