package intake

import (
	"slices"
	"strings"

	"stegvis/model"
)

// shownName is how a program shows an address: "Amina Warsame (amina@example.se)".
type shownName struct {
	column column
	cell   string
}

func isShownName(header string) bool {
	switch model.Fold(header) {
	case "e mail display name", "e mail 2 display name", "e mail 3 display name", "e postnamn", "e postnamn 2", "e post 2 namn", "e postadress visningsnamn":
		return true
	}
	return false
}

// shownNames keeps those that say more than the name and the address the row has.
func (r *row) shownNames() {
	have := " " + model.Fold(r.name+" "+r.values["email"]) + " "
	for _, s := range r.shown {
		for word := range strings.FieldsSeq(model.Fold(s.cell)) {
			if !strings.Contains(have, " "+word+" ") {
				r.keep(s.column, s.cell)
				break
			}
		}
	}
}

// joinPhones puts the numbers of columns of mobiles first: they are the ones to call.
func (r *row) joinPhones() {
	if len(r.mobiles) == 0 {
		return
	}
	rest := slices.DeleteFunc(strings.Fields(r.values["phones"]), func(p string) bool { return slices.Contains(r.mobiles, p) })
	r.values["phones"] = strings.Join(append(r.mobiles, rest...), " ")
}
