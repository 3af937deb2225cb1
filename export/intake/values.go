package intake

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
)

// field takes a cell for a field of the contact or a record of hers. s is the cell as one
// clean line. What cannot be understood is a problem and stays as text in the note.
func (r *row) field(c column, s, cell string) {
	switch c.field {
	case "phones":
		r.phones(c, s)
	case "email":
		r.mail(c, s)
	case "born":
		r.birth(c, s)
	case "postcode":
		r.set(c, postcode(s))
	case "place":
		r.place(c, s)
	case "gender":
		g, ok := model.ParseGender(s)
		r.setIf(c, s, string(g), ok, "gender")
	case "language", "other_languages":
		r.languages(c, s)
	case "country":
		code, ok := model.ParseCountry(s)
		r.setIf(c, s, code, ok, "country")
	case "municipality":
		code, ok := model.ParseMunicipality(s)
		r.setIf(c, s, code, ok, "municipality")
	case "citizenship":
		key, ok := model.ParseCitizenship(s)
		r.setIf(c, s, key, ok, "choice")
	case "labour_status":
		key, ok := model.ParseLabourStatus(s)
		r.setIf(c, s, key, ok, "choice")
	case "education":
		key, ok := model.ParseEducation(s)
		r.setIf(c, s, key, ok, "choice")
	case "found_through":
		r.set(c, channel(s))
	case "interpreter", "protected", "parents_abroad", "rural", "social", "exports":
		r.answer(c, s)
	case "arrival_year":
		r.arrival(c, s)
	case Line, RoleOf:
		r.lineOrRole(c, s)
	case Needs, Interview, Started, Jobs, Finance, Applied, Granted:
		r.record(c, s)
	default:
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
	case "legal_form":
		key, ok := model.ParseLegalForm(s)
		r.setIf(c, s, key, ok, "legal-form")
	case "firm_status":
		if key, ok := model.ParseFirmStatus(s); ok {
			r.set(c, key)
		} else {
			r.keep(c, cell) // a status of any kind
		}
	case "turnover":
		r.turnover(c, s)
	default:
		f, ok := model.FieldByKey(c.field)
		switch {
		case !ok:
			r.keep(c, cell)
		case f.Kind == model.PastDate || f.Kind == model.FutureDate:
			if d, ok := r.date(c, s); ok {
				r.set(c, d.String())
			}
		default:
			value, err := f.Parse(s, r.o.Today)
			r.setIf(c, s, value, err == nil, reasonOf(f.Kind))
		}
	}
}

// reasonOf is the reason of the problem when a value of a kind is not understood.
func reasonOf(kind model.Kind) string {
	switch kind {
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
	yes, known, ok := model.ParseYesNo(s)
	switch {
	case !ok && c.field == "exports":
		f, _ := model.FieldByKey("export_countries")
		codes, err := f.Parse(s, r.o.Today)
		r.setIf(c, s, "yes", err == nil, "yes-no")
		if err == nil {
			r.set(column{header: c.header, field: f.Key}, codes)
		}
	case !ok:
		r.setIf(c, s, "", false, "yes-no")
	case known && yes:
		r.set(c, "yes")
	case known:
		r.set(c, "no")
	}
}

// date reads a date of a list, also as the number of days a spreadsheet counts it by.
func (r *row) date(c column, s string) (d model.Date, ok bool) {
	if d, ok := model.ParseISODate(s); ok {
		return d, true
	}
	d, ok, impossible := model.ParseListDate(s)
	if n, err := strconv.Atoi(s); !ok && err == nil && len(s) == 5 && n > 20_000 && n < 60_000 {
		base, _ := model.NewDate(1899, 12, 30)
		return base.AddDays(n), true
	}
	switch {
	case ok:
		return d, true
	case impossible:
		r.problem(c, s, "impossible-date")
	default:
		r.problem(c, s, "date")
	}
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

// turnover takes one of the bands, or an amount that lies in one.
func (r *row) turnover(c column, s string) {
	f, _ := model.FieldByKey(c.field)
	value, err := f.Parse(s, r.o.Today)
	if m, ok := model.ParseMoney(s); ok && m >= 0 {
		value, err = f.Options[len(f.Options)-1], nil
		for i, limit := range []int64{100_000, 500_000, 1_000_000, 3_000_000} {
			if m.SEK() < limit {
				value = f.Options[i]
				break
			}
		}
	}
	r.setIf(c, s, value, err == nil, "choice")
}

// lineOrRole takes the line of the ladder, and whether a contact is on it at all, by key or
// by name.
func (r *row) lineOrRole(c column, s string) {
	contact := &r.planned.Contact
	is := func(key, word string) bool {
		return model.Fold(s) == model.Fold(key) || saidAs(s, word)
	}
	switch {
	case is("established", "field.line-established"):
		contact.Path = model.Established
	case is("potential", "field.line-potential"):
		contact.Path = model.Potential
	case is("client", "field.role-client"):
		contact.Role = model.Client
	case is("other", "field.role-other"):
		contact.Role = model.Other
	default:
		r.setIf(c, s, "", false, "choice")
	}
}

// saidAs tells whether a text is a word of the catalogue in any language.
func saidAs(s, key string) bool {
	folded := model.Fold(s)
	return folded == model.Fold(text.Swedish.Say(key)) || folded == model.Fold(text.English.Say(key))
}
