package page

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/storage"
)

// Latest keeps a page from using an old answer: of several questions asked one after the
// other only the last one's answer counts, and the earlier ones are cancelled. One Latest
// for each kind of question of a page; its zero value is ready.
type Latest struct {
	n       uint64
	cancel  context.CancelFunc
	pending bool
}

// Drop cancels what was asked: no answer counts until the next question.
func (l *Latest) Drop() {
	if l.cancel != nil {
		l.cancel()
	}
	l.cancel, l.pending = nil, false
	l.n++
}

// Pending tells whether the last question is not answered yet.
func (l *Latest) Pending() bool { return l.pending }

// Answer is what a question brought back. It belongs to the frame, which calls Take between
// two updates while the page or dialog that asked is open.
type Answer struct {
	Owner  any  // the Page or Dialog that asked
	Failed bool // it could not be read, and the owner shows it: it is to be asked again

	latest *Latest
	n      uint64
	take   func() tea.Cmd
	again  func() tea.Cmd
}

// Take gives the answer to the page that asked, if it is still the latest: counts tells.
func (a Answer) Take() (cmd tea.Cmd, counts bool) {
	if a.latest.n != a.n {
		return nil, false
	}
	a.latest.pending = false
	return a.take(), true
}

// Of is the question it answers.
func (a Answer) Of() *Latest { return a.latest }

// Again asks the question once more, unless another was asked since.
func (a Answer) Again() tea.Cmd {
	if a.latest.n != a.n || a.latest.pending {
		return nil
	}
	return a.again()
}

// Ask gives the command that reads what a page or dialog shows; take gets it, between two
// updates, if no other question was asked with the same Latest meanwhile. A failure is shown,
// and it is read again at the next key: no page stays without what it shows.
func Ask[T any](owner any, l *Latest, read func(context.Context) (T, error), take func(T) tea.Cmd) tea.Cmd {
	return ask(owner, l, read, func(v T, err error) tea.Cmd {
		if err != nil {
			return FailOf(l, err)
		}
		return take(v)
	}, true)
}

// Try asks as Ask does, and leaves a failure to the owner: take gets it.
func Try[T any](owner any, l *Latest, read func(context.Context) (T, error), take func(T, error) tea.Cmd) tea.Cmd {
	return ask(owner, l, read, take, false)
}

func ask[T any](owner any, l *Latest, read func(context.Context) (T, error), take func(T, error) tea.Cmd, again bool) tea.Cmd {
	l.Drop()
	ctx, cancel := context.WithCancel(context.Background())
	l.cancel, l.pending = cancel, true
	n := l.n
	return Send(Beside{Reads: true, Work: func() tea.Msg {
		defer cancel()
		v, err := read(ctx)
		return Answer{
			Owner: owner, Failed: again && err != nil, latest: l, n: n,
			take:  func() tea.Cmd { return take(v, err) },
			again: func() tea.Cmd { return ask(owner, l, read, take, again) },
		}
	}})
}

// Read gives the command that reads something and then does what is to be done with it, a
// dialog opened as a rule; Failed follows instead when it could not be read. read runs beside
// the screens and touches nothing of a page; then runs among them.
func Read[T any](read func(context.Context) (T, error), then func(T) tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		v, err := read(context.Background())
		if err != nil {
			return Failed{Err: err}
		}
		return Then(func() tea.Cmd { return then(v) })
	}
}

// WriteRequest asks the frame for a change of the register. The frame makes the changes it is
// asked for one after the other, whatever page is in sight by then: a change that was made is
// shown with what takes it back, and every page hears of it; one that was not is named.
type WriteRequest struct {
	What  text.Sentence // what is changed, in the words by which it is named when it was not
	Make  func(context.Context) (storage.Done, error)
	Owner any  // the page or dialog that shows what is changed; an error is shown there unnamed
	Leads bool // something is opened once it is made, for which the next keys wait
	then  func(storage.Done, error) tea.Cmd
}

// Then does what the one who asked for the change wants to follow.
func (w WriteRequest) Then(done storage.Done, err error) tea.Cmd {
	if w.then == nil {
		return nil
	}
	return w.then(done, err)
}

// Write gives the command that asks for a change. While another program holds the register it
// waits and is tried again, so that change may be called more than once, but never after it
// has made the change. what names it: the label the change will have, or what it is about.
func Write(what text.Sentence, change func(context.Context) (storage.Done, error)) tea.Cmd {
	return WriteThen(what, change, nil)
}

// Of names a change by whom or what it is about and what is done: a word of the catalogue.
func Of(name, word string) text.Sentence { return text.Sentencef("shell.of", name, text.Say(word)) }

// WriteThen asks for a change as Write does; then is called once it is made or has failed, and
// after every page has heard of it. The page that asked may be gone by then: what follows may
// change its own fields, or close it by name, but nothing else that is open.
func WriteThen(what text.Sentence, change func(context.Context) (storage.Done, error), then func(storage.Done, error) tea.Cmd) tea.Cmd {
	return WriteFor(nil, what, change, then)
}

// WriteFor asks as WriteThen does for the change of a form that stays in sight until it is made:
// while it is, an error needs not name what was not saved.
func WriteFor(owner any, what text.Sentence, change func(context.Context) (storage.Done, error), then func(storage.Done, error) tea.Cmd) tea.Cmd {
	return Send(WriteRequest{What: what, Make: change, Owner: owner, then: then})
}

// WriteBefore asks as WriteThen does for a change after which then opens or shows what the next
// keys are meant for: they wait for it.
func WriteBefore(what text.Sentence, change func(context.Context) (storage.Done, error), then func(storage.Done, error) tea.Cmd) tea.Cmd {
	return Send(WriteRequest{What: what, Make: change, Leads: true, then: then})
}
