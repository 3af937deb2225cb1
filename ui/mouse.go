package ui

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// mouse finds the way of a click or a turn of the wheel: the uppermost dialog, the tabs, or
// the page, each counted from its own corner.
func (a *App) mouse(msg tea.MouseMsg) tea.Cmd {
	m := msg.Mouse()
	if a.small() || a.top() == nil {
		return nil
	}
	if d := a.dialog(); d != nil {
		if !a.box.Has(m.X, m.Y) {
			return nil
		}
		return d.Update(shift(msg, a.box))
	}
	if _, click := msg.(tea.MouseClickMsg); click && m.Y == 0 {
		for _, s := range a.tabSpots {
			if m.Button == tea.MouseLeft && m.X >= s.x && m.X < s.x+s.w {
				return a.open(page.Route{Kind: s.kind})
			}
		}
		return nil
	}
	if !a.inside.Has(m.X, m.Y) {
		return nil
	}
	return a.top().Update(shift(msg, a.inside))
}

// shift counts the place of a mouse message from the corner of a part of the screen.
func shift(msg tea.MouseMsg, part layout.Rect) tea.Msg {
	m := msg.Mouse()
	m.X -= part.X
	m.Y -= part.Y
	switch msg.(type) {
	case tea.MouseClickMsg:
		return tea.MouseClickMsg(m)
	case tea.MouseReleaseMsg:
		return tea.MouseReleaseMsg(m)
	case tea.MouseWheelMsg:
		return tea.MouseWheelMsg(m)
	case tea.MouseMotionMsg:
		return tea.MouseMotionMsg(m)
	}
	return msg
}
