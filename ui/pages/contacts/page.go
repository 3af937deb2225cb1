// Package contacts is the list of everyone: narrowed as one types, sorted by any column, with
// marks for doing one thing to many, and a preview where there is room. Which contacts fit is
// decided by the model's filter query and the register's search.
package contacts

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/input"
	"stegvis/ui/components/list"
	"stegvis/ui/components/table"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/preview"
)

// Page is the Contacts page.
type Page struct {
	page.Base

	table   *table.Table[storage.ContactRow]
	filter  *input.Line
	typing  bool // the filter has the keys
	sort    storage.Sort
	falling bool

	reading  page.Latest
	counting page.Latest
	marking  page.Latest
	found    *found // by the words of the filter; nil: no words, or not known yet
	total    int    // how many there are in this list
	more     bool   // and more than that
	counted  bool   // that is so of this list, not of the one before
	everyone int    // how many there are in all
	loaded   bool
	caret    *tea.Cursor
	seen     *preview.Preview // the one one is at, where there is a preview
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Capturer = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
	_ page.Statuser = (*Page)(nil)
)

// New makes the page. Route.Text is a filter to begin with.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "shell.tab-contacts"}, filter: input.NewLine(deps), total: list.Unknown, seen: preview.New(deps)}
	p.filter.Set(r.Text)
	p.table = table.New(deps, table.Options[storage.ContactRow]{
		Columns: columns, Header: true, Above: head, Marks: true,
		ID: func(c storage.ContactRow) string { return string(c.ID) }, Cells: p.cells,
		Empty: p.emptyLine, Need: p.need, Open: p.open, Sorted: p.sortedBy,
	})
	p.table.Sort(sorts[0].column, false)
	p.Keys = p.makeActions()
	return p
}

// Init reads the first rows.
func (p *Page) Init() tea.Cmd { return p.reload() }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Width, p.Height = width, height
	p.table.Resize(p.listWidth(), height)
}

// see reads the person one is at for the preview, behind the list; not while one types, when
// every letter has another person first.
func (p *Page) see(again bool) tea.Cmd {
	c, ok := p.current()
	if !ok || p.typing || p.listWidth() == p.Width {
		return nil
	}
	var near []model.ContactID
	for _, c := range p.table.Near() {
		near = append(near, c.ID)
	}
	return p.seen.See(p, c.ID, near, again)
}

// CapturesInput is true while one types in the filter.
func (p *Page) CapturesInput() bool { return p.typing }

// Cursor is in the filter while one types there, and else at the selected row.
func (p *Page) Cursor() *tea.Cursor {
	if !p.typing {
		return p.table.Cursor()
	}
	return p.caret
}

// Status says where in the list one is, and how many are marked.
func (p *Page) Status() string {
	n := p.table.Total()
	if !p.loaded || n == 0 {
		return ""
	}
	place := ""
	switch {
	case n != list.Unknown:
		place = p.Deps.Say("contacts.place", number(p.table.Index()+1), number(n))
	case p.total > 0:
		place = p.Deps.Say("contacts.place", number(p.table.Index()+1), p.count())
	}
	if m := p.table.Marks(); m > 0 {
		place += " · " + p.Deps.Count("contacts.marked", m)
	}
	return place
}

// Actions are what can be done here.
func (p *Page) Actions() []keys.Action {
	if p.typing {
		return p.filterActions()
	}
	return p.Keys
}

// HandleKey runs the action of the key, or types it into the filter.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if !p.typing {
		cmd, ok := keys.Dispatch(p.Keys, msg)
		return tea.Batch(cmd, p.see(false)), ok
	}
	if cmd, ok := keys.Dispatch(p.filterActions(), msg); ok {
		return tea.Batch(cmd, p.see(false)), true
	}
	changed, handled := p.filter.HandleKey(msg)
	if changed {
		return p.restart(), true
	}
	return nil, handled
}

// Update takes what was read, changes elsewhere, pasted text and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.refresh()
	case tea.PasteMsg:
		if p.typing {
			return tea.Batch(p.filter.Paste(msg.Content), p.restart())
		}
	case tea.MouseClickMsg:
		if msg.X < p.listWidth() {
			return tea.Batch(p.table.Update(msg), p.see(false))
		}
	case tea.MouseWheelMsg, tea.WindowSizeMsg:
		return tea.Batch(p.table.Update(msg), p.see(false))
	}
	return nil
}

// asked is what the filter asks for.
func (p *Page) asked() model.FilterQuery { return model.ParseFilterQuery(p.filter.Value()) }

func (p *Page) open(c storage.ContactRow) tea.Cmd {
	return page.Go(page.Route{Kind: page.Contact, ID: string(c.ID)})
}

// current is the row at the cursor; ok is false when there is none.
func (p *Page) current() (storage.ContactRow, bool) { return p.table.Selected() }
