package contact

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/components/list"
	"stegvis/ui/layout"
)

// row is one line of a pane. A row one can be at has a key; what can be done with it stands
// in its functions, nil where there is nothing to do.
type row struct {
	key    string
	text   string         // painted, not padded
	foot   bool           // stands at the bottom of the pane, whatever is scrolled
	read   func() tea.Cmd // enter; nil: as e
	open   func() tea.Cmd // e
	toggle func() tea.Cmd // space
	does   string         // what space does, a key of the catalogue; empty: it ticks
	drop   func() tea.Cmd // x
	waits  func() tea.Cmd // w: what an action waits for
	prove  func() tea.Cmd // o
	letter func() tea.Cmd // L: the letter of a referral
}

// enter is what enter does: it reads the row, or changes it where there is nothing more to read.
func (r row) enter() func() tea.Cmd {
	if r.read != nil {
		return r.read
	}
	return r.open
}

// makePane makes a list of rows whose pointer stands lead cells before the text.
func (p *Page) makePane(lead int) *list.List[row] {
	air := layout.Spaces(lead)
	return list.New(p.Deps, list.Options[row]{
		ID:   func(r row) string { return r.key },
		Foot: func(r row) bool { return r.foot },
		Draw: func(r row, width int, s list.State) string {
			d := p.Deps
			if s.Selected {
				return d.Theme.Select(layout.Fit(d.Widths, d.Theme.Accent.Paint(d.Theme.Pointer)+air[1:]+r.text, width, d.Theme.More))
			}
			return layout.Fit(d.Widths, air+r.text, width, d.Theme.More)
		},
		Open: func(r row) tea.Cmd {
			if open := r.enter(); open != nil {
				return open()
			}
			return nil
		},
		Wheel: 1,
	})
}

// lines are those of a pane, as many as it is high.
func lines(pane *list.List[row], box layout.Rect) []string {
	all := pane.View()
	for len(all) < box.H {
		all = append(all, layout.Spaces(box.W))
	}
	return all
}

// active is the pane that has the keys.
func (p *Page) active() *list.List[row] {
	p.layoutRows()
	if p.right {
		return p.past
	}
	return p.panes[p.tab]
}
