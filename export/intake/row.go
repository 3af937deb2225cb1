package intake

import (
	"slices"
	"strings"

	"stegvis/export/guard"
	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/match"
)

// row is one row of a list while it is being understood.
type row struct {
	o       *Options
	number  int
	planned model.PlannedContact
	values  map[string]string // fields of the person
	firm    map[string]string // fields of the firm

	name, spareName, first, middle, last string
	named                                column // the column of name
	birthYear, birthMonth, birthDay      string
	started                              model.Started
	interviewed                          model.Date                        // zero when no column says it
	application                          map[string]string                 // what the row says of an application
	ofType                               map[*model.RecordType][]typedCell // what columns of their own say of records

	land      string // of the address, where it is not Sweden
	firmNamed column // the column of the firm's name

	mobiles []string    // of the telephone numbers, those of columns that say so
	shown   []shownName // how programs show an address

	note     []string // what stands in columns of notes
	kept     []string // what else is kept in the note
	problems []model.Problem
}

// readRow understands one row. The plan's kind is PlanAdd, or PlanReject without a name.
func readRow(o *Options, columns []column, rec table.Row) row {
	r := row{o: o, number: rec.Number, values: make(map[string]string, 8), application: make(map[string]string)}
	r.planned = model.PlannedContact{Row: rec.Number}
	r.planned.Contact.Role = o.Role
	r.land = landOf(columns, rec.Cells)
	here := o.isHere(columns, rec)
	for i, cell := range rec.Cells {
		if table.IsBlank(cell) {
			continue
		}
		c := column{}
		if i < len(columns) {
			c = columns[i]
		} else {
			c.header = o.Lang.Say("intake.column", columnLetter(i))
			r.problem(c, cell, "extra-cell")
		}
		if rec.Unclosed == i {
			r.problem(c, cell, "quote")
		}
		if c.isFax(rec.Cells) {
			c.field = ""
		}
		cell = r.bounded(c, guard.Strip(cell))
		if c.field != "born" {
			cell = c.withoutNumbers(cell)
		}
		if here && c.counts != "" {
			r.counted(c, model.CleanText(cell))
			continue
		}
		r.cell(c, cell)
	}
	r.finish()
	return r
}

// counted keeps what our own table says of somebody in the register who is counted there.
func (r *row) counted(c column, s string) {
	if r.planned.Counted == nil {
		r.planned.Counted = make(map[string]string)
	}
	r.planned.Counted[c.counts] = s
}

// bounded cuts a text no one can have meant.
func (r *row) bounded(c column, cell string) string {
	most := guard.LongestCell
	if f, ok := model.FieldByKey(c.field); ok && f.Kind == model.Line {
		most = model.LongestLine
	}
	n := 0
	for at := range cell {
		if n++; n > most {
			begins := string([]rune(c.withoutNumbers(cell[:min(at, 400)]))[:40])
			r.problem(c, begins, "too-long")
			return cell[:at]
		}
	}
	return cell
}

// cell takes one cell for what its column is.
func (r *row) cell(c column, cell string) {
	s := model.CleanText(cell)
	if isNothing(s) && c.field != "note" || c.saysNothing(s) {
		return
	}
	switch c.field {
	case LeftOut:
	case OwnID:
		r.planned.Contact.ID, _ = model.ParseID[model.ContactID](s)
	case "":
		if isShownName(c.header) {
			r.shown = append(r.shown, shownName{c, s})
			return
		}
		r.other(c, cell)
	case model.Name.Key:
		r.nameCell(c, withoutGuest(oneSpace(s)))
	case FirstName:
		r.first = oneSpace(s)
	case MiddleName:
		r.middle = oneSpace(s)
	case LastName:
		r.last = oneSpace(s)
	case BirthYear:
		r.birthYear = s
	case BirthMonth:
		r.birthMonth = s
	case BirthDay:
		r.birthDay = s
	case "note":
		r.note = append(r.note, model.CleanNote(cell))
	default:
		r.field(c, s, cell)
	}
}

func (r *row) nameCell(c column, s string) {
	switch {
	case isFirmName(s):
		r.firmName(c, s)
	case r.name == "" && !c.spare:
		r.name, r.named = r.nameAlone(c, s), c
	case r.spareName == "" && c.spare:
		r.spareName = r.nameAlone(c, s)
	default:
		r.keep(c, s)
	}
}

// other keeps a cell of no field in the note. One that names a second person is a problem.
func (r *row) other(c column, cell string) {
	if r.postAddress(c, model.CleanText(cell)) {
		return
	}
	switch c.second {
	case "phones":
		if p, ok := model.ParsePhone(cell); ok {
			cell = p.National()
		}
	case model.Name.Key, FirstName:
		r.problem(c, cell, "two-people")
	}
	r.keep(c, cell)
}

