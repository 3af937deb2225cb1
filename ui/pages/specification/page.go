// Package specification is the page of what the analysis of one person ends in: goal, competence,
// what hinders and the needs by their priority, with what is agreed or proposed for each. It is
// printed from here, and actions are proposed from it.
package specification

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/model"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
	"stegvis/ui/papers"
)

// head is the lines above the list: the title, whose it is, a blank.
const head = 3

// Page is the specification of one person.
type Page struct {
	page.Base
	id     model.ContactID
	latest page.Latest
	loaded bool
	gone   bool // the person is not in the register any more
	read   read
	asked  bool // somebody has asked for what is hidden: it is printed too
	list   *list.List[row]
	drawn  look
}

// read is what the page shows.
type read struct {
	model.Specification
	office string
	gone   bool
}

// row is one line; one of a need can be selected.
type row struct {
	key, need string
	text      string // painted
}

// look is what rows were made for.
type look struct {
	page.Look
	width int
	today model.Date
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
)

// New makes the page of a contact, Route.ID.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "specification.title"}, id: model.ContactID(r.ID)}
	p.list = list.New(deps, list.Options[row]{
		ID: func(r row) string { return r.key }, Draw: p.draw, Wheel: 1,
		Open: func(r row) tea.Cmd { return p.propose(r.need) },
	})
	p.Keys = p.makeActions()
	return p
}

func (p *Page) makeActions() []keys.Action {
	shown := func() bool { return p.loaded && !p.gone }
	moves := p.list.Actions()
	for i := range moves {
		if moves[i].ID == "list.open" {
			moves[i].Title = "proposal.key"
		}
	}
	return append([]keys.Action{
		{ID: "specification.propose", Title: "specification.key-all", Binding: keys.On("p"), Hint: true, Enabled: shown, Run: func() tea.Cmd { return p.propose("") }},
		{ID: "specification.print", Title: "specification.key-print", Binding: keys.On("w"), Hint: true, Enabled: shown, Run: func() tea.Cmd { return p.print(false) }},
		{ID: "specification.easy", Title: "specification.key-easy", Binding: keys.On("W"), Hint: true, Enabled: shown, Run: func() tea.Cmd { return p.print(true) }},
		{ID: "specification.reveal", Title: "contact.key-reveal", Binding: keys.On("v"), Enabled: func() bool { return shown() && bool(p.read.Contact.Mask()) }, Run: func() tea.Cmd { p.asked = !p.asked; p.drawn = look{}; return nil }},
	}, moves...)
}

// Init reads the person.
func (p *Page) Init() tea.Cmd { return p.ask() }

// Title is the person's name.
func (p *Page) Title() string {
	return p.Deps.Say("specification.title") + " · " + model.Visible(p.read.Contact.Name)
}

func (p *Page) ask() tea.Cmd {
	register, id, today := p.Deps.Register, p.id, p.Deps.Today()
	return page.Ask(p, &p.latest, func(ctx context.Context) (read, error) {
		s, err := register.Specification(ctx, id, today)
		switch {
		case err != nil && model.CodeOf(err) == model.NotFound:
			return read{gone: true}, nil
		case err != nil:
			return read{}, err
		}
		settings, err := register.Settings(ctx)
		return read{Specification: s, office: settings["office"]}, err
	}, func(r read) tea.Cmd {
		p.read, p.loaded, p.gone, p.drawn = r, true, r.gone, look{}
		return nil
	})
}

// Update takes changes elsewhere and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.ask()
	case tea.MouseClickMsg:
		msg.Y -= head
		return p.list.Update(msg)
	case tea.MouseWheelMsg:
		return p.list.Update(msg)
	}
	return nil
}

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Base.Resize(width, height)
	p.list.Resize(width, max(height-head, 0))
}

// Cursor is at the selected need.
func (p *Page) Cursor() *tea.Cursor { return page.Below(p.list.Cursor(1), head) }

// paper is the specification as it is printed, or as the screen shows it: there the name stands.
func (p *Page) paper(easy, printed bool) export.Specification {
	d := p.Deps
	return export.Specification{Specification: p.read.Specification, Office: p.read.office, Today: d.Today(), Easy: easy, Asked: !printed || p.asked, Lang: d.Lang}
}

// propose shows the actions that are proposed, for one need or for all.
func (p *Page) propose(need string) tea.Cmd { return record.Propose(p.Deps, p.id, need) }

// print writes the paper.
func (p *Page) print(easy bool) tea.Cmd {
	deps, paper := p.Deps, p.paper(easy, true)
	return page.Aside(func() tea.Msg {
		path, err := papers.Put(paper.File(), paper.HTML)
		return papers.Told(deps, path, err)
	})
}

// View draws the title and the lines.
func (p *Page) View() string {
	d := p.Deps
	if p.gone {
		return " " + d.Theme.Muted.Paint(d.Cut(d.Say("contact.gone"), p.Inside()))
	}
	if !p.loaded {
		return ""
	}
	p.layout()
	paper := p.paper(false, false)
	title, facts := d.Theme.Strong.Paint(paper.Title()), strings.Join(paper.Facts(), " · ")
	if p.read.Contact.Mask() {
		says := "specification.masked"
		if p.asked {
			says = "specification.unmasked"
		}
		title += "  " + d.Theme.Warn.Paint(d.Say(says))
	}
	lines := append([]string{" " + d.Cut(title, p.Inside()), " " + d.Theme.Muted.Paint(d.Cut(model.Visible(facts), p.Inside())), ""}, p.list.View()...)
	return strings.Join(lines[:min(len(lines), p.Height)], "\n")
}

// layout makes the rows, unless those that are there still fit.
func (p *Page) layout() {
	now := look{p.Deps.Look(), p.Width, p.Deps.Today()}
	if p.drawn == now {
		return
	}
	p.drawn = now
	d, width := p.Deps, max(p.Width-6, 8)
	var rows []row
	for i, part := range p.paper(false, false).Parts() {
		if i > 0 {
			rows = append(rows, row{})
		}
		rows = append(rows, row{text: d.Theme.Strong.Paint(d.Cut(part.Title, width))})
		for _, line := range part.Lines {
			rows = append(rows, p.rows(line, width)...)
		}
	}
	p.list.SetRows(rows)
}

// rows are one thing with what is below it, as many lines as it takes.
func (p *Page) rows(line export.SpecificationLine, width int) []row {
	const indent = 4
	d := p.Deps
	var rows []row
	said := strings.TrimSpace(line.Lead + " " + model.Visible(line.Text))
	if line.Need != "" {
		rows = append(rows, row{key: line.Need, need: line.Need, text: d.Ends(said, d.Theme.Muted.Paint(line.Aside), width)})
	} else {
		for _, l := range layout.Wrap(d.Widths, said, width) {
			rows = append(rows, row{text: l})
		}
	}
	for _, below := range line.Below {
		for _, l := range layout.Wrap(d.Widths, model.Visible(below), max(width-indent, 8)) {
			rows = append(rows, row{text: layout.Spaces(indent) + d.Theme.Muted.Paint(l)})
		}
	}
	return rows
}

func (p *Page) draw(r row, width int, s list.State) string {
	d := p.Deps
	if s.Selected {
		return d.Theme.Select(layout.Fit(d.Widths, " "+d.Theme.Accent.Paint(d.Theme.Pointer)+" "+r.text, width, d.Theme.More))
	}
	return layout.Fit(d.Widths, "   "+r.text, width, d.Theme.More)
}
