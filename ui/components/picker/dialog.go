package picker

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// most is how many lines of options a dialog has.
const most = 13

// Dialog is the list over the page: type, enter, done.
type Dialog struct {
	deps   *page.Deps
	title  func() string
	list   *List
	chosen func(Option) tea.Cmd
	cursor *tea.Cursor
}

var _ page.Dialog = (*Dialog)(nil)

// NewDialog makes a dialog over options. title is a key of the catalogue; chosen is called
// with what was chosen, after the dialog has been closed.
func NewDialog(deps *page.Deps, title string, options []Option, chosen func(Option) tea.Cmd) *Dialog {
	return &Dialog{deps: deps, title: func() string { return deps.Say(title) }, list: New(deps, options), chosen: chosen}
}

// Fuzzy lets also those through that have the typed letters in their order.
func (d *Dialog) Fuzzy() *Dialog {
	d.list.fuzzy = true
	return d
}

// Titled gives the dialog a title that is more than a word of the catalogue, in the person's
// language.
func (d *Dialog) Titled(title func() string) *Dialog {
	d.title = title
	return d
}

// At puts the cursor on the option that holds now.
func (d *Dialog) At(value string) *Dialog {
	d.list.Point(value)
	return d
}

// Title says what is chosen.
func (d *Dialog) Title() string { return d.title() }

// Update takes pasted text, the wheel and a click on an option.
func (d *Dialog) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return d.list.Paste(msg.Content)
	case tea.MouseWheelMsg:
		d.list.Update(msg)
	case tea.MouseClickMsg:
		if d.list.PointLine(msg.Y - 1) {
			return d.choose()
		}
	}
	return nil
}

// CapturesInput is always true: one types here.
func (d *Dialog) CapturesInput() bool { return true }

// Actions are the keys of the dialog.
func (d *Dialog) Actions() []keys.Action {
	return []keys.Action{
		{ID: "picker.choose", Title: "shell.choose", Binding: keys.On("enter"), Hint: true, Run: d.choose},
		{ID: "picker.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close},
	}
}

// HandleKey takes what is typed, the arrows, enter and esc.
func (d *Dialog) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if cmd, ok := keys.Dispatch(d.Actions(), msg); ok {
		return cmd, true
	}
	return nil, d.list.HandleKey(msg)
}

func (d *Dialog) choose() tea.Cmd {
	o, ok := d.list.Chosen()
	if !ok {
		return nil
	}
	return tea.Sequence(page.Close(), d.chosen(o))
}

// Cursor is behind what is typed.
func (d *Dialog) Cursor() *tea.Cursor { return d.cursor }

// View draws the line one types on and the options under it.
func (d *Dialog) View(width, height int) string {
	width = min(width, 56)
	var b strings.Builder
	prompt := d.deps.Theme.Prompt + " "
	query, at := d.list.QueryView(width - 3)
	d.cursor = tea.NewCursor(2+at, 0)
	d.deps.Theme.Accent.To(&b, prompt)
	b.WriteString(layout.Fit(d.deps.Widths, query, width-2, ""))
	for _, line := range d.list.View(width, max(min(height-1, most), 0)) {
		b.WriteByte('\n')
		b.WriteString(line)
	}
	return b.String()
}
