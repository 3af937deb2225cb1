package record

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// widestText is how wide a text is shown where there is room for it.
const widestText = 72

// Text shows words over the page, and what can be done with them.
type Text struct {
	deps  *page.Deps
	title func() string
	words func() string
	does  []keys.Action
	top   int // the first line in sight
	more  int // how many lines are below, as last drawn
}

var (
	_ page.Dialog = (*Text)(nil)
	_ page.Actor  = (*Text)(nil)
)

// NewText makes a dialog of words, read each time it is drawn, with further actions.
func NewText(deps *page.Deps, title, words func() string, does ...keys.Action) *Text {
	return &Text{deps: deps, title: title, words: words, does: does}
}

// Title is the given one.
func (t *Text) Title() string { return t.title() }

// Update takes nothing.
func (t *Text) Update(tea.Msg) tea.Cmd { return nil }

// HandleKey runs the action of the key.
func (t *Text) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(t.Actions(), msg)
}

// Actions are the given ones, to read on, and to leave.
func (t *Text) Actions() []keys.Action {
	by := func(n int) func() tea.Cmd {
		return func() tea.Cmd { t.top = max(min(t.top+n, t.top+t.more), 0); return nil }
	}
	return append(t.does[:len(t.does):len(t.does)],
		keys.Action{ID: "text.down", Title: "shell.down", Binding: keys.On("down", "j"), Enabled: func() bool { return t.more > 0 }, Run: by(1)},
		keys.Action{ID: "text.up", Title: "shell.up", Binding: keys.On("up", "k"), Enabled: func() bool { return t.top > 0 }, Run: by(-1)},
		keys.Action{ID: "text.leave", Title: "shell.leave", Binding: keys.On("esc", "enter"), Hint: true, Run: func() tea.Cmd { return page.Send(page.CloseDialog{Dialog: t}) }},
	)
}

// View is the words, wrapped.
func (t *Text) View(width, height int) string {
	d := t.deps
	width = min(width, widestText)
	var lines []string
	for _, line := range strings.Split(t.words(), "\n") {
		lines = append(lines, layout.Wrap(d.Widths, line, width)...)
	}
	t.top = max(min(t.top, len(lines)-height), 0)
	t.more = max(len(lines)-t.top-height, 0)
	lines = lines[t.top:]
	lines = lines[:min(len(lines), height)]
	lines[0] = layout.Fit(d.Widths, lines[0], width, "")
	return strings.Join(lines, "\n")
}
