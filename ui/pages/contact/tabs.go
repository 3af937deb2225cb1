package contact

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/components/picker"
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
		t := recordTab(types)
		if types[0] == model.Rating {
			t.rows = ratingRows
		}
		tabs = append(tabs, t)
	}
	return append(tabs, tab{key: "details", word: "contact.tab-details", title: "contact.title-details", rows: detailRows})
}

// recordTab lists the records of types; the first names it. Of several types a asks which is added.
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
			for _, t := range leading(types) {
				n += counted(p.listed(t))
			}
			return n
		},
		add: func(p *Page) tea.Cmd { return p.addOne(types) },
	}
}

// leading are those of the types of a tab that are counted: where the first are promises, what has
// been stands below them and is not.
func leading(types []*model.RecordType) []*model.RecordType {
	if types[0].Promises() {
		return types[:1]
	}
	return types
}

// listed are the records that stand under a type: its own, and among what is promised all else
// that is next.
func (p *Page) listed(t *model.RecordType) []model.Record {
	own := p.file.Of(t)
	switch t {
	case model.Action: // of one day what others wait for stands first
		return model.ActionsListed(own)
	case model.FollowUp:
	default:
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

// addOne asks for a record of one of the types of a tab: of several she chooses one first.
func (p *Page) addOne(types []*model.RecordType) tea.Cmd {
	if len(types) == 1 {
		return p.add(types[0])
	}
	options := make([]picker.Option, len(types))
	for i, t := range types {
		options[i] = picker.Option{Value: t.Key, Label: capital(p.Deps.Say(t.Word("one")))}
	}
	return page.Open(picker.NewDialog(p.Deps, "contact.which-add", options, func(o picker.Option) tea.Cmd { return p.add(model.RecordTypeOf(o.Value)) }))
}

// add asks for a record of a type, hers or her firm's; without a firm it is said what is missing.
func (p *Page) add(t *model.RecordType) tea.Cmd {
	switch {
	case t == model.Checkup: // says which date is next
		return record.FollowUp(p.Deps, p.id, p.name())
	case t.Of == model.OfContact:
		return page.Open(record.New(p.Deps, t, string(p.id), p.name()))
	}
	firm := p.file.Contact.Enterprise
	if firm.ID == "" {
		return page.Fail(model.Fail(model.Invalid, "contact.no-firm", p.name()))
	}
	return page.Open(record.New(p.Deps, t, string(firm.ID), firm.Name))
}

// whose is the name of whom a record of a type is about: her, or her firm.
func (p *Page) whose(t *model.RecordType) string {
	if t.Of == model.OfEnterprise {
		return p.file.Contact.Enterprise.Name
	}
	return p.name()
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
