package contact

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/model"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
	"stegvis/ui/pages/stepdialogs"
	"stegvis/ui/papers"
)

// analysisActions are what the analysis leads to: the specification, proposed actions, and the
// forms and papers that belong to it, which stand in the palette only.
func (p *Page) analysisActions() []keys.Action {
	client := func() bool { return p.loaded && p.file.Contact.Role == model.Client }
	loaded := func() bool { return p.loaded }
	return []keys.Action{
		{ID: "contact.specification", Title: "specification.key", Binding: keys.On("r"), Enabled: client, Run: func() tea.Cmd {
			return p.ticked(page.Go(page.Route{Kind: page.Specification, ID: string(p.id)}))
		}},
		{ID: "contact.propose", Title: "proposal.key", Binding: keys.On("p"), Enabled: client, Run: func() tea.Cmd {
			return p.ticked(record.Propose(p.Deps, p.id, p.currentNeed()))
		}},
		{ID: "contact.interview", Title: "interview.key", Why: "interview.why", Enabled: func() bool { return p.loaded && stepdialogs.Interviews(p.file.Person) }, Run: p.interview},
		{ID: "contact.print-rating", Title: "rating.key-print", Enabled: loaded, Run: func() tea.Cmd { return p.printRating(false) }},
		{ID: "contact.print-rating-easy", Title: "rating.key-print-easy", Enabled: loaded, Run: func() tea.Cmd { return p.printRating(true) }},
	}
}

// currentNeed is the need one is at; empty where one is at none.
func (p *Page) currentNeed() string {
	key := p.current().key
	for _, need := range p.file.Of(model.Need) {
		if string(need.ID) == key && !p.right {
			return need.Get("need")
		}
	}
	return ""
}

// printRating writes the sheet of the eight questions.
func (p *Page) printRating(easy bool) tea.Cmd {
	deps := p.Deps
	sheet := export.RatingSheet{Contact: p.file.Contact, Ratings: p.file.Of(model.Rating), Today: deps.Today(), Easy: easy, Lang: deps.Lang}
	return page.Aside(func() tea.Msg {
		path, err := papers.Put(sheet.File(), sheet.HTML)
		return papers.Told(deps, path, err)
	})
}
