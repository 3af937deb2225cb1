package today

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
)

// The window from which the lower half shows the selected person, and how high it is.
const (
	lowerWidth  = 100
	lowerFrom   = 28
	lowerHeight = 13
)

// lowerHeight is the height of the lower half; none where the window has no room for it.
func (p *Page) lowerHeight() int {
	if p.Width < lowerWidth || p.Height < lowerFrom || p.board.empty {
		return 0
	}
	return lowerHeight
}

// see reads the selected person for the lower half, again when that is already the one in it.
func (p *Page) see(again bool) tea.Cmd {
	item := p.current().item
	if item == nil || p.lowerHeight() == 0 {
		return nil
	}
	var near []model.ContactID
	for _, l := range p.list.Near() {
		if l.row.item != nil {
			near = append(near, l.row.item.Contact)
		}
	}
	return p.seen.See(p, item.Contact, near, again)
}

// lower is the lower half: the selected person, what is agreed, and the last words.
func (p *Page) lower(height int) []string {
	item := p.current().item
	if p.lowerHeight() == 0 || height < 3 || item == nil {
		return nil
	}
	seen, ok := p.seen.Of(item.Contact)
	if !ok {
		return nil
	}
	d, c, width := p.Deps, seen.Contact, p.Inside()
	lines := append([]string{
		"",
		d.Theme.Line.Paint(strings.Repeat(d.Theme.Rule, width)),
		d.Theme.Strong.Paint(model.Visible(c.Name)) + "   " + d.Theme.Muted.Paint(p.aboutSeen(c)),
	}, seen.Promises(d)...)
	lines = append(lines, seen.LastWords(d, width, height, func(on model.Date) string { return on.Short(d.Lang, d.Today()) })...)
	for i, l := range lines {
		lines[i] = " " + d.Cut(l, width)
	}
	return lines[:min(len(lines), height)]
}

// aboutSeen is what stands beside the name: the firm, the language and the phone.
func (p *Page) aboutSeen(c model.Contact) string {
	d := p.Deps
	facts := []string{model.Visible(c.Enterprise.Name)}
	if language, ok := model.FieldByKey("language"); ok {
		facts = append(facts, model.Visible(language.Shown(d.Lang, c.Values["language"])))
	}
	if phone, _, _ := strings.Cut(c.Values["phones"], " "); phone != "" && !c.Mask().Hides("phones") {
		facts = append(facts, model.Phone(phone).National())
	}
	return strings.Join(slices.DeleteFunc(facts, func(s string) bool { return s == "" }), " · ")
}
