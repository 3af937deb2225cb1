package weeklypass

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/papers"
)

// write saves the minutes as one page to print: what was decided and what was carried over.
func (p *Page) write() tea.Cmd {
	deps, l, today := p.Deps, p.Deps.Lang, p.Deps.Today()
	minutes := export.Minutes{Title: l.Say("weeklypass.title"), On: today, Facts: []string{today.Full(l) + ", " + today.Week().Label(l)}, Lang: l}
	decided, carried := p.split()
	for _, part := range []struct {
		key  string
		list []decision
	}{{"weeklypass.decided", decided}, {"weeklypass.carried", carried}} {
		lines := export.MinutesPart{Title: l.Say(part.key)}
		for _, d := range part.list {
			lines.Lines = append(lines.Lines, export.MinutesLine{Name: d.name, Text: model.Dated(d.what, l, today).In(l), Mask: d.mask})
		}
		minutes.Parts = append(minutes.Parts, lines)
	}
	return page.Aside(func() tea.Msg {
		path, err := papers.Put(export.MinutesName(minutes.Title, today, l), minutes.HTML)
		return papers.Told(deps, path, err)
	})
}
