package model

// SheetLine is one line of a sign-in sheet.
type SheetLine struct {
	Number  int // from 1
	N       int64
	Name    string
	Present bool
}

// Sheet numbers the people who stand on the printed sign-in sheet: those who are usually
// there and those invited, in the order of the alphabet, in which people are given. Who
// comes, and who says no, does not change it, so that the numbers on the paper stay right
// while the list is typed in; a walk-in is not on it.
func Sheet(people []Candidate) []SheetLine {
	var sheet []SheetLine
	for _, p := range people {
		if p.Invited || p.Usual() {
			sheet = append(sheet, SheetLine{Number: len(sheet) + 1, N: p.N, Name: p.Name, Present: p.Present})
		}
	}
	return sheet
}

// LineOf gives the line of a sheet whose number was typed; ok is false for what is no
// number of the sheet.
func LineOf(sheet []SheetLine, typed string) (line SheetLine, ok bool) {
	n, ok := digits(CleanText(typed))
	if !ok || n < 1 || n > len(sheet) {
		return SheetLine{}, false
	}
	return sheet[n-1], true
}
