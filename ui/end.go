package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// The end waits for commands that are still at work, a change being written above all, but
// not for ever.
const (
	endAgain = 20 * time.Millisecond
	endTries = 150
)

// endDue says that it is time to see again whether everything has been done.
type endDue struct{ tries int }

// end ends the program as soon as no command is at work. Asked a second time it does not
// wait.
func (a *App) end() tea.Cmd {
	if a.ending {
		return tea.Quit
	}
	a.ending = true
	return a.tryToEnd(endTries)
}

func (a *App) tryToEnd(tries int) tea.Cmd {
	if a.work.Load() <= 0 || tries == 0 {
		return tea.Quit
	}
	return a.deps.After(endAgain, endDue{tries - 1})
}

// tick is page.Deps.After in the program. Waiting is no work the end has to wait for.
func (a *App) tick(d time.Duration, msg tea.Msg) tea.Cmd {
	wait := tea.Tick(d, func(time.Time) tea.Msg { return msg })
	return func() tea.Msg {
		a.work.Add(-1)
		defer a.work.Add(1)
		return wait()
	}
}
