// Package newcontact is the form for a new contact. While one types it warns of someone in the
// register who may be the same person.
package newcontact

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

const (
	draftKey  = "new-contact"
	mostAlike = 3 // how many likely duplicates are shown
)

// Page is the form.
type Page struct {
	deps          *page.Deps
	width, height int

	form    *form.Form
	reading page.Latest
	alike   page.Latest
	saving  page.Latest
	asked   string // what was last looked for
	likely  []storage.ContactRow
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Capturer = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
	_ page.Dirtier  = (*Page)(nil)
	_ page.Flusher  = (*Page)(nil)
	_ page.Leaver   = (*Page)(nil)
)

// lookAgain says that a moment has gone by since something was typed.
type lookAgain struct{ page *Page }

// New makes the page. Route.Text is the name as far as it was typed elsewhere.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{deps: deps}
	p.build(map[string]string{"name": r.Text, "role": string(model.Client), "line": string(model.Potential)}, nil)
	return p
}

// asks are the fields of the form in their order: who, how to reach her, what brought her.
var asks = []string{
	"name", "phones", "email", "place", "gender", "born", "country", "language", "interpreter",
	"found_through", "found_on", "firm", "trade", "note",
}

func (p *Page) build(values, draft map[string]string) {
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
		Fields: fields, Values: values, Draft: draft, Margin: 1,
		Save: p.save, Store: p.store,
		Leave: func() tea.Cmd { return page.Send(page.Back{}) },
	})
}

// Init looks for a draft that was left, and for likenesses of a name that was brought along.
func (p *Page) Init() tea.Cmd {
	register := p.deps.Register
	return tea.Batch(p.look(), page.Ask(&p.reading, func(ctx context.Context) (map[string]string, error) {
		stored, found, err := register.Draft(ctx, draftKey)
		if err != nil || !found {
			return nil, err
		}
		var draft map[string]string
		err = json.Unmarshal([]byte(stored), &draft)
		return draft, err
	}))
}

// Title is the page's name.
func (p *Page) Title() string { return p.deps.Say("newcontact.title") }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.width, p.height = width, height
	p.form.Resize(min(width, 90), max(height-2-mostAlike-1, 1))
}

// CapturesInput is always true.
func (p *Page) CapturesInput() bool { return true }

// Dirty tells whether something was typed.
func (p *Page) Dirty() bool { return p.form.Dirty() }

// Actions are the form's, and opening the one who may be the same person.
func (p *Page) Actions() []keys.Action {
	return append(p.form.Actions(), keys.Action{
		ID: "newcontact.open", Title: "newcontact.key-open", Binding: keys.On("ctrl+o"), Hint: true,
		Enabled: func() bool { return len(p.likely) > 0 },
		Run:     func() tea.Cmd { return page.Go(page.Route{Kind: page.Contact, ID: string(p.likely[0].ID)}) },
	})
}

// HandleKey passes the keys to the form, and looks for likenesses when a moment has gone by.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if keys.Name(msg) == "ctrl+o" {
		return keys.Dispatch(p.Actions(), msg)
	}
	cmd, handled := p.form.HandleKey(msg)
	if p.words() != p.asked {
		cmd = tea.Batch(cmd, p.deps.After(120*time.Millisecond, lookAgain{p}))
	}
	return cmd, handled
}

// Update takes the draft, the likenesses, the outcome of saving, and what the form wants.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Reply[map[string]string]:
		if p.reading.Is(msg.Ticket) && msg.Err == nil && len(msg.Value) > 0 && !p.form.Dirty() && p.form.Value("name") == "" {
			p.build(p.form.Typed(), msg.Value)
			p.Resize(p.width, p.height)
			return tea.Batch(p.look(), page.Send(page.Told{Sentence: text.Sentencef("log.draft")}))
		}
		return nil
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
	case tea.MouseClickMsg:
		msg.Y -= 2
		return p.form.Update(msg)
	}
	return p.form.Update(msg)
}

func (p *Page) saved(reply page.Reply[storage.Done]) tea.Cmd {
	if !p.saving.Is(reply.Ticket) {
		return nil
	}
	if reply.Err != nil {
		if p.form.Fail(reply.Err) {
			return nil
		}
		return page.Fail(reply.Err)
	}
	p.form.Saved()
	return tea.Sequence(page.Send(page.Back{}), page.Send(page.Saved(reply.Value)),
		page.Go(page.Route{Kind: page.Contact, ID: string(reply.Value.Contact)}))
}

// Cursor is the form's.
func (p *Page) Cursor() *tea.Cursor {
	c := p.form.Cursor()
	if c == nil {
		return nil
	}
	below := *c
	below.Y += 2
	return &below
}

// Flush stores the draft while the program runs on.
func (p *Page) Flush() tea.Cmd { return p.form.Flush() }

// Leave stores the draft at the end of the program; there is nobody left to tell of an error.
func (p *Page) Leave() {
	if draft, ok := p.form.Draft(); ok {
		_ = p.keep(draft)
	}
}

// View draws the form, and below it who may be the same person.
func (p *Page) View() string {
	d := p.deps
	lines := []string{" " + d.Theme.Strong.Paint(d.Cut(d.Say("newcontact.title"), max(p.width-2, 0))), "", p.form.View()}
	if len(p.likely) > 0 {
		lines = append(lines, " "+d.Theme.Warn.Paint(d.Cut(d.Say("newcontact.alike"), max(p.width-2, 0))))
		for _, c := range p.likely[:min(len(p.likely), mostAlike)] {
			about := []string{model.Visible(c.Name)}
			for _, s := range []string{c.Firm, c.Place} {
				if s != "" && !c.Protected {
					about = append(about, model.Visible(s))
				}
			}
			lines = append(lines, "   "+d.Cut(strings.Join(about, " · "), max(p.width-4, 0)))
		}
	}
	all := strings.Split(strings.Join(lines, "\n"), "\n")
	return strings.Join(all[:min(len(all), p.height)], "\n")
}
