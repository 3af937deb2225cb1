package contact

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// tab is one of the things the left side can show.
type tab struct {
	key   string // also its word, "contact.tab-<key>"
	count func(*Page) int
	rows  func(*Page, int) []row // for a width
	add   func(*Page) tea.Cmd    // a; nil: nothing can be added here
}

func makeTabs() []tab {
	return []tab{
		{key: "step", rows: stepRows},
		{key: "next", rows: nextRows, count: (*Page).openPromises, add: func(p *Page) tea.Cmd { return p.ask(record.NewNext) }},
		{key: "needs", rows: needRows, count: func(p *Page) int { return p.file.Evidence.Needs }, add: func(p *Page) tea.Cmd { return p.ask(record.NewNeed) }},
		{key: "programme", rows: programmeRows, count: func(p *Page) int { return len(p.file.Actions) }, add: func(p *Page) tea.Cmd { return p.ask(record.NewAction) }},
		{key: "outcomes", rows: outcomeRows, count: func(p *Page) int { return len(p.file.Of(model.Outcome)) + len(p.file.Applications) }, add: func(p *Page) tea.Cmd { return p.add(model.Outcome) }},
		{key: "details", rows: detailRows},
	}
}

// add asks for a record of a type.
func (p *Page) add(t *model.RecordType) tea.Cmd {
	return page.Open(record.New(p.deps, t, string(p.id), p.name()))
}

// selects tells whether the tab has a row of a key.
func (t tab) selects(p *Page, key string) bool {
	for _, r := range t.rows(p, 40) {
		if r.key == key {
			return true
		}
	}
	return false
}

func (p *Page) openPromises() int {
	n := 0
	for _, f := range p.file.FollowUps {
		if f.DoneOn.IsZero() {
			n++
		}
	}
	return n
}
