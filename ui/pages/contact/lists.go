package contact

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// write gives a row's function that makes one change. Until the page shows it no other one is
// made from what is shown.
func (p *Page) write(what text.Sentence, change func(context.Context) (storage.Done, error)) func() tea.Cmd {
	return p.writeThen(what, change, nil)
}

// writeThen is write with what follows once the change is made; nil: nothing.
func (p *Page) writeThen(what text.Sentence, change func(context.Context) (storage.Done, error), then func() tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		if p.writing {
			return nil
		}
		p.writing = true
		return page.WriteThen(what, change, func(_ storage.Done, err error) tea.Cmd {
			p.writing = false
			if err == nil && then != nil {
				return tea.Batch(p.read(), then())
			}
			return p.read()
		})
	}
}

// none are the lines of an empty tab: what will be here, and which key begins.
func (p *Page) none(key string, width int) []row {
	var rows []row
	for _, l := range layout.Wrap(p.Deps.Widths, p.Deps.Say(key), width) {
		rows = append(rows, row{text: p.Deps.Theme.Muted.Paint(l)})
	}
	return rows
}
