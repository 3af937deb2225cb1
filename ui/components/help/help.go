// Package help is the list of all keys of a place, made from its actions.
package help

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Help is the dialog. Make it with New.
type Help struct {
	deps           *page.Deps
	here, anywhere []keys.Action
	top, height    int
	total          int
}

var _ page.Dialog = (*Help)(nil)

// New lists the keys of a page and those that mean the same anywhere.
func New(deps *page.Deps, here, anywhere []keys.Action) *Help {
	return &Help{deps: deps, here: here, anywhere: anywhere}
}

// Title says what it is.
func (h *Help) Title() string { return h.deps.Say("shell.help-title") }

// Update takes the mouse wheel.
func (h *Help) Update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(tea.MouseWheelMsg); ok {
		switch m.Button {
		case tea.MouseWheelUp:
			h.move(-3)
		case tea.MouseWheelDown:
			h.move(3)
		}
	}
	return nil
}

// Actions are the keys of the help itself.
func (h *Help) Actions() []keys.Action {
	move := func(n int) func() tea.Cmd {
		return func() tea.Cmd { h.move(n); return nil }
	}
	return []keys.Action{
		{ID: "help.close", Title: "shell.leave", Binding: keys.On("esc", "?", "q", "enter"), Hint: true, Run: page.Close},
		{ID: "help.down", Title: "shell.down", Binding: keys.On("down", "j", "space", "pgdown"), Run: move(3)},
		{ID: "help.up", Title: "shell.up", Binding: keys.On("up", "k", "pgup"), Run: move(-3)},
	}
}

// HandleKey takes the keys of Actions.
func (h *Help) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(h.Actions(), msg) }

func (h *Help) move(n int) { h.top = max(min(h.top+n, h.total-h.height), 0) }

// View draws the keys in two columns where there is room.
func (h *Help) View(width, height int) string {
	width = min(width, 76)
	lines := h.section("shell.help-here", h.here, nil, width)
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, h.section("shell.help-all", h.anywhere, h.here, width)...)
	h.total, h.height = len(lines), height
	h.move(0)
	shown := lines[h.top:min(h.top+height, len(lines))]
	if left := len(lines) - h.top - height; left > 0 {
		more := h.deps.Theme.Muted.Paint(h.deps.Cut(h.deps.Say("shell.help-more", left+1), width))
		shown = append(shown[:len(shown)-1:len(shown)-1], more)
	}
	return strings.Join(shown, "\n")
}

// section draws a heading and the actions under it but those in without.
func (h *Help) section(title string, actions, without []keys.Action, width int) []string {
	taken := map[string]bool{}
	for _, a := range without {
		for _, k := range a.Binding.Keys() {
			taken[k] = true
		}
	}
	var cells []string
	column := max(width/2, 1)
	if width < 56 {
		column = width
	}
	actions = slices.DeleteFunc(slices.Clone(actions), func(a keys.Action) bool {
		names := a.Binding.Keys()
		return len(names) == 0 || taken[names[0]]
	})
	widest := 0
	for _, a := range actions {
		widest = max(widest, h.deps.Width(h.label(a)))
	}
	for _, a := range actions {
		cells = append(cells, h.cell(a, min(widest+1, column), column))
	}
	if len(cells) == 0 {
		return nil
	}
	lines := []string{h.deps.Theme.Strong.Paint(h.deps.Cut(h.deps.Say(title), width))}
	if column == width {
		return append(lines, cells...)
	}
	half := (len(cells) + 1) / 2
	for i := range half {
		line := cells[i]
		if i+half < len(cells) {
			line += cells[i+half]
		}
		lines = append(lines, line)
	}
	return lines
}

// cell draws the keys of an action, in their column, and what it does: words that have no room
// are cut no sooner than the keys need.
func (h *Help) cell(a keys.Action, room, width int) string {
	key := h.deps.Fit(h.label(a), room)
	title := h.deps.Fit(" "+h.deps.Say(a.Title), max(width-room, 0))
	if a.Usable() {
		return h.deps.Theme.Accent.Paint(key) + title
	}
	return h.deps.Theme.Muted.Paint(key + title)
}

// label is all keys of an action.
func (h *Help) label(a keys.Action) string {
	if a.Binding.Help().Key == "" {
		return allKeys(a, h.deps.Lang)
	}
	return a.Label(h.deps.Lang)
}

func allKeys(a keys.Action, l text.Lang) string {
	var said []string
	for _, k := range a.Binding.Keys() {
		said = append(said, keys.Say(k, l))
	}
	return strings.Join(said, " ")
}
