package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"stegvis/model/text"
	"stegvis/ui/components/toast"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Messages of the frame to itself.
type (
	watchDue struct{}
	watched  struct {
		changed bool
		err     error
	}
	turn     struct{ redo bool } // undo, or redo, was asked for
	spoken   struct{ err error }
	vouchDue struct{}
)

// Update finds the way of a message, and draws the screen after it. A panic ends the program
// with its place in the log.
func (a *App) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = a // also after a panic
	defer a.catch(&cmd)
	switch msg := msg.(type) {
	case watchDue: // every second: there is nothing to draw
		return a, a.guard(a.check())
	case aside:
		return a, a.guard(msg.work)
	case watched:
		if !msg.changed && (msg.err != nil) == a.deaf {
			return a, a.guard(a.watch())
		}
	}
	if m, ok := msg.(answered); ok && m.msg == nil && len(a.ahead.waiting) == 0 {
		m.round.open.Add(-1)
		return a, nil
	}
	cmd = a.take(msg)
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseMsg:
		cmd = a.promptly(cmd)
	}
	a.draw()
	a.drew()
	return a, cmd
}

// take takes one message, and what has waited for it.
func (a *App) take(msg tea.Msg) tea.Cmd {
	if c, ok := msg.(counted); ok {
		defer a.work.Add(-1)
		msg = c.msg
	}
	cmd := tea.Batch(a.turnOf(msg), a.play(), a.catchUp())
	cmd, a.opened = a.guard(tea.Batch(cmd, a.opened)), nil
	return cmd
}

// turnOf takes a message when its turn has come.
func (a *App) turnOf(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case answered:
		return a.taken(msg)
	case aheadDue:
		return a.waitedLong(msg)
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg:
		return a.input(msg)
	}
	return a.route(msg)
}

// route is the whole of the way: the terminal, the frame's own messages, keys, mouse and
// pastes to where one is, and everything else to all that is open.
func (a *App) route(msg tea.Msg) tea.Cmd {
	if cmd, ok := a.terminal(msg); ok {
		return cmd
	}
	if cmd, ok := a.own(msg); ok {
		return cmd
	}
	if cmd, ok := a.saving(msg); ok {
		return cmd
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return a.key(msg)
	case tea.KeyReleaseMsg:
		return nil
	case tea.MouseMsg:
		return a.mouse(msg)
	case tea.PasteMsg:
		if d := a.dialog(); d != nil {
			return d.Update(msg)
		}
		if p := a.top(); p != nil {
			return p.Update(msg)
		}
		return nil
	}
	return a.everywhere(msg)
}

// everywhere gives a message to all dialogs and pages.
func (a *App) everywhere(msg tea.Msg) tea.Cmd {
	a.toast.Update(msg)
	var cmds []tea.Cmd
	for _, d := range a.dialogs {
		cmds = append(cmds, d.Update(msg))
	}
	for _, p := range a.pages() {
		cmds = append(cmds, p.Update(msg))
	}
	return tea.Batch(cmds...)
}

// terminal takes what the terminal says of itself.
func (a *App) terminal(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return a.resize(msg.Width, msg.Height), true
	case tea.BackgroundColorMsg:
		a.ground = lightGround
		if msg.IsDark() {
			a.ground = darkGround
		}
		a.look()
	case tea.ColorProfileMsg:
		if a.Profile > colorprofile.ASCII || a.Profile == colorprofile.Unknown {
			a.Profile = msg.Profile
			a.look()
		}
	case tea.ModeReportMsg:
		known := msg.Value == ansi.ModeSet || msg.Value == ansi.ModeReset || msg.Value == ansi.ModePermanentlySet
		if msg.Mode == ansi.ModeUnicodeCore && known {
			a.deps.Widths = ansi.GraphemeWidth
		}
	default:
		return nil, false
	}
	return nil, true
}

// resize gives every page the room inside the frame. Below the least size pages keep the
// least: nothing of them is seen.
func (a *App) resize(width, height int) tea.Cmd {
	a.width, a.height = width, height
	a.inside = insideOf(max(width, leastWidth), max(height, leastHeight))
	var cmds []tea.Cmd
	for _, p := range a.pages() {
		p.Resize(a.inside.W, a.inside.H)
		cmds = append(cmds, p.Update(tea.WindowSizeMsg{Width: a.inside.W, Height: a.inside.H}))
	}
	return tea.Batch(cmds...)
}

// own takes the messages of package page and the frame's own.
func (a *App) own(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case page.Navigate:
		return a.open(msg.Route), true
	case page.Back:
		return a.back(), true
	case page.OpenDialog:
		return a.openDialog(msg.Dialog), true
	case page.Then:
		return msg(), true
	case page.Beside:
		return msg.Work, true
	case page.CloseDialog:
		return a.close(msg.Dialog), true
	case page.Leave:
		return a.leavePage(msg), true
	case page.LeaveUnsaved:
		return a.leaveUnsaved(msg), true
	case page.Answer:
		return a.answer(msg), true
	case page.Saved:
		return a.saved(msg), true
	case page.Failed:
		a.failed(msg.Err)
		a.failedOf = msg.Of
	case page.Told:
		if msg.GivesWay && !a.toast.Empty() {
			return nil, true
		}
		return a.toast.Told(a.deps, msg.Sentence), true
	case page.SetColours:
		a.Colours = msg.Colours
		a.look()
		return nil, true
	case page.SetLanguage:
		return a.speak(msg.Lang), true
	case page.Mend:
		return a.mend(), true
	case page.Quit:
		return a.end(), true
	case ended:
		return tea.Batch(a.end(), a.listen()), true
	case endDue:
		return a.tryToEnd(msg.tries), true
	case reopened:
		if msg.err == nil {
			a.goesOn = true
			return tea.Quit, true
		}
		a.reopening = false
		a.toast.Failed(msg.err)
	case vouchDue:
		return a.lookThrough(), true
	case warmDue:
		return a.warm(), true
	case spoken:
		a.failed(msg.err)
	case watched:
		return a.watched(msg), true
	case crash:
		a.crashed(msg)
		return tea.Quit, true
	default:
		return nil, false
	}
	return nil, true
}

