package intake

import (
	"slices"
	"strings"

	"stegvis/model"
)

// contactPerson are the headings of the one to speak to at a firm.
var contactPerson = []string{"kontaktperson", "contact person", "contact name", "kontaktnamn"}

func (c column) ofContactPerson() bool {
	return c.field == model.Name.Key && slices.Contains(contactPerson, model.Fold(c.header))
}

func has(columns []column, fields ...string) bool {
	return slices.ContainsFunc(columns, func(c column) bool { return slices.Contains(fields, c.field) })
}

// ofContactPerson gives a contact person who is the person of the row what is said to be hers:
// "Kontaktperson e-post".
func ofContactPerson(columns []column, rows [][]string) {
	if has(columns, FirstName, LastName) || !slices.ContainsFunc(columns, column.ofContactPerson) {
		return
	}
	if slices.ContainsFunc(columns, func(c column) bool { return c.field == model.Name.Key && !c.ofContactPerson() }) && !ofFirms(columns, rows) {
		return
	}
	for i := range columns {
		words := model.Fold(columns[i].header)
		for _, person := range contactPerson {
			for _, ending := range []string{" ", "s ", "ens "} {
				if rest, ok := strings.CutPrefix(words, person+ending); ok && columns[i].field == "" {
					if said, guess, known := headingOf(rest); known && said.field != model.Name.Key {
						columns[i].field, columns[i].beside, columns[i].guess = said.field, said.beside, guess
					}
				}
			}
		}
	}
}

// settleNames decides between several columns that could be the name: in a list of firms a name
// beside a contact person is the firm's, in others the contact person is somebody else; a display
// name counts only where first and last name are missing.
func settleNames(columns []column, rows [][]string) []column {
	person := slices.IndexFunc(columns, column.ofContactPerson)
	first := slices.IndexFunc(columns, func(c column) bool { return c.field == model.Name.Key })
	if person >= 0 && !ofFirms(columns, rows) {
		for i := range columns {
			if i != person && (columns[i].field == model.Name.Key || columns[i].field == LastName) {
				columns[person].field, person = "", -1
				first = slices.IndexFunc(columns, func(c column) bool { return c.field == model.Name.Key })
				break
			}
		}
	}
	for i := range columns {
		c := &columns[i]
		if c.field != model.Name.Key {
			continue
		}
		words := model.Fold(c.header)
		c.lastFirst = strings.Contains(" "+words+" ", " efternamn förnamn ") || slices.Contains([]string{"last name first name", "etternavn fornavn", "efternavn fornavn", "sukunimi etunimi", "nachname vorname"}, words)
		switch {
		case person >= 0 && i != person && !has(columns, model.FirmName.Key):
			c.field = model.FirmName.Key
		case person >= 0 && i != person, person < 0 && i != first:
			c.spare = true
		case words == "display name" || words == "visningsnamn" || words == "file as":
			c.spare = has(columns, FirstName, LastName)
		}
	}
	return columns
}

// ofFirms tells whether a list is one of firms: it has something of them for certain, or most of
// what stands as a name is a firm's.
func ofFirms(columns []column, rows [][]string) bool {
	if hasFirm(columns) {
		return true
	}
	for i, c := range columns {
		if c.field != model.Name.Key || c.ofContactPerson() {
			continue
		}
		cells, firms := cellsOf(rows, i), 0
		for _, s := range cells {
			if isFirmName(s) {
				firms++
			}
		}
		if 2*firms > len(cells) {
			return true
		}
	}
	return false
}
