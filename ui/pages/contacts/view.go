package contacts

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/table"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

// head is the lines above the list.
const head = 2

var columns = []table.Column{
	{ID: "name", Title: "contacts.column-name", Min: 16, Max: 34, Sorts: true},
	{ID: "firm", Title: "contacts.column-firm", Min: 14, Max: 30, Rank: 3, Sorts: true},
	{ID: "step", Title: "contacts.column-step", Min: 13, Max: 18, Sorts: true},
	{ID: "last", Title: "contacts.column-last", Min: 6, Max: 7, Right: true, Rank: 1, Sorts: true},
	{ID: "next", Title: "contacts.column-next", Min: 9, Max: 14, Sorts: true},
	{ID: "place", Title: "contacts.column-place", Min: 12, Max: 18, Rank: 5, Sorts: true},
	{ID: "language", Title: "contacts.column-language", Min: 10, Max: 14, Rank: 6, Sorts: true},
	{ID: "phone", Title: "contacts.column-phone", Min: 14, Max: 16, Rank: 4},
}

// row makes the cells of a contact.
func (p *Page) row(c storage.ContactRow) table.Row {
	d := p.deps
	dash := table.Cell{Text: d.Theme.Dash, Role: theme.Muted}
	or := func(s string) table.Cell {
		if s == "" {
			return dash
		}
		return table.Cell{Text: s}
	}
	step := dash
	if c.Role == model.Client {
		step = table.Cell{Lead: strconv.Itoa(c.Step.Number()) + " ", Text: c.Step.Short(d.Lang)}
	}
	place, phone := c.Place, model.Phone(c.Phone).National()
	if c.Protected {
		place, phone = d.Say("contact.masked"), d.Say("contact.masked")
	}
	return table.Row{ID: string(c.ID), Cells: []table.Cell{
		{Text: c.Name}, or(c.Firm), step, p.last(c), p.next(c), or(place), or(languageName(c.Language, d.Lang)), or(phone),
	}}
}

// last is how many days ago anything was heard, in the colour of silence when it is too long.
func (p *Page) last(c storage.ContactRow) table.Cell {
	if c.LastContact.IsZero() {
		return table.Cell{Text: p.deps.Theme.Dash, Role: theme.Muted}
	}
	days := p.deps.Today().Sub(c.LastContact)
	cell := table.Cell{Text: p.deps.Say("today.days", days), Role: theme.Muted}
	if p.silent(c) {
		cell.Role = theme.Warn
	}
	return cell
}

func (p *Page) silent(c storage.ContactRow) bool {
	step, ok := model.StepOf(c.Step)
	heard := c.LastContact
	if heard.Before(c.StepSince) {
		heard = c.StepSince
	}
	return ok && c.Role == model.Client && c.Status == model.Active && c.NextDate.IsZero() && p.deps.Today().Sub(heard) > step.Silence
}

// next is what comes: the status of those who are not active, the date that is due, silence.
func (p *Page) next(c storage.ContactRow) table.Cell {
	d := p.deps
	switch {
	case c.Status != model.Active:
		return table.Cell{Text: strings.ToLower(d.Say("field.status-" + string(c.Status))), Role: theme.Muted}
	case p.silent(c):
		return table.Cell{Text: d.Say("today.silent"), Role: theme.Warn}
	case c.NextDate.IsZero():
		return table.Cell{Text: d.Theme.Dash, Role: theme.Muted}
	case c.NextDate.Before(d.Today()):
		return table.Cell{Text: c.NextDate.Relative(d.Lang, d.Today()), Role: theme.Bad}
	case c.NextDate == d.Today():
		return table.Cell{Text: c.NextDate.Relative(d.Lang, d.Today()), Role: theme.Accent}
	}
	return table.Cell{Text: c.NextDate.Relative(d.Lang, d.Today())}
}

func languageName(code string, l text.Lang) string {
	f, _ := model.FieldByKey("language")
	return f.Shown(l, code)
}

