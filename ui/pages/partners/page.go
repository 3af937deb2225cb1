// Package partners is the page of those who do things for the office's people: the directory ("who
// does what"), and for each of them, and for everybody else an action names, what is open, so that
// one call covers several people.
package partners

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/panes"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// line is a line of what is open for somebody: a person's name, or one thing open for her.
type line struct {
	person string
	work   storage.OpenWork
}

// Page is the page of partners.
type Page struct {
	panes.Page[storage.Actor, line]
	latest page.Latest
	focus  string // whom to begin at, or what is open for her
	made   string // who is put in the directory at the moment, folded
}

var (
	_ page.Page      = (*Page)(nil)
	_ page.Cursorer  = (*Page)(nil)
	_ page.Capturer  = (*Page)(nil)
	_ page.Refocuser = (*Page)(nil)
)

// New makes the page. Route.ID is the partner to begin at, or empty.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{focus: r.ID}
	p.Base = page.Base{Deps: deps, Name: "partner.page"}
	p.Panes = panes.New(deps, panes.Options[storage.Actor, line]{
		Title: "partner.page", ID: id, Words: words, Line: p.line, About: p.about,
		Of: lines, OfID: func(l line) string { return string(l.work.ID) }, OfLine: p.open,
		Empty: "partner.none", None: "partner.nothing-open",
		Open: p.edit, OpenOf: func(_ storage.Actor, l line) tea.Cmd {
			return page.Go(page.Route{Kind: page.Contact, ID: string(l.work.Person.ID), Focus: string(l.work.ID)})
		},
	})
	p.Keys = p.makeActions()
	return p
}

// id tells one actor from the others: that of the directory, or the name however it is written.
func id(a storage.Actor) string {
	if a.Known() {
		return string(a.ID)
	}
	return "name:" + model.Fold(a.Name())
}

func words(a storage.Actor) string {
	said := a.Name() + " " + a.Get("person") + " " + a.Get("does") + " " + a.Get("audience") + " " + a.Get("phones") + " " + a.Get("email")
	for i, w := range a.Open {
		if i == 0 || w.Person.ID != a.Open[i-1].Person.ID {
			said += " " + w.Person.Name
		}
	}
	return said
}

// lines are what is open for an actor, by person.
func lines(a storage.Actor) []line {
	var all []line
	for i, w := range a.Open {
		if i == 0 || w.Person.ID != a.Open[i-1].Person.ID {
			all = append(all, line{person: w.Person.Name})
		}
		all = append(all, line{work: w})
	}
	return all
}

// Init reads the partners.
func (p *Page) Init() tea.Cmd { return p.read() }

// Refocus goes to another partner.
func (p *Page) Refocus(r page.Route) tea.Cmd {
	if r.ID != "" {
		p.Panes.Select(r.ID)
	}
	return nil
}

// Update takes what was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	if changed, ok := msg.(page.Changed); ok {
		if changed.Concerns("partner", "action", "follow_up", "referral", "contact") {
			return p.read()
		}
		return nil
	}
	return p.Panes.Update(msg)
}

func (p *Page) read() tea.Cmd {
	register := p.Deps.Register
	return page.Ask(p, &p.latest, func(ctx context.Context) ([]storage.Actor, error) { return register.Actors(ctx) }, func(all []storage.Actor) tea.Cmd {
		p.Panes.Set(all)
		for _, a := range all { // who was put in the directory is where one was
			if p.made != "" && a.Known() && model.Fold(a.Name()) == p.made {
				p.Panes.Select(id(a))
				p.made = ""
			}
		}
		if p.focus != "" {
			p.Panes.Select(p.focus)
			p.focus = ""
		}
		return nil
	})
}

func (p *Page) makeActions() []keys.Action {
	some := func() bool { _, ok := p.Panes.Selected(); return ok }
	known := func() bool { a, ok := p.Panes.Selected(); return ok && a.Known() }
	unknown := func() bool { a, ok := p.Panes.Selected(); return ok && !a.Known() }
	open := func() bool { a, ok := p.Panes.Selected(); return ok && len(a.Open) > 0 }
	return append([]keys.Action{
		{ID: "partners.open", Title: "shell.open", Binding: keys.On("enter"), Hint: true, Enabled: some, Run: p.Panes.Open},
		{ID: "partners.new", Title: "partner.key-new", Binding: keys.On("n"), Hint: true, Run: func() tea.Cmd { return page.Open(record.New(p.Deps, model.Partner, "", "")) }},
		{ID: "partners.edit", Title: "contact.key-edit", Binding: keys.On("e"), Hint: true, Enabled: some, Run: p.editSelected},
		{ID: "partners.add", Why: "partner.why-add", Title: "partner.key-add", Binding: keys.On("a"), Hint: true, Enabled: unknown, Run: p.editSelected},
		{ID: "partners.print", Why: "partner.why-print", Title: "partner.key-print", Binding: keys.On("p"), Hint: true, Enabled: open, Run: p.print},
		{ID: "partners.remove", Why: "partner.why-remove", Title: "partner.key-remove", Binding: keys.On("x"), Hint: true, Enabled: known, Run: p.remove},
	}, p.Panes.Actions()...)
}
