package ui_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui"
	"stegvis/ui/components/finder"
	"stegvis/ui/components/form"
	"stegvis/ui/components/ladderbar"
	"stegvis/ui/components/list"
	"stegvis/ui/components/table"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/theme"
)

// names are people whose names break screens that count bytes or runes.
var names = []string{
	"Amina Warsame", "สมชาย ใจดี", "李小龍", "محمد الأحمد", "Małgorzata Wójcik", "Åsa Öberg", "אברהם כהן",
	"한지민", "Ngô Thị Bích", "José 👩‍👩‍👧‍👦 García", "ქეთევან", "አበበ በቂላ", "क्षितिज", "Zoë\u0301\u0301\u0301", "O'Neil\x1b[31m", "\u202eevil",
}

// longList is a page with a long table, of which it gives only the part that is asked for.
type longList struct {
	deps    *page.Deps
	shown   page.Page // what the frame shows: the list, or what it is a part of
	table   *table.Table[row]
	latest  page.Latest
	total   int
	broken  *bool // it cannot be read
	heard   []page.Changed
	flushed int
	left    int
	inits   int
}

func newList(total int) page.Constructor {
	return func(d *page.Deps, _ page.Route) page.Page {
		p := &longList{deps: d, total: total}
		p.shown = p
		p.table = table.New(d, table.Options[row]{
			Columns: []table.Column{
				{ID: "name", Title: "field.name", Min: 14, Max: 32, Sorts: true},
				{ID: "firm", Title: "field.firm", Min: 10, Max: 24, Rank: 2},
				{ID: "step", Title: "shell.tab-ladder", Min: 12, Max: 20, Rank: 1},
				{ID: "days", Title: "shell.tab-today", Min: 5, Max: 6, Right: true, Rank: 3},
				{ID: "place", Title: "shell.tab-office", Min: 10, Max: 16, Rank: 4},
			},
			Header: true, Marks: true,
			Empty: func() string { return d.Say("shell.nothing-found") },
			Need:  p.read,
			Open:  func(r row) tea.Cmd { return page.Go(page.Route{Kind: page.Contact, ID: r.id}) },
			ID:    func(r row) string { return r.id },
			Cells: func(r row) []table.Cell { return r.cells },
		})
		return p
	}
}

func (p *longList) read(w list.Want[row]) tea.Cmd {
	return page.Ask(p.shown, &p.latest, func(context.Context) (list.Window[row], error) {
		if p.broken != nil && *p.broken {
			return list.Window[row]{}, errors.New("the disk is away")
		}
		if w.End {
			w.From = max(p.total-w.Count, 0)
		}
		win := list.Window[row]{From: w.From, Total: p.total}
		for i := w.From; i < min(w.From+w.Count, p.total); i++ {
			win.Rows = append(win.Rows, person(i))
		}
		return win, nil
	}, func(w list.Window[row]) tea.Cmd {
		p.table.SetWindow(w)
		return nil
	})
}

// row is one line of a table.
type row struct {
	id    string
	cells []table.Cell
}

func person(i int) row {
	return row{id: fmt.Sprint("id", i), cells: []table.Cell{
		{Text: names[i%len(names)] + fmt.Sprint(" ", i)},
		{Text: "Café Savanna"},
		{Lead: fmt.Sprint(i%8 + 1), Text: "Start-up info"},
		{Text: fmt.Sprint(i%90, " d"), Role: theme.Warn},
		{Text: "Jokkmokk", Role: theme.Muted},
	}}
}

func (p *longList) Init() tea.Cmd {
	p.inits++
	return p.read(p.table.Begin())
}

func (p *longList) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		p.heard = append(p.heard, msg)
		return p.read(p.table.Reload())
	}
	return p.table.Update(msg)
}

func (p *longList) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(p.Actions(), msg)
}
func (p *longList) Resize(w, h int) { p.table.Resize(w, h) }
func (p *longList) View() string    { return p.table.View() }
func (p *longList) Title() string   { return names[0] }
func (p *longList) Flush() tea.Cmd  { p.flushed++; return nil }
func (p *longList) Leave()          { p.left++ }
func (p *longList) Status() string {
	return fmt.Sprintf("%d / %d", p.table.Index()+1, p.table.Total())
}

func (p *longList) Actions() []keys.Action {
	return append(p.table.Actions(),
		keys.Action{ID: "list.save", Title: "shell.save", Binding: keys.On("s"), Hint: true, Run: func() tea.Cmd {
			return page.Write(text.Sentencef("shell.title", names[0]), func(context.Context) (storage.Done, error) {
				return storage.Done{Commit: "c1", Label: text.Sentencef("shell.title", names[0])}, nil
			})
		}},
		keys.Action{ID: "list.fail", Title: "shell.leave", Binding: keys.On("x"), Run: func() tea.Cmd {
			return page.Fail(model.Fail(model.Invalid, "error.internal"))
		}},
		keys.Action{ID: "list.panic", Title: "shell.down", Binding: keys.On("p"), Run: func() tea.Cmd {
			return tea.Sequence(func() tea.Msg { return nil }, func() tea.Msg { panic("Amina Warsame, 070-123 45 67") })
		}},
		keys.Action{ID: "list.panic-here", Title: "shell.up", Binding: keys.On("P"), Run: func() tea.Cmd { panic(errors.New("Amina Warsame")) }},
	)
}

// person page: the ladder and a form.
type contact struct {
	deps  *page.Deps
	route page.Route
	form  *form.Form
	w     int
	saved map[string]string
	draft []map[string]string
}

