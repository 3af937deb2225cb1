package contacts

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/table"
	"stegvis/ui/theme"
)

// columns are those of the list. The least widths hold a step and a date in either language.
var columns = []table.Column{
	{ID: "name", Title: "field.name", Min: 16, Max: 34, Sorts: true},
	{ID: "firm", Title: "field.firm", Min: 14, Max: 30, Rank: 3, Sorts: true},
	{ID: "step", Title: "field.step", Min: 15, Max: 15, Sorts: true},
	{ID: "last", Title: "contacts.column-last", Min: 6, Max: 7, Right: true, Rank: 1, Sorts: true},
	{ID: "next", Title: "contacts.column-next", Min: 11, Max: 11, Sorts: true},
	{ID: "place", Title: "field.place", Min: 12, Max: 18, Rank: 5, Sorts: true},
	{ID: "language", Title: "field.language", Min: 11, Max: 16, Rank: 6, Sorts: true},
	{ID: "phones", Title: "field.phones", Min: 14, Max: 16, Rank: 4},
}

// cells are the cells of a contact.
func (p *Page) cells(c storage.ContactRow) []table.Cell {
	d := p.Deps
	dash := table.Cell{Text: d.Theme.Dash, Role: theme.Muted}
	or := func(s string) table.Cell {
		if s == "" {
			return dash
		}
		return table.Cell{Text: s}
	}
	step := dash
	switch {
	case c.Finished:
		step = table.Cell{Lead: d.Theme.Done, Text: d.Say("step.finished-short"), Role: theme.Muted}
	case c.Role == model.Client:
		step = table.Cell{Lead: strconv.Itoa(c.Step.Number()), Text: c.Step.Short(d.Lang)}
	}
	place := c.Mask.Show("place", c.Place, d.Say("contact.masked"))
	phone := c.Mask.Show("phones", model.Phone(c.Phone).National(), d.Say("contact.masked"))
	return []table.Cell{
		{Text: c.Name}, p.firm(c), step, p.last(c), p.next(c), or(place), or(languageName(c.Language, d.Lang)), or(phone),
	}
}

// firm is the firm or, where words found the contact by something else, that.
func (p *Page) firm(c storage.ContactRow) table.Cell {
	switch by := c.FoundBy(p.Deps.Lang); {
	case by != "":
		return table.Cell{Text: by, Role: theme.Accent}
	case c.Firm != "":
		return table.Cell{Text: c.Firm}
	}
	return table.Cell{Text: p.Deps.Theme.Dash, Role: theme.Muted}
}

// last is how many days ago anything was heard, in the colour of silence when it is too long.
func (p *Page) last(c storage.ContactRow) table.Cell {
	if c.LastContact.IsZero() {
		return table.Cell{Text: p.Deps.Theme.Dash, Role: theme.Muted}
	}
	days := p.Deps.Today().Sub(c.LastContact)
	cell := table.Cell{Text: model.Days(p.Deps.Lang, days), Role: theme.Muted}
	if p.silent(c) {
		cell.Role = theme.Warn
	}
	return cell
}

func (p *Page) silent(c storage.ContactRow) bool {
	_, silent := model.SilentFor(c.Step, c.QuietSince, p.Deps.Today(), model.SilenceLimits())
	return silent
}

// next is what comes: the status of those who are not active, the date that is due, silence.
func (p *Page) next(c storage.ContactRow) table.Cell {
	d := p.Deps
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