// watched tells the pages what another program has changed. A watch that fails says so once,
// not every second.
func (a *App) watched(w watched) tea.Cmd {
	if w.err != nil && !a.left() && !a.deaf {
		a.failed(w.err)
	}
	a.deaf = w.err != nil
	if !w.changed {
		return a.watch()
	}
	a.backups.owed = true
	a.toast.Withdraw() // u would take back something else
	return tea.Batch(a.changed(page.Changed{}), a.watch())
}

func (a *App) saved(s page.Saved) tea.Cmd {
	if s.Commit == "" {
		return nil
	}
	a.backups.owed = true
	var shown tea.Cmd
	switch {
	case s.Lasting && s.Label.Key == "":
	case s.Lasting: // u would take back something else
		shown = a.toast.Told(a.deps, s.Label)
	case s.Label.Key == "":
		a.toast.Withdraw()
	default:
		shown = a.toast.Saved(a.deps, s.Label, toast.Offer{Commit: s.Commit})
	}
	return tea.Batch(shown, a.changed(page.Changed{Touched: s.Touched}))
}

// undoKey is the key that takes back: u, unless the page in sight, where letters are typed, has
// one of its own. In a dialog, and where letters are typed without one, there is none.
func (a *App) undoKey() string {
	if a.dialog() != nil {
		return ""
	}
	for _, action := range a.here() {
		if action.Title == "shell.undo" {
			return action.Label(a.deps.Lang)
		}
	}
	if a.typing() {
		return ""
	}
	return "u"
}

// redoKey is the key that does again; in a dialog there is none.
func (a *App) redoKey() string {
	if a.dialog() != nil {
		return ""
	}
	return "ctrl+r"
}

// failed shows an error: under the field it names where there is one, else in the status
// line.
func (a *App) failed(err error) {
	a.failedOf = nil
	if err != nil && !a.left() && !a.shownByOwner(err) {
		a.toast.Failed(err)
	}
}

// shownByOwner lets the dialog or page in sight show an error, if it has the field it is
// about. What has a cause goes to the log in any case.
func (a *App) shownByOwner(err error) bool {
	a.note(err)
	f, ok := a.inSight().(page.FailTaker)
	return ok && f.Fail(err)
}

// speak changes the language of the screens, and remembers it.
func (a *App) speak(l text.Lang) tea.Cmd {
	a.deps.Lang = l
	shown := a.toast.Told(a.deps, text.Sentencef("shell.language-is"))
	if a.Speak == nil {
		return shown
	}
	remember := a.Speak
	return tea.Batch(shown, func() tea.Msg { return spoken{remember(context.Background(), l)} })
}

// key finds the way of a key: out, the error in sight, the uppermost dialog, the page, and
// then, unless it is being typed, the frame.
func (a *App) key(msg tea.KeyPressMsg) tea.Cmd {
	name := keys.Name(msg)
	a.toast.NextKey()
	switch {
	case name == "ctrl+c":
		return a.end()
	case a.small():
		if name == "q" && !a.typing() {
			return a.end()
		}
		return nil
	case name == "esc" && a.unsaved.Standing():
		a.unsaved.Dismiss()
		return nil
	case name == "esc" && a.toast.Standing():
		a.toast.Dismiss()
		return nil
	}
	if d := a.dialog(); d != nil {
		again := a.askAgain(d)
		cmd, handled := a.pressed(d, msg)
		switch {
		case handled:
		case name == "esc":
			cmd = tea.Batch(cmd, a.closeDialog())
		default:
			cmd = tea.Batch(cmd, a.refuse(msg))
		}
		return tea.Batch(again, cmd)
	}
	var asked tea.Cmd // by the page, also where the key is the frame's
	if p := a.top(); p != nil {
		again := a.askAgain(p)
		cmd, handled := a.pressed(p, msg)
		asked = tea.Batch(again, cmd)
		if handled {
			return asked
		}
	}
	if a.typing() && keys.Types(msg) {
		return asked
	}
	cmd, handled := keys.Dispatch(a.Anywhere(), msg)
	if !handled {
		cmd = a.refuse(msg)
	}
	return tea.Batch(asked, cmd)
}

// pressed gives a key to the page or dialog in sight. Unless it is a letter that is being typed,
// what it leads to may open something, for which the next keys wait.
func (a *App) pressed(p interface {
	HandleKey(tea.KeyPressMsg) (tea.Cmd, bool)
}, msg tea.KeyPressMsg,
) (tea.Cmd, bool) {
	typed := a.typing() && keys.Types(msg)
	cmd, handled := p.HandleKey(msg)
	if typed {
		return cmd, handled
	}
	return a.ahead.round.follow(cmd), handled
}
