package ui

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// How long it takes until it is said that a change is still being saved; how soon one that met
// another program is tried again, where each try waits some seconds itself; and after how many
// tries, about a minute, it is given up.
const (
	slowAfter = 700 * time.Millisecond
	tryAgain  = time.Second
	mostTries = 10
)

// writes are the changes that were asked for and are not made yet. They are made one after the
// other in the order in which they were asked for, and none is dropped without being named.
type writes struct {
	ctx     context.Context // ended when the program is to end without them
	cancel  context.CancelFunc
	waiting []*write
	running bool            // the first one is at work, or will be tried again
	met     int             // how often another program held the register
	shown   bool            // it is said that they wait
	lost    []text.Sentence // what was not saved while the program was ending
}

// write is a change that was asked for.
type write struct {
	what  text.Sentence
	begin func() func(context.Context) (storage.Done, error) // what makes the change, when its turn has come
	ended func(storage.Done, error) tea.Cmd

	run    func(context.Context) (storage.Done, error)
	met    int // of writes, when it was asked for
	tried  *try
	atWork bool   // the last try is not over
	stop   func() // ends the last try

	owner    any         // the page or dialog that shows what is changed
	question page.Dialog // whether she leaves that
	dropped  bool        // she has left it
	kept     bool        // and what she typed is kept
}

// noneDone is what a change did that was not made.
var noneDone storage.Done

// try is one attempt to make a change. It belongs to whoever takes it first: the command, or
// the end of the program.
type try struct {
	taken atomic.Bool
	over  chan struct{}
	done  storage.Done
	err   error
}

// errUnfinished is an attempt that a panic has cut off.
var errUnfinished = errors.New("cut off by a panic")

// Messages of the queue to itself.
type (
	tried    struct{ write *write }
	retryDue struct{ write *write }
	slowDue  struct{ write *write }
)

func newWrites() writes {
	ctx, cancel := context.WithCancel(context.Background())
	return writes{ctx: ctx, cancel: cancel}
}

// held tells whether another program is what the first change waits for.
func (w *writes) held() bool { return len(w.waiting) > 0 && w.met > w.waiting[0].met }

// saving takes the messages of what is to be written: changes, what is taken back, backups.
func (a *App) saving(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case page.WriteRequest:
		return a.ask(msg), true
	case page.Undo:
		return a.turnBack(false), true
	case turn:
		return a.turnBack(msg.redo), true
	case tried:
		return a.tried(msg.write), true
	case retryDue:
		if q := a.writes.waiting; len(q) == 0 || q[0] != msg.write {
			return nil, true // dropped meanwhile
		}
		return a.attempt(msg.write), true
	case drop:
		return a.dropWrite(msg.write), true
	case slowDue:
		a.writes.shown = a.writes.shown || len(a.writes.waiting) > 0 && a.writes.waiting[0] == msg.write
		return nil, true
	case backupDue:
		return a.backUp(), true
	case backedUp:
		return a.backedUp(msg.err), true
	}
	return nil, false
}

// ask takes in what a page wants changed.
func (a *App) ask(r page.WriteRequest) tea.Cmd {
	var done storage.Done
	var err error
	over := a.follows(r, func() tea.Cmd { return a.written(r, done, err) })
	return a.enqueue(&write{
		what: r.What, owner: r.Owner,
		begin: func() func(context.Context) (storage.Done, error) { return r.Make },
		ended: func(d storage.Done, e error) tea.Cmd {
			done, err = d, e
			return over()
		},
	})
}

func (a *App) enqueue(w *write) tea.Cmd {
	w.met = a.writes.met
	a.writes.waiting = append(a.writes.waiting, w)
	return a.nextWrite()
}

// nextWrite begins the first change that waits, unless one is at work.
func (a *App) nextWrite() tea.Cmd {
	q := &a.writes
	if q.running || len(q.waiting) == 0 {
		return nil
	}
	q.running = true
	first := q.waiting[0]
	return tea.Batch(a.attempt(first), a.deps.After(slowAfter, slowDue{first}))
}

