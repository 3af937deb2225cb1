package stepdialogs

import (
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/model/reference"
	"stegvis/ui/components/form"
)

// Fields are those of the form of a step: what is missing first, then what is needed and there, and
// last what may be left out. A step that needs nothing of its form has them in their own order.
func Fields(step model.Step, contact model.Contact, missing []model.Missing) []form.Field {
	groups := map[string][]form.Field{}
	for _, f := range form.Fields(step.Fields) {
		heading := "step.form-optional"
		switch {
		case slices.ContainsFunc(missing, func(m model.Missing) bool { return m.Mends(f.Key) }):
			heading = "step.form-missing"
		case step.Needs(f.Key):
			heading = "step.form-needed"
		}
		f.Proposes = proposed(f.Field, contact)
		groups[heading] = append(groups[heading], f)
	}
	var fields []form.Field
	for _, heading := range []string{"step.form-missing", "step.form-needed", "step.form-optional"} {
		group := groups[heading]
		if len(group) > 0 && len(group) < len(step.Fields) {
			group[0].Heading = heading
		}
		fields = append(fields, group...)
	}
	return fields
}

// proposed are the languages a step is likely to be given in: the person's own, then easy Swedish.
func proposed(f model.Field, contact model.Contact) []string {
	if f.Kind != model.LanguageChoice {
		return nil
	}
	own := append(strings.Fields(contact.Values["language"]), strings.Fields(contact.Values["other_languages"])...)
	return append(own, reference.EasySwedish)
}
