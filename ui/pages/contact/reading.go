package contact

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// reading shows a line of the timeline whole, over the page.
type reading struct {
	deps *page.Deps
	item storage.TimelineItem
	said string
	edit func() tea.Cmd // nil: nothing can be changed
	top  int            // the first line in sight
	more int            // how many lines are below, as last drawn
}

var (
	_ page.Dialog = (*reading)(nil)
	_ page.Actor  = (*reading)(nil)
)

// Title is the day.
func (r *reading) Title() string { return r.item.On.Full(r.deps.Lang) }

// Update takes nothing.
func (r *reading) Update(tea.Msg) tea.Cmd { return nil }

// HandleKey runs the action of the key.
func (r *reading) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(r.Actions(), msg)
}

// Actions are to change what is read, to read on, and to leave.
func (r *reading) Actions() []keys.Action {
	closed := page.Send(page.CloseDialog{Dialog: r})
	by := func(n int) func() tea.Cmd {
		return func() tea.Cmd { r.top = max(min(r.top+n, r.top+r.more), 0); return nil }
	}
	return []keys.Action{
		{ID: "reading.edit", Title: "contact.key-edit", Binding: keys.On("e"), Hint: true, Enabled: func() bool { return r.edit != nil }, Run: func() tea.Cmd { return tea.Sequence(closed, r.edit()) }},
		{ID: "reading.down", Title: "shell.down", Binding: keys.On("down", "j"), Enabled: func() bool { return r.more > 0 }, Run: by(1)},
		{ID: "reading.up", Title: "shell.up", Binding: keys.On("up", "k"), Enabled: func() bool { return r.top > 0 }, Run: by(-1)},
		{ID: "reading.leave", Title: "shell.leave", Binding: keys.On("esc", "enter"), Hint: true, Run: func() tea.Cmd { return closed }},
	}
}

// View is what happened, all its words, and the days of what happened again and again.
func (r *reading) View(width, height int) string {
	const widest = 64
	d := r.deps
	width = min(width, widest)
	lines := layout.Wrap(d.Widths, model.Visible(r.said), width)
	for _, words := range strings.Split(r.item.Words(d.Lang), "\n") {
		lines = append(lines, layout.Wrap(d.Widths, model.Visible(words), width)...)
	}
	if len(r.item.Days) > 1 {
		for _, on := range r.item.Days {
			lines = append(lines, d.Theme.Muted.Paint(on.Full(d.Lang)))
		}
	}
	r.more = max(len(lines)-r.top-height, 0)
	lines = lines[min(r.top, len(lines)-1):]
	lines = lines[:min(len(lines), height)]
	lines[0] = layout.Fit(d.Widths, lines[0], width, "")
	return strings.Join(lines, "\n")
}