// saysNothing tells whether a cell is what programs write where there is nothing.
func (c column) saysNothing(s string) bool {
	switch words := model.Fold(s); model.Fold(c.header) {
	case "priority", "sensitivity", "prioritet", "känslighet", "sekretess":
		return words == "normal"
	case "private", "privat":
		return words == "false" || words == "falskt"
	case "gender", "kön":
		return words == "unspecified" || words == "ospecificerad" || words == "ospecificerat"
	case "email", "e mail", "e post":
		return words == "anonymous" || words == "anonym"
	case "e mail type", "e mail 2 type", "e mail 3 type", "e posttyp", "e posttyp 2", "e posttyp 3":
		return words == "smtp" || words == "ex"
	case "group membership", "labels":
		return words == "mycontacts"
	}
	return (c.dated() || isDateHeading(c.header)) && isZeroDate(s)
}

// keep keeps a cell as text in the note, after its header.
func (r *row) keep(c column, cell string) {
	line := c.header + ": " + model.CleanNote(cell)
	if !slices.Contains(r.kept, line) {
		r.kept = append(r.kept, line)
	}
}

// problem notes that something in the row could not be taken as it stood. The same thing
// said twice of one row is one problem, as is the same date in two columns.
func (r *row) problem(c column, value, reason string) {
	value = model.CleanText(value)
	for i, p := range r.problems {
		if p.Reason == reason && p.Value == value {
			if !strings.Contains(p.Column, c.header) {
				r.problems[i].Column += ", " + c.header
			}
			return
		}
	}
	r.problems = append(r.problems, model.Problem{Row: r.number, Column: c.header, Value: value, Reason: reason})
}

// finish puts together what came in pieces, and decides whether the row can be brought in.
func (r *row) finish() {
	r.joinName()
	r.joinBirth()
	r.joinPhones()
	r.shownNames()
	c := &r.planned.Contact
	c.Name = r.name
	if c.Name == r.values["call_name"] || r.first != "" && r.first == r.values["call_name"] {
		delete(r.values, "call_name")
	}
	if !isName(c.Name) {
		r.planned.Kind = model.PlanReject
		switch firm := c.Enterprise.Name; {
		case c.Name == "" && isFirmName(firm):
			r.problem(r.firmNamed, firm, "no-person")
		case c.Name == "" && firm != "":
			r.problem(r.firmNamed, firm, "no-name")
		default:
			r.problem(r.named, c.Name, "no-name")
		}
		c.Name = ""
	}
	r.records()
	r.typedRecords()
	for i := range r.problems {
		r.problems[i].Name = c.Name
	}
	if note := append(r.note, r.kept...); len(note) > 0 {
		r.values["note"] = strings.Join(note, "\n")
	}
	c.Values = r.values
	c.Enterprise.Values = r.firm
	c.Status = model.Active
	if c.Role == model.Client && c.Path == "" {
		c.Path = model.Potential
		if r.firm["firm_status"] == "running" {
			c.Path = model.Established
		}
	}
	if c.Role == model.Client {
		entered := model.Entering(c.Role, c.Path, r.o.Today)
		c.Step, c.StepSince = entered[len(entered)-1].Step, r.o.Today
	}
	if c.Path == "" {
		c.Path = model.Potential
	}
}

// joinName makes one name of first, middle and last. Beside a first and a last name, a name
// that says something else is not the person's.
func (r *row) joinName() {
	r.name = r.calledFirst(r.name)
	given := strings.TrimSpace(r.first + " " + r.middle)
	joined := oneSpace(given + " " + r.last)
	switch {
	case r.name == "":
		r.name = joined
	case r.last != "" && r.first == "" && !strings.Contains(model.Fold(r.name), model.Fold(r.last)):
		r.name += " " + r.last // a column Name that is the first name
	case r.last != "" && r.first != "":
		if !match.SameName(joined, r.name) && !strings.Contains(model.Fold(r.name), model.Fold(joined)) {
			r.keep(r.named, r.name)
			r.name = joined
		}
	case r.last != "" || r.first != "":
		if !match.SameName(joined, r.name) && !strings.Contains(model.Fold(r.name), model.Fold(joined)) {
			r.kept = append(r.kept, r.o.Lang.Say("intake.other-name", joined))
		}
	}
	if r.name == "" {
		r.name = r.spareName
	} else if r.spareName != "" && !match.SameName(r.spareName, r.name) {
		r.kept = append(r.kept, r.o.Lang.Say("intake.other-name", r.spareName))
	}
}

// joinBirth makes a birth date of year, month and day in columns of their own.
func (r *row) joinBirth() {
	if r.birthYear == "" || r.values["born"] != "" {
		return
	}
	s := r.birthYear
	if r.birthMonth != "" && r.birthDay != "" {
		s = r.birthYear + "-" + twoDigits(r.birthMonth) + "-" + twoDigits(r.birthDay)
	}
	r.birth(column{header: r.o.Lang.Say("field.born"), field: "born", short: yearFirst}, s)
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// isNothing tells whether a text is what people write where there is nothing.
func isNothing(s string) bool {
	switch strings.Trim(s, " \u00A0-–—‐‑.…_/") {
	case "":
		return true
	case "?", "??", "???":
		return true
	}
	return false
}

func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
