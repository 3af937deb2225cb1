package text

// papersWords are what is said of files that were written to print.
var papersWords = Words{
	"written": {"Sparat i %s", "Saved in %s"},
	"shown":   {"Öppnas. Filen ligger i %s", "Opening. The file is %s"},
}
