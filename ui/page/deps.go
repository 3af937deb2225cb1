package page

import (
	"context"
	"maps"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

// Deps is what the frame gives to every page: one value, passed by pointer. Only the frame
// changes it, between two calls of a page.
type Deps struct {
	Register *storage.Register
	Show     func(path string) error // opens a file as the system does; nil: nothing is opened
	History  History
	Lang     text.Lang
	Theme    *theme.Theme
	Today    func() model.Date
	Now      func() time.Time
	Widths   ansi.Method // how the terminal counts the cells of a text
	ASCII    bool        // symbols from ASCII only

	// Unstored holds the drafts of forms that are not stored yet, because another program holds
	// the register, or cannot be, because another file lies in its place. The frame makes it.
	Unstored *Unstored

	// After gives a command that sends msg when d has gone by. It is tea.Tick in the
	// program and a clock set by hand in tests: pages use it and no other timer.
	After func(d time.Duration, msg tea.Msg) tea.Cmd
}

// Unstored are drafts in memory, by their keys. It can be used by several goroutines at once;
// nil keeps nothing.
type Unstored struct {
	mu     sync.Mutex
	drafts map[string]string
}

// Keep keeps a draft under its key; an empty one is let go.
func (u *Unstored) Keep(key, value string) {
	if u == nil {
		return
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.drafts == nil {
		u.drafts = make(map[string]string)
	}
	u.drafts[key] = value
	if value == "" {
		delete(u.drafts, key)
	}
}

// Draft is the one kept under a key, if there is one.
func (u *Unstored) Draft(key string) (value string, kept bool) {
	value, kept = u.Drafts()[key]
	return value, kept
}

// Drafts are all that are kept.
func (u *Unstored) Drafts() map[string]string {
	if u == nil {
		return nil
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	return maps.Clone(u.drafts)
}

// History takes changes back and does them again. A *storage.Register is one.
type History interface {
	// Undo takes back the last change; NotFound when there is none, Conflict when what it
	// changed was changed again.
	Undo(ctx context.Context, now time.Time) (storage.Done, error)
	// Redo does again what was taken back last.
	Redo(ctx context.Context, now time.Time) (storage.Done, error)
	// UndoThat and RedoThat do so with that commit or not at all: Conflict when another one is
	// the last.
	UndoThat(ctx context.Context, now time.Time, that model.CommitID) (storage.Done, error)
	RedoThat(ctx context.Context, now time.Time, that model.CommitID) (storage.Done, error)
	// Turn tells, changing nothing, what Undo would take back, or Redo do again, and the commit
	// that UndoThat or RedoThat takes; NotFound when there is none.
	Turn(ctx context.Context, redo bool) (label text.Sentence, that model.CommitID, err error)
	// ChangedElsewhere tells whether another program has written since it was last asked.
	ChangedElsewhere(ctx context.Context) (bool, error)
	// Left is the error that says why the register is neither read nor written any more:
	// another file lies in its place. Nil while all is well.
	Left() error
}

// Look identifies everything drawing depends on besides the data: what was drawn under an
// equal Look can be shown again.
type Look struct {
	Lang   text.Lang
	Theme  *theme.Theme
	Widths ansi.Method
}

// Look gives the present look.
func (d *Deps) Look() Look { return Look{d.Lang, d.Theme, d.Widths} }

// Say gives a word of the catalogue in the person's language.
func (d *Deps) Say(key string, args ...any) string { return d.Lang.Say(key, args...) }

// Count gives the form of a word that fits the number n.
func (d *Deps) Count(key string, n int, args ...any) string { return d.Lang.Count(key, n, args...) }

// Width measures text in cells.
func (d *Deps) Width(s string) int { return layout.Width(d.Widths, s) }

// Cut shortens text to at most w cells, ending in the sign for more.
func (d *Deps) Cut(s string, w int) string { return layout.Cut(d.Widths, s, w, d.Theme.More) }

// Fit makes text exactly w cells wide: cut, or padded behind.
func (d *Deps) Fit(s string, w int) string { return layout.Fit(d.Widths, s, w, d.Theme.More) }

// FitRight makes text exactly w cells wide with its end at the right: for numbers.
func (d *Deps) FitRight(s string, w int) string {
	return layout.FitRight(d.Widths, s, w, d.Theme.More)
}

// Ends puts two texts at both ends of a line of w cells: a heading and what belongs to it.
func (d *Deps) Ends(left, right string, w int) string {
	return layout.Ends(d.Widths, left, right, w, d.Theme.More)
}
