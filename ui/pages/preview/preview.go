// Package preview reads behind a list the person one is at, and draws what the list has no room
// for: what is agreed and what happened last. What a page shows besides is the page's own.
package preview

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

// lately is how much of what has happened with the person is read.
const lately = 40

// Person is what a preview shows of somebody.
type Person struct {
	storage.Person
	Timeline []storage.TimelineItem // the newest first, repeated attendance folded
}

// Preview holds the person read last.
type Preview struct {
	deps   *page.Deps
	latest page.Latest
	seen   Person
}

// New makes a preview in which nobody is yet.
func New(deps *page.Deps) *Preview { return &Preview{deps: deps} }

// See gives the command that reads a person for the page that owns the preview; none when that is
// the one in it already, unless again.
func (p *Preview) See(owner any, id model.ContactID, again bool) tea.Cmd {
	if id == "" || id == p.seen.Contact.ID && !again {
		return nil
	}
	register := p.deps.Register
	return page.Try(owner, &p.latest, func(ctx context.Context) (Person, error) {
		person, err := register.Person(ctx, id)
		if err != nil {
			return Person{}, err
		}
		timeline, err := register.Timeline(ctx, id, lately)
		return Person{person, storage.Folded(timeline, lately)}, err
	}, func(read Person, err error) tea.Cmd {
		if err == nil { // one who is gone by now is in the list no more
			p.seen = read
		}
		return nil
	})
}

// Of gives what was read of a person; ok is false while it is not there.
func (p *Preview) Of(id model.ContactID) (person Person, ok bool) {
	if id == "" || p.seen.Contact.ID != id {
		return Person{}, false
	}
	return p.seen, true
}

// Promises are what is agreed with a person, a line each, the nearest first.
func (s Person) Promises(d *page.Deps) []string {
	var lines []string
	for _, f := range model.Coming(s.Of(model.FollowUp), s.Of(model.Action)) {
		role, mark := theme.Plain, " "
		on := f.Date(f.Type.Day)
		switch {
		case on.Before(d.Today()):
			role, mark = theme.Bad, d.Theme.Late
		case on == d.Today():
			role, mark = theme.Accent, d.Theme.Dot
		}
		lines = append(lines, d.Theme.Of(role).Paint(mark+" "+on.Relative(d.Lang, d.Today()))+"  "+model.Visible(f.Name(d.Lang)))
	}
	return lines
}

// LastWords are the last things that happened, at most so many: each a day, right-aligned in its
// column, and what was said, wrapped beside it.
func (s Person) LastWords(d *page.Deps, width, most int, day func(model.Date) string) []string {
	happened := s.Timeline[:min(len(s.Timeline), most)]
	days := 0
	for _, t := range happened {
		days = max(days, d.Width(day(t.On)))
	}
	var lines []string
	for _, t := range happened {
		said := model.Visible(t.Told(d.Lang, d.Today()))
		if words := strings.Join(strings.Fields(t.Words(d.Lang)), " "); words != "" {
			said += ": " + model.Visible(words)
		}
		for i, l := range layout.Wrap(d.Widths, said, max(width-days-2, 1)) {
			lead := layout.Spaces(days + 2)
			if i == 0 {
				lead = d.Theme.Muted.Paint(d.FitRight(day(t.On), days)) + "  "
			}
			lines = append(lines, lead+l)
		}
	}
	if len(lines) == 0 {
		lines = []string{d.Theme.Muted.Paint(d.Cut(d.Say("today.nothing-said"), width))}
	}
	return lines
}
