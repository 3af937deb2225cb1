// Package formdialog is a form over a page that is saved as one change. What is asked and what
// saving means comes from outside; the draft is package draft's.
package formdialog

import (
	"context"
	"maps"
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
	Intro    func() string // lines above the form; nil or empty: none
	Fields   []form.Field
	Values   map[string]string // what is filled in at the beginning
	Focus    string            // the field one begins in; empty: the first
	DraftKey string            // under which the draft is kept; empty: no drafts
	Edits    bool              // the values stand in the register, and may be changed elsewhere meanwhile

	// Changed is called when something else is typed, and Below draws lines under the form: what
	// the typed was understood as. Nil: nothing.
	Changed func() tea.Cmd
	Below   func(width, height int) []string
	Tall    bool // what stands below is what one looks at: it has all room the form leaves

	// Known lists what is known already for fields that take anything, by their keys. It is
	// read when the dialog opens, and offered while one types.
	Known map[string]func(context.Context) ([]string, error)
	// First comes before saving, where something is to be asked: save goes on with it. Nil: nothing.
	First func(values map[string]string, save func() tea.Cmd) tea.Cmd
	// Save makes the change. Until it has ended the dialog can be neither closed nor saved a
	// second time.
	Save func(ctx context.Context, values map[string]string) (storage.Done, error)
	// Add and Seen are those of the form, instead of Save.
	Add  func(ctx context.Context, values map[string]string, seen model.CommitID) (storage.Done, error)
	Seen model.CommitID
	// After is called when it is saved, and what it gives is sent to the pages; nil: nothing.
	After func(values map[string]string) tea.Msg
	// Then is what follows when the pages have heard of it, a question as a rule; nil: nothing.
	Then func(values map[string]string) tea.Cmd
}

// Dialog is the form. Make it with New.
type Dialog struct {
	*draft.Form
	deps    *page.Deps
	opts    Options
	reading page.Latest
	offers  map[string][]string // for the fields of Known
	intro   int                 // the lines of the introduction, as last drawn
	typed   map[string]string   // when Changed was called last
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
	fields := make([]form.Field, len(o.Fields))
	for i, f := range o.Fields {
		if o.Known[f.Key] != nil {
			f.Kind, f.Free = model.Choice, true
			f.Options = func(text.Lang) []picker.Option { return options(d.offers[f.Key]) }
		}
		fields[i] = f
	}
	d.Form = draft.NewForm(deps, draft.Options{
		Options: form.Options{Fields: fields, Values: o.Values, Compact: true},
		Owner:   d, Key: o.DraftKey, Focus: o.Focus, Edits: o.Edits, First: o.First, Save: o.Save, Add: o.Add, Seen: o.Seen, Saved: d.saved,
		Taken: d.changed,
	})
	d.typed = d.Typed()
	return d
}

func options(known []string) []picker.Option {
	offers := make([]picker.Option, len(known))
	for i, k := range known {
		offers[i] = picker.Option{Value: k, Label: k}
	}
	return offers
}

func (d *Dialog) saved(_ storage.Done, values map[string]string) tea.Cmd {
	follows := []tea.Cmd{page.Send(page.CloseDialog{Dialog: d})}
	if d.opts.After != nil {
		follows = append(follows, page.Send(d.opts.After(values)))
	}
	if d.opts.Then != nil {
		follows = append(follows, d.opts.Then(values))
	}
	return tea.Sequence(follows...)
}

// Title is the given one.
func (d *Dialog) Title() string { return d.opts.Title() }

// Init looks for a draft that was left, and for what is known already.
func (d *Dialog) Init() tea.Cmd {
	lists := maps.Clone(d.opts.Known)
	if len(lists) == 0 {
		return d.Look()
	}
	return tea.Batch(d.Look(), page.Try(d, &d.reading, func(ctx context.Context) (map[string][]string, error) {
		offers := make(map[string][]string, len(lists))
		var err error
		for field, list := range lists {
			if offers[field], err = list(ctx); err != nil {
				break
			}
		}
		return offers, err
	}, func(offers map[string][]string, _ error) tea.Cmd { d.offers = offers; return nil }))
}

// Update takes what the form wants.
func (d *Dialog) Update(msg tea.Msg) tea.Cmd {
	if click, ok := msg.(tea.MouseClickMsg); ok {
		click.Y -= d.intro
		msg = click
	}
	return tea.Batch(d.Form.Update(msg), d.changed())
}

// HandleKey takes what the form wants.
func (d *Dialog) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	cmd, handled := d.Form.HandleKey(msg)
	if changed := d.changed(); changed != nil {
		return tea.Batch(cmd, changed), handled
	}
	return cmd, handled
}

// changed tells that something else is typed.
func (d *Dialog) changed() tea.Cmd {
	if d.opts.Changed == nil {
		return nil
	}
	typed := d.Typed()
	if maps.Equal(typed, d.typed) {
		return nil
	}
	d.typed = typed
	return d.opts.Changed()
}

// Actions are the form's keys, and the one that closes the dialog.
func (d *Dialog) Actions() []keys.Action {
	return append(d.Form.Actions(),
		keys.Action{ID: "formdialog.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close})
}

// View draws the introduction and the form, always as wide.
func (d *Dialog) View(width, height int) string {
	width = min(width, widest)
	var lines []string
	if intro := d.introduction(); intro != "" {
		lines = layout.Wrap(d.deps.Widths, intro, width)
		lines = append(lines[:max(min(len(lines), height-3), 0)], "")
	}
	d.intro = len(lines)
	for i, l := range lines {
		lines[i] = d.deps.Theme.Muted.Paint(l)
	}
	room := max(height-d.intro, 1)
	var below []string
	if d.opts.Below != nil {
		most := room / 2
		if d.opts.Tall { // a line a field, and one for what is wrong with it
			most = max(most, room-len(d.opts.Fields)-1)
		}
		below = d.opts.Below(width, most)
	}
	d.Resize(width, max(room-len(below), 1))
	lines = append(lines, strings.Split(d.Form.View(), "\n")...)
	lines = append(lines, below...)
	lines[0] = layout.Fit(d.deps.Widths, lines[0], width, "")
	return strings.Join(lines, "\n")
}

func (d *Dialog) introduction() string {
	if d.opts.Intro == nil {
		return ""
	}
	return d.opts.Intro()
}

// Cursor is the form's, below the introduction.
func (d *Dialog) Cursor() *tea.Cursor { return page.Below(d.Form.Cursor(), d.intro) }
