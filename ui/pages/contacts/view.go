package contacts

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/pages/preview"
)

const (
	head         = 2   // lines above the list
	previewFrom  = 112 // from this width on there is a preview
	previewWidth = 40  // with the line before it
	countWidth   = 20  // the room behind the filter for how many fit
)

// listWidth leaves room for the preview in a wide window.
func (p *Page) listWidth() int {
	if p.Width >= previewFrom {
		return p.Width - previewWidth
	}
	return p.Width
}

// View draws the heading or the filter, the list, and the preview.
func (p *Page) View() string {
	list := p.table.View()
	if p.table.Total() != 0 && p.listWidth() < p.Width {
		w := p.Width - p.listWidth()
		list = layout.Beside(layout.Block(p.Deps.Widths, list, p.listWidth(), max(p.Height-head, 0)), strings.Join(p.preview(w), "\n"))
	}
	return p.heading() + "\n\n" + list
}

func (p *Page) heading() string {
	d := p.Deps
	title := d.Theme.Strong.Paint(d.Say("shell.tab-contacts"))
	if p.typing {
		before, count, room := d.Say("shell.tab-contacts")+"  "+d.Theme.Prompt+" ", "", 0
		if p.filter.Value() != "" {
			room = countWidth
			if p.counted {
				count = d.Say("contacts.place", p.count(), number(p.everyone))
			}
		}
		width := max(p.Width-2-d.Width(before)-room, 1)
		typed, at := p.filter.View(width)
		p.caret = tea.NewCursor(1+d.Width(before)+at, 0)
		if p.filter.Value() == "" {
			typed = d.Theme.Muted.Paint(d.Cut(d.Say("contacts.filter-hint"), width))
		}
		line := title + "  " + d.Theme.Accent.Paint(d.Theme.Prompt) + " " + typed
		return " " + d.Ends(line, d.Theme.Muted.Paint(count), p.Inside())
	}
	keys := d.Theme.Accent.Paint("f") + d.Theme.Muted.Paint(" "+d.Say("contacts.key-filter")+"  ") + d.Theme.Accent.Paint("s") + d.Theme.Muted.Paint(" "+d.Say("contacts.key-sort"))
	return " " + d.Ends(title+d.Theme.Muted.Paint(p.about()), keys, p.Inside())
}

// about says how long the list is, what it is narrowed to, and by what it is sorted when that
// is not the name.
func (p *Page) about() string {
	d := p.Deps
	if p.total < 0 || !p.loaded {
		return ""
	}
	about := "  " + p.count()
	if p.filter.Value() != "" {
		about = "  " + d.Say("contacts.place", p.count(), number(p.everyone)) + " · " + model.Visible(p.filter.Value())
	}
	if column, falling := p.table.SortedBy(); column != sorts[0].column {
		arrow := d.Theme.Rising
		if falling {
			arrow = d.Theme.Falling
		}
		about += " · " + d.Say("contacts.by", strings.ToLower(d.Say(title(column)))) + " " + arrow
	}
	return about
}

// count is how many there are in the list; one too long to count is "10 000+".
func (p *Page) count() string {
	if p.more {
		return number(p.total) + "+"
	}
	return number(p.total)
}

func number(n int) string { return model.Kronor(int64(n)).String() }

func (p *Page) emptyLine() string {
	switch {
	case !p.loaded:
		return ""
	case p.filter.Value() != "":
		key := "n"
		if p.typing {
			key = "ctrl+n"
		}
		return p.Deps.Say("contacts.none-found", keys.Say(key, p.Deps.Lang))
	}
	return p.Deps.Say("contacts.empty")
}

// preview is the person at the cursor, from what the row holds, behind a line.
func (p *Page) preview(width int) []string {
	d := p.Deps
	wall := d.Theme.Line.Paint(d.Theme.Wall)
	lines := make([]string, max(p.Height-head, 0))
	for i := range lines {
		lines[i] = wall
	}
	for i, l := range p.person(max(width-5, 0)) {
		if i < len(lines) {
			lines[i] += "  " + l
		}
	}
	return lines
}

