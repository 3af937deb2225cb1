package ui

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// gone is the dialog that stays when another file lies in the register's place: nothing more is
// read or written, and she chooses between the file that lies there now and the end.
type gone struct {
	deps    *page.Deps
	why     error
	actions []keys.Action
	keys    int  // pressed so far
	heard   bool // nothing else is being typed: keys count
}

// pauseAfter is how long no key must have been pressed until one is for the dialog: she may be
// typing something without looking when it opens.
const pauseAfter = time.Second

// paused says that so much time has gone by since a key.
type paused struct {
	gone *gone
	keys int
}

var (
	_ page.Dialog = (*gone)(nil)
	_ page.Actor  = (*gone)(nil)
	_ page.Initer = (*gone)(nil)
)

// Title says that the register is no longer where it was.
func (g *gone) Title() string { return g.deps.Say("shell.gone-title") }

// Init waits until nothing more is typed.
func (g *gone) Init() tea.Cmd { return g.deps.After(pauseAfter, paused{g, g.keys}) }

// Update takes note that nothing more is typed.
func (g *gone) Update(msg tea.Msg) tea.Cmd {
	if p, ok := msg.(paused); ok && p == (paused{g, g.keys}) {
		g.heard = true
	}
	return nil
}

// HandleKey runs the action of the key, unless it may be meant for something else. No other key
// closes the dialog.
func (g *gone) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if cmd, ok := keys.Dispatch(g.actions, msg); ok {
		return cmd, true
	}
	g.keys++
	g.heard = false
	return g.Init(), true
}

// Actions are for the footer.
func (g *gone) Actions() []keys.Action { return g.actions }

// View says what happened, what is safe and what can be done.
func (g *gone) View(width, height int) string {
	d := g.deps
	lines := layout.Wrap(d.Widths, model.Visible(model.Explain(g.why, d.Lang)), min(width, 70))
	for _, key := range []string{"shell.gone-typed", "shell.gone-keys"} {
		lines = append(lines, "")
		lines = append(lines, layout.Wrap(d.Widths, d.Say(key), min(width, 70))...)
	}
	return strings.Join(lines[:min(len(lines), height)], "\n")
}

// reopened says whether the file that lies in the register's place now could be opened.
type reopened struct{ err error }

// left opens the dialog that says so once the register was left, and tells whether it was.
func (a *App) left() bool {
	if a.deps.History == nil || a.deps.History.Left() == nil {
		return false
	}
	if !a.gone {
		a.gone = true
		g := &gone{deps: a.deps, why: a.deps.History.Left()}
		g.actions = []keys.Action{
			{ID: "gone.open", Title: "shell.gone-open", Binding: keys.On("o"), Hint: true, Run: a.reopen, Enabled: func() bool { return g.heard && a.Reopen != nil && !a.reopening }},
			{ID: "gone.quit", Title: "shell.quit", Binding: keys.On("q"), Hint: true, Run: a.end, Enabled: func() bool { return g.heard }},
		}
		a.dialogs = append(a.dialogs, g)
		a.opened = g.Init()
	}
	return true
}

// reopen opens the file that lies in the register's place now.
func (a *App) reopen() tea.Cmd {
	open := a.Reopen
	a.reopening = true
	return func() tea.Msg { return reopened{open(context.Background())} }
}
