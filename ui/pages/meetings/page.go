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
	table  *table.Table
	events map[string]storage.EventRow
	order  []storage.EventRow
	look   page.Look       // the rows were made for
	kind   model.EventKind // only these; empty: all
	year   int             // only this year; 0: all
	first  string          // the next meeting
	loaded bool
}

var _ page.Page = (*Page)(nil)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "shell.tab-meetings"}, events: map[string]storage.EventRow{}}
	p.table = table.New(deps, table.Options{Columns: columns, Header: true, Empty: p.emptyLine, Open: p.open})
	p.Keys = p.makeActions()
	return p
}

// Init reads the meetings.
func (p *Page) Init() tea.Cmd { return p.read() }

// Resize keeps the cells there are.
func (p *Page) Resize(width, height int) {
	p.Width, p.Height = width, height
	p.table.Resize(width, max(height-head, 0))
}

// Update takes what was read, changes elsewhere, and the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		if msg.Concerns("event", "attendance", "project") {
			return p.read()
		}
	case tea.MouseClickMsg:
		msg.Y -= head
		return p.table.Update(msg)
	case tea.MouseWheelMsg:
		return p.table.Update(msg)
	}
	return nil
}

func (p *Page) take(r read) tea.Cmd {
	first := !p.loaded
	p.loaded = true
	p.order = slices.Concat(r.coming, r.past)
	p.events = make(map[string]storage.EventRow, len(p.order))
	for _, e := range p.order {
		p.events[string(e.ID)] = e
	}
	p.first = ""
	if len(r.coming) > 0 {
		p.first = string(r.coming[0].ID)
	}
	p.fill()
	if first && p.first != "" {
		p.table.Select(p.first)
	}
	return nil
}

// fill makes the rows, in the language of now.
func (p *Page) fill() {
	p.look = p.Deps.Look()
	rows := make([]table.Row, len(p.order))
	for i, e := range p.order {
		rows[i] = p.row(e)
	}
	p.table.SetRows(rows)
}

// current is the meeting at the cursor.
func (p *Page) current() (storage.EventRow, bool) {
	e, ok := p.events[p.table.SelectedID()]
	return e, ok
}

func (p *Page) open(id string) tea.Cmd { return page.Go(page.Route{Kind: page.Meeting, ID: id}) }

// edit opens the form of a meeting with what it has.
func (p *Page) edit() tea.Cmd {
	e, _ := p.current()
	return record.OpenEvent(p.Deps, e.ID)
}
