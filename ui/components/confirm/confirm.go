// Package confirm is a question over a page about something large that can be taken back: lines
// that say what it does, one key that does it and one that does not.
package confirm

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// widest is how wide the dialog is where there is room for it.
const widest = 64

// Dialog is the question. Make it with New.
type Dialog struct {
	deps    *page.Deps
	title   string
	lines   func() []string
	actions []keys.Action
	unasked bool // it opens by itself
}

var (
	_ page.Dialog = (*Dialog)(nil)
	_ page.Actor  = (*Dialog)(nil)

	_ page.Interrupter = (*Dialog)(nil)
)

// New makes a dialog. title and yes, what enter does, are keys of the catalogue; lines say it in
// the person's language; do is what is done once the dialog has been closed.
func New(deps *page.Deps, title, yes string, lines func() []string, do tea.Cmd) *Dialog {
	d := &Dialog{deps: deps, title: title, lines: lines}
	d.actions = []keys.Action{
		{ID: "confirm.yes", Title: yes, Binding: keys.On("enter"), Hint: true, Run: func() tea.Cmd { return tea.Sequence(page.Send(page.CloseDialog{Dialog: d}), do) }},
		{ID: "confirm.no", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close},
	}
	return d
}

// Only leaves the question with one answer: there is nothing to do.
func (d *Dialog) Only() *Dialog {
	d.actions = d.actions[:1]
	d.actions[0].Run = page.Close
	return d
}

// Staying gives the key that does not do it a word of its own, a key of the catalogue.
func (d *Dialog) Staying(word string) *Dialog {
	d.actions[len(d.actions)-1].Title = word
	return d
}

// Otherwise is what is done instead, once the dialog has been closed by the key that does not do it.
func (d *Dialog) Otherwise(do tea.Cmd) *Dialog {
	d.actions[len(d.actions)-1].Run = func() tea.Cmd { return tea.Sequence(page.Send(page.CloseDialog{Dialog: d}), do) }
	return d
}

// Or adds a third answer, by keys of its own: what it is called is a key of the catalogue.
func (d *Dialog) Or(word string, binding key.Binding, do tea.Cmd) *Dialog {
	third := keys.Action{ID: "confirm.or", Title: word, Binding: binding, Hint: true, Run: func() tea.Cmd { return tea.Sequence(page.Send(page.CloseDialog{Dialog: d}), do) }}
	d.actions = slices.Insert(d.actions, 1, third)
	return d
}

// Unasked marks a question that opens by itself: what was typed before it is no answer to it.
func (d *Dialog) Unasked() *Dialog {
	d.unasked = true
	return d
}

// Interrupts tells whether the question opens by itself.
func (d *Dialog) Interrupts() bool { return d.unasked }

// Title says what is asked.
func (d *Dialog) Title() string { return d.deps.Say(d.title) }

// Update takes nothing.
func (d *Dialog) Update(tea.Msg) tea.Cmd { return nil }

// HandleKey takes enter and esc.
func (d *Dialog) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(d.actions, msg)
}

// Actions are the two answers.
func (d *Dialog) Actions() []keys.Action { return d.actions }

// View draws the lines, and the key that does it under them.
func (d *Dialog) View(width, height int) string {
	width = min(width, widest)
	var lines []string
	for _, l := range d.lines() {
		lines = append(lines, layout.Wrap(d.deps.Widths, l, width)...)
	}
	if more := len(lines) - height + 1; more > 1 && height > 0 {
		lines = append(lines[:height-1], d.deps.Say("shell.more-below", more))
	}
	return strings.Join(lines, "\n")
}
