package line

import (
	"maps"
	"slices"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// owner finds whose records are meant: the contact that words fit, her firm, or what a template
// is called; gives its id and name.
func (r recordCall) owner(register *storage.Register, words string) (id, name string, err error) {
	switch r.t.Of {
	case model.OfOffice:
		return "", "", r.usage()
	case model.OfTemplate:
		return r.template(register, words)
	}
	row, err := r.contact(words)
	if err != nil || r.t.Of == model.OfContact {
		return string(row.ID), row.Name, err
	}
	person, err := register.Person(r.ctx, row.ID)
	firm := person.Contact.Enterprise
	if err == nil && firm.ID == "" {
		err = model.Fail(model.NotFound, "line.no-firm", row.Name)
	}
	return string(firm.ID), firm.Name, err
}

// template finds the template that is called so, or whose name begins so when only one does.
func (r recordCall) template(register *storage.Register, words string) (id, name string, err error) {
	all, err := register.Records(r.ctx, model.Template, "")
	if err != nil {
		return "", "", err
	}
	fits := func(fit func(name string) bool) []model.Record {
		return slices.DeleteFunc(slices.Clone(all), func(t model.Record) bool { return !fit(model.Fold(t.Get("name"))) && string(t.ID) != words })
	}
	folded := model.Fold(words)
	found := fits(func(name string) bool { return name == folded })
	if len(found) == 0 {
		found = fits(func(name string) bool {
			return folded != "" && len(name) >= len(folded) && name[:len(folded)] == folded
		})
	}
	one := text.Say(model.Template.Word("one"))
	rec, err := theOne(found, model.Fail(model.NotFound, "line.no-record", words, one), model.Fail(model.Conflict, "line.several", words), func(t model.Record) string {
		return string(t.ID) + "  " + t.Get("name")
	})
	return string(rec.ID), rec.Get("name"), err
}

// addToOther adds a record to what is no contact: the office, a firm, a template.
func (r recordCall) addToOther(words string) error {
	register, err := r.open()
	if err != nil {
		return err
	}
	owner := ""
	if r.t.Of != model.OfOffice {
		if owner, _, err = r.owner(register, words); err != nil {
			return err
		}
	}
	rec := r.t.New(owner, r.today())
	maps.Copy(rec.Values, r.values)
	done, err := register.AddRecord(r.ctx, r.now(), rec)
	return r.added(string(rec.ID), done, err)
}
