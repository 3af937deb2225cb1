// Package firststart is what an empty register shows: begin, bring in a list, or look around in
// a made-up office. No account, no wizard.
package firststart

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// choice is one of the three ways to begin.
type choice struct {
	key string // its words: "firststart.<key>" and "firststart.<key>-about"
	run func() tea.Cmd
}

// Page is the first screen of an empty register.
type Page struct {
	page.Base
	at      int
	choices []choice
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
)

// Constructor gives the constructor of the page; lookAround opens the made-up office.
func Constructor(lookAround func() tea.Cmd) page.Constructor {
	return func(deps *page.Deps, _ page.Route) page.Page {
		p := &Page{Base: page.Base{Deps: deps, Name: "firststart.title"}}
		p.choices = []choice{
			{"begin", p.begin},
			{"bring", func() tea.Cmd { return page.Go(page.Route{Kind: page.Import}) }},
			{"look", lookAround},
		}
		p.Keys = p.makeActions()
		return p
	}
}

// Update takes the beginning, once it is saved, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case begun:
		speak := page.Send(page.SetLanguage{Lang: msg.lang})
		if msg.lang == p.Deps.Lang {
			speak = nil
		}
		return tea.Sequence(speak, page.Go(page.Route{Kind: page.Today}))
	case tea.MouseClickMsg:
		head := len(p.welcome())
		if at := (msg.Y - head) / each; msg.Button == tea.MouseLeft && msg.Y >= head && at < len(p.choices) {
			p.at = at
			return p.choices[at].run()
		}
	}
	return nil
}

func (p *Page) makeActions() []keys.Action {
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { p.at = (p.at + by + len(p.choices)) % len(p.choices); return nil }
	}
	return []keys.Action{
		{ID: "firststart.choose", Title: "firststart.choose", Binding: keys.On("enter"), Hint: true, Run: func() tea.Cmd { return p.choices[p.at].run() }},
		{ID: "firststart.up", Title: "shell.up", Binding: keys.On("up", "k"), Run: move(-1)},
		{ID: "firststart.down", Title: "shell.down", Binding: keys.On("down", "j", "tab"), Hint: true, Run: move(1)},
	}
}

// begun says that the office has its name.
type begun struct{ lang text.Lang }

// begin asks for the office's name and the language: two fields.
func (p *Page) begin() tea.Cmd {
	register, now := p.Deps.Register, p.Deps.Now
	return page.Open(formdialog.New(p.Deps, formdialog.Options{
		Title: func() string { return p.Deps.Say("firststart.begin") },
		Fields: []form.Field{
			{Field: model.Field{Key: "office", Kind: model.Line, Area: "firststart"}, Required: true},
			form.Language(),
		},
		Values:   map[string]string{"language": p.Deps.Lang.String()},
		DraftKey: "first-start",
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			return register.SetUp(ctx, now(), map[string]string{"office": v["office"], "language": v["language"]})
		},
		After: func(v map[string]string) tea.Msg {
			lang, _ := text.ParseLang(v["language"])
			return begun{lang}
		},
	}))
}

// each is the lines of a choice.
const each = 3

// welcome are the lines above the choices.
func (p *Page) welcome() []string {
	d, width := p.Deps, max(p.Inside(), 1)
	lines := []string{" " + d.Theme.Strong.Paint(d.Cut(d.Say("firststart.title"), width))}
	for _, l := range layout.Wrap(d.Widths, d.Say("firststart.about"), width) {
		lines = append(lines, " "+d.Theme.Muted.Paint(l))
	}
	return append(lines, "")
}

// Cursor is at the chosen line.
func (p *Page) Cursor() *tea.Cursor { return tea.NewCursor(1, len(p.welcome())+each*p.at) }

// View draws the welcome and the choices.
func (p *Page) View() string {
	d := p.Deps
	width := p.Inside()
	lines := p.welcome()
	for i, c := range p.choices {
		pointer, name := "  ", d.Theme.Strong.Paint(d.Say("firststart."+c.key))
		if i == p.at {
			pointer, name = d.Theme.Accent.Paint(d.Theme.Pointer)+" ", d.Theme.Focus.Paint(d.Say("firststart."+c.key))
		}
		line := layout.Fit(d.Widths, " "+pointer+name, p.Width, "")
		if i == p.at {
			line = d.Theme.Select(line)
		}
		lines = append(lines, line, "   "+d.Theme.Muted.Paint(d.Cut(d.Say("firststart."+c.key+"-about"), max(width-2, 0))), "")
	}
	return strings.Join(lines[:min(len(lines), p.Height)], "\n")
}
