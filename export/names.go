package export

import (
	"strings"
	"unicode"

	"stegvis/model"
	"stegvis/model/text"
)

// SheetName is what the file of a meeting's sign-in sheet is called: "närvarolista-frukost-2026-12-02.html".
func SheetName(e model.Event, l text.Lang) string {
	return PaperName(l.Say("export.name-sheet"), e.Title, e.On)
}

// MinutesName is what the file of the minutes of something on a day is called.
func MinutesName(title string, on model.Date, l text.Lang) string {
	return PaperName(l.Say("export.name-minutes"), title, on)
}

// ContactsName is what a file of some contacts is called: "kontakter-2026-11-16.csv".
func ContactsName(on model.Date, l text.Lang) string {
	return l.Say("export.name-contacts") + "-" + on.String() + ".csv"
}

// PaperName is the name of a printed paper: what it is, of what and of which day, in the letters
// of the language and with nothing a file system minds.
func PaperName(what, of string, on model.Date) string {
	const longest = 60
	name := what
	for word := range strings.FieldsFuncSeq(model.Fold(of), func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N, unicode.M) }) {
		if len(name)+len(word) > longest {
			break
		}
		name += "-" + word
	}
	return name + "-" + on.String() + ".html"
}
