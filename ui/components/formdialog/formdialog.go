// Package formdialog is a form over a page that is saved as one change: it keeps the draft of
// what is half filled in, shows what is wrong under its field, and says when it was saved. What
// is asked and what saving means comes from outside.
package formdialog

import (
	"context"
	"encoding/json"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// Options are what is asked, and what saving means.
type Options struct {
	Title    func() string // in the person's language
	Intro    func() string // lines above the form; nil: none
	Fields   []form.Field
	Values   map[string]string // what is filled in at the beginning
	Focus    string            // the field one begins in; empty: the first
	DraftKey string            // under which the draft is kept; empty: no drafts
	// Save makes the change. It runs to its end even if the dialog is closed.
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
	values  map[string]string // being saved
	intro   int               // the lines of the introduction, as last drawn
}

var (
	_ page.Dialog   = (*Dialog)(nil)
	_ page.Capturer = (*Dialog)(nil)
	_ page.Cursorer = (*Dialog)(nil)
	_ page.Dirtier  = (*Dialog)(nil)
	_ page.Flusher  = (*Dialog)(nil)
	_ page.Leaver   = (*Dialog)(nil)
	_ page.Actor    = (*Dialog)(nil)
	_ page.Initer   = (*Dialog)(nil)
)

// New makes the dialog.
func New(deps *page.Deps, o Options) *Dialog {
	d := &Dialog{deps: deps, opts: o}
	d.build(o.Values, nil)
	return d
}

func (d *Dialog) build(values, draft map[string]string) {
	d.form = form.New(d.deps, form.Options{Fields: d.opts.Fields, Values: values, Draft: draft, Compact: true, Save: d.save, Store: d.store})
	if d.opts.Focus != "" {
		d.form.Focus(d.opts.Focus)
	}
}

// Title is the given one.
func (d *Dialog) Title() string { return d.opts.Title() }

// Init looks for a draft that was left.
func (d *Dialog) Init() tea.Cmd {
	if d.opts.DraftKey == "" {
		return nil
	}
	register, key := d.deps.Register, d.opts.DraftKey
	return page.Ask(&d.reading, func(ctx context.Context) (map[string]string, error) {
		stored, found, err := register.Draft(ctx, key)
		if err != nil || !found {
			return nil, err
		}
		var draft map[string]string
		err = json.Unmarshal([]byte(stored), &draft)
		return draft, err
	})
}

// Update takes the draft, the outcome of saving, and what the form wants.
func (d *Dialog) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Reply[map[string]string]:
		if d.reading.Is(msg.Ticket) && msg.Err == nil && len(msg.Value) > 0 && !d.form.Dirty() {
			d.build(d.form.Typed(), msg.Value)
			return page.Send(page.Told{Sentence: text.Sentencef("log.draft")})
		}
		return nil
	case page.Reply[storage.Done]:
		return d.saved(msg)
	}
	if click, ok := msg.(tea.MouseClickMsg); ok {
		click.Y -= d.intro
		msg = click
	}
	return d.form.Update(msg)
}

func (d *Dialog) save(values map[string]string) tea.Cmd {
	register, key, save := d.deps.Register, d.opts.DraftKey, d.opts.Save
	d.values = values
	return page.Ask(&d.saving, func(context.Context) (storage.Done, error) {
		ctx := context.Background()
		done, err := save(ctx, values)
		if err != nil || key == "" {
			return done, err
		}
		return done, register.DropDraft(ctx, key)
	})
}

func (d *Dialog) saved(reply page.Reply[storage.Done]) tea.Cmd {
	if !d.saving.Is(reply.Ticket) {
		return nil
	}
	if reply.Err != nil {
		if d.form.Fail(reply.Err) {
			return nil
		}
		return page.Fail(reply.Err)
	}
	d.form.Saved()
	cmds := []tea.Cmd{page.Close(), page.Send(page.Saved(reply.Value))}
	if d.opts.After != nil {
		cmds = append(cmds, page.Send(d.opts.After(d.values)))
	}
	return tea.Sequence(cmds...)
}

// store keeps the draft.
func (d *Dialog) store(draft map[string]string) tea.Cmd {
	if d.opts.DraftKey == "" {
		return nil
	}
	return func() tea.Msg {
		if err := d.keep(draft); err != nil {
			return page.Failed{Err: err}
		}
		return nil
	}
}

func (d *Dialog) keep(draft map[string]string) error {
	value, err := json.Marshal(draft)
	if err != nil {
		return err
	}
	return d.deps.Register.SaveDraft(context.Background(), d.deps.Now(), d.opts.DraftKey, string(value))
}

// HandleKey passes the keys to the form.
func (d *Dialog) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return d.form.HandleKey(msg) }

// View draws the introduction and the form.
func (d *Dialog) View(width, height int) string {
	width = min(width, 64)
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
	return strings.Join(append(lines, d.form.View()), "\n")
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

// Actions are the form's keys.
func (d *Dialog) Actions() []keys.Action { return d.form.Actions() }

// Flush stores the draft while the program runs on.
func (d *Dialog) Flush() tea.Cmd { return d.form.Flush() }

// Leave stores the draft at the end of the program; there is nobody left to tell of an error.
func (d *Dialog) Leave() {
	if draft, ok := d.form.Draft(); ok && d.opts.DraftKey != "" {
		_ = d.keep(draft)
	}
}
