// Package newcontact is the form for a new contact. While one types it warns of someone in the
// register who may be the same person.
package newcontact

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/draft"
	"stegvis/ui/components/form"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

const (
	mostAlike = 3  // how many likely duplicates are shown
	head      = 2  // lines above the form
	widest    = 90 // no form is wider
	afresh    = "ctrl+x"
	lookAfter = 120 * time.Millisecond // how long after a key likenesses are looked for
)

// Page is the form.
type Page struct {
	deps          *page.Deps
	brought       string // the name as far as it was typed elsewhere
	width, height int

	form    *form.Form
	draft   *draft.Draft
	drafted bool              // what was typed earlier stands in the form
	empty   map[string]string // what stands in a form without a name
	reading page.Latest
	alike   page.Latest
	saving  page.Latest
	busy    bool      // it is being saved
	asked   [3]string // what was last looked for
	likely  []storage.ContactRow
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
	p := &Page{deps: deps, brought: model.CleanText(r.Text)}
	p.build("", nil)
	p.empty = p.form.Typed()
	key := draftKey
	if p.brought != "" {
		key += ":" + p.brought
		p.build(p.brought, nil)
	}
	p.draft = draft.New(deps, key, p.empty)
	return p
}

// asks are the fields of the form in their order: who, how to reach her, what brought her.
var asks = []string{
	"name", "phones", "email", "place", "gender", "born", "country", "language", "interpreter",
	"found_through", "found_on", "firm", "trade", "note",
}

// build makes the form, with a name in it and a draft over it.
func (p *Page) build(name string, typed map[string]string) {
	var fields []form.Field
	for _, key := range asks {
		f, _ := model.FieldByKey(key)
		fields = append(fields, form.Field{Field: f, Required: key == model.Name.Key})
	}
	fields = append(fields,
		form.Field{Field: model.Field{Key: "role", Kind: model.Choice, Options: []string{"client", "other"}, Area: "field"}},
		form.Field{
			Field: model.Field{Key: "line", Kind: model.Choice, Options: []string{"potential", "established"}, Area: "field"},
			Shown: func(v map[string]string) bool { return v["role"] != string(model.Other) },
		})
	p.form = form.New(p.deps, form.Options{
		Fields: fields, Draft: typed, Margin: 1,
		Values: map[string]string{
			"name": name, "role": string(model.Client), "line": string(model.Potential), "found_on": p.deps.Today().String(),
		},
		Save: p.save, Store: func(typed map[string]string) tea.Cmd { return p.draft.Store(typed) },
		Leave: func() tea.Cmd { return page.Send(page.Back{}) },
	})
	p.drafted = len(typed) > 0
}

// Init looks for a draft that was left, and for likenesses of a name that was brought along.
func (p *Page) Init() tea.Cmd { return tea.Batch(p.look(), p.findDraft()) }

// Title is the page's name.
func (p *Page) Title() string { return p.deps.Say("newcontact.title") }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) { p.width, p.height = width, height }

// CapturesInput is always true.
func (p *Page) CapturesInput() bool { return true }

// Dirty tells whether something was typed.
func (p *Page) Dirty() bool { return p.form.Dirty() }

// Fail shows an error under the field it names.
func (p *Page) Fail(err error) (handled bool) { return p.form.Fail(err) }

// Actions are the form's, opening the one who may be the same person, and throwing away what
// was typed earlier.
func (p *Page) Actions() []keys.Action {
	return append(p.form.Actions(), keys.Action{
		ID: "newcontact.open", Title: "newcontact.key-open", Binding: keys.On("ctrl+o"), Hint: true,
		Enabled: func() bool { return len(p.likely) > 0 },
		Run:     func() tea.Cmd { return page.Go(page.Route{Kind: page.Contact, ID: string(p.likely[0].ID)}) },
	}, keys.Action{
		ID: "newcontact.afresh", Title: "log.afresh", Binding: keys.On(afresh), Hint: true,
		Enabled: func() bool { return p.drafted },
		Run:     p.afresh,
	})
}

