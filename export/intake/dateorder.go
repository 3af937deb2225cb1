package intake

import (
	"regexp"
	"strconv"

	"stegvis/model"
)

// dateOrder is how the dates of a column are written when their year stands last.
type dateOrder uint8

const (
	dayFirst dateOrder = iota
	monthFirst
	noOrder // cannot be told: a date that could be both is a problem
)

var slashed = regexp.MustCompile(`^(\d{1,2})([/-])(\d{1,2})[/-](\d{4}|\d\d)(?:[ ,T].*?)?( ?[AaPp][Mm])?$`)

// slashedDate reads the two numbers before the year of such a date.
func slashedDate(s string) (a, b int, year string, ok bool) {
	m := slashed.FindStringSubmatch(s)
	if m == nil || m[2] == "-" && len(m[4]) == 2 {
		return 0, 0, "", false
	}
	a, _ = strconv.Atoi(m[1])
	b, _ = strconv.Atoi(m[3])
	return a, b, m[4], true
}

// askDateOrder decides how the dates of each column are written: by those that can be only
// one, else by an answer, and asks where nothing says.
func askDateOrder(columns []column, rows [][]string, answers map[string]string) (asked []model.Question) {
	for i := range columns {
		c := &columns[i]
		if !c.dated() {
			continue
		}
		day, month := 0, 0
		var unclear []string
		for _, s := range cellsOf(rows, i) {
			a, b, _, ok := slashedDate(s)
			switch m := slashed.FindStringSubmatch(s); {
			case !ok || a == 0 || b == 0:
			case a > 12 && b <= 12:
				day++
			case b > 12 && a <= 12 || m[5] != "":
				month++
			case a != b:
				unclear = append(unclear, s)
			}
		}
		switch {
		case month > 0 && day == 0:
			c.order = monthFirst
		case len(unclear) > 0 && (day > 0) == (month > 0):
			q := model.Question{
				Key: "date-order " + model.Fold(c.header), Word: "date-order", Column: c.header, Cells: len(unclear),
				Samples: unclear[:min(3, len(unclear))], Options: []string{"problem", "day-first", "month-first"}, Answer: "problem",
			}
			c.order = noOrder
			switch answer := answers[q.Key]; answer {
			case "day-first":
				c.order, q.Answer, q.Given = dayFirst, answer, true
			case "month-first":
				c.order, q.Answer, q.Given = monthFirst, answer, true
			case "problem":
				q.Given = true
			}
			asked = append(asked, q)
		}
	}
	return asked
}

// dated tells whether a column is one of dates.
func (c column) dated() bool {
	f, ok := model.FieldByKey(c.field)
	return c.field == meetingOn || c.field == Interview || c.field == Started || ok && (f.Kind == model.Birth || f.Kind == model.PastDate || f.Kind == model.FutureDate)
}

// ordered writes a date of the column with its year first. unclear is true when day and
// month cannot be told apart.
func (c column) ordered(s string) (date string, unclear bool) {
	a, b, year, ok := slashedDate(s)
	switch {
	case !ok || c.order == dayFirst && a <= 31:
		return s, false
	case c.order == noOrder && a <= 12 && b <= 12 && a != b:
		return s, true
	case c.order == noOrder && b > 12, c.order == monthFirst && a <= 12:
		a, b = b, a
	}
	return strconv.Itoa(a) + "/" + strconv.Itoa(b) + "/" + year, false
}
