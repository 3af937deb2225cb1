package text

// intakeWords are said when a list is brought in: what a file is, what a column is taken
// for, and why a file cannot be read.
var intakeWords = Words{
	"to-note":    {"Text i anteckningen", "Text in the note", "gatuadress, adress, gata, street, street address, address, home address, besöksadress, postadress, c o, home address 2, home street, fax, home fax, business fax, other fax, fax number, pager, pager number, job title, titel, title, department, yrke, web page, hemsida, webb, webbplats, website, home country, business country, work country, home state, work city, work zipcode, work address, secondary email, e mail 2 address, e mail 3 address, business address, other address, screen name, län, county, ålder, age"},
	"left-out":   {"Tas inte med", "Left out"},
	"column":     {"Kolumn %s", "Column %s"},
	"other-name": {"Annat namn: %s", "Other name: %s"},
	"reason":     {"Skäl till att raden inte togs med", "Why the row was not taken"},

	"column-first_name":   {"Förnamn", "First name", "firstname, first, given name, givenname, fname, för namn"},
	"column-middle_name":  {"Mellannamn", "Middle name", "middlename, middle"},
	"column-last_name":    {"Efternamn", "Last name", "lastname, last, surname, family name, familjenamn, lname, efter namn"},
	"column-birth_year":   {"Bara födelseåret", "Birth year"},
	"column-birth_month":  {"Födelsemånad", "Birth month"},
	"column-birth_day":    {"Födelsedag i månaden", "Birth day"},
	"column-needs":        {"Behov", "Needs", "need, behöver hjälp med, stödbehov, utvecklingsbehov, områden, behov av stöd"},
	"column-interview":    {"Intervjudatum", "Interview date", "intervju, intervjuad, interview, interviewed, interviewed on"},
	"column-firm_started": {"Startade företag", "Firm started", "startat företag, startade, företagsstart, start av företag, startat, started firm, business started, started business, started"},
	"column-jobs":         {"Arbetstillfällen", "Jobs", "nya arbetstillfällen, antal arbetstillfällen, skapade jobb, nya jobb, jobb, jobs created, new jobs"},
	"column-finance":      {"Finansiering", "Finance", "finansieringsbeslut, lån, lånebeslut, mikrolån, financing, loan, micro loan, funding, loan decision"},
	"column-applied_sek":  {"Sökt belopp", "Amount applied for", "ansökt belopp, belopp, lånebelopp, amount, amount applied, applied sek"},
	"column-granted_sek":  {"Beviljat belopp", "Amount granted", "beviljat, beviljade medel, granted, granted sek"},
	"column-on":           {"Datum", "Date", "dag, day, mötesdatum, meeting date, on, held on"},
	"column-meeting":      {"Möte", "Meeting", "träff, aktivitet, event, rubrik, titel, title, mötets namn, evenemang, tillfälle, activity"},
	"column-presence":     {"Närvaro", "Presence", "närvarande, present, attendance, deltog, attended, status, kom"},

	"no-file":      {"Filen ”%s” finns inte. Inget har hämtats in. Kontrollera namnet och mappen.", "There is no file “%s”. Nothing was brought in. Check the name and the folder."},
	"folder":       {"”%s” är en mapp. Inget har hämtats in. Välj en CSV- eller Excelfil i mappen.", "“%s” is a folder. Nothing was brought in. Choose a CSV or Excel file in it."},
	"not-a-file":   {"”%s” är ingen vanlig fil. Inget har hämtats in. Välj en CSV- eller Excelfil.", "“%s” is not an ordinary file. Nothing was brought in. Choose a CSV or Excel file."},
	"empty":        {"”%s” är tom. Inget har hämtats in. Kontrollera att listan är sparad i filen.", "“%s” is empty. Nothing was brought in. Check that the list was saved in it."},
	"too-large":    {"”%s” är större än 100 MB. Inget har hämtats in. Dela listan i flera filer.", "“%s” is larger than 100 MB. Nothing was brought in. Divide the list into several files."},
	"unreadable":   {"”%s” kunde inte läsas. Inget har hämtats in. Kontrollera att du får öppna filen och att den inte är öppen i ett annat program.", "“%s” could not be read. Nothing was brought in. Check that you may open the file and that no other program holds it."},
	"excel":        {"”%s” är en Excelfil av äldre slag eller med lösenord. Inget har hämtats in. Öppna den i Excel, välj Spara som och filtypen Excel-arbetsbok (.xlsx) utan lösenord, och hämta in den nya filen.", "“%s” is an Excel file of an older kind or with a password. Nothing was brought in. Open it in Excel, choose Save As and the type Excel Workbook (.xlsx) without a password, and bring in the new file."},
	"opendocument": {"”%s” är ett kalkylblad från LibreOffice. Inget har hämtats in. Öppna det, välj Spara som och filtypen Excel (.xlsx) eller Text CSV, och hämta in den nya filen.", "“%s” is a LibreOffice spreadsheet. Nothing was brought in. Open it, choose Save As and the type Excel (.xlsx) or Text CSV, and bring in the new file."},
	"archive":      {"”%s” är ett arkiv. Inget har hämtats in. Packa upp det och hämta in filen i det.", "“%s” is an archive. Nothing was brought in. Unpack it and bring in the file in it."},
	"pdf":          {"”%s” är en PDF. Inget har hämtats in. Be om listan som CSV- eller Excelfil.", "“%s” is a PDF. Nothing was brought in. Ask for the list as a CSV or an Excel file."},
	"web-page":     {"”%s” är en webbsida, även om den kan se ut som ett kalkylblad. Inget har hämtats in. Öppna den i Excel, välj Spara som och filtypen CSV UTF-8.", "“%s” is a web page, even if it looks like a spreadsheet. Nothing was brought in. Open it in Excel, choose Save As and the type CSV UTF-8."},
	"binary":       {"”%s” är ingen textfil. Inget har hämtats in. Spara listan som CSV UTF-8 och försök igen.", "“%s” is not a text file. Nothing was brought in. Save the list as CSV UTF-8 and try again."},
	"no-table":     {"Filen är ingen tabell: en rad i den är längre än någon lista har. Inget har hämtats in. Spara listan som CSV UTF-8 och försök igen.", "The file is no table: a row in it is longer than any list has. Nothing was brought in. Save the list as CSV UTF-8 and try again."},

	"workbook-large":   {"Arbetsboken är för stor: uppackad rymmer den mer än någon lista. Inget har hämtats in. Spara bladet med listan i en egen fil, som CSV UTF-8, och hämta in den.", "The workbook is too large: unpacked it holds more than any list. Nothing was brought in. Save the sheet with the list in a file of its own, as CSV UTF-8, and bring that in."},
	"workbook-none":    {"Filen är ett arkiv utan kalkylblad. Inget har hämtats in. Packa upp det och hämta in filen i det.", "The file is an archive without a spreadsheet. Nothing was brought in. Unpack it and bring in the file in it."},
	"workbook-damaged": {"Arbetsboken är skadad och kunde inte läsas. Inget har hämtats in. Öppna den i Excel, spara listan som CSV UTF-8 och hämta in den nya filen.", "The workbook is damaged and could not be read. Nothing was brought in. Open it in Excel, save the list as CSV UTF-8 and bring in the new file."},
	"workbook-slow":    {"Arbetsboken tog för lång tid att läsa. Inget har hämtats in. Spara listan som CSV UTF-8 och hämta in den nya filen.", "The workbook took too long to read. Nothing was brought in. Save the list as CSV UTF-8 and bring in the new file."},
	"too-much":         {"Filen rymmer mer än vad som kan hämtas in på en gång. Inget har hämtats in. Dela listan i flera filer.", "The file holds more than can be brought in at once. Nothing was brought in. Divide the list into several files."},

	"no-header":      {"Ingen rad med rubriker hittades; filen börjar med ”%s”. Inget har hämtats in. Lägg till en första rad som säger vad kolumnerna är, till exempel Namn;Telefon;Ort.", "No row of headings was found; the file begins with “%s”. Nothing was brought in. Add a first row that says what the columns are, for example Name,Phone,Place."},
	"no-name-column": {"Ingen kolumn med namn hittades bland rubrikerna %s. Inget har hämtats in. Döp kolumnen till Namn, eller välj vilken den är.", "No column with names was found among the headings %s. Nothing was brought in. Call the column Name, or choose which one it is."},
	"attendance":     {"Listan ser ut att säga vem som kom till vilken träff, så ingen i den blir en ny kontakt. Inget har hämtats in. Skriv stegvis import FIL --as attendance i en terminal.", "The list seems to say who came to which meeting, so nobody in it becomes a new contact. Nothing was brought in. Type stegvis import FILE --as attendance in a terminal."},
	"no-attendance":  {"En närvarolista behöver kolumnerna Datum och Namn; rubrikerna är %s. Inget har hämtats in. Ändra rubrikerna och försök igen.", "An attendance list needs the columns Date and Name; the headings are %s. Nothing was brought in. Change the headings and try again."},

	"no-date-column": {"Kolumnen med mötets datum saknas; rubrikerna är %s. Inget har hämtats in. Döp kolumnen till Datum, eller ange dagen med --on.", "The column with the date of the meeting is missing; the headings are %s. Nothing was brought in. Call the column Date, or give the day with --on."},
	"date-could-be":  {"Kolumnen med mötets datum saknas; %s kan vara den. Inget har hämtats in. Döp kolumnen till Datum, eller ange dagen med --on.", "The column with the date of the meeting is missing; %s could be it. Nothing was brought in. Call the column Date, or give the day with --on."},

	"left-title":         {"ovanför rubrikerna", "above the headings"},
	"left-sum":           {"en summa", "a sum"},
	"left-header-again":  {"rubrikerna en gång till", "the headings again"},
	"left-alone":         {"ett ensamt ord eller namnet på ett avsnitt", "a word by itself, or the name of a section"},
	"left-other-sheet":   {"ett blad utan lista", "a sheet without a list"},
	"left-other-section": {"avsnittet om vad som hände under mötet", "the section of what happened in the meeting"},

	"map-no-heading": {"Kolumnvalen nämner rubriken ”%s”, som inte finns i listan; där finns %s. Inget har hämtats in. Rätta rubriken bland kolumnvalen.", "The choice of columns names the heading “%s”, which is not in the list; it has %s. Nothing was brought in. Correct the heading in the choice of columns."},

	"bad-map":       {"Kolumnvalen gick inte att läsa som JSON. Inget har hämtats in. Skriv dem som {\"Rubrik\": \"fält\"} eller en per rad: Rubrik=fält.", "The choice of columns could not be read as JSON. Nothing was brought in. Write it as {\"Heading\": \"field\"} or one a line: Heading=field."},
	"bad-map-line":  {"Raden ”%s” bland kolumnvalen saknar likhetstecken. Inget har hämtats in. Skriv Rubrik=fält.", "The line “%s” of the choice of columns has no equals sign. Nothing was brought in. Write Heading=field."},
	"bad-map-field": {"”%s”, valt för kolumnen ”%s”, är inget fält. Inget har hämtats in. Skriv till exempel name, phones, place eller born; lämna tomt för text i anteckningen.", "“%s”, chosen for the column “%s”, is not a field. Nothing was brought in. Write for example name, phones, place or born; leave it empty for text in the note."},
}
