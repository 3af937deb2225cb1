package ui

import (
	"reflect"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/page"
)

// promptFor is how long the answer to what a key asks for is waited for before the screen is drawn:
// half the time between two frames of the terminal.
const promptFor = 4 * time.Millisecond

// aside is work that goes on beside the screens: no frame waits for it.
type aside struct{ work tea.Cmd }

// promptly runs the command of a key and takes at once what comes of it at once, so that what the
// key asks for is drawn with what it does itself: no list stands empty for a frame, no person is
// missing beside the list, and of what follows nothing is drawn that is out of date at once. What
// is not there in time is left to Bubble Tea, which brings it as a message.
func (a *App) promptly(cmd tea.Cmd) tea.Cmd {
	if cmd == nil || a.Prompt <= 0 {
		return cmd
	}
	var late []tea.Cmd
	running, brought := 0, make(chan tea.Msg)
	run := func(cmd tea.Cmd) {
		if cmd != nil {
			running++
			go func() {
				defer func() {
					if r := recover(); r != nil { // each command is guarded: it is not one of them
						brought <- crash{r, debug.Stack()}
					}
				}()
				brought <- cmd()
			}()
		}
	}
	run(cmd)
	for due := time.After(a.Prompt); running > 0; {
		select {
		case msg := <-brought:
			running--
			switch m := msg.(type) {
			case nil:
			case tea.BatchMsg:
				for _, cmd := range m {
					run(cmd)
				}
			case aside:
				late = append(late, a.guard(m.work))
			default:
				if ofBubbleTea(msg) {
					late = append(late, page.Send(msg))
				} else {
					run(a.take(msg))
				}
			}
		case <-due:
			for range running {
				late = append(late, func() tea.Msg { return <-brought })
			}
			running = 0
		}
	}
	return tea.Batch(late...)
}

// ofBubbleTea tells whether a message is for Bubble Tea itself: the end, a sequence, what the
// terminal is asked.
func ofBubbleTea(msg tea.Msg) bool {
	return reflect.TypeOf(msg).PkgPath() == reflect.TypeFor[tea.Program]().PkgPath()
}
