package ui

import (
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// aheadLimit is how long keys wait for what a key before them opens.
const aheadLimit = 3 * time.Second

// ahead is what was typed ahead of the screens: from a key that may open a page or a dialog
// until it has, keys, pastes and clicks wait, in their order, so that none of them acts on what
// lies below.
type ahead struct {
	round   *round    // of the commands that keys wait for; a new one when the time is out
	now     *round    // of the message that is being taken; nil: keys do not wait for it
	given   bool      // the time is out for what the page in sight is about to open
	waiting []tea.Msg // keys, pastes and clicks
	waits   int       // how often they began to wait
	unseen  question  // that nobody asked for, until the terminal has shown it
}

// question is a dialog that opened by itself, and how often the terminal had been written to when it
// was drawn.
type question struct {
	dialog page.Dialog
	drawn  bool
	writes int64
}

// round counts commands that came out of keys and have not answered.
type round struct{ open atomic.Int64 }

// Messages of the frame to itself about what was typed ahead.
type (
	// answered is what a command brought that keys wait for.
	answered struct {
		msg   tea.Msg // nil: nothing
		round *round
	}
	aheadDue struct{ waits int }
)

// Brought is the message itself.
func (m answered) Brought() tea.Msg { return m.msg }

// follow makes keys wait until a command has answered, with all it is made of.
func (r *round) follow(cmd tea.Cmd) tea.Cmd { return r.until(cmd, false) }

// begun makes keys wait for what is read by the command with which a page or a dialog begins,
// unless one types there: letters are not commands then.
func (r *round) begun(opened any, cmd tea.Cmd) tea.Cmd {
	if c, ok := opened.(page.Capturer); ok && c.CapturesInput() {
		return cmd
	}
	return r.until(cmd, true)
}

func (r *round) until(cmd tea.Cmd, reads bool) tea.Cmd {
	if cmd == nil {
		return nil
	}
	r.open.Add(1)
	return func() tea.Msg {
		msg := cmd()
		if several, ok := eachOf(msg, func(c tea.Cmd) tea.Cmd { return r.until(c, reads) }); ok {
			r.open.Add(-1)
			return several
		}
		switch m := msg.(type) {
		case tea.QuitMsg:
			return msg
		case page.Beside:
			if reads && m.Reads {
				return answered{m.Work(), r}
			}
			return tea.BatchMsg{page.Send(answered{nil, r}), page.Send(m)}
		}
		return answered{msg, r}
	}
}

// taken takes what a command brought that keys wait for. What is to be done with something that
// was read may open something in turn.
func (a *App) taken(m answered) tea.Cmd {
	a.ahead.now = m.round
	defer func() { a.ahead.now = nil }()
	defer m.round.open.Add(-1)
	cmd := a.route(m.msg)
	if _, then := m.msg.(page.Then); then {
		return m.round.follow(cmd)
	}
	return cmd
}

// follows makes keys wait for a change that the form in sight is left with, or after which
// something is opened. For any other, as of who comes through the door, they do not.
func (a *App) follows(r page.WriteRequest, ended func() tea.Cmd) func() tea.Cmd {
	waited := a.ahead.now
	if waited == nil || r.Owner != a.inSight() && !r.Leads {
		return ended
	}
	waited.open.Add(1)
	return func() tea.Cmd {
		defer waited.open.Add(-1)
		return waited.follow(ended())
	}
}

// holds tells whether keys are to wait.
func (a *App) holds() bool {
	o, ok := a.inSight().(page.Opener)
	opens := ok && o.Opens()
	a.ahead.given = a.ahead.given && opens
	return a.ahead.round.open.Load() > 0 || opens && !a.ahead.given
}

// input takes a key, a paste or a click at its turn.
func (a *App) input(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && keys.Name(k) == "ctrl+c" {
		a.ahead.waiting = nil
		return a.route(msg)
	}
	if a.unseen() {
		return a.toast.Told(a.deps, text.Sentencef("shell.typed-before"))
	}
	if len(a.ahead.waiting) == 0 && !a.holds() {
		return a.route(msg)
	}
	a.ahead.waiting = append(a.ahead.waiting, msg)
	if len(a.ahead.waiting) > 1 {
		return nil
	}
	return a.waitFrom()
}

// waitFrom begins the time that keys wait.
func (a *App) waitFrom() tea.Cmd {
	a.ahead.waits++
	return a.deps.After(aheadLimit, aheadDue{a.ahead.waits})
}

// play takes what waits, up to the key that opens something again.
func (a *App) play() tea.Cmd {
	var cmds []tea.Cmd
	for len(a.ahead.waiting) > 0 && !a.holds() {
		first := a.ahead.waiting[0]
		a.ahead.waiting = a.ahead.waiting[1:]
		cmds = append(cmds, a.route(first))
	}
	if len(a.ahead.waiting) > 0 && len(cmds) > 0 {
		cmds = append(cmds, a.waitFrom())
	}
	return tea.Batch(cmds...)
}

// freeKeys lets keys wait no more for a change that another program is in the way of: until it is
// made, the form it came from is what is typed at.
func (a *App) freeKeys() { a.ahead.round = &round{} }

// waitedLong gives the keys free again. What waited goes to where one types, and otherwise
// nowhere: it was not meant for the page below.
func (a *App) waitedLong(due aheadDue) tea.Cmd {
	if due.waits != a.ahead.waits || len(a.ahead.waiting) == 0 || !a.holds() {
		return nil
	}
	a.freeKeys()
	a.ahead.given = true
	if a.typing() {
		return nil
	}
	return a.forget("shell.typed-ahead")
}

// interrupt throws away what was typed before a question that nobody asked for, and takes no answer
// to it until it has been seen.
func (a *App) interrupt(dialog page.Dialog) tea.Cmd {
	a.ahead.unseen = question{dialog: dialog}
	return a.forget("shell.typed-before")
}

// unseen tells whether a question that nobody asked for is in the way of keys, and not on the
// terminal yet.
func (a *App) unseen() bool {
	q := a.ahead.unseen
	if a.Written == nil || q.dialog == nil || q.dialog != a.dialog() || a.small() {
		return false
	}
	return !q.drawn || a.Written() <= q.writes
}

// drew notes that what stands open was drawn.
func (a *App) drew() {
	if q := &a.ahead.unseen; a.Written != nil && !q.drawn {
		q.drawn, q.writes = true, a.Written()
	}
}

// forget throws away what waits, if anything does, and says so.
func (a *App) forget(said string) tea.Cmd {
	if len(a.ahead.waiting) == 0 {
		return nil
	}
	a.ahead.waiting = nil
	return a.toast.Told(a.deps, text.Sentencef(said))
}
