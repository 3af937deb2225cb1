// Package form is the one form of the program, made from fields that are data: what a field
// asks, how it is typed and checked comes from model.Field. It stores nothing: it says when
// something is to be saved, and what of it to keep as a draft.
//
// A page or dialog that shows a form passes on HandleKey, Update, Resize, View, Cursor,
// CapturesInput, Dirty and Flush.
package form

import (
	"maps"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
)

// Field is one line of a form: a model.Field and what only the form needs of it.
type Field struct {
	model.Field
	Heading  string                              // key of the catalogue: a title line before the field
	Required bool                                // may not be left empty
	Replaces bool                                // what is typed first takes the place of what stands in it
	Proposes []string                            // of a choice: what is likely; enter in the empty field takes the first, the list begins with them
	Ranks    []string                            // of boxes: what is typed on one to tick it with a rank, kept behind it with a colon
	Dense    bool                                // of boxes: as many on a line as fit, for a form that is to be seen at once
	Usual    string                              // the rank that space gives
	Secret   bool                                // what is typed is not shown; nothing of it is kept as a draft
	Options  func(text.Lang) []picker.Option     // what to choose among, instead of what the kind says
	Shown    func(values map[string]string) bool // nil: always; otherwise by what else is filled in
}

// Fields makes plain form fields of fields of the model.
func Fields(fields []model.Field) []Field {
	out := make([]Field, len(fields))
	for i, f := range fields {
		out[i] = Field{Field: f, Required: f.Required, Shown: f.When}
	}
	return out
}

// Options are what a page says of its form. Values and drafts are by field key: values as
// they are stored, drafts also as they were typed.
type Options struct {
	Fields  []Field
	Values  map[string]string // what is stored now
	Draft   map[string]string // typed earlier and not saved; stands instead of Values
	Margin  int               // columns of air on both sides: 1 on a page, 0 in a dialog
	Compact bool              // no blank line before a heading

	Save  func(values map[string]string) tea.Cmd // ctrl+s, or enter on the last field, with all checked
	Leave func() tea.Cmd                         // esc
	Store func(draft map[string]string) tea.Cmd  // soon after an edit: keep this; nil: no drafts
}

// Form is a form being filled in. Make it with New.
type Form struct {
	deps  *page.Deps
	opts  Options
	lines []*entry
	at    int // the field one is in
	top   int // the first line in sight

	width, height int
	cursor        *tea.Cursor

	begun   map[string]string // as it was after New or Saved
	pending bool              // a draft is to be stored
	waiting bool              // the clock for it runs
}

// entry is a field with what is typed into it.
type entry struct {
	Field
	editor
	failed error // why it cannot be saved; said in the language of the moment
}

// New makes a form. The draft's entries stand instead of the stored values.
func New(deps *page.Deps, o Options) *Form {
	f := &Form{deps: deps, opts: o, width: 60, height: 20}
	for _, field := range o.Fields {
		e := &entry{Field: field, editor: editorOf(deps, field)}
		e.set(o.Values[field.Key])
		f.lines = append(f.lines, e)
	}
	f.begun = f.Typed()
	for _, e := range f.lines {
		if typed, ok := o.Draft[e.Key]; ok {
			e.set(typed)
		}
	}
	return f
}

// Resize tells the cells there are, with the margin.
func (f *Form) Resize(width, height int) { f.width, f.height = width, height }

// Typed is what is in the fields as it stands there: stored values where they can be read,
// otherwise what was typed. It is what a draft keeps.
func (f *Form) Typed() map[string]string {
	values := make(map[string]string, len(f.lines))
	for _, e := range f.lines {
		values[e.Key] = f.read(e)
	}
	return values
}

// Value is one entry of Typed.
func (f *Form) Value(key string) string {
	for _, e := range f.lines {
		if e.Key == key {
			return f.read(e)
		}
	}
	return ""
}

// Set puts a value into a field, as if it had been stored.
func (f *Form) Set(key, value string) {
	for _, e := range f.lines {
		if e.Key == key {
			e.set(value)
			e.failed = nil
		}
	}
}

// Focused is the key of the field one is in.
func (f *Form) Focused() string {
	if f.at >= len(f.lines) {
		return ""
	}
	return f.lines[f.at].Key
}

// Focus goes to a field.
func (f *Form) Focus(key string) {
	for i, e := range f.lines {
		if e.Key == key && f.shown(i) {
			f.goTo(i)
		}
	}
}

// Dirty tells whether something was typed that is not saved.
func (f *Form) Dirty() bool { return !maps.Equal(f.begun, f.Typed()) }

// Saved says that what is in the fields is now stored: the form is clean again.
func (f *Form) Saved() { f.begun, f.pending = f.Typed(), false }

// CapturesInput is always true: one types here.
func (f *Form) CapturesInput() bool { return true }

// Fail shows an error under the field it names; handled is false when it names none of
// this form, and it belongs in the status line.
func (f *Form) Fail(err error) (handled bool) {
	name := fieldOf(err)
	for i, e := range f.lines {
		if e.Key == name && name != "" {
			e.failed = err
			f.at = i
			return true
		}
	}
	return false
}

// Differs says under a field, and goes there, that something else is stored by now than what
// was there when she typed.
func (f *Form) Differs(key, stored string) {
	for _, e := range f.lines {
		if e.Key != key {
			continue
		}
		says := model.Fail(model.Conflict, "shell.stands-now", strings.ReplaceAll(labelOf(e.Field, stored, f.deps.Lang), "\n", " "))
		if stored == "" {
			says = model.Fail(model.Conflict, "shell.stands-empty")
		}
		f.Fail(says.On(key))
	}
}

// read gives the stored value of what is typed, or what is typed where it cannot be read.
func (f *Form) read(e *entry) string {
	value, err := e.value(f.deps.Today())
	if err != nil {
		return e.typed()
	}
	return value
}

func (f *Form) shown(i int) bool {
	e := f.lines[i]
	return e.Shown == nil || e.Shown(f.Typed())
}
