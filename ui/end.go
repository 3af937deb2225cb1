package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/page"
)

// The end waits for commands that are still at work, but not for ever; for changes it waits
// until each is made or given up.
const (
	endAgain = 20 * time.Millisecond
	endTries = 150
)

// endDue says that it is time to see again whether everything has been done.
type endDue struct{ tries int }

// end ends the program as soon as everything is saved and no command is at work. Asked a second
// time it does not wait.
func (a *App) end() tea.Cmd {
	if a.ending {
		a.writes.cancel()
		return tea.Quit
	}
	a.ending = true
	return a.tryToEnd(endTries)
}

// tryToEnd is called again when the last change that waits is made, or is not.
func (a *App) tryToEnd(tries int) tea.Cmd {
	switch {
	case len(a.writes.waiting) > 0:
		return nil
	case a.work.Load() <= 0 || tries == 0:
		return tea.Quit
	}
	return a.deps.After(endAgain, endDue{tries - 1})
}

// tick is page.Deps.After in the program. Waiting is no work the end has to wait for.
func (a *App) tick(d time.Duration, msg tea.Msg) tea.Cmd {
	wait := tea.Tick(d, func(time.Time) tea.Msg { return msg })
	return page.Aside(func() tea.Msg {
		a.work.Add(-1)
		defer a.work.Add(1)
		return wait()
	})
}