// attempt gives the command that tries to make a change.
func (a *App) attempt(w *write) tea.Cmd {
	if w.run == nil {
		w.run = w.begin()
	}
	t, run := &try{over: make(chan struct{}), err: errUnfinished}, w.run
	ctx, stop := context.WithCancel(a.writes.ctx)
	w.tried, w.atWork, w.stop = t, true, stop
	return func() tea.Msg {
		if !t.taken.CompareAndSwap(false, true) {
			return nil
		}
		defer close(t.over)
		t.done, t.err = run(ctx)
		return tried{w}
	}
}

// tried goes on when an attempt is over: the same again when another program held the register,
// or the next.
func (a *App) tried(w *write) tea.Cmd {
	q := &a.writes
	w.atWork = false
	w.stop()
	if model.CodeOf(w.tried.err) == model.Busy {
		if q.met++; q.met-w.met < mostTries && !w.dropped {
			a.freeKeys()
			return a.deps.After(tryAgain, retryDue{w})
		}
	}
	var cmds []tea.Cmd
	for _, over := range q.settle() {
		if over.err != nil && a.ending {
			q.lost = append(q.lost, over.what)
		}
		if over.question != nil {
			cmds = append(cmds, a.leaveOwner(over.question))
		}
		cmds = append(cmds, over.ended(over.done, over.err))
	}
	return tea.Batch(append(cmds, a.goOn())...)
}

// goOn begins the next change, or the end that waited for the last one.
func (a *App) goOn() tea.Cmd {
	next := a.nextWrite()
	if len(a.writes.waiting) > 0 {
		return next
	}
	a.writes.shown = false
	if a.ending {
		return a.tryToEnd(endTries)
	}
	return next
}

// settled is a change and what became of it.
type settled struct {
	*write
	done storage.Done
	err  error
}

// settle takes away the first change, which was made or was not. With one that is given up go
// all that have waited as long for the same.
func (q *writes) settle() []settled {
	first := q.waiting[0]
	over := []settled{{first, first.tried.done, first.tried.err}}
	if first.dropped && first.tried.err != nil {
		over[0].err = first.leftBehind()
	}
	q.waiting, q.running = q.waiting[1:], false
	if model.CodeOf(first.tried.err) != model.Busy {
		return over
	}
	for len(q.waiting) > 0 && q.met-q.waiting[0].met >= mostTries {
		over = append(over, settled{write: q.waiting[0], err: first.tried.err})
		q.waiting = q.waiting[1:]
	}
	return over
}

// finish makes what still waits, now that the screens are gone, and gives what was not saved.
// A signal, or the second time the end was asked for, ends the waiting.
func (a *App) finish() []text.Sentence {
	q := &a.writes
	for ; len(q.waiting) > 0; q.waiting = q.waiting[1:] {
		w := q.waiting[0]
		if !a.makeLast(w) {
			q.lost = append(q.lost, w.what)
		}
	}
	return q.lost
}

// makeLast tells whether a change that still waited has been made in the end.
func (a *App) makeLast(w *write) bool {
	q := &a.writes
	if w.tried != nil && !w.tried.taken.CompareAndSwap(false, true) {
		<-w.tried.over // as long as the engine waits, at most: only then it is known
		if w.tried.err == nil {
			return true
		}
		if model.CodeOf(w.tried.err) != model.Busy {
			return false
		}
		q.met++
	}
	if w.dropped {
		return false
	}
	if w.run == nil {
		w.run = w.begin()
	}
	for q.ctx.Err() == nil && q.met-w.met < mostTries {
		_, err := w.run(q.ctx)
		if model.CodeOf(err) != model.Busy || err == nil {
			return err == nil
		}
		q.met++
		select {
		case <-a.signals:
			q.cancel()
		default:
		}
	}
	return false
}

// waits is the line that tells of changes that are not saved yet; empty when there is nothing
// to tell.
func (a *App) waits() string {
	n := len(a.writes.waiting)
	switch {
	case n == 0:
		return ""
	case a.ending:
		return a.deps.Count("shell.quit-waits", n, a.quitKey())
	case a.writes.held():
		return a.deps.Say("shell.waiting", n)
	case a.writes.shown:
		return a.deps.Count("shell.writing", n)
	}
	return ""
}

// quitKey is the key that ends the program here.
func (a *App) quitKey() string {
	if a.dialog() != nil || a.typing() {
		return keys.Say("ctrl+c", a.deps.Lang)
	}
	return keys.Say("q", a.deps.Lang)
}