func newContact(d *page.Deps, r page.Route) page.Page {
	p := &contact{deps: d, route: r}
	p.form = form.New(d, form.Options{
		Margin: 1,
		Fields: append([]form.Field{{Field: model.Name, Required: true}}, form.Fields(model.ContactFields[0].Fields)...),
		Save: func(v map[string]string) tea.Cmd {
			p.saved = v
			return nil
		},
		Leave: func() tea.Cmd { return page.Send(page.Back{}) },
		Store: func(v map[string]string) tea.Cmd {
			p.draft = append(p.draft, v)
			return nil
		},
	})
	p.form.Set("name", r.Text)
	return p
}

func (p *contact) Init() tea.Cmd                                 { return nil }
func (p *contact) Update(msg tea.Msg) tea.Cmd                    { return p.form.Update(msg) }
func (p *contact) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return p.form.HandleKey(msg) }
func (p *contact) Resize(w, h int)                               { p.w = w; p.form.Resize(w, h-2) }
func (p *contact) Title() string                                 { return p.form.Value("name") }
func (p *contact) Actions() []keys.Action                        { return p.form.Actions() }
func (p *contact) CapturesInput() bool                           { return true }
func (p *contact) Cursor() *tea.Cursor {
	if c := p.form.Cursor(); c != nil {
		c.Y += 2
		return c
	}
	return nil
}

func (p *contact) View() string {
	var steps []ladderbar.Step
	for i, s := range model.Ladder {
		st := ladderbar.Open
		if i < 3 {
			st = ladderbar.Done
		} else if i == 3 {
			st = ladderbar.Now
		}
		steps = append(steps, ladderbar.Step{Name: s.Key.Label(p.deps.Lang), Short: s.Key.Short(p.deps.Lang), State: st})
	}
	return " " + ladderbar.View(p.deps, steps, p.w-2) + "\n\n" + p.form.View()
}

// still is a page that shows a line and does nothing.
type still struct {
	deps *page.Deps
	h    int
}

func newStill(d *page.Deps, _ page.Route) page.Page { return &still{deps: d} }

func (p *still) Init() tea.Cmd                             { return nil }
func (p *still) Update(tea.Msg) tea.Cmd                    { return nil }
func (p *still) HandleKey(tea.KeyPressMsg) (tea.Cmd, bool) { return nil, false }
func (p *still) Resize(_, h int)                           { p.h = h }
func (p *still) Title() string                             { return p.deps.Say("shell.tab-ladder") }
func (p *still) Actions() []keys.Action                    { return nil }
func (p *still) View() string {
	return " " + p.deps.Say("shell.help-here") + strings.Repeat("\n.", p.h+5)
}

// past is a history whose every change is the same.
type past struct {
	undone, redone int
	nothing        bool
	elsewhere      bool
	asked          int
	that           []model.CommitID // what was meant to be undone, or done again
	left           error
	err            error
}

func (h *past) Undo(context.Context, time.Time) (storage.Done, error) {
	if h.nothing {
		return storage.Done{}, model.Fail(model.NotFound, "shell.nothing-found")
	}
	h.undone++
	return storage.Done{Commit: "c2", Label: text.Sentencef("shell.title", names[0]), Touched: []storage.Touch{{Table: "contact"}}}, nil
}

func (h *past) Redo(context.Context, time.Time) (storage.Done, error) {
	h.redone++
	return storage.Done{}, errors.New("the disk is on fire")
}

func (h *past) UndoThat(ctx context.Context, now time.Time, that model.CommitID) (storage.Done, error) {
	h.that = append(h.that, that)
	return h.Undo(ctx, now)
}

func (h *past) RedoThat(ctx context.Context, now time.Time, that model.CommitID) (storage.Done, error) {
	h.that = append(h.that, that)
	return h.Redo(ctx, now)
}

func (h *past) Turn(_ context.Context, redo bool) (text.Sentence, model.CommitID, error) {
	if h.nothing {
		return text.Sentence{}, "", model.Fail(model.NotFound, "shell.nothing-found")
	}
	return text.Sentencef("shell.title", names[0]), "c2", nil
}

func (h *past) Left() error { return h.left }

func (h *past) ChangedElsewhere(context.Context) (bool, error) {
	h.asked++
	return h.elsewhere, h.err
}

// office is the program with fake pages.
func office(d *page.Deps) ui.Config {
	return ui.Config{
		Deps: d, Start: page.Route{Kind: page.Today},
		Pages: map[page.Kind]page.Constructor{
			page.Today: newList(40), page.Contacts: newList(100_000), page.Ladder: newStill, page.Meetings: newList(3),
			page.Networks: newStill, page.Reports: newStill, page.Office: newList(0),
			page.Contact: newContact, page.NewContact: newContact,
		},
		Find: func(_ context.Context, _ text.Lang, query string, limit int) ([]finder.Hit, error) {
			var hits []finder.Hit
			for i, n := range names {
				if strings.Contains(strings.ToLower(n), query) && len(hits) < limit {
					hits = append(hits, finder.Hit{Title: n, Detail: "Café Savanna", Route: page.Route{Kind: page.Contact, ID: fmt.Sprint(i), Text: n}})
				}
			}
			return hits, nil
		},
	}
}

// errField is an error that names a field.
var errField = model.Fail(model.Invalid, "error.internal").On("name")

// asks is a dialog that shows errors of its own.
type asks struct{ failed error }

func (*asks) Update(tea.Msg) tea.Cmd                    { return nil }
func (*asks) HandleKey(tea.KeyPressMsg) (tea.Cmd, bool) { return nil, false }
func (*asks) View(int, int) string                      { return "…" }
func (*asks) Title() string                             { return "…" }
func (d *asks) Fail(err error) bool                     { d.failed = err; return true }
