package dialog

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/components/form"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Form is a form over a page. Esc closes it; its draft, if it has one, is kept.
type Form struct {
	deps  *page.Deps
	title func() string
	form  *form.Form
}

var (
	_ page.Dialog    = (*Form)(nil)
	_ page.Flusher   = (*Form)(nil)
	_ page.FailTaker = (*Form)(nil)
)

// NewForm shows a form under a title in the person's language. Options.Leave, when it is
// nil, closes the dialog. Options.Save should close it when the saving has gone well:
// page.Write(change, page.Close()).
func NewForm(deps *page.Deps, title func() string, o form.Options) *Form {
	if o.Leave == nil {
		o.Leave = page.Close
	}
	return &Form{deps: deps, title: title, form: form.New(deps, o)}
}

// Form is the form inside.
func (d *Form) Form() *form.Form { return d.form }

// Title names the form.
func (d *Form) Title() string { return d.title() }

// Update passes on to the form.
func (d *Form) Update(msg tea.Msg) tea.Cmd { return d.form.Update(msg) }

// HandleKey passes on to the form.
func (d *Form) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return d.form.HandleKey(msg) }

// Actions are the form's.
func (d *Form) Actions() []keys.Action { return d.form.Actions() }

// CapturesInput is always true.
func (d *Form) CapturesInput() bool { return true }

// Dirty tells whether something typed is not saved.
func (d *Form) Dirty() bool { return d.form.Dirty() }

// Flush stores the draft.
func (d *Form) Flush() tea.Cmd { return d.form.Flush() }

// Fail shows an error under its field.
func (d *Form) Fail(err error) (handled bool) { return d.form.Fail(err) }

// Cursor is the form's.
func (d *Form) Cursor() *tea.Cursor { return d.form.Cursor() }

// View draws the form.
func (d *Form) View(w, h int) string {
	d.form.Resize(min(w, 72), h)
	return d.form.View()
}
