package contact

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// tab is one of the things the left side can show.
type tab struct {
	key   string
	word  string // the key of its name
	title string // the key of what stands over it
	types []*model.RecordType
	count func(*Page) int
	rows  func(*Page, int) []row // for a width
	add   func(*Page) tea.Cmd    // a; nil: nothing can be added here
}

func makeTabs() []tab {
	tabs := []tab{
		{key: "step", word: "contact.tab-step", title: "contact.title-step", rows: stepRows},
	}
	for _, types := range model.Tabs() {
		tabs = append(tabs, recordTab(types))
	}
	return append(tabs, tab{key: "details", word: "contact.tab-details", title: "contact.title-details", rows: detailRows})
}

// recordTab lists the records of types; the first names it and is what a adds.
func recordTab(types []*model.RecordType) tab {
	return tab{
		key: types[0].Tab, word: types[0].Word("tab"), title: types[0].Word("many"), types: types,
		rows: func(p *Page, width int) []row {
			var rows []row
			for _, t := range types {
				rows = append(rows, recordRows(p, t, width)...)
			}
			if len(rows) == 0 {
				rows = p.none(types[0].Word("none"), width)
			}
			return rows
		},
		count: func(p *Page) int {
			n := 0
			for _, t := range types {
				n += counted(p.listed(t))
			}
			return n
		},
		add: func(p *Page) tea.Cmd { return p.add(types[0]) },
	}
}

// listed are the records that stand under a type: its own, and among what is promised all else
// that is next.
func (p *Page) listed(t *model.RecordType) []model.Record {
	own := p.file.Of(t)
	if t != model.FollowUp {
		return own
	}
	ended := slices.DeleteFunc(slices.Clone(own), model.Record.Open)
	return append(model.Coming(own, p.file.Of(model.Action)), ended...)
}

// counted is how many of some records count: of promises those that are open.
func counted(records []model.Record) int {
	n := 0
	for _, rec := range records {
		if rec.Counts() && (rec.Open() || !rec.Type.Promises()) {
			n++
		}
	}
	return n
}

// add asks for a record of a type.
func (p *Page) add(t *model.RecordType) tea.Cmd {
	return page.Open(record.New(p.Deps, t, string(p.id), p.name()))
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