// listWidth leaves room for the preview in a wide window.
func (p *Page) listWidth() int {
	if p.width >= 112 {
		return p.width - 38
	}
	return p.width
}

// View draws the heading or the filter, the list, and the preview.
func (p *Page) View() string {
	list := p.table.View()
	if w := p.width - p.listWidth(); w > 0 {
		list = layout.Beside(layout.Block(p.deps.Widths, list, p.listWidth(), max(p.height-head, 0)), strings.Join(p.preview(w-1), "\n"))
	}
	return p.heading() + "\n\n" + list
}

func (p *Page) heading() string {
	d := p.deps
	title := d.Theme.Strong.Paint(d.Say("shell.tab-contacts"))
	if p.typing {
		before := d.Say("shell.tab-contacts") + "  " + d.Theme.Prompt + " "
		width := max(p.width-2-d.Width(before), 1)
		typed, at := p.filter.View(width)
		p.caret = tea.NewCursor(1+d.Width(before)+at, 0)
		if p.filter.Value() == "" {
			typed = d.Theme.Muted.Paint(d.Cut(d.Say("contacts.filter-hint"), width))
		}
		return " " + title + "  " + d.Theme.Accent.Paint(d.Theme.Prompt) + " " + typed
	}
	count := ""
	if p.total >= 0 && p.loaded {
		count = "  " + p.count(p.total)
		if p.filter.Value() != "" {
			count = "  " + d.Say("contacts.of", p.count(p.total), p.number(p.everyone)) + " · " + model.Visible(p.filter.Value())
		}
	}
	keys := d.Theme.Accent.Paint("f") + d.Theme.Muted.Paint(" "+d.Say("contacts.key-filter")+"  ") + d.Theme.Accent.Paint("s") + d.Theme.Muted.Paint(" "+d.Say("contacts.key-sort"))
	return " " + d.Ends(title+d.Theme.Muted.Paint(count), keys, max(p.width-2, 0))
}

// count is a number of contacts; a list too long to count is "10 000+".
func (p *Page) count(n int) string {
	if p.more && n >= p.total {
		return p.number(n) + "+"
	}
	return p.number(n)
}

func (p *Page) number(n int) string { return model.Kronor(int64(n)).String() }

func (p *Page) emptyLine() string {
	switch {
	case !p.loaded:
		return ""
	case p.filter.Value() != "":
		return p.deps.Say("contacts.none-found")
	}
	return p.deps.Say("contacts.empty")
}

// preview is the person at the cursor, from what the row holds.
func (p *Page) preview(width int) []string {
	lines := make([]string, max(p.height-head, 0))
	c, ok := p.current()
	if !ok {
		return lines
	}
	d := p.deps
	at := 0
	add := func(s string) {
		if at < len(lines) {
			lines[at] = " " + d.Cut(s, width-2)
			at++
		}
	}
	fact := func(label, value string) {
		if value != "" {
			add(d.Theme.Muted.Paint(d.Fit(label, 13)) + " " + model.Visible(value))
		}
	}
	add(d.Theme.Strong.Paint(model.Visible(c.Name)))
	add(model.Visible(c.Firm))
	add("")
	if c.Role == model.Client {
		fact(d.Say("field.step"), strconv.Itoa(c.Step.Number())+" "+c.Step.Label(d.Lang))
		fact("", d.Say("contacts.since", c.StepSince.Brief(d.Lang, d.Today())))
	} else {
		add(d.Theme.Muted.Paint(d.Say("contact.other-short")))
	}
	fact(d.Say("field.status"), d.Say("field.status-"+string(c.Status)))
	cells := p.row(c).Cells
	for i, key := range []string{"phone", "place", "language"} {
		if text := cells[[]int{7, 5, 6}[i]].Text; text != d.Theme.Dash {
			fact(d.Say("contacts.column-"+key), text)
		}
	}
	fact(d.Say("contacts.last-contact"), c.LastContact.Short(d.Lang, d.Today()))
	fact(d.Say("log.next"), c.NextDate.Short(d.Lang, d.Today()))
	fact(d.Say("log.project"), c.Project)
	return lines
}
