package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/page"
)

// How long after the first page the others are read that one goes to by their number, and how long
// after one another.
const (
	warmAfter = 400 * time.Millisecond
	warmNext  = 50 * time.Millisecond
)

// warmed are the pages that are read before one goes there. Of the others the first reading is
// large, or seldom wanted.
var warmed = []page.Kind{page.Contacts, page.Meetings, page.Ladder}

// warmDue says that it is time to read the next page.
type warmDue struct{}

// warm reads the first of the pages that are not open yet, so that it stands there when one goes
// to it; keys do not wait for that.
func (a *App) warm() tea.Cmd {
	for _, k := range warmed {
		if a.Pages[k] == nil || a.kept[k] != nil || a.width <= 0 || a.ending {
			continue
		}
		p := a.Pages[k](a.deps, page.Route{Kind: k})
		a.kept[k] = p
		p.Resize(a.inside.W, a.inside.H)
		return tea.Batch(p.Init(), a.deps.After(warmNext, warmDue{}))
	}
	return nil
}
