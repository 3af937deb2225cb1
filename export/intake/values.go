package intake

import (
	"slices"
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/model/reference"
)

// field takes a cell for a field of the contact or a record of hers. s is the cell as one
// clean line. What cannot be understood is a problem and stays as text in the note.
func (r *row) field(c column, s, cell string) {
	switch c.field {
	case "phones":
		r.phones(c, cell)
	case "email":
		r.mail(c, s)
	case "born":
		r.birth(c, s)
	case "postcode":
		r.postcode(c, s)
	case "place":
		r.place(c, s)
	case "language", "other_languages":
		r.languages(c, s)
	case "interpreter", "protected", "parents_abroad", "rural", "social", "exports":
		r.answer(c, s)
	case "arrival_year":
		r.arrival(c, s)
	case Line, RoleOf:
		r.lineOrRole(c, s)
	case Needs, Interview, Started, Jobs, Finance, Applied, Granted:
		r.record(c, s)
	default:
		if h, ok := recordHeadings()[c.field]; ok {
			r.ofRecord(c, h, s)
			return
		}
		r.firmOrOther(c, s, cell)
	}
}

// firmOrOther takes a cell for a field of the firm, or any other one by the field's own
// rules.
func (r *row) firmOrOther(c column, s, cell string) {
	switch c.field {
	case model.FirmName.Key:
		r.firmName(c, s)
	case "org_number":
		number, ok := model.ParseOrgNumber(s)
		if !saidAs(s, "export.personal-number") { // what our own tables say of a sole trader's
			r.setIf(c, s, number, ok, "org-number")
		}
	default:
		f, ok := model.FieldByKey(c.field)
		switch {
		case !ok:
			r.keep(c, cell)
		case f.Kind == model.CountryChoice:
			r.country(c, f, s)
		case f.Kind == model.PastDate || f.Kind == model.FutureDate:
			if d, ok := r.date(c, s); ok {
				r.set(c, d.String())
			}
		case f.Kind == model.Choice && !f.Free:
			key, ok := f.Option(s)
			if f.Key == "gender" {
				key, ok = r.gender(c, s)
			}
			switch {
			case ok || model.SaysUnknown(s):
				r.set(c, key)
			case f.Key == "firm_status":
				r.keep(c, cell) // a status of any kind
			default:
				r.setIf(c, s, "", false, reasonOf(f))
			}
		default:
			value, err := f.Parse(s, r.o.Today)
			r.setIf(c, s, value, err == nil, reasonOf(f))
		}
	}
}

// reasonOf is the reason of the problem when a value of a field is not understood.
func reasonOf(f model.Field) string {
	switch f.Key {
	case "gender", "municipality":
		return f.Key
	case "legal_form":
		return "legal-form"
	}
	switch f.Kind {
	case model.Number, model.Amount:
		return "number"
	case model.CountryChoice, model.CountryList:
		return "country"
	case model.LanguageChoice, model.LanguageList:
		return "language"
	case model.SectionChoice:
		return "section"
	}
	return "choice"
}

// set stores a value unless an earlier column gave another, which then stays, and this one
// goes into the note.
func (r *row) set(c column, value string) {
	if value == "" {
		return
	}
	values := r.values
	if model.FirmField(c.field) {
		if r.firm == nil {
			r.firm = make(map[string]string, 4)
		}
		values = r.firm
	}
	switch values[c.field] {
	case "":
		values[c.field] = value
	case value:
	default:
		r.keep(c, value)
	}
}

// setIf stores a value that was understood, and notes a problem when it was not.
func (r *row) setIf(c column, s, value string, ok bool, reason string) {
	if !ok {
		r.problem(c, s, reason)
		r.keep(c, s)
		return
	}
	r.set(c, value)
}

// answer takes yes and no; for exports also the name of a country, which means yes.
func (r *row) answer(c column, s string) {
	answer, ok := model.ParseYesNo(s)
	switch {
	case !ok && c.field == "exports":
		f, _ := model.FieldByKey("export_countries")
		codes, err := f.Parse(s, r.o.Today)
		r.setIf(c, s, "yes", err == nil, "yes-no")
		if err == nil {
			r.set(column{header: c.header, field: f.Key}, codes)
		}
	default:
		r.setIf(c, s, answer, ok, "yes-no")
	}
}

// date reads a date of a list, also as the number of days a spreadsheet counts it by. One
// that lies ahead is a problem where only what has been can stand.
func (r *row) date(c column, s string) (d model.Date, ok bool) {
	s, unclear := c.ordered(s)
	d, ok, impossible := model.ParseListDate(s)
	if serial, is := serialDate(s); is && !ok {
		d, ok = serial, true
	}
	f, known := model.FieldByKey(c.field)
	reason := ""
	switch {
	case unclear:
		reason = unclearOrder(s)
	case ok && d.After(r.o.Today) && (!known || f.Kind == model.PastDate) && c.field != meetingOn:
		reason = "future"
	case ok:
		return d, true
	case impossible:
		reason = "impossible-date"
	default:
		reason = "date"
	}
	r.problem(c, s, reason)
	r.keep(c, s)
	return model.Date{}, false
}

// arrival takes a year, or a date of which the year counts.
func (r *row) arrival(c column, s string) {
	if d, ok, _ := model.ParseListDate(s); ok {
		s = strconv.Itoa(int(d.Year))
	}
	n, err := strconv.Atoi(s)
	r.setIf(c, s, s, err == nil && n > 1900 && n <= int(r.o.Today.Year), "number")
}

// languages takes the first language for the one to speak, the others for other ones.
func (r *row) languages(c column, s string) {
	codes, unknown := model.ParseLanguages(s)
	if i := slices.Index(codes, reference.EasySwedish); i >= 0 { // one informs in it, nobody grows up with it
		codes, unknown = slices.Delete(codes, i, i+1), append(unknown, s)
	}
	if len(unknown) > 0 {
		r.problem(c, strings.Join(unknown, ", "), "language")
		r.keep(c, s)
	}
	if c.field == "language" && len(codes) > 0 {
		r.set(c, codes[0])
		codes = codes[1:]
	}
	if len(codes) > 0 {
		r.set(column{header: c.header, field: "other_languages"}, strings.Join(codes, " "))
	}
}

// Where a contact stands, as lists say it.
var (
	lineField = model.Field{Key: "line", Kind: model.Choice, Area: "field", Options: []string{string(model.Potential), string(model.Established)}}
	roleField = model.Field{Key: "role", Kind: model.Choice, Area: "field", Options: []string{string(model.Client), string(model.Other)}}
)

// lineOrRole takes the line of the ladder, and whether a contact is on it at all.
func (r *row) lineOrRole(c column, s string) {
	if line, ok := lineField.Option(s); ok {
		r.planned.Contact.Path = model.Path(line)
	} else if role, ok := roleField.Option(s); ok {
		r.planned.Contact.Role = model.Role(role)
	} else {
		r.keep(c, s) // what somebody is in another list's words
	}
}

// saidAs tells whether a text is a word of the catalogue in any language.
func saidAs(s, word string) bool { return slices.Contains(model.Spellings(word), model.Fold(s)) }
