package table

import (
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"
)

// How a workbook shows a number says what it is: a day, a time, or digits with zeros before
// them, as those of a postcode. All others are given as they are kept.
const (
	dayFormat    = "yyyy-mm-dd"
	momentFormat = "yyyy-mm-dd hh:mm"
	timeFormat   = "hh:mm"
	noFormat     = 9_999 // the number of no format: the value as it is kept
)

// plainFormats makes a workbook show its numbers as a list is to have them.
func plainFormats(f *excelize.File) error {
	if f.Styles == nil || f.Styles.CellXfs == nil {
		return nil
	}
	codes := make(map[int]string)
	if f.Styles.NumFmts != nil {
		for _, n := range f.Styles.NumFmts.NumFmt {
			if n != nil {
				codes[n.NumFmtID] = n.FormatCode
			}
		}
	}
	kinds := make([]string, len(f.Styles.CellXfs.Xf))
	for i, style := range f.Styles.CellXfs.Xf {
		if style.NumFmtID != nil {
			kinds[i] = kindOfFormat(*style.NumFmtID, codes)
		}
	}
	numbers := map[string]int{"": noFormat}
	for _, format := range []string{dayFormat, momentFormat, timeFormat} {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		if err != nil {
			return err
		}
		if made := f.Styles.CellXfs.Xf[style].NumFmtID; made != nil {
			numbers[format] = *made
		}
	}
	for i, kind := range kinds {
		if number, ours := numbers[kind]; ours {
			f.Styles.CellXfs.Xf[i].NumFmtID = &number
		}
	}
	return nil
}

var (
	unspoken = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`) // what stands in a format for itself, colours and places
	digits   = regexp.MustCompile(`^[0# \-/()+]*0[0# \-/()+]*$`)
)

// kindOfFormat gives the format a number format is replaced by, "keep" for one that shows
// digits with zeros or blanks among them, nothing for all others.
func kindOfFormat(number int, codes map[int]string) string {
	code, own := codes[number]
	if !own {
		switch {
		case number >= 14 && number <= 17, number >= 27 && number <= 36, number >= 50 && number <= 58:
			return dayFormat
		case number == 22:
			return momentFormat
		case number >= 18 && number <= 21, number >= 45 && number <= 47:
			return timeFormat
		}
		return ""
	}
	first, _, _ := strings.Cut(code, ";")
	bare := strings.ToLower(unspoken.ReplaceAllString(first, ""))
	if first != "" && digits.MatchString(unspoken.ReplaceAllStringFunc(first, quotedBlank)) && strings.Count(bare, "0") > 1 {
		return "keep"
	}
	if strings.Contains(bare, "general") || strings.ContainsAny(bare, "0#?") && !strings.ContainsAny(bare, "yd") {
		return ""
	}
	day, clock := strings.ContainsAny(bare, "yd"), strings.ContainsAny(bare, "hs")
	switch {
	case day && clock:
		return momentFormat
	case day, strings.Contains(bare, "m") && !clock:
		return dayFormat
	case clock:
		return timeFormat
	}
	return ""
}

// quotedBlank gives what a part of a format that stands for itself shows.
func quotedBlank(part string) string {
	switch part[0] {
	case '"':
		return strings.Trim(part, `"`)
	case '\\':
		return part[1:]
	}
	return ""
}
