package intake

import (
	"slices"
	"strings"

	"stegvis/model"
)

// settle decides of each column what its neighbours and its cells have a say in.
func settle(columns []column, rows [][]string) []column {
	for i := range columns {
		c := &columns[i]
		switch c.beside {
		case besideFirm:
			if c.field == "firm_status" {
				options, certain := firmStatuses(cellsOf(rows, i))
				if !options || !certain && !hasFirm(columns) {
					c.field = ""
				}
			} else if !hasFirm(columns) {
				c.field = ""
			}
		case besideStarted:
			if !slices.ContainsFunc(columns, func(o column) bool { return o.field == Started || o.field == Jobs }) {
				c.field = ""
			}
		case besideFinance:
			if !slices.ContainsFunc(columns, func(o column) bool {
				return o.beside == "" && (o.field == Finance || o.field == Applied || o.field == Granted)
			}) {
				c.field = ""
			}
		case besidePhones:
			if !all(cellsOf(rows, i), isPhone) {
				c.field = ""
			}
		case besideLand:
			if behindAddress(columns[:i]) || i+1 < len(columns) && columns[i+1].ofAddress() {
				c.field, c.land = "", true
			}
		case besideAddress:
			c.land = true
		case besideNumber:
			if !slices.ContainsFunc(cellsOf(rows, i), isPersonalNumber) {
				c.field = ""
			}
		case besideRegister:
			if !has(columns, "org_number", "legal_form") {
				c.field = ""
			}
		}
		if c.field == model.Name.Key {
			switch cells := cellsOf(rows, i); { // "Contact"
			case all(cells, isPhone):
				c.field = "phones"
			case all(cells, func(s string) bool { return strings.Contains(s, "@") && !strings.Contains(s, " ") }):
				c.field = "email"
			}
		}
		if c.guess && !fits(c.field, cellsOf(rows, i)) {
			c.field, c.guess = "", false
		}
		if c.field == "born" {
			c.dayFirst = slices.ContainsFunc(cellsOf(rows, i), onlyDayFirst)
		}
		if c.field == "gender" {
			c.codes = !slices.ContainsFunc(cellsOf(rows, i), func(s string) bool {
				return strings.Trim(s, "0123456789") == "" && s != "1" && s != "2"
			})
		}
	}
	labels(columns)
	secondPeople(columns)
	callNames(columns)
	return columns
}

// hasFirm tells whether a list has something of a firm for certain.
func hasFirm(columns []column) bool {
	return slices.ContainsFunc(columns, func(c column) bool {
		return c.beside == "" && (model.FirmField(c.field) || c.field == Started || c.field == Jobs)
	})
}

// firmStatuses tells whether cells of a status can all be a firm's, and whether one of them can be
// nothing else.
func firmStatuses(cells []string) (all, certain bool) {
	f, _ := model.FieldByKey("firm_status")
	for _, s := range cells {
		key, ok := f.Option(s)
		if !ok && !model.SaysUnknown(s) {
			return false, false
		}
		words := model.Fold(s)
		certain = certain || key == "idea" || key == "starting" || words == "igång" || strings.Contains(words, "företag") && words != "företagare" || strings.Contains(words, "firm") || strings.Contains(words, "business")
	}
	return true, certain
}

// behindAddress tells whether the columns before one are those of an address: a street or a
// postcode with no other column between.
func behindAddress(before []column) bool {
	for _, c := range slices.Backward(before) {
		words := model.Fold(c.header)
		switch {
		case c.ofAddress():
			return true
		case c.field == "place" || c.field == "municipality" || words == "län" || words == "county" || words == "region" || words == "state":
		default:
			return false
		}
	}
	return false
}

// ofAddress tells whether a column is a street or a postcode.
func (c column) ofAddress() bool {
	words := model.Fold(c.header)
	if c.field != "" || c.beside == besidePost {
		return c.field == "postcode" || c.beside == besidePost
	}
	switch words {
	case "gata", "gate", "gade", "vei", "katu", "weg", "c o":
		return true
	}
	return slices.ContainsFunc([]string{"adress", "address", "street", "osoite", "strasse", "straße"}, func(word string) bool { return strings.Contains(words, word) }) && !strings.Contains(words, "mail") && !strings.Contains(words, "post")
}

// secondPeople takes the columns of a second person in a row out: a name said again makes
// every heading that is said again hers.
func secondPeople(columns []column) {
	first := make(map[string]bool, len(columns))
	second := -1
	for i, c := range columns {
		words := withoutOne(c.header)
		if (c.field == model.Name.Key || c.field == FirstName) && (first[words] || first[ofAnother(words)]) {
			second = i
			break
		}
		first[words] = true
	}
	if second < 0 {
		return
	}
	for i := second; i < len(columns); i++ {
		c := &columns[i]
		if words := withoutOne(c.header); first[words] || first[ofAnother(words)] {
			c.second, c.field = c.field, ""
		}
	}
}

// withoutOne is a folded heading without the number of the first of several.
func withoutOne(header string) string { return strings.TrimSuffix(model.Fold(header), " 1") }

// ofAnother is a folded heading that ends with the number of a further one, without it.
func ofAnother(words string) string {
	bare := strings.TrimRight(words, "23456789")
	if bare == words {
		return ""
	}
	return strings.TrimSpace(bare)
}

// labels finds for the columns of numbers those that say of each row which number it is.
func labels(columns []column) {
	for i := range columns {
		columns[i].label = -1
		words := model.Fold(columns[i].header)
		bare, isValue := strings.CutSuffix(words, " value")
		if !isValue {
			continue
		}
		columns[i].label = slices.IndexFunc(columns, func(o column) bool {
			w := model.Fold(o.header)
			return w == bare+" label" || w == bare+" type"
		})
	}
}

// callNames makes the name somebody is called by the first name of a list without one.
func callNames(columns []column) {
	has := func(field string) bool {
		return slices.ContainsFunc(columns, func(c column) bool { return c.field == field })
	}
	if has(FirstName) || has(model.Name.Key) || !has(LastName) {
		return
	}
	for i := range columns {
		if columns[i].field == "call_name" {
			columns[i].field = FirstName
			return
		}
	}
}

// cellsOf are the cells of a column that say something.
func cellsOf(rows [][]string, i int) (cells []string) {
	for _, row := range rows {
		if i < len(row) {
			if s := model.CleanText(row[i]); !isNothing(s) {
				cells = append(cells, s)
			}
		}
	}
	return cells
}

// all tells whether there are cells and all of them are so.
func all(cells []string, so func(string) bool) bool {
	return len(cells) > 0 && !slices.ContainsFunc(cells, func(s string) bool { return !so(s) })
}

func isPhone(s string) bool { _, ok := model.ParsePhone(s); return ok }

// fits tells whether the cells of a column bear out what its heading was only in part
// understood as.
func fits(field string, cells []string) bool {
	n := 0
	for _, s := range cells {
		digits := strings.ContainsAny(s, "0123456789")
		if field == "email" && strings.Contains(s, "@") || field != "email" && (digits || field == "country" || field == "language") {
			n++
		}
	}
	return 2*n >= len(cells)
}
