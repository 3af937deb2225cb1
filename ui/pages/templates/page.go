// Package templates is the page of the office's own programmes that are used again: the templates,
// and the steps of the one that is selected, with who does what, when, after what and why.
package templates

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/panes"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// template is a template with its steps in their order.
type template struct {
	model.Record
	steps []model.Record
}

// line is a step, or a further line about the one above it.
type line struct {
	step  model.Record
	about string
}

// Page is the page of templates.
type Page struct {
	panes.Page[template, line]
	latest page.Latest
	focus  string // the template to begin at
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
	_ page.Capturer = (*Page)(nil)
)

// New makes the page. Route.ID is the template to begin at, or empty.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{focus: r.ID}
	p.Base = page.Base{Deps: deps, Name: "template.many"}
	p.Panes = panes.New(deps, panes.Options[template, line]{
		Title: "template.many", ID: func(t template) string { return string(t.ID) }, Words: words, Line: p.line, About: p.about,
		Of: p.lines, OfID: func(l line) string { return string(l.step.ID) }, OfLine: p.step,
		Empty: "template.none-yet", None: "template_step.none",
		Open:   func(template) tea.Cmd { return p.Panes.Beside() },
		OpenOf: func(t template, l line) tea.Cmd { return page.Open(record.Edit(deps, l.step, t.Get("name"))) },
	})
	p.Keys = p.makeActions()
	return p
}

func words(t template) string {
	said := t.Get("name") + " " + t.Get("about")
	for _, s := range t.steps {
		said += " " + s.Get("text") + " " + s.Get("actor")
	}
	return said
}

// Init reads the templates.
func (p *Page) Init() tea.Cmd { return p.read() }

// Update takes what was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	if changed, ok := msg.(page.Changed); ok {
		if changed.Concerns("template", "template_step") {
			return p.read()
		}
		return nil
	}
	return p.Panes.Update(msg)
}

func (p *Page) read() tea.Cmd {
	register := p.Deps.Register
	return page.Ask(p, &p.latest, func(ctx context.Context) ([]template, error) {
		all, err := register.Records(ctx, model.Template, "")
		if err != nil {
			return nil, err
		}
		steps, err := register.AllSteps(ctx)
		templates := make([]template, len(all))
		for i, t := range all {
			templates[i].Record = t
			for _, s := range steps {
				if s.Owner == string(t.ID) {
					templates[i].steps = append(templates[i].steps, s)
				}
			}
		}
		return templates, err
	}, func(all []template) tea.Cmd {
		p.Panes.Set(all)
		if p.focus != "" {
			p.Panes.Select(p.focus)
			p.focus = ""
		}
		return nil
	})
}

func (p *Page) makeActions() []keys.Action {
	some := func() bool { _, ok := p.Panes.Selected(); return ok }
	return append([]keys.Action{
		{ID: "templates.open", Title: "shell.open", Binding: keys.On("enter"), Hint: true, Enabled: some, Run: p.Panes.Open},
		{ID: "templates.new", Title: "template.key-new", Binding: keys.On("n"), Hint: true, Run: func() tea.Cmd { return page.Open(record.New(p.Deps, model.Template, "", "")) }},
		{ID: "templates.add", Why: "template.why-add", Title: "template.key-add", Binding: keys.On("a"), Hint: true, Enabled: some, Run: p.add},
		{ID: "templates.edit", Title: "contact.key-edit", Binding: keys.On("e"), Hint: true, Enabled: some, Run: p.edit},
		{ID: "templates.remove", Title: "partner.key-remove", Binding: keys.On("x"), Hint: true, Enabled: some, Run: p.remove},
		{ID: "templates.shipped", Title: "template.key-shipped", Binding: keys.On("i"), Hint: true, Run: p.addShipped},
	}, p.Panes.Actions()...)
}

// add asks for a step of the selected template.
func (p *Page) add() tea.Cmd {
	t, _ := p.Panes.Selected()
	return page.Open(record.New(p.Deps, model.TemplateStep, string(t.ID), t.Get("name")))
}

// at is the record one is at: a step, or the template.
func (p *Page) at() model.Record {
	if l, ok := p.Panes.Part(); ok {
		return l.step
	}
	t, _ := p.Panes.Selected()
	return t.Record
}

func (p *Page) edit() tea.Cmd {
	t, _ := p.Panes.Selected()
	return page.Open(record.Edit(p.Deps, p.at(), t.Get("name")))
}

// remove takes off the step one is at, or the template with its steps.
func (p *Page) remove() tea.Cmd {
	register, now, rec := p.Deps.Register, p.Deps.Now(), p.at()
	return page.Write(page.Of(rec.Name(p.Deps.Lang), "partner.key-remove"), func(ctx context.Context) (storage.Done, error) {
		return register.DropRecord(ctx, now, rec)
	})
}

// addShipped adds the templates that come with the program and are not there.
func (p *Page) addShipped() tea.Cmd {
	register, now, lang := p.Deps.Register, p.Deps.Now(), p.Deps.Lang
	return page.WriteThen(text.Sentencef("template.key-shipped"), func(ctx context.Context) (storage.Done, error) {
		return register.AddShippedTemplates(ctx, now, lang)
	}, func(done storage.Done, err error) tea.Cmd {
		if err == nil && done.Commit == "" {
			return page.Send(page.Told{Sentence: text.Sentencef("template.all-there")})
		}
		return nil
	})
}
