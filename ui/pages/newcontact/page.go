// Package newcontact is the form for a new contact. While one types it warns of someone in the
// register who may be the same person.
package newcontact

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/storage"
	"stegvis/ui/components/draft"
	"stegvis/ui/components/form"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

const (
	mostAlike = 3                      // how many likely duplicates are shown
	head      = 2                      // lines above the form
	widest    = 90                     // no form is wider
	lookAfter = 120 * time.Millisecond // how long after a key likenesses are looked for
)

// Page is the form.
type Page struct {
	page.Base
	*draft.Form
	brought string // the name as far as it was typed elsewhere
	alike   page.Latest
	asked   match.Person // who was last looked for
	likely  []storage.Alike
}

var (
	_ page.Page      = (*Page)(nil)
	_ page.Capturer  = (*Page)(nil)
	_ page.Cursorer  = (*Page)(nil)
	_ page.Dirtier   = (*Page)(nil)
	_ page.Flusher   = (*Page)(nil)
	_ page.Leaver    = (*Page)(nil)
	_ page.FailTaker = (*Page)(nil)
)

// lookAgain says that a moment has gone by since something was typed.
type lookAgain struct{ page *Page }

// New makes the page. Route.Text is the name as far as it was typed elsewhere.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "newcontact.title"}, brought: model.CleanText(r.Text)}
	o := draft.Options{Options: p.asks(""), Owner: p, Key: draftKey, Saved: p.saved, Taken: p.look, Met: p.look}
	o.Add = func(ctx context.Context, values map[string]string, seen model.CommitID) (storage.Done, error) {
		now := deps.Now()
		return deps.Register.AddContact(ctx, now, model.NewContact{Contact: read(values, model.DateOf(now)), Seen: &seen})
	}
	if p.brought == "" {
		o.Find = draftLeft(deps.Register)
	} else {
		o.Begun = form.New(deps, o.Options).Typed() // the name that was brought belongs to the draft
		o.Key += ":" + p.brought
		o.Options = p.asks(p.brought)
	}
	p.Form = draft.NewForm(deps, o)
	return p
}

// fields are those of the form in their order: who, how to reach her, what brought her.
var fields = []string{
	"name", "phones", "email", "place", "gender", "born", "country", "language", "interpreter", "protected",
	"found_through", "found_on", "firm", "trade", "note",
}

// asks is the form, with a name in it.
func (p *Page) asks(name string) form.Options {
	var asked []form.Field
	for _, key := range fields {
		f, _ := model.FieldByKey(key)
		asked = append(asked, form.Field{Field: f, Required: key == model.Name.Key})
	}
	asked = append(asked,
		form.Field{Field: model.Field{Key: "role", Kind: model.Choice, Options: []string{"client", "other"}, Area: "field"}},
		form.Field{
			Field: model.Field{Key: "line", Kind: model.Choice, Options: []string{"potential", "established"}, Area: "field"},
			Shown: func(v map[string]string) bool { return v["role"] != string(model.Other) },
		})
	return form.Options{
		Fields: asked, Margin: 1, Leave: func() tea.Cmd { return page.Send(page.Back{}) },
		Values: map[string]string{
			"name": name, "role": string(model.Client), "line": string(model.Potential), "found_on": p.Deps.Today().String(),
		},
	}
}

// Init looks for a draft that was left, and for likenesses of a name that was brought along.
func (p *Page) Init() tea.Cmd { return tea.Batch(p.look(), p.Look()) }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) { p.Base.Resize(width, height) }

// Actions are the form's, and opening the one who may be the same person.
func (p *Page) Actions() []keys.Action {
	return append(p.Form.Actions(), keys.Action{
		ID: "newcontact.protect", Title: "contact.key-protect", Run: func() tea.Cmd { p.Focus("protected"); return nil },
	}, keys.Action{
		ID: "newcontact.open", Title: "newcontact.key-open", Binding: keys.On("ctrl+o"), Hint: true,
		Enabled: func() bool { return len(p.likely) > 0 },
		Run:     func() tea.Cmd { return page.Go(page.Route{Kind: page.Contact, ID: string(p.likely[0].ID)}) },
	})
}

// HandleKey passes the keys to the form, and looks for likenesses when a moment has gone by.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if keys.Name(msg) == "ctrl+o" {
		cmd, _ := keys.Dispatch(p.Actions(), msg)
		return cmd, true
	}
	cmd, handled := p.Form.HandleKey(msg)
	return tea.Batch(cmd, p.lookSoon()), handled
}

func (p *Page) lookSoon() tea.Cmd {
	if p.person() == p.asked {
		return nil
	}
	return p.Deps.After(lookAfter, lookAgain{p})
}

// Update takes what the form wants.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case lookAgain:
		if msg.page == p && p.person() != p.asked {
			return p.look()
		}
		return nil
	case tea.PasteMsg:
		return tea.Batch(p.Form.Update(msg), p.lookSoon())
	case tea.MouseClickMsg:
		msg.Y -= head
		return p.Form.Update(msg)
	}
	return p.Form.Update(msg)
}

// Cursor is the form's.
func (p *Page) Cursor() *tea.Cursor { return page.Below(p.Form.Cursor(), head) }

// View draws the form, and below it who may be the same person.
func (p *Page) View() string {
	d := p.Deps
	alike := p.alikeLines()
	p.Form.Resize(min(p.Width, widest), max(p.Height-head-len(alike), 1))
	lines := []string{" " + d.Theme.Strong.Paint(d.Cut(d.Say("newcontact.title"), p.Inside())), "", p.Form.View()}
	all := strings.Split(strings.Join(append(lines, alike...), "\n"), "\n")
	return strings.Join(all[:min(len(all), p.Height)], "\n")
}

func (p *Page) alikeLines() []string {
	if len(p.likely) == 0 {
		return nil
	}
	d := p.Deps
	lines := []string{" " + d.Theme.Warn.Paint(d.Cut(d.Say("newcontact.alike"), p.Inside()))}
	for _, c := range p.likely {
		about := []string{model.Visible(c.Name)}
		for _, s := range []string{c.Firm, c.Mask.Show("place", c.Place, "")} {
			if s != "" {
				about = append(about, model.Visible(s))
			}
		}
		about = append(about, d.Say("duplicates.by-"+string(c.Why)))
		lines = append(lines, "   "+d.Cut(strings.Join(about, " · "), max(p.Width-4, 0)))
	}
	return lines
}
