// Package page is the contract between the frame and the pages: the Page and Dialog
// interfaces, what they are given (Deps), where one can go (Route), and the messages they
// send. It draws nothing and knows no page.
//
// How a page is written:
//
//   - A Constructor makes the page for a Route, without any reading: the first frame is
//     drawn at once. Init returns the command that reads.
//   - Update and View never read or write the register: commands do, made with Read, Ask and
//     Write. What they bring back comes to a function of the page, called by the frame between
//     two updates; what was read for a page that is gone is dropped, what was written never is.
//   - A page is drawn in exactly the width and height of Resize. Text begins in the second
//     column and ends in the last but one; a selected row is marked over all of them.
//   - A command runs beside the program: what it needs of the page and of Deps is taken
//     before (register, now := p.Deps.Register, p.Deps.Now()), never inside it.
//   - Deps.Lang, Deps.Theme and Deps.Widths change while the program runs: read them in
//     View, keep nothing made with them (or keep it by Deps.Look).
//   - What happened is told with messages: Failed for an error, Told
//     for a remark, Navigate and Back to move, OpenDialog for a dialog.
//   - Messages reach every page that is open, also those under the one in sight.
//   - Mouse messages reach the page in sight, with X and Y counted from its own corner;
//     so does tea.PasteMsg.
//
// A new page is a folder in ui/pages, its Kind and its tab in route.go, its constructor in
// pages.All, and an action of another page that leads there. A tab also needs shell.tab-KIND
// and shell.go-KIND in package text; a Kind without a constructor is not shown.
package page

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
)

// Page is one screen between the line of tabs and the status line.
type Page interface {
	// Init starts the page's first reading. It is called once.
	Init() tea.Cmd
	// Update takes data, ticks, pastes and the mouse: everything but keys.
	Update(tea.Msg) tea.Cmd
	// HandleKey takes a key; handled is false when the page does not want it, and the
	// frame may then use it.
	HandleKey(tea.KeyPressMsg) (cmd tea.Cmd, handled bool)
	// Resize tells the cells there are. It is called before the first View.
	Resize(width, height int)
	// View draws at most height lines of at most width cells.
	View() string
	// Title names what is shown, for the window's title: a person, or the page.
	Title() string
	// Actions are what can be done here: the only source of the keys in footer, help and
	// palette.
	Actions() []keys.Action
}

// Constructor makes the page of a route. It must not read anything.
type Constructor func(*Deps, Route) Page

// Capturer is a page or dialog in which one can type: while CapturesInput is true, keys
// that type text are never taken for commands.
type Capturer interface{ CapturesInput() bool }

// Dirtier is a page that may hold something typed and not saved.
type Dirtier interface{ Dirty() bool }

// Cursorer is a page or dialog that shows the terminal's cursor: its place from the
// page's own corner, as of the last View; nil for none.
type Cursorer interface{ Cursor() *tea.Cursor }

// Statuser is a page that has a line to show above the footer while nothing has happened:
// "3 of 59".
type Statuser interface{ Status() string }

// Flusher is a page or dialog with a draft to store. Flush is called when it is left while
// the program runs on, and gives the command that stores the draft; nil when there is none.
type Flusher interface{ Flush() tea.Cmd }

// Leaver is a page or dialog with a draft to store when the program ends. Leave is called once,
// after the screen has been given back, and stores the draft itself.
type Leaver interface{ Leave() }

// Refocuser is a page that can be pointed at another part of the same thing: called
// instead of opening the page a second time on itself.
type Refocuser interface{ Refocus(Route) tea.Cmd }

// FailTaker is a page or dialog with a form: Fail shows an error under the field it names.
// handled is false when there is no such field, and the frame shows the error itself.
type FailTaker interface {
	Fail(err error) (handled bool)
}

// Dialog is a small thing over the page: a question, a form, a list to choose from. The
// frame draws its border and its title around it.
type Dialog interface {
	// Update takes data, ticks, pastes and the mouse, as a page's.
	Update(tea.Msg) tea.Cmd
	// HandleKey takes every key but ctrl+c. When it does not handle esc, the dialog is
	// closed.
	HandleKey(tea.KeyPressMsg) (cmd tea.Cmd, handled bool)
	// View draws the inside: at most height lines of at most width cells. The dialog is
	// as wide as its widest line.
	View(width, height int) string
	// Title stands in the border; it is in the person's language.
	Title() string
}

// Actor is a dialog with actions of its own for the footer.
type Actor interface{ Actions() []keys.Action }

// Opener is a page or dialog that was told to open or leave something and waits for what it has
// to know first: while Opens is true, keys wait.
type Opener interface{ Opens() bool }

// Interrupter is a dialog that may open without having been asked for: while Interrupts is true,
// what was typed before it stood in sight is no answer to it and is left out.
type Interrupter interface{ Interrupts() bool }

// Initer is a dialog with a command to run when it opens.
type Initer interface{ Init() tea.Cmd }
