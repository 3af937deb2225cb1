// Package duplicates is the page of contacts who may be one person: she compares two, merges them,
// or says that they are two.
package duplicates

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// head is the lines above the list.
const head = 2

// Page is the page of possible duplicates.
type Page struct {
	page.Base
	latest page.Latest
	loaded bool
	list   *list.List[storage.Duplicate]
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "duplicates.title"}}
	p.list = list.New(deps, list.Options[storage.Duplicate]{
		ID:   func(d storage.Duplicate) string { return string(d.A.ID) + string(d.B.ID) },
		Draw: p.draw, Open: p.compare,
	})
	p.Keys = append([]keys.Action{
		{ID: "duplicates.apart", Title: "duplicates.key-apart", Binding: keys.On("x"), Hint: true, Enabled: p.some, Run: p.apart},
	}, p.list.Actions()...)
	return p
}

func (p *Page) some() bool { _, ok := p.list.Selected(); return ok }

// Init reads who may be one.
func (p *Page) Init() tea.Cmd { return p.read() }

// Update takes changes elsewhere.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.read()
	case tea.MouseClickMsg:
		msg.Y -= head
		return p.list.Update(msg)
	case tea.MouseWheelMsg:
		return p.list.Update(msg)
	}
	return nil
}

func (p *Page) read() tea.Cmd {
	return page.Ask(p, &p.latest, p.Deps.Register.Duplicates, func(found []storage.Duplicate) tea.Cmd {
		p.loaded = true
		p.list.SetRows(found)
		return nil
	})
}

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Base.Resize(width, height)
	p.list.Resize(width, max(height-head, 0))
}

// Cursor is at the selected pair.
func (p *Page) Cursor() *tea.Cursor { return page.Below(p.list.Cursor(1), head) }

// View draws the pairs.
func (p *Page) View() string {
	d := p.Deps
	title := d.Theme.Strong.Paint(d.Say("duplicates.title"))
	if n := p.list.Total(); n > 0 {
		title += "  " + d.Theme.Muted.Paint(d.Count("duplicates.pair", n))
	}
	lines := []string{" " + d.Cut(title, p.Inside()), ""}
	if p.loaded && p.list.Total() == 0 {
		lines = append(lines, " "+d.Theme.Muted.Paint(d.Cut(d.Say("duplicates.none"), p.Inside())))
	}
	lines = append(lines, p.list.View()...)
	return strings.Join(lines[:min(len(lines), p.Height)], "\n")
}

// called is a name, with what tells who it is from others.
func called(one storage.One) string {
	if one.Apart == "" {
		return model.Visible(one.Name)
	}
	return model.Visible(one.Name) + ", " + model.Visible(one.Apart)
}

func (p *Page) draw(r storage.Duplicate, width int, s list.State) string {
	const why = 18
	d := p.Deps
	name := max((width-why-8)/2, 1)
	line := d.Fit(called(r.A), name) + "  " + d.Fit(called(r.B), name) + "  " + d.Say("duplicates.by-"+string(r.Why))
	line = " " + d.Fit(line, width-4) + " "
	if s.Selected {
		return d.Theme.Select(" " + d.Theme.Accent.Paint(d.Theme.Pointer) + line)
	}
	return layout.Spaces(2) + line
}

// compare shows the two side by side, field by field, to be merged.
func (p *Page) compare(r storage.Duplicate) tea.Cmd {
	register := p.Deps.Register
	return page.Read(func(ctx context.Context) (two [2]model.Contact, err error) {
		keep, err := register.Person(ctx, r.A.ID)
		if err != nil {
			return two, err
		}
		away, err := register.Person(ctx, r.B.ID)
		return [2]model.Contact{keep.Contact, away.Contact}, err
	}, func(two [2]model.Contact) tea.Cmd {
		return page.Open(newComparison(p.Deps, two[0], two[1]))
	})
}

// apart says that the two are not the same person.
func (p *Page) apart() tea.Cmd {
	r, ok := p.list.Selected()
	if !ok {
		return nil
	}
	register, now := p.Deps.Register, p.Deps.Now
	return page.Write(page.Of(r.A.Name, "duplicates.key-apart"), func(ctx context.Context) (storage.Done, error) {
		return register.SetApart(ctx, now(), r.A.ID, r.B.ID)
	})
}
