package page

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/storage"
)

// Changed tells every open page that the register is not what it was. It is sent by the
// frame, after Saved, undo and redo, and when another program has written. Touched says in
// which tables, and about whom; none means that anything may have changed.
type Changed struct{ Touched []storage.Touch }

// Concerns tells whether rows of one of these tables may have changed.
func (c Changed) Concerns(tables ...string) bool {
	return len(c.Touched) == 0 || storage.Done{Touched: c.Touched}.Touches(tables...)
}

// And is what this change and another one touched together.
func (c Changed) And(other Changed) Changed {
	if len(c.Touched) == 0 || len(other.Touched) == 0 {
		return Changed{}
	}
	return Changed{append(slices.Clone(c.Touched), other.Touched...)}
}

// Saved tells the frame that a commit was made: its label is shown with the key that takes
// it back, and every page hears Changed. It is what the writes of storage return:
// Saved(done). One without a Commit changed nothing and shows nothing; one that touched nothing named may have changed anything.
type Saved storage.Done

// Failed tells the frame that something went wrong: its sentence is shown until esc, its
// cause goes to the log. A nil Err is nothing. It also goes when what it says has been mended: a
// later answer to the same question has come.
type Failed struct {
	Err error
	Of  *Latest // the question that could not be answered; nil: no question
}

// Told is a remark in the status line that goes away by itself.
type Told struct {
	Sentence text.Sentence
	GivesWay bool // what stands there already, and the undo it offers, is worth more
}

// OpenDialog shows a dialog over the page. Dialogs may stand on one another.
type OpenDialog struct{ Dialog Dialog }

// CloseDialog takes a dialog away; without one the uppermost.
type CloseDialog struct{ Dialog Dialog }

// Leave takes a page away that has done what it was for, wherever it stands; Next is opened
// when it was the one in sight, and Asks over it.
type Leave struct {
	Page Page
	Next *Route
	Asks Dialog // nil: nothing
}

// LeaveUnsaved asks to leave a page or dialog whose change, asked for with WriteFor, is not made
// yet: what it waits for is said, and she chooses between leaving without it and waiting. Kept
// tells that what was typed is kept as a draft.
type LeaveUnsaved struct {
	Owner any
	Kept  bool
}

// Then is what is to be done with the answer of a command: the frame does it where the screens
// are, between two messages, so that it may look at and change what is a page's.
type Then func() tea.Cmd

// Beside is what a command answers that goes on beside the screens and opens nothing: the keys
// pressed meanwhile do not wait for it, but for what a page shows first. The frame runs it.
type Beside struct {
	Work  func() tea.Msg
	Reads bool // what a page or dialog shows: its answer is an Answer
}

// Aside gives the command of some work that goes on beside the screens and opens nothing.
func Aside(work func() tea.Msg) tea.Cmd { return Send(Beside{Work: work}) }

// Behind makes of a question one whose answer changes nothing in sight: no frame waits for it.
func Behind(ask tea.Cmd) tea.Cmd {
	if ask == nil {
		return nil
	}
	return func() tea.Msg {
		msg := ask()
		if b, ok := msg.(Beside); ok {
			b.Reads = false
			return b
		}
		return msg
	}
}

// Undo takes back the last change: what the key of the frame does, for a page in which one
// types.
type Undo struct{}

// Mend shows what can be done about a register that is damaged.
type Mend struct{}

// Quit ends the program; drafts are kept.
type Quit struct{}

// SetLanguage changes the language of the screens at once, and for the time after.
type SetLanguage struct{ Lang text.Lang }

// SetColours changes the colours of the screens at once: dark, light, terminal, or empty for what
// the terminal says.
type SetColours struct{ Colours string }

// Send gives the command that sends a message: return page.Send(page.Back{}).
func Send(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }

// Go gives the command that opens the page of a route.
func Go(r Route) tea.Cmd { return Send(Navigate{r}) }

// Open gives the command that shows a dialog.
func Open(d Dialog) tea.Cmd { return Send(OpenDialog{d}) }

// Close gives the command that takes the uppermost dialog away.
func Close() tea.Cmd { return Send(CloseDialog{}) }

// Fail gives the command that shows an error; nil for no error.
func Fail(err error) tea.Cmd {
	if err == nil {
		return nil
	}
	return Send(Failed{Err: err})
}

// FailOf gives the command that shows why a question could not be answered, until it is.
func FailOf(question *Latest, err error) tea.Cmd { return Send(Failed{err, question}) }
