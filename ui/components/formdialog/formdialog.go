// Package formdialog is a form over a page that is saved as one change: it keeps the draft of
// what is half filled in, shows what is wrong under its field, and says when it was saved. What
// is asked and what saving means comes from outside.
package formdialog

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/draft"
	"stegvis/ui/components/form"
	"stegvis/ui/components/picker"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// widest is how wide a dialog is where there is room for it.
const widest = 64

// Options are what is asked, and what saving means.
type Options struct {
	Title    func() string // in the person's language
	Intro    func() string // lines above the form; nil: none
	Fields   []form.Field
	Values   map[string]string // what is filled in at the beginning
	Focus    string            // the field one begins in; empty: the first
	DraftKey string            // under which the draft is kept; empty: no drafts

	// Known lists what is known already for fields that take anything, by their keys. It is
	// read when the dialog opens, and offered while one types.
	Known map[string]func(context.Context) ([]string, error)
	// Save makes the change. Until it has ended the dialog can be neither closed nor saved a
	// second time.
	Save func(ctx context.Context, values map[string]string) (storage.Done, error)
	// After is sent to the pages when it is saved; nil: nothing.
	After func(values map[string]string) tea.Msg
}

// Dialog is the form. Make it with New.
type Dialog struct {
	deps    *page.Deps
	opts    Options
	form    *form.Form
	reading page.Latest
	saving  page.Latest
	busy    bool                // it is being saved
	values  map[string]string   // being saved
	draft   *draft.Draft        // what is typed and not saved
	drafted bool                // what was typed earlier stands in the form
	offers  map[string][]string // for the fields of Known
	intro   int                 // the lines of the introduction, as last drawn
}

var (
	_ page.Dialog    = (*Dialog)(nil)
	_ page.Capturer  = (*Dialog)(nil)
	_ page.Cursorer  = (*Dialog)(nil)
	_ page.Dirtier   = (*Dialog)(nil)
	_ page.Flusher   = (*Dialog)(nil)
	_ page.Leaver    = (*Dialog)(nil)
	_ page.Actor     = (*Dialog)(nil)
	_ page.Initer    = (*Dialog)(nil)
	_ page.FailTaker = (*Dialog)(nil)
)

// New makes the dialog.
func New(deps *page.Deps, o Options) *Dialog {
	d := &Dialog{deps: deps, opts: o}
	d.build(nil)
	d.draft = draft.New(deps, o.DraftKey, d.form.Typed())
	return d
}

// build makes the form anew, with a draft in it or without.
func (d *Dialog) build(typed map[string]string) {
	fields := make([]form.Field, len(d.opts.Fields))
	for i, f := range d.opts.Fields {
		if d.opts.Known[f.Key] != nil {
			f.Kind, f.Free = model.Choice, true
			f.Options = func(text.Lang) []picker.Option { return options(d.offers[f.Key]) }
		}
		fields[i] = f
	}
	d.form = form.New(d.deps, form.Options{Fields: fields, Values: d.opts.Values, Draft: typed, Compact: true, Save: d.save, Store: func(typed map[string]string) tea.Cmd { return d.draft.Store(typed) }})
	d.drafted = len(typed) > 0
	if d.opts.Focus != "" {
		d.form.Focus(d.opts.Focus)
	}
}

func options(known []string) []picker.Option {
	offers := make([]picker.Option, len(known))
	for i, k := range known {
		offers[i] = picker.Option{Value: k, Label: k}
	}
	return offers
}

// Title is the given one.
func (d *Dialog) Title() string { return d.opts.Title() }

// Init looks for a draft that was left, and for what is known already.
func (d *Dialog) Init() tea.Cmd {
	if d.opts.DraftKey == "" && len(d.opts.Known) == 0 {
		return nil
	}
	return d.read()
}

// Update takes the draft, the outcome of saving, and what the form wants.
func (d *Dialog) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Reply[known]:
		return d.take(msg)
	case page.Reply[storage.Done]:
		return d.saved(msg)
	}
	if click, ok := msg.(tea.MouseClickMsg); ok {
		click.Y -= d.intro
		msg = click
	}
	return d.form.Update(msg)
}

func (d *Dialog) take(reply page.Reply[known]) tea.Cmd {
	if !d.reading.Is(reply.Ticket) || reply.Err != nil {
		return nil
	}
	d.offers = reply.Value.offers
	if len(reply.Value.draft) == 0 || d.form.Dirty() {
		return nil
	}
	d.build(reply.Value.draft)
	return page.Send(page.Told{Sentence: text.Sentencef("log.draft")})
}

// HandleKey passes the keys to the form.
func (d *Dialog) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	switch name := keys.Name(msg); {
	case d.busy && (name == "esc" || name == "enter" || name == "ctrl+s"):
		return nil, true
	case name == afresh && d.drafted:
		return d.afresh(), true
	}
	return d.form.HandleKey(msg)
}

// Actions are the form's keys, the one that throws away what was typed earlier, and the one
// that closes the dialog.
func (d *Dialog) Actions() []keys.Action {
	return append(d.form.Actions(),
		keys.Action{ID: "formdialog.afresh", Title: "log.afresh", Binding: keys.On(afresh), Hint: true, Enabled: func() bool { return d.drafted }, Run: d.afresh},
		keys.Action{ID: "formdialog.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close})
}

// View draws the introduction and the form, always as wide.
func (d *Dialog) View(width, height int) string {
	width = min(width, widest)
	var lines []string
	if d.opts.Intro != nil {
		lines = layout.Wrap(d.deps.Widths, d.opts.Intro(), width)
		lines = append(lines[:max(min(len(lines), height-3), 0)], "")
	}
	d.intro = len(lines)
	for i, l := range lines {
		lines[i] = d.deps.Theme.Muted.Paint(l)
	}
	d.form.Resize(width, max(height-d.intro, 1))
	lines = append(lines, strings.Split(d.form.View(), "\n")...)
	lines[0] = layout.Fit(d.deps.Widths, lines[0], width, "")
	return strings.Join(lines, "\n")
}

// CapturesInput is always true.
func (d *Dialog) CapturesInput() bool { return true }

// Cursor is the form's, below the introduction.
func (d *Dialog) Cursor() *tea.Cursor {
	c := d.form.Cursor()
	if c == nil {
		return nil
	}
	below := *c
	below.Y += d.intro
	return &below
}

// Dirty tells whether something was typed.
func (d *Dialog) Dirty() bool { return d.form.Dirty() }

// Fail shows an error under the field it names.
func (d *Dialog) Fail(err error) (handled bool) { return d.form.Fail(err) }
