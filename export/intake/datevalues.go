package intake

import (
	"strconv"
	"strings"

	"stegvis/model"
)

// serialDate reads the number of days a spreadsheet counts a date by, also with its time as
// decimals.
func serialDate(s string) (d model.Date, ok bool) {
	whole, part, _ := strings.Cut(strings.ReplaceAll(s, ",", "."), ".")
	n, err := strconv.Atoi(whole)
	if err != nil || len(whole) != 5 || n < 10_000 || n > 60_000 || strings.Trim(part, "0123456789") != "" {
		return model.Date{}, false
	}
	base, _ := model.NewDate(1899, 12, 30)
	return base.AddDays(n), true
}

// isZeroDate tells whether a text is a date of nothing but zeros, or the day a spreadsheet
// takes nothing for.
func isZeroDate(s string) bool {
	bare, _, _ := strings.Cut(s, " ")
	bare, _, _ = strings.Cut(bare, "T")
	zeros := strings.Trim(bare, "0-/.:") == "" && strings.Contains(bare, "0")
	return zeros || bare == "1899-12-30" || bare == "1900-01-00" || bare == "1/0/1900"
}

// isDateHeading tells whether a heading is of dates that are kept in the note.
func isDateHeading(header string) bool {
	words := model.Fold(header)
	return strings.Contains(words, "anniversary") || strings.Contains(words, "datum") || strings.Contains(words, "date") || strings.Contains(words, "årsdag") || strings.Contains(words, "bröllopsdag")
}

var yearOnly = pattern(`^(\d{4})(-00-00|0000|/00/00)( 00:00(:00)?)?$`)
