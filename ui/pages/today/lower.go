package today

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/theme"
)

// The window from which the lower half shows the selected person, and how high it is.
const (
	lowerWidth  = 100
	lowerFrom   = 28
	lowerHeight = 13
)

// lately is how much of what has happened with the person is read.
const lately = 40

// seen is what the lower half shows of a person.
type seen struct {
	id       model.ContactID
	person   storage.Person
	timeline []storage.TimelineItem
}

// lowerHeight is the height of the lower half; none where the window has no room for it.
func (p *Page) lowerHeight() int {
	if p.Width < lowerWidth || p.Height < lowerFrom || p.board.empty {
		return 0
	}
	return lowerHeight
}

// see reads the selected person for the lower half, again when that is already the one in it.
func (p *Page) see(again bool) tea.Cmd {
	item := p.current().item
	if item == nil || p.lowerHeight() == 0 || item.Contact == p.seen.id && !again {
		return nil
	}
	register, id := p.Deps.Register, item.Contact
	return page.Try(p, &p.look, func(ctx context.Context) (seen, error) {
		person, err := register.Person(ctx, id)
		if err != nil {
			return seen{}, err
		}
		timeline, err := register.Timeline(ctx, id, lately)
		return seen{id, person, storage.Folded(timeline, lately)}, err
	}, func(s seen, err error) tea.Cmd {
		if err == nil { // one who is gone by now is in the list no more
			p.seen = s
		}
		return nil
	})
}

// lower is the lower half: the selected person, what is agreed, and the last words.
func (p *Page) lower(height int) []string {
	item := p.current().item
	if p.lowerHeight() == 0 || height < 3 || item == nil || item.Contact != p.seen.id {
		return nil
	}
	d, c, width := p.Deps, p.seen.person.Contact, p.Inside()
	about := model.Visible(c.Enterprise.Name)
	if phone, _, _ := strings.Cut(c.Values["phones"], " "); phone != "" && !c.Mask().Hides("phones") {
		about = strings.TrimPrefix(about+" · "+model.Phone(phone).National(), " · ")
	}
	lines := []string{
		"",
		d.Theme.Line.Paint(strings.Repeat(d.Theme.Rule, width)),
		d.Theme.Strong.Paint(model.Visible(c.Name)) + "   " + d.Theme.Muted.Paint(about),
	}
	for _, f := range model.Coming(p.seen.person.Of(model.FollowUp), p.seen.person.Of(model.Action)) {
		on := f.Date(f.Type.Day)
		role, mark := theme.Plain, " "
		if on.Before(d.Today()) {
			role, mark = theme.Bad, d.Theme.Late
		}
		lines = append(lines, d.Theme.Of(role).Paint(mark+" "+on.Relative(d.Lang, d.Today()))+"  "+model.Visible(f.Name(d.Lang)))
	}
	lines = append(lines, p.lastWords(width)...)
	for i, l := range lines {
		lines[i] = " " + d.Cut(l, width)
	}
	return lines[:min(len(lines), height)]
}

// lastWords are what happened last with the selected person.
func (p *Page) lastWords(width int) []string {
	const days = 13
	d := p.Deps
	var lines []string
	for _, t := range p.seen.timeline {
		said := model.Visible(t.Told(d.Lang, d.Today()))
		if words := strings.Join(strings.Fields(t.Words(d.Lang)), " "); words != "" {
			said += ": " + model.Visible(words)
		}
		for i, l := range layout.Wrap(d.Widths, said, max(width-days, 1)) {
			lead := layout.Spaces(days)
			if i == 0 {
				lead = d.Theme.Muted.Paint(d.FitRight(t.On.Short(d.Lang, d.Today()), days-2)) + "  "
			}
			lines = append(lines, lead+l)
		}
	}
	if len(lines) == 0 {
		lines = []string{d.Theme.Muted.Paint(d.Say("today.nothing-said"))}
	}
	return lines
}
