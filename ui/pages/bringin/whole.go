package bringin

import (
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/ui/components/confirm"
	"stegvis/ui/page"
)

// openRow shows all there is of the row of the file at the cursor: what becomes of it, what could
// not be taken as it stood, and every value as it will be.
func (p *Page) openRow(row int) tea.Cmd {
	return page.Open(confirm.New(p.Deps, "bringin.whole-row", "shell.leave", func() []string { return p.rowWhole(row) }, nil).Only())
}

func (p *Page) rowWhole(row int) []string {
	d := p.Deps
	lines := []string{d.Say("bringin.row", row)}
	for _, x := range p.plan.Left {
		if x.Row == row {
			lines = append(lines, d.Say("intake.left-"+x.Why), model.Visible(x.Text))
		}
	}
	at := slices.IndexFunc(p.plan.Contacts, func(c model.PlannedContact) bool { return c.Row == row })
	if at >= 0 {
		c := p.plan.Contacts[at]
		lines[0] = joined(lines[0], d.Say("bringin.kind-"+kinds[c.Kind]), p.asWhom(c))
		lines = append(lines, model.Visible(c.Contact.Name), "")
	}
	for _, x := range p.plan.Problems {
		if x.Row == row {
			said := strings.TrimSpace(model.Visible(x.Column) + " " + model.Visible(x.Value))
			lines = append(lines, strings.TrimPrefix(said+": ", ": ")+d.Theme.Warn.Paint(d.Say("problem."+x.Reason)))
		}
	}
	if at >= 0 {
		lines = append(lines, p.valuesWhole(p.plan.Contacts[at])...)
	}
	return lines
}

// kinds are the endings of the words for what becomes of a row.
var kinds = [...]string{model.PlanAdd: "add", model.PlanUpdate: "update", model.PlanSkip: "skip", model.PlanReject: "reject"}

// asWhom says whose row it is besides its own.
func (p *Page) asWhom(c model.PlannedContact) string {
	switch {
	case c.SameAs > 0:
		return p.Deps.Say("line.same-as-row", c.SameAs)
	case c.Kind == model.PlanUpdate || c.Kind == model.PlanSkip:
		return p.Deps.Say("line.here-already")
	}
	return ""
}

// valuesWhole are the values of a row as they will be, a line for each, and its records.
func (p *Page) valuesWhole(c model.PlannedContact) (lines []string) {
	d := p.Deps
	add := func(key, value string) {
		f, ok := model.FieldByKey(key)
		if value = c.Contact.Mask().Show(key, value, d.Say("contact.masked")); ok && value != "" {
			lines = append(lines, d.Theme.Muted.Paint(intake.TargetLabel(d.Lang, key)+": ")+model.Visible(f.Shown(d.Lang, value)))
		}
	}
	note := c.Contact.Values["note"]
	for _, key := range slices.Sorted(maps.Keys(c.Contact.Values)) {
		if key != "note" {
			add(key, c.Contact.Values[key])
		}
	}
	add(model.FirmName.Key, c.Contact.Enterprise.Name)
	for _, key := range slices.Sorted(maps.Keys(c.Contact.Enterprise.Values)) {
		add(key, c.Contact.Enterprise.Values[key])
	}
	for _, rec := range c.Records {
		lines = append(lines, d.Theme.Muted.Paint(d.Say(rec.Type.Word("one"))+": ")+model.Visible(joined(rec.Name(d.Lang), rec.Detail(d.Lang))))
	}
	if note != "" {
		lines = append(lines, "", d.Theme.Muted.Paint(intake.TargetLabel(d.Lang, "note")))
		for l := range strings.SplitSeq(note, "\n") {
			lines = append(lines, model.Visible(l))
		}
	}
	return lines
}
