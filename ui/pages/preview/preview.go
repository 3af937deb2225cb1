// Package preview reads behind a list the person one is at, and draws what the list has no room
// for: what is agreed and what happened last. What a page shows besides is the page's own.
package preview

import (
	"context"
	"maps"
	"slices"
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

// Preview holds the person one is at, and those one may come to next.
type Preview struct {
	deps          *page.Deps
	latest, ahead page.Latest
	read          map[model.ContactID]Person
}

// New makes a preview in which nobody is yet.
func New(deps *page.Deps) *Preview {
	return &Preview{deps: deps, read: make(map[model.ContactID]Person)}
}

// See gives the command that reads a person for the page that owns the preview, and behind that
// those one may come to next, so that they stand there at once. Nobody is read twice, unless again.
func (p *Preview) See(owner any, id model.ContactID, near []model.ContactID, again bool) tea.Cmd {
	if id == "" {
		return nil
	}
	if again {
		p.ahead.Drop()
	}
	maps.DeleteFunc(p.read, func(known model.ContactID, _ Person) bool {
		return known != id && (again || !slices.Contains(near, known))
	})
	var cmds []tea.Cmd
	if _, known := p.read[id]; !known || again {
		cmds = append(cmds, p.ask(owner, &p.latest, id))
	}
	near = slices.DeleteFunc(slices.Clone(near), func(id model.ContactID) bool { _, known := p.read[id]; return known })
	if len(near) > 0 {
		cmds = append(cmds, page.Behind(p.ask(owner, &p.ahead, near...)))
	}
	return tea.Batch(cmds...)
}

// Forget lets all that was read go: it may be so no more.
func (p *Preview) Forget() {
	p.latest.Drop()
	p.ahead.Drop()
	clear(p.read)
}

func (p *Preview) ask(owner any, l *page.Latest, ids ...model.ContactID) tea.Cmd {
	register := p.deps.Register
	return page.Try(owner, l, func(ctx context.Context) ([]Person, error) {
		var read []Person
		for _, id := range ids {
			person, err := register.Person(ctx, id)
			if err != nil { // one who is gone by now is in the list no more
				continue
			}
			timeline, err := register.Timeline(ctx, id, lately)
			if err != nil {
				return read, err
			}
			read = append(read, Person{person, storage.Folded(timeline, lately)})
		}
		return read, ctx.Err()
	}, func(read []Person, _ error) tea.Cmd {
		for _, person := range read {
			p.read[person.Contact.ID] = person
		}
		return nil
	})
}

// Of gives what was read of a person; ok is false while it is not there.
func (p *Preview) Of(id model.ContactID) (person Person, ok bool) {
	person, ok = p.read[id]
	return person, ok
}

// Promises are what is agreed with a person, a line each, the nearest first; with air for a mark
// only where the nearest has one.
func (s Person) Promises(d *page.Deps) []string {
	var lines []string
	air := ""
	for _, f := range model.Coming(s.Of(model.FollowUp), s.Of(model.Action)) {
		role, mark := theme.Plain, air
		on := f.Date(f.Type.Day)
		switch {
		case on.Before(d.Today()):
			role, mark, air = theme.Bad, d.Theme.Late+" ", "  "
		case on == d.Today():
			role, mark, air = theme.Accent, d.Theme.Dot+" ", "  "
		}
		lines = append(lines, d.Theme.Of(role).Paint(mark+on.Relative(d.Lang, d.Today()))+"  "+model.Visible(f.Name(d.Lang)))
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