func (p *Page) person(width int) []string {
	c, ok := p.current()
	if !ok {
		return nil
	}
	d := p.Deps
	var lines []string
	for _, l := range layout.Wrap(d.Widths, model.Visible(c.Name), width) {
		lines = append(lines, d.Theme.Strong.Paint(l))
	}
	if c.Firm != "" {
		lines = append(lines, layout.Wrap(d.Widths, model.Visible(c.Firm), width)...)
	}
	seen, read := p.seen.Of(c.ID)
	lines = append(lines, p.agreed(c, seen, read, width)...)
	lines = append(lines, "")
	const labels = 14
	fact := func(label, value string) {
		if value == "" {
			return
		}
		for i, l := range layout.Wrap(d.Widths, model.Visible(value), max(width-labels, 1)) {
			if i > 0 {
				label = ""
			}
			lines = append(lines, d.Cut(d.Theme.Muted.Paint(d.Fit(label, labels))+l, width))
		}
	}
	switch {
	case c.Finished:
		fact(d.Say("field.step"), c.Stands(d.Lang))
	case c.Role == model.Client:
		fact(d.Say("field.step"), strconv.Itoa(c.Step.Number())+" "+c.Step.Label(d.Lang))
		fact("", d.Say("contacts.since", c.StepSince.Brief(d.Lang, d.Today())))
	default:
		lines = append(lines, d.Theme.Muted.Paint(d.Cut(d.Say("contact.other-short"), width)))
	}
	fact(d.Say("field.status"), d.Say("field.status-"+string(c.Status)))
	cells := p.cells(c)
	for i, key := range []string{"phones", "place", "language"} {
		if text := cells[[]int{7, 5, 6}[i]].Text; text != d.Theme.Dash {
			fact(d.Say("field."+key), text)
		}
	}
	fact(d.Say("contacts.last-contact"), c.LastContact.Short(d.Lang, d.Today()))
	fact(d.Say("log.project"), c.Project)
	if !read {
		return lines
	}
	fact(d.Say("field.email"), c.Mask.Show("email", seen.Contact.Values["email"], d.Say("contact.masked")))
	return append(lines, p.lately(seen, width)...)
}

// agreed are the next dates and what they are about; before that is read, the date alone.
func (p *Page) agreed(c storage.ContactRow, seen preview.Person, read bool, width int) []string {
	lines := seen.Promises(p.Deps)
	if next := p.next(c); !read && !c.NextDate.IsZero() {
		lead := "" // for the mark
		if !c.NextDate.After(p.Deps.Today()) {
			lead = "  "
		}
		lines = []string{lead + p.Deps.Theme.Of(next.Role).Paint(next.Text)}
	}
	for i := range lines {
		lines[i] = p.Deps.Cut(lines[i], width)
	}
	return lines
}

// lastEntries is how many of the last things that happened the preview shows.
const lastEntries = 3

// lately is the last part of the preview, read behind the list: what happened last, and the note.
func (p *Page) lately(seen preview.Person, width int) []string {
	d := p.Deps
	var lines []string
	part := func(word string, body []string) {
		if len(body) == 0 {
			return
		}
		lines = append(lines, "", d.Theme.Strong.Paint(d.Cut(d.Say(word), width)))
		for _, l := range body {
			lines = append(lines, d.Cut(l, width))
		}
	}
	part("line.timeline", seen.LastWords(d, width, lastEntries, func(on model.Date) string { return on.Brief(d.Lang, d.Today()) }))
	if note := model.Visible(strings.Join(strings.Fields(seen.Contact.Values["note"]), " ")); note != "" {
		part("field.note", layout.Wrap(d.Widths, note, width))
	}
	return lines
}
