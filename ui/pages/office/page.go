// Package office is the page of the office itself: its settings, where everything lies and how
// it is kept safe, and what was changed last.
package office

import (
	"cmp"
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// mostChanges is how many of the last changes are read.
const mostChanges = 200

// mostCompared is of how many contacts it is counted who may be one: of more, the page of
// duplicates looks when it is opened.
const (
	mostCompared = 3000
	uncounted    = -1
)

// about is everything the page shows, as read.
type about struct {
	settings map[string]string
	totals   storage.Totals
	outside  storage.OutsideCopy
	sticks   []string         // the memory sticks that are there
	folder   []text.Sentence  // what is not good about the folder the register lies in
	kept     int              // how many backups there are
	backups  []storage.Backup // those shown
	beside   []storage.Kept   // registers kept beside this one
	changes  []storage.CommitRow
	alike    int // pairs of contacts who may be one person
}

// look is what the rows depend on besides what was read.
type look struct {
	page.Look
	width int
	today model.Date
}

// Page is the Office page.
type Page struct {
	page.Base
	latest page.Latest
	about  about
	loaded bool
	list   *list.List[row]
	made   look            // what the rows were made for
	all    bool            // all backups are shown
	sticks func() []string // finds memory sticks
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "shell.tab-office"}, sticks: storage.Removable}
	p.list = list.New(deps, list.Options[row]{ID: func(r row) string { return r.id }, Draw: p.draw, Open: func(r row) tea.Cmd { return r.open() }})
	p.Keys = p.makeActions()
	return p
}

// Init reads the office.
func (p *Page) Init() tea.Cmd { return p.read() }

// Update takes what was read, and changes elsewhere.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg.(type) {
	case page.Changed:
		return p.read()
	case tea.MouseWheelMsg, tea.MouseClickMsg:
		return p.list.Update(msg)
	}
	return nil
}

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Base.Resize(width, height)
	p.list.Resize(width, height)
}

// Cursor is at the selected row.
func (p *Page) Cursor() *tea.Cursor { return p.list.Cursor(1) }

func (p *Page) read() tea.Cmd {
	register, today, all, sticks := p.Deps.Register, p.Deps.Today(), p.all, p.sticks
	return page.Ask(p, &p.latest, func(ctx context.Context) (about, error) {
		var a about
		var err error
		if a.settings, err = register.Settings(ctx); err != nil {
			return a, err
		}
		if _, a.totals, err = register.Standing(ctx); err != nil {
			return a, err
		}
		if a.outside, err = register.OutsideCopy(ctx, today); err != nil {
			return a, err
		}
		made, err := register.Backups()
		if err != nil {
			return a, err
		}
		a.kept, a.sticks, a.folder = len(made), sticks(), register.FolderWarnings()
		if !all {
			made = made[:min(len(made), fewBackups)]
		}
		a.backups = storage.CountIn(ctx, made)
		a.beside = register.KeptBeside(ctx)
		if a.changes, err = register.Commits(ctx, "", mostChanges); err != nil {
			return a, err
		}
		if a.totals.Clients+a.totals.Others > mostCompared {
			a.alike = uncounted
			return a, nil
		}
		alike, err := register.Duplicates(ctx)
		a.alike = len(alike)
		return a, err
	}, func(a about) tea.Cmd {
		p.about, p.loaded, p.made = a, true, look{}
		for i := range p.Keys { // shown only where there is a stick
			if p.Keys[i].ID == "office.stick" {
				p.Keys[i].Hint = len(a.sticks) > 0
			}
		}
		p.layout()
		return nil
	})
}

func (p *Page) makeActions() []keys.Action {
	return append([]keys.Action{
		{ID: "office.edit", Title: "office.key-settings", Binding: keys.On("e"), Hint: true, Enabled: func() bool { return p.loaded }, Run: p.edit},
		{ID: "office.backup", Title: "office.key-backup", Binding: keys.On("b"), Hint: true, Run: p.backUp},
		{ID: "office.stick", Title: "office.key-stick", Binding: keys.On("m"), Run: p.copyOut},
		{ID: "office.check", Title: "office.key-check", Binding: keys.On("c"), Hint: true, Run: p.check},
	}, p.list.Actions()...)
}

// edit asks for the settings.
func (p *Page) edit() tea.Cmd {
	register, now := p.Deps.Register, p.Deps.Now
	set := p.about.settings
	usual := map[string]string{storage.OutsideDays: strconv.Itoa(model.OutsideDays), storage.MicroLoanLimit: strconv.Itoa(model.UsualLimits.MicroLoan)}
	values := map[string]string{"office": set["office"], "language": p.Deps.Lang.String(), "information": set["information"], storage.Colours: set[storage.Colours]}
	for key, value := range usual {
		values[key] = cmp.Or(set[key], value)
	}
	return page.Open(formdialog.New(p.Deps, formdialog.Options{
		Title: func() string { return p.Deps.Say("office.settings") },
		Intro: func() string { return p.Deps.Say("office.settings-intro") },
		Fields: []form.Field{
			{Field: model.Field{Key: "office", Kind: model.Line, Area: "firststart"}},
			form.Language(),
			{Field: model.Field{Key: storage.OutsideDays, Kind: model.Number, Area: "office", Most: 9999}},
			{Field: model.Field{Key: storage.MicroLoanLimit, Kind: model.Amount, Area: "office"}},
			{Field: model.Field{Key: storage.Colours, Kind: model.Choice, Area: "office", Options: storage.ColourChoices}},
			{Field: model.Field{Key: "information", Kind: model.Note, Area: "office"}},
		},
		Values: values, DraftKey: "settings", Edits: true,
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			for key, value := range usual {
				if v[key] == value {
					v[key] = ""
				}
			}
			return register.SetSettings(ctx, now(), v)
		},
		After: func(v map[string]string) tea.Msg {
			lang, _ := text.ParseLang(v["language"])
			colours := page.SetColours{Colours: v[storage.Colours]}
			if lang == p.Deps.Lang { // she hears of what was changed
				return colours
			}
			return tea.BatchMsg{page.Send(colours), page.Send(page.SetLanguage{Lang: lang})}
		},
	}))
}

// check looks through the whole register for damage.
func (p *Page) check() tea.Cmd {
	register := p.Deps.Register
	return tea.Sequence(page.Send(page.Told{Sentence: text.Sentencef("office.checking")}), page.Aside(func() tea.Msg {
		faults, err := register.Check(context.Background(), nil)
		switch {
		case err != nil:
			return page.Failed{Err: err}
		case len(faults) > 0:
			return page.Failed{Err: &model.Error{Code: model.Damaged, Message: faults[0].Sentence()}}
		}
		return page.Told{Sentence: text.Sentencef("office.sound")}
	}))
}