// HandleKey passes the keys to the form, and looks for likenesses when a moment has gone by.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	switch name := keys.Name(msg); name {
	case "ctrl+o", afresh:
		cmd, _ := keys.Dispatch(p.Actions(), msg)
		return cmd, true
	case "esc", "enter", "ctrl+s":
		if p.busy {
			return nil, true
		}
	}
	cmd, handled := p.form.HandleKey(msg)
	return tea.Batch(cmd, p.lookSoon()), handled
}

func (p *Page) lookSoon() tea.Cmd {
	if p.words() == p.asked {
		return nil
	}
	return p.deps.After(lookAfter, lookAgain{p})
}

// afresh throws away what was typed earlier.
func (p *Page) afresh() tea.Cmd {
	p.build(p.brought, nil)
	return tea.Batch(p.draft.Drop(), p.look())
}

// Update takes the draft, the likenesses, the outcome of saving, and what the form wants.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Reply[found]:
		return p.take(msg)
	case page.Reply[[]storage.ContactRow]:
		if p.alike.Is(msg.Ticket) && msg.Err == nil {
			p.likely = msg.Value
		}
		return nil
	case page.Reply[storage.Done]:
		return p.saved(msg)
	case lookAgain:
		if msg.page == p && p.words() != p.asked {
			return p.look()
		}
		return nil
	case tea.PasteMsg:
		return tea.Batch(p.form.Update(msg), p.lookSoon())
	case tea.MouseClickMsg:
		msg.Y -= head
		return p.form.Update(msg)
	}
	return p.form.Update(msg)
}

func (p *Page) take(reply page.Reply[found]) tea.Cmd {
	if !p.reading.Is(reply.Ticket) || reply.Err != nil || len(reply.Value.typed) == 0 || p.form.Dirty() {
		return nil
	}
	p.draft = reply.Value.draft
	p.build(p.brought, reply.Value.typed)
	return tea.Batch(p.look(), page.Send(page.Told{Sentence: text.Sentencef("log.draft")}))
}

// Cursor is the form's.
func (p *Page) Cursor() *tea.Cursor {
	c := p.form.Cursor()
	if c == nil {
		return nil
	}
	below := *c
	below.Y += head
	return &below
}

// Flush stores the draft while the program runs on.
func (p *Page) Flush() tea.Cmd { return p.form.Flush() }

// Leave stores the draft at the end of the program; there is nobody left to tell of an error.
func (p *Page) Leave() {
	if typed, ok := p.form.Draft(); ok {
		_ = p.draft.Keep(typed)
	}
}

// View draws the form, and below it who may be the same person.
func (p *Page) View() string {
	d := p.deps
	alike := p.alikeLines()
	p.form.Resize(min(p.width, widest), max(p.height-head-len(alike), 1))
	lines := []string{" " + d.Theme.Strong.Paint(d.Cut(d.Say("newcontact.title"), max(p.width-2, 0))), "", p.form.View()}
	all := strings.Split(strings.Join(append(lines, alike...), "\n"), "\n")
	return strings.Join(all[:min(len(all), p.height)], "\n")
}

func (p *Page) alikeLines() []string {
	if len(p.likely) == 0 {
		return nil
	}
	d := p.deps
	lines := []string{" " + d.Theme.Warn.Paint(d.Cut(d.Say("newcontact.alike"), max(p.width-2, 0)))}
	for _, c := range p.likely[:min(len(p.likely), mostAlike)] {
		about := []string{model.Visible(c.Name)}
		for _, s := range []string{c.Firm, c.Mask.Show("place", c.Place, "")} {
			if s != "" {
				about = append(about, model.Visible(s))
			}
		}
		lines = append(lines, "   "+d.Cut(strings.Join(about, " · "), max(p.width-4, 0)))
	}
	return lines
}
