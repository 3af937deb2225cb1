package contact

import (
	"context"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
	"stegvis/ui/pages/stepdialogs"
	"stegvis/ui/theme"
)

// identityFields are the fields of the person that the first step asks for.
var identityFields = []string{"name", "phones", "email", "found_through", "found_on"}

// stepRows are the step one stands on: guidance, form, what is still missing.
func stepRows(p *Page, width int) []row {
	d := p.Deps
	step, visit, ok := p.step()
	if !ok {
		return p.offLadder(width)
	}
	var rows []row
	for _, l := range layout.Wrap(d.Widths, step.Key.Guidance(d.Lang), width) {
		rows = append(rows, row{text: d.Theme.Muted.Paint(l)})
	}
	rows = append(rows, row{})
	labels := p.stepLabels(step)
	if step.Key == model.Identify {
		for _, key := range identityFields {
			rows = append(rows, p.fieldRow(key, labels, d.Theme.Blank(width-labels-2)))
		}
	}
	rows = append(rows, p.offered(width)...)
	for i, f := range step.Fields {
		if f.Kind == model.Checklist {
			if i > 0 { // otherwise the guidance says what is ticked
				rows = append(rows, row{text: d.Theme.Muted.Paint(f.Label(d.Lang))})
			}
			rows = append(rows, p.checkRows(f, visit)...)
			continue
		}
		rows = append(rows, p.formRows(f, visit, labels, width)...)
	}
	return append(rows, p.missingRows(step, width)...)
}

// offered are what the program proposes on the step: the interview with a firm, the eight
// questions.
func (p *Page) offered(width int) []row {
	rows := p.proposedRating(width)
	if !stepdialogs.Interviews(p.file.Person) {
		return rows
	}
	d := p.Deps
	return append(rows, row{key: "interview", text: d.Theme.Accent.Paint(d.Cut(d.Say("interview.row"), width)), open: p.interview}, row{})
}

// interview opens the interview, once what is ticked is saved.
func (p *Page) interview() tea.Cmd { return p.ticked(stepdialogs.Interview(p.Deps, p.id)) }

// stepLabels is the width of the labels of a step.
func (p *Page) stepLabels(step model.Step) int {
	fields := step.Fields
	if step.Key == model.Identify {
		for _, key := range identityFields {
			f, _ := model.FieldByKey(key)
			fields = append(fields[:len(fields):len(fields)], f)
		}
	}
	labels := 0
	for _, f := range fields {
		if f.Kind != model.Checklist {
			labels = max(labels, p.Deps.Width(f.Label(p.Deps.Lang)))
		}
	}
	return labels
}

// checkRows are a list to tick: space ticks one and it is saved.
func (p *Page) checkRows(f model.Field, visit model.Visit) []row {
	d := p.Deps
	have := strings.Fields(visit.Form[f.Key])
	rows := make([]row, 0, len(f.Options)+1)
	for _, o := range f.Options {
		box := d.Theme.Muted.Paint("[ ]")
		if slices.Contains(have, o) {
			box = d.Theme.Good.Paint("[x]")
		}
		rows = append(rows, row{
			key: f.Key + "-" + o, text: box + " " + f.BoxLabel(d.Lang, o),
			open: func() tea.Cmd { return p.editStep(f.Key) }, toggle: func() tea.Cmd { return p.tick(f.Key, o) },
		})
	}
	return append(rows, row{})
}

// formRows are a field of the step: label and value, notes over several lines.
func (p *Page) formRows(f model.Field, visit model.Visit, labels, width int) []row {
	d := p.Deps
	label := d.Theme.Muted.Paint(d.Fit(f.Label(d.Lang), labels)) + "  "
	edit := func() tea.Cmd { return p.editStep(f.Key) }
	value := p.words(f, visit.Form[f.Key])
	if value == "" {
		return []row{{key: "form-" + f.Key, text: label + d.Theme.Blank(width-labels-2), open: edit}}
	}
	var rows []row
	for i, l := range layout.Wrap(d.Widths, value, max(width-labels-2, 8)) {
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
	register, id, now := p.Deps.Register, p.id, p.Deps.Now
	before := visit.Form
	return p.ticked(page.Open(formdialog.New(p.Deps, formdialog.Options{
		Title:    func() string { return strconv.Itoa(step.Number) + " " + step.Key.Label(p.Deps.Lang) },
		Fields:   stepdialogs.Fields(step, p.file.Contact, p.missing(step)),
		Values:   before,
		Focus:    field,
		DraftKey: "step:" + string(visit.ID),
		Edits:    true,
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			return register.SetForm(ctx, now(), id, visit.ID, changes(before, v))
		},
	})))
}

// missing is what the step still lacks.
func (p *Page) missing(step model.Step) []model.Missing {
	_, visit, _ := p.step()
	position := p.file.Position()
	position.Form = visit.Form
	return position.Lacks(step.Key, p.Deps.Today(), nil)
}

// missingRows say what the step still lacks, at the foot of the card; enter asks for it.
func (p *Page) missingRows(step model.Step, width int) []row {
	d, missing := p.Deps, p.missing(step)
	rows := []row{{foot: true}}
	add := func(key, lead, text string, of theme.Role, open func() tea.Cmd) {
		for i, l := range layout.Wrap(d.Widths, lead+" "+text, width) {
			r := row{text: d.Theme.Of(of).Paint(l), foot: true}
			if i == 0 {
				r.key, r.open = key, open
				if rest, found := strings.CutPrefix(l, lead); found && of == theme.Plain {
					r.text = d.Theme.Warn.Paint(lead) + rest
				}
			}
			rows = append(rows, r)
		}
	}
	switch {
	case p.file.Contact.Status != model.Active:
		add("", "", d.Say("contact.reopen-first"), theme.Muted, nil)
	case len(missing) == 0:
		add("", d.Theme.Done, d.Say("contact.complete"), theme.Good, nil)
	default:
		add("missing", d.Say("contact.missing"), step.Words(missing, d.Lang), theme.Plain, p.mend(missing))
	}
	return rows
}

// mend gives what mends what is missing: a form, the meetings, or for several things the one
// form that asks for all that can be filled in at once.
func (p *Page) mend(missing []model.Missing) func() tea.Cmd {
	for _, m := range missing {
		switch m.Proof {
		case model.ProofPersonalContact:
			return func() tea.Cmd { return p.ask(record.NewLog) }
		case model.ProofSeminar:
			return func() tea.Cmd { return page.Go(page.Route{Kind: page.Meetings}) }
		}
	}
	return func() tea.Cmd { return p.ticked(stepdialogs.Complete(p.Deps, p.id)) }
}

// offLadder says why there is no step to show.
func (p *Page) offLadder(width int) []row {
	key := "contact.finished"
	if p.file.Contact.Role == model.Other {
		key = "contact.other"
	}
	var rows []row
	for _, l := range layout.Wrap(p.Deps.Widths, p.Deps.Say(key), width) {
		rows = append(rows, row{text: p.Deps.Theme.Muted.Paint(l)})
	}
	return rows
}
