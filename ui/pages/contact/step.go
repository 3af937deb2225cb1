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
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/pages/moving"
	"stegvis/ui/pages/record"
)

// identityFields are the fields of the person that the first step asks for.
var identityFields = []string{"name", "phones", "email", "found_through", "found_on"}

// stepRows are the step one stands on: guidance, form, what is still missing.
func stepRows(p *Page, width int) []row {
	d := p.deps
	step, visit, ok := p.step()
	if !ok {
		return p.offLadder(width)
	}
	var rows []row
	for _, l := range layout.Wrap(d.Widths, step.Key.Guidance(d.Lang), width) {
		rows = append(rows, row{text: d.Theme.Muted.Paint(l)})
	}
	rows = append(rows, row{})
	if step.Key == model.Identify {
		for _, key := range identityFields {
			rows = append(rows, p.fieldRow(key))
		}
	}
	labels := 0
	for _, f := range step.Fields {
		if f.Kind != model.Checklist {
			labels = max(labels, d.Width(f.Label(d.Lang)))
		}
	}
	for _, f := range step.Fields {
		if f.Kind == model.Checklist {
			rows = append(rows, p.checkRows(f, visit)...)
			continue
		}
		rows = append(rows, p.formRows(f, visit, labels, width)...)
	}
	return append(rows, p.missingRows(step, width)...)
}

// checkRows are a list to tick: space ticks one and it is saved.
func (p *Page) checkRows(f model.Field, visit model.Visit) []row {
	d := p.deps
	have := strings.Fields(visit.Form[f.Key])
	rows := make([]row, 0, len(f.Options)+1)
	for _, o := range f.Options {
		box := d.Theme.Muted.Paint("[ ]")
		if slices.Contains(have, o) {
			box = d.Theme.Good.Paint("[x]")
		}
		tick := func() tea.Cmd { return p.tick(f.Key, o) }
		rows = append(rows, row{key: f.Key + "-" + o, text: box + " " + f.OptionLabel(d.Lang, o), open: tick, toggle: tick})
	}
	return append(rows, row{})
}

// tick adds a topic to the form of the step, or takes it away.
func (p *Page) tick(field, option string) tea.Cmd {
	_, visit, _ := p.step()
	have := strings.Fields(visit.Form[field])
	if i := slices.Index(have, option); i >= 0 {
		have = slices.Delete(have, i, i+1)
	} else {
		have = append(have, option)
	}
	values := maps.Clone(visit.Form)
	if values == nil {
		values = map[string]string{}
	}
	values[field] = strings.Join(have, " ")
	for i := range p.file.Visits { // at once on the screen, so that a second key ticks the next
		if p.file.Visits[i].ID == visit.ID {
			p.file.Visits[i].Form = values
		}
	}
	p.drawn = look{}
	register, now, id := p.deps.Register, p.deps.Now(), p.id
	return page.Write(func(ctx context.Context) (storage.Done, error) {
		return register.SetForm(ctx, now, id, visit.ID, map[string]string{field: values[field]})
	})
}

// formRows are a field of the step: label and value, notes over several lines.
func (p *Page) formRows(f model.Field, visit model.Visit, labels, width int) []row {
	d := p.deps
	label := d.Theme.Muted.Paint(d.Fit(f.Label(d.Lang), labels)) + "  "
	edit := func() tea.Cmd { return p.editStep(f.Key) }
	value := f.Shown(d.Lang, visit.Form[f.Key])
	if value == "" {
		return []row{{key: "form-" + f.Key, text: label + d.Theme.Muted.Paint(d.Theme.Dash), open: edit}}
	}
	var rows []row
	for i, l := range layout.Wrap(d.Widths, model.Visible(strings.ReplaceAll(value, "\n", " ")), max(width-labels-2, 8)) {
		if i == 0 {
			rows = append(rows, row{key: "form-" + f.Key, text: label + l, open: edit})
			continue
		}
		rows = append(rows, row{text: layout.Spaces(labels+2) + l})
	}
	return rows
}

// editStep opens the form of the step at one of its fields.
func (p *Page) editStep(field string) tea.Cmd {
	step, visit, _ := p.step()
	register, id, now := p.deps.Register, p.id, p.deps.Now
	return page.Open(formdialog.New(p.deps, formdialog.Options{
		Title:    func() string { return p.deps.Say("step.number", step.Number) + " " + step.Key.Label(p.deps.Lang) },
		Fields:   form.Fields(step.Fields),
		Values:   visit.Form,
		Focus:    field,
		DraftKey: "step:" + string(visit.ID),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			return register.SetForm(ctx, now(), id, visit.ID, v)
		},
	}))
}

// missingRows say what the step still lacks; enter goes to where it is mended.
func (p *Page) missingRows(step model.Step, width int) []row {
	d := p.deps
	_, visit, _ := p.step()
	evidence := p.file.Evidence
	evidence.Form = visit.Form
	missing := model.MissingFor(step, evidence)
	if len(missing) == 0 {
		return []row{{}, {text: d.Theme.Good.Paint(d.Theme.Done+" "+d.Say("contact.complete")) + d.Theme.Muted.Paint(d.Say("contact.complete-key"))}}
	}
	rows := []row{{}}
	for i, m := range missing {
		lead := d.Theme.Warn.Paint(d.Say("contact.missing"))
		if i > 0 {
			lead = layout.Spaces(d.Width(d.Say("contact.missing")))
		}
		text := lead + " " + moving.MissingWords(step, []model.Missing{m}, d.Lang)
		rows = append(rows, row{key: "missing-" + string(m.Proof), text: d.Cut(text, width), open: p.mend(m)})
	}
	return rows
}

// mend opens what mends a missing proof; nil where it is mended outside this page.
func (p *Page) mend(m model.Missing) func() tea.Cmd {
	switch m.Proof {
	case model.ProofName, model.ProofReach, model.ProofChannel:
		return func() tea.Cmd { return p.editPerson(m.Field) }
	case model.ProofNeed:
		return func() tea.Cmd { return p.ask(record.NewNeed) }
	case model.ProofAction:
		return func() tea.Cmd { return p.ask(record.NewAction) }
	case model.ProofOutcome:
		return func() tea.Cmd { return p.ask(record.NewOutcome) }
	case model.ProofPersonalContact:
		return func() tea.Cmd { return p.ask(record.NewLog) }
	case model.ProofSeminar:
		return func() tea.Cmd { return page.Go(page.Route{Kind: page.Meetings}) }
	}
	return func() tea.Cmd { return p.editStep(m.Field) }
}

// offLadder says why there is no step to show.
func (p *Page) offLadder(width int) []row {
	key := "contact.finished"
	if p.file.Contact.Role == model.Other {
		key = "contact.other"
	}
	var rows []row
	for _, l := range layout.Wrap(p.deps.Widths, p.deps.Say(key), width) {
		rows = append(rows, row{text: p.deps.Theme.Muted.Paint(l)})
	}
	return rows
}
