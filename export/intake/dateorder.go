package intake

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"stegvis/model"
)

// dateOrder is how the dates of a column are written when their year stands last.
type dateOrder uint8

const (
	dayFirst dateOrder = iota
	monthFirst
	yearFirst
	noOrder // cannot be told: a date that could be both is a problem
)

var slashed = pattern(`^(\d{1,2})([/-])(\d{1,2})[/-](\d{4}|\d\d)(?:[ ,T].*?)?( ?[AaPp][Mm])?$`)

// Dates with dashes whose year has two digits, and those that tell where it stands in a column.
var (
	dashed     = pattern(`^(\d\d)-(\d\d)-(\d\d)$`)
	yearBefore = pattern(`^\d{4}-\d\d?-\d\d?\b`)
	yearBehind = pattern(`^\d\d?-\d\d?-\d{4}\b`)
)

// dashedDate reads the three numbers of such a date; the last is the year where the first is not.
func dashedDate(s string) (a, b, last int, ok bool) {
	m := dashed().FindStringSubmatch(s)
	if m == nil {
		return 0, 0, 0, false
	}
	a, _ = strconv.Atoi(m[1])
	b, _ = strconv.Atoi(m[2])
	last, _ = strconv.Atoi(m[3])
	return a, b, last, true
}

// unclearOrder is the reason why such a date cannot be read.
func unclearOrder(s string) string {
	if _, _, _, ok := dashedDate(s); ok {
		return "year-or-day"
	}
	return "day-or-month"
}

// slashedDate reads the two numbers before the year of such a date.
func slashedDate(s string) (a, b int, year string, ok bool) {
	m := slashed().FindStringSubmatch(s)
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
		cells := cellsOf(rows, i)
		if q := c.slashedOrder(cells, answers); q != nil {
			asked = append(asked, *q)
		}
		if q := c.dashedOrder(cells, answers); q != nil {
			asked = append(asked, *q)
		}
	}
	return asked
}

// slashedOrder decides of the dates with their year last.
func (c *column) slashedOrder(cells []string, answers map[string]string) *model.Question {
	day, month := 0, 0
	var unclear []string
	for _, s := range cells {
		a, b, _, ok := slashedDate(s)
		switch m := slashed().FindStringSubmatch(s); {
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
		c.order = noOrder
		return c.askOrder("date-order", &c.order, unclear, answers, map[string]dateOrder{"day-first": dayFirst, "month-first": monthFirst})
	}
	return nil
}

// dashedOrder decides of the dates with dashes and a year of two digits, which stands first or
// last.
func (c *column) dashedOrder(cells []string, answers map[string]string) *model.Question {
	first, last := 0, 0
	var unclear []string
	for _, s := range cells {
		switch a, b, year, ok := dashedDate(s); {
		case ok && a > 31, yearBefore().MatchString(s):
			first++
		case ok && year > 31 && b <= 12, !ok && yearBehind().MatchString(s):
			last++
		case ok && b <= 12 && a > 0 && year > 0 && a != year:
			unclear = append(unclear, s)
		}
	}
	switch {
	case first == 0 && last > 0:
		c.short = dayFirst
	case len(unclear) > 0 && (first > 0) == (last > 0):
		c.short = noOrder
		return c.askOrder("year-order", &c.short, unclear, answers, map[string]dateOrder{"year-first": yearFirst, "day-first": dayFirst})
	default:
		c.short = yearFirst
	}
	return nil
}

// askOrder takes the answer to how dates are written, else the careful choice.
func (c *column) askOrder(word string, order *dateOrder, unclear []string, answers map[string]string, orders map[string]dateOrder) *model.Question {
	q := &model.Question{
		Key: word + " " + model.Fold(c.header), Word: word, Column: c.header, Cells: len(unclear),
		Samples: unclear[:min(mostSamples, len(unclear))], Answer: "problem",
		Options: append([]string{"problem"}, slices.Sorted(maps.Keys(orders))...),
	}
	answer, given := answers[q.Key]
	if of, ok := orders[answer]; ok {
		*order, q.Answer, q.Given = of, answer, true
	} else if given && answer == "problem" {
		q.Given = true
	}
	return q
}

// dated tells whether a column is one of dates.
func (c column) dated() bool {
	f, ok := model.FieldByKey(c.field)
	return c.field == meetingOn || c.field == Interview || c.field == Started || ok && (f.Kind == model.Birth || f.Kind == model.PastDate || f.Kind == model.FutureDate)
}

// ordered writes a date of the column with its year first. unclear is true when day and
// month cannot be told apart.
func (c column) ordered(s string) (date string, unclear bool) {
	if a, b, year, ok := dashedDate(s); ok {
		either := a > 0 && a <= 31 && b <= 12 && year > 0 && year <= 31 && a != year
		switch {
		case c.short == noOrder && either:
			return s, true
		case c.short == dayFirst && a <= 31, c.short == noOrder && year > 31:
			return strings.ReplaceAll(s, "-", "/"), false
		}
		return s, false
	}
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
