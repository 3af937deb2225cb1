package page

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/storage"
)

// Latest keeps a page from using an old reply: of several questions asked one after the
// other only the last one's answer counts, and the earlier ones are cancelled. One Latest
// for each kind of question of a page; its zero value is ready.
type Latest struct {
	n      uint64
	cancel context.CancelFunc
}

// Ticket tells which question of which page a reply answers.
type Ticket struct {
	owner *Latest
	n     uint64
}

// Next makes the ticket of a new question. Earlier ones are no longer the latest.
func (l *Latest) Next() Ticket {
	if l.cancel != nil {
		l.cancel()
		l.cancel = nil
	}
	l.n++
	return Ticket{l, l.n}
}

// Is tells whether a ticket is this page's and the latest.
func (l *Latest) Is(t Ticket) bool { return t.owner == l && t.n == l.n }

// Reply is the answer to a question asked with Ask.
type Reply[T any] struct {
	Ticket Ticket
	Value  T
	Err    error
}

// Ask gives the command that reads something; its answer comes as Reply[T] and is used only
// if l.Is(reply.Ticket). A question asked before with the same Latest is cancelled.
func Ask[T any](l *Latest, read func(context.Context) (T, error)) tea.Cmd {
	t := l.Next()
	ctx, cancel := context.WithCancel(context.Background())
	l.cancel = cancel
	return func() tea.Msg {
		defer cancel()
		v, err := read(ctx)
		return Reply[T]{t, v, err}
	}
}

// Read gives the command that reads something and then does what is to be done with it, a
// dialog opened as a rule; Failed follows instead when it could not be read. read runs beside
// the screens and touches nothing of a page; then runs among them.
func Read[T any](read func(context.Context) (T, error), then func(T) tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		v, err := read(context.Background())
		if err != nil {
			return Failed{err}
		}
		return Then(func() tea.Cmd { return then(v) })
	}
}

// Write gives the command that makes a change: Saved follows and then the commands of after,
// in their order, or Failed alone. A change is never cancelled.
func Write(change func(context.Context) (storage.Done, error), after ...tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		done, err := change(context.Background())
		if err != nil {
			return Failed{err}
		}
		if len(after) == 0 {
			return Saved(done)
		}
		return tea.Sequence(append([]tea.Cmd{Send(Saved(done))}, after...)...)()
	}
}
