package contact

import (
	"context"
	"maps"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/layout"
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

// detailRows are everything known of the person and the firm, by group.
func detailRows(p *Page, width int) []row {
	d := p.deps
	var rows []row
	for i, g := range groups() {
		if i > 0 {
			rows = append(rows, row{})
		}
		rows = append(rows, row{text: d.Theme.Strong.Paint(d.Say("field." + g.Key))})
		for _, f := range g.Fields {
			rows = append(rows, p.fieldRow(f.Key))
		}
	}
	for i := range rows {
		rows[i].text = d.Cut(rows[i].text, width)
	}
	return rows
}

// labelWidth is the column of the labels of details.
const labelWidth = 19

// fieldRow is one field of the person or the firm; enter edits it.
func (p *Page) fieldRow(key string) row {
	d := p.deps
	f, _ := model.FieldByKey(key)
	value := p.shown(f)
	text := d.Theme.Muted.Paint(d.Fit(f.Label(d.Lang), labelWidth)) + " "
	if value == "" {
		text += d.Theme.Muted.Paint(d.Theme.Dash)
	} else {
		text += value
	}
	return row{key: "field-" + key, text: text, open: func() tea.Cmd { return p.editPerson(key) }}
}

// masked are the fields that are hidden on the screen for a protected person until asked for.
var masked = map[string]bool{"phones": true, "email": true, "place": true, "postcode": true, "municipality": true}

func (p *Page) shown(f model.Field) string {
	value := p.value(f.Key)
	if value != "" && masked[f.Key] && p.hidden() {
		return p.deps.Say("contact.masked")
	}
	return model.Visible(strings.ReplaceAll(f.Shown(p.deps.Lang, value), "\n", " "))
}

// hidden tells whether what identifies the person's place and phone is not to be shown now.
func (p *Page) hidden() bool { return p.file.Contact.Values["protected"] == "yes" && !p.revealed }

// value is what is stored in a field, of the person or of the firm.
func (p *Page) value(key string) string {
	c := p.file.Contact
	switch {
	case key == model.Name.Key:
		return c.Name
	case key == model.FirmName.Key:
		return c.Enterprise.Name
	case model.OfEnterprise(key):
		return c.Enterprise.Values[key]
	}
	return c.Values[key]
}

// editPerson opens the form of the group a field belongs to, at the field.
func (p *Page) editPerson(key string) tea.Cmd {
	c := p.file.Contact
	var fields []model.Field
	var heading string
	for _, g := range groups() {
		for _, f := range g.Fields {
			if f.Key == key {
				fields, heading = g.Fields, g.Key
			}
		}
	}
	if p.tabs[p.tab].key == "step" { // the first step asks for fields of several groups
		fields = nil
		for _, k := range identityFields {
			f, _ := model.FieldByKey(k)
			fields = append(fields, f)
		}
	}
	values := make(map[string]string, len(fields))
	for _, f := range fields {
		values[f.Key] = p.value(f.Key)
	}
	before := maps.Clone(values)
	title := func() string {
		return p.deps.Say("contact.edit-title", model.Visible(c.Name), strings.ToLower(p.deps.Say("field."+heading)))
	}
	asked := form.Fields(fields)
	for i := range asked {
		asked[i].Required = asked[i].Key == model.Name.Key
	}
	return page.Open(formdialog.New(p.deps, formdialog.Options{
		Title: title, Fields: asked, Values: values, Focus: key, DraftKey: "contact:" + string(c.ID) + ":" + heading,
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			changes := make(map[string]string)
			for k, now := range v {
				if now != before[k] {
					changes[k] = now
				}
			}
			return p.deps.Register.SaveContact(ctx, p.deps.Now(), c.ID, c.Version, changes)
		},
	}))
}

// bodyLines are at most two lines of what was said.
func bodyLines(d *page.Deps, body string, width int) []string {
	body = model.Visible(strings.Join(strings.Fields(body), " "))
	if body == "" || width < 8 {
		return nil
	}
	lines := layout.Wrap(d.Widths, body, width)
	if len(lines) > 2 {
		lines = []string{lines[0], d.Cut(lines[1]+" "+lines[2], width-1) + d.Theme.More}
	}
	return lines
}
