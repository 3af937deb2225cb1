// Package meetings is the list of meetings: those coming, then those that were, each with its
// tally, narrowed by kind and year.
package meetings

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/table"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// read is the list as read: the coming ones, the earliest first, then the past, the latest
// first.
type read struct {
	coming, past []storage.EventRow
}

// Page is the Meetings page.
type Page struct {
	page.Base

	latest page.Latest
	table  *table.Table[storage.EventRow]
	kind   model.EventKind // only these; empty: all
	year   int             // only this year; 0: all
	first  string          // the next meeting
	loaded bool
}

var _ page.Page = (*Page)(nil)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "shell.tab-meetings"}}
	p.table = table.New(deps, table.Options[storage.EventRow]{
		Columns: columns, Header: true, Above: head, ID: func(e storage.EventRow) string { return string(e.ID) }, Cells: p.cells,
		Empty: p.emptyLine, Open: p.open,
	})
	p.Keys = p.makeActions()
	return p
}

// Init reads the meetings.
func (p *Page) Init() tea.Cmd { return p.read() }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Width, p.Height = width, height
	p.table.Resize(width, height)
}

// Update takes what was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		if msg.Concerns("event", "attendance", "project") {
			return p.read()
		}
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return p.table.Update(msg)
	}
	return nil
}

func (p *Page) take(r read) tea.Cmd {
	first := !p.loaded
	p.loaded = true
	p.first = ""
	if len(r.coming) > 0 {
		p.first = string(r.coming[0].ID)
	}
	p.table.SetRows(slices.Concat(r.coming, r.past))
	if first {
		p.table.Select(p.first)
	}
	return nil
}

// current is the meeting at the cursor.
func (p *Page) current() (storage.EventRow, bool) { return p.table.Selected() }

// Cursor is at the selected row.
func (p *Page) Cursor() *tea.Cursor { return p.table.Cursor() }

func (p *Page) open(e storage.EventRow) tea.Cmd {
	return page.Go(page.Route{Kind: page.Meeting, ID: string(e.ID)})
}

// edit opens the form of a meeting with what it has.
func (p *Page) edit() tea.Cmd {
	e, _ := p.current()
	return record.OpenEvent(p.Deps, e.ID)
}
