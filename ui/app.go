// Package ui is the frame around the pages: the stack of pages, tabs, status line and footer,
// and the one place where keys and messages find their way. It knows no page by name: they
// are given to it. Only the frame draws the screen; nothing here reads or writes the register
// but the commands for undo, redo and the watch for other programs.
package ui

import (
	"context"
	"io"
	"os"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"stegvis/model/text"
	"stegvis/ui/components/finder"
	"stegvis/ui/components/toast"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/theme"
)

// Config is what the frame is made from.
type Config struct {
	Deps    *page.Deps                             // Register, History, Lang, Today and Now are set; the rest is filled in
	Pages   map[page.Kind]page.Constructor         // the pages there are; tabs without one are not shown
	Start   page.Route                             // where to begin
	Find    finder.Find                            // what / searches; nil: nothing
	Speak   func(context.Context, text.Lang) error // remembers the chosen language; nil: forgotten at exit
	Ground  string                                 // COLORFGBG, by which a terminal says its colours; empty: it does not
	Colours string                                 // the setting: dark, light or terminal; empty: what the terminal says
	Profile colorprofile.Profile                   // the colours of the terminal, as Profile found them
	Reopen  func(context.Context) error            // opens what lies where the register lay, for the next Run; nil: it cannot be
	Backup  func(context.Context, time.Time) error // makes a backup when one is due; nil: none is made
	Tell    []text.Sentence                        // remarks to begin with: the register lies on a network folder
	Begin   tea.Cmd                                // what is done first; nil: nothing
	Mend    func() bool                            // lets what can be done about a damaged register be shown after Run; false: it is not damaged; nil: it cannot be
	Vouch   func(context.Context) error            // looks whether the register is sound, when that is in doubt; nil: it is not
	Log     io.Writer                              // what went wrong and where; nil: nowhere
	Prompt  time.Duration                          // how long a frame waits for what it asks for; 0: not at all
	Written func() int64                           // how often the terminal was written to; nil: a frame is seen as soon as it is drawn

	signals <-chan os.Signal // the end is asked for; nil: never
}

// App is the program on the screen, a model of Bubble Tea. Make it with New, or use Run.
type App struct {
	Config
	deps       *page.Deps
	tabs       []page.Kind
	ground     ground                     // what is known of the background
	kept       map[page.Kind]page.Page    // the pages of tabs, as they were left
	missed     map[page.Page]page.Changed // what has changed while a page was not in sight
	stack      []layer
	dialogs    []page.Dialog
	unanswered map[any]page.Answer // what could not be read, by the page or dialog that asked
	anywhere   []keys.Action
	toast      toast.Toast
	unsaved    toast.Toast // what was not saved, until she has seen it
	writes     writes
	backups    backups
	ahead      ahead
	failedOf   *page.Latest // the question the error in sight is about; nil: none
	broken     error        // the panic that ended the program
	hungUp     atomic.Bool  // the system asked for the end
	work       atomic.Int64 // commands that were given and are not done
	ending     bool         // the end was asked for
	gone       bool         // another file lies in the register's place, and it is said
	opened     tea.Cmd      // of the dialog that the frame itself has just opened
	reopening  bool         // what lies there now is being opened
	goesOn     bool         // she goes on after the end of these screens: what is not stored goes with her
	deaf       bool         // the watch for other programs has failed, and said so

	width, height int
	inside        layout.Rect // where the page stands
	box           layout.Rect // where the uppermost dialog's inside stands
	tabSpots      []spot

	drawn    []string // the lines of the page in the last frame
	drawnFor frameLook
	under    under // the page under a dialog, as last drawn
	frame    string
	cursor   *tea.Cursor
	title    string
}

// layer is a page on the stack and how it was reached.
type layer struct {
	route page.Route
	page  page.Page
}

var _ tea.Model = (*App)(nil)

// New makes the frame with its first page. Nothing is read: Init gives the commands that do.
func New(c Config) *App {
	a := &App{
		Config: c, deps: c.Deps,
		kept:       map[page.Kind]page.Page{},
		unanswered: map[any]page.Answer{}, writes: newWrites(), ahead: ahead{round: &round{}},
	}
	if a.deps.After == nil {
		a.deps.After = a.tick
	}
	a.deps.Widths = ansi.WcWidth
	if a.deps.Unstored == nil {
		a.deps.Unstored = &page.Unstored{}
	}
	a.ground = groundOf(c.Ground)
	a.look()
	for _, k := range page.Tabs {
		if c.Pages[k] != nil {
			a.tabs = append(a.tabs, k)
		}
	}
	a.anywhere = a.everyAction()
	return a
}

// Init opens the first page and asks the terminal for its background.
func (a *App) Init() tea.Cmd {
	begin := []tea.Cmd{a.open(a.Start), tea.RequestBackgroundColor, a.watch(), a.listen(), a.nextBackup(), a.vouch(), a.deps.After(warmAfter, warmDue{}), a.Begin}
	for _, s := range a.Tell {
		begin = append(begin, page.Send(page.Told{Sentence: s}))
	}
	return a.guard(tea.Batch(begin...))
}

// look makes the theme anew from what is known of the terminal.
func (a *App) look() {
	a.deps.Theme = theme.New(a.colours(theme.Options{Profile: a.Profile, ASCII: a.deps.ASCII}))
}

// top is the page in sight; nil before Init.
func (a *App) top() page.Page {
	if len(a.stack) == 0 {
		return nil
	}
	return a.stack[len(a.stack)-1].page
}

// dialog is the uppermost dialog; nil when there is none.
func (a *App) dialog() page.Dialog {
	if len(a.dialogs) == 0 {
		return nil
	}
	return a.dialogs[len(a.dialogs)-1]
}

// inSight is where the keys go: the uppermost dialog, or the page.
func (a *App) inSight() any {
	if d := a.dialog(); d != nil {
		return d
	}
	return a.top()
}

// small tells whether the window is too small for any page.
func (a *App) small() bool { return a.width < leastWidth || a.height < leastHeight }

// typing tells whether letters are text where the keys go now.
func (a *App) typing() bool {
	c, ok := a.inSight().(page.Capturer)
	return ok && c.CapturesInput()
}
