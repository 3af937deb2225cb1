// Package office is the page of the office itself: its settings, where everything lies and how
// it is kept safe, and what was changed last.
package office

import (
	"context"
	"math"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/papers"
)

// mostChanges is how many of the last changes are read.
const mostChanges = 200

// about is everything the page shows, as read.
type about struct {
	settings map[string]string
	totals   storage.Totals
	backups  []storage.BackupFile
	changes  []storage.CommitRow
}

// Page is the Office page.
type Page struct {
	page.Base
	latest page.Latest
	about  about
	loaded bool
	top    int
}

var _ page.Page = (*Page)(nil)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "shell.tab-office"}}
	p.Keys = p.makeActions()
	return p
}

// Init reads the office.
func (p *Page) Init() tea.Cmd { return p.read() }

// Update takes what was read, and changes elsewhere.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.read()
	case tea.MouseWheelMsg:
		if msg.Button == tea.MouseWheelUp {
			p.top--
		} else {
			p.top++
		}
	}
	return nil
}

func (p *Page) read() tea.Cmd {
	register := p.Deps.Register
	return page.Ask(p, &p.latest, func(ctx context.Context) (about, error) {
		var a about
		var err error
		if a.settings, err = register.Settings(ctx); err != nil {
			return a, err
		}
		if _, a.totals, err = register.Standing(ctx); err != nil {
			return a, err
		}
		if a.backups, err = register.Backups(); err != nil {
			return a, err
		}
		a.changes, err = register.Commits(ctx, "", mostChanges)
		return a, err
	}, func(a about) tea.Cmd {
		p.about, p.loaded = a, true
		return nil
	})
}

func (p *Page) makeActions() []keys.Action {
	return append([]keys.Action{
		{ID: "office.edit", Title: "office.key-settings", Binding: keys.On("e", "enter"), Hint: true, Enabled: func() bool { return p.loaded }, Run: p.edit},
		{ID: "office.backup", Title: "office.key-backup", Binding: keys.On("b"), Hint: true, Run: p.backUp},
		{ID: "office.check", Title: "office.key-check", Binding: keys.On("c"), Hint: true, Run: p.check},
	}, list.Moves(func() list.Mover { return p })...)
}

// Move scrolls by lines.
func (p *Page) Move(by int) tea.Cmd { p.top += by; return nil }

// Page is how many lines a page goes by.
func (p *Page) Page() int { return p.Height / 2 }

// First scrolls to the beginning.
func (p *Page) First() tea.Cmd { p.top = 0; return nil }

// Last scrolls to the end.
func (p *Page) Last() tea.Cmd { p.top = math.MaxInt32; return nil }

// edit asks for the settings.
func (p *Page) edit() tea.Cmd {
	register, now := p.Deps.Register, p.Deps.Now
	values := map[string]string{"office": p.about.settings["office"], "language": p.Deps.Lang.String(), "information": p.about.settings["information"]}
	return page.Open(formdialog.New(p.Deps, formdialog.Options{
		Title: func() string { return p.Deps.Say("office.settings") },
		Fields: []form.Field{
			{Field: model.Field{Key: "office", Kind: model.Line, Area: "firststart"}},
			form.Language(),
			{Field: model.Field{Key: "information", Kind: model.Note, Area: "office"}},
		},
		Values: values, DraftKey: "settings", Edits: true,
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			return register.SetSettings(ctx, now(), v)
		},
		After: func(v map[string]string) tea.Msg {
			lang, _ := text.ParseLang(v["language"])
			return page.SetLanguage{Lang: lang}
		},
	}))
}

// backUp makes a backup now.
func (p *Page) backUp() tea.Cmd {
	register, now := p.Deps.Register, p.Deps.Now()
	return tea.Sequence(func() tea.Msg {
		path, err := register.Backup(context.Background(), register.BackupFolder(), now)
		if err != nil {
			return page.Failed{Err: err}
		}
		return page.Told{Sentence: text.Sentencef("office.backed-up", papers.Said(path))}
	}, p.read())
}

// check looks through the whole register for damage.
func (p *Page) check() tea.Cmd {
	register := p.Deps.Register
	return tea.Sequence(page.Send(page.Told{Sentence: text.Sentencef("office.checking")}), func() tea.Msg {
		faults, err := register.Check(context.Background())
		switch {
		case err != nil:
			return page.Failed{Err: err}
		case len(faults) > 0:
			return page.Failed{Err: &model.Error{Code: model.Damaged, Message: faults[0]}}
		}
		return page.Told{Sentence: text.Sentencef("office.sound")}
	})
}

// View draws the settings, where things lie, and the last changes.
func (p *Page) View() string {
	d := p.Deps
	width := p.Inside()
	lines := p.lines(width)
	p.top = max(0, min(p.top, len(lines)-p.Height))
	shown := lines[p.top:min(len(lines), p.top+p.Height)]
	for i, l := range shown {
		shown[i] = " " + d.Cut(l, width)
	}
	return strings.Join(shown, "\n")
}

func (p *Page) lines(width int) []string {
	d := p.Deps
	if !p.loaded {
		return []string{d.Theme.Strong.Paint(d.Say("shell.tab-office"))}
	}
	fact := func(key, value string) string {
		if value == "" {
			value = d.Theme.Dash
		}
		return d.Theme.Muted.Paint(d.Fit(d.Say(key), 18)) + "  " + value
	}
	t := p.about.totals
	lines := []string{
		d.Theme.Strong.Paint(d.Say("shell.tab-office")), "",
		fact("firststart.office", model.Visible(p.about.settings["office"])),
		fact("firststart.language", d.Say("firststart.this-language")),
		fact("office.people", d.Say("office.people-are", t.Clients, t.Active, t.Others)), "",
		fact("office.register", model.Visible(papers.Said(d.Register.Path()))),
		fact("office.backups", model.Visible(papers.Said(d.Register.BackupFolder()))),
	}
	newest := d.Say("office.no-backup")
	if n := len(p.about.backups); n > 0 {
		newest = d.Count("office.newest-backup", n, moment(d, latest(p.about.backups)))
	}
	lines = append(lines, fact("office.newest", newest), "", d.Theme.Strong.Paint(d.Say("office.changes")))
	for _, c := range p.about.changes {
		label := model.Visible(c.Label.In(d.Lang))
		if c.Kind != model.DoCommit {
			label = d.Say("office.change-"+string(c.Kind), label)
		}
		line := d.Theme.Muted.Paint(d.Fit(moment(d, c.At), 18)) + "  " + label
		if c.Undone {
			line += d.Theme.Muted.Paint("  " + d.Say("office.undone"))
		}
		lines = append(lines, layout.Cut(d.Widths, line, width, d.Theme.More))
	}
	return lines
}

func latest(backups []storage.BackupFile) time.Time {
	var newest time.Time
	for _, b := range backups {
		if b.At.After(newest) {
			newest = b.At
		}
	}
	return newest
}

// moment is a day and an hour by the clock on the wall.
func moment(d *page.Deps, at time.Time) string {
	at = at.In(d.Now().Location())
	return model.DateOf(at).Short(d.Lang, d.Today()) + " " + at.Format("15:04")
}
