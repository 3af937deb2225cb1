package contact

import (
	"context"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// groups are the fields of the details in the order in which they are shown: the person with
// the name, the firm with its name, and the rest.
func groups() []model.FieldGroup {
	var out []model.FieldGroup
	for _, g := range model.ContactFields {
		fields := g.Fields
		if g.Key == model.GroupPerson {
			fields = append([]model.Field{model.Name}, fields...)
		}
		out = append(out, model.FieldGroup{Key: g.Key, Fields: fields})
		if g.Key == model.GroupBackground {
			out = append(out, model.FieldGroup{Key: model.GroupBusiness, Fields: append([]model.Field{model.FirmName}, model.EnterpriseFields...)})
		}
	}
	return out
}

// detailRows are everything that can be known of the person and the firm, by group.
func detailRows(p *Page, width int) []row {
	d := p.Deps
	labels := min(labelWidth, max(width/2, 8))
	var rows []row
	for i, g := range groups() {
		if i > 0 {
			rows = append(rows, row{})
		}
		rows = append(rows, row{text: d.Theme.Strong.Paint(d.Say("field." + g.Key))})
		for _, f := range g.Fields {
			rows = append(rows, p.fieldRow(f.Key, labels, p.Deps.Theme.Muted.Paint(p.Deps.Theme.Dash)))
		}
	}
	for i := range rows {
		rows[i].text = d.Cut(rows[i].text, width)
	}
	return rows
}

// labelWidth is the most the labels of details take.
const labelWidth = 21

// fieldRow is one field of the person or the firm, with what stands where nothing is known; enter
// edits it.
func (p *Page) fieldRow(key string, labels int, unknown string) row {
	d := p.Deps
	f, _ := model.FieldByKey(key)
	value := p.shown(f)
	text := d.Theme.Muted.Paint(d.Fit(f.Label(d.Lang), labels)) + "  "
	if value == "" {
		text += unknown
	} else {
		text += value
	}
	return row{key: "field-" + key, text: text, open: func() tea.Cmd { return p.editPerson(key) }}
}

func (p *Page) shown(f model.Field) string {
	value := p.value(f.Key)
	return p.mask().Show(f.Key, p.words(f, value), p.Deps.Say("contact.masked-here"))
}

// words are a stored value as a person reads it, on one line.
func (p *Page) words(f model.Field, value string) string {
	d := p.Deps
	if f.Kind == model.PastDate || f.Kind == model.FutureDate {
		if on, ok := model.ParseISODate(value); ok {
			return on.Short(d.Lang, d.Today())
		}
	}
	return model.Visible(strings.ReplaceAll(f.Shown(d.Lang, value), "\n", " "))
}

// mask is what is not to be shown of the person now.
func (p *Page) mask() model.Mask { return p.file.Contact.Mask().Unless(p.revealed) }

// value is what is stored in a field, of the person or of the firm.
func (p *Page) value(key string) string {
	c := p.file.Contact
	switch {
	case key == model.Name.Key:
		return c.Name
	case key == model.FirmName.Key:
		return c.Enterprise.Name
	case model.FirmField(key):
		return c.Enterprise.Values[key]
	}
	return c.Values[key]
}

// editPerson opens the form of the group a field belongs to, at the field; on the first step
// the form of what that step asks for.
func (p *Page) editPerson(key string) tea.Cmd {
	fields, heading := groupOf(key)
	draft := heading
	if p.tabs[p.tab].key == "step" {
		fields, heading, draft = nil, model.GroupPerson, string(model.Identify)
		for _, k := range identityFields {
			f, _ := model.FieldByKey(k)
			fields = append(fields, f)
		}
	}
	c := p.file.Contact
	fields = slices.DeleteFunc(slices.Clone(fields), func(f model.Field) bool { return f.Key != key && p.mask().Hides(f.Key) })
	before := make(map[string]string, len(fields))
	for _, f := range fields {
		before[f.Key] = p.value(f.Key)
	}
	asked := form.Fields(fields)
	for i := range asked {
		asked[i].Required = asked[i].Key == model.Name.Key
	}
	register, now, version := p.Deps.Register, p.Deps.Now, c.Version
	return page.Open(formdialog.New(p.Deps, formdialog.Options{
		Title: func() string {
			return p.Deps.Say("contact.edit-title", model.Visible(c.Name), strings.ToLower(p.Deps.Say("field."+heading)))
		},
		Fields: asked, Values: maps.Clone(before), Focus: key, DraftKey: "contact:" + string(c.ID) + ":" + draft, Edits: true,
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			done, err := register.SaveContact(ctx, now(), c.ID, version, changes(before, v))
			if model.CodeOf(err) != model.Conflict || err == nil {
				return done, err
			}
			// What was typed stays in the form: saved again, it goes over what the other did.
			if person, failed := register.Person(ctx, c.ID); failed == nil {
				version = person.Contact.Version
			}
			return done, model.Fail(model.Conflict, "contact.changed-meanwhile").Because(err)
		},
	}))
}

// groupOf gives the fields that are edited together with a field, and their group.
func groupOf(key string) ([]model.Field, string) {
	for _, g := range groups() {
		for _, f := range g.Fields {
			if f.Key == key {
				return g.Fields, g.Key
			}
		}
	}
	return nil, ""
}

// changes are the values that are others than before.
func changes(before, after map[string]string) map[string]string {
	changed := make(map[string]string)
	for key, value := range after {
		if value != before[key] {
			changed[key] = value
		}
	}
	return changed
}
