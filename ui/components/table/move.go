package table

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
)

// wheel is how many rows one notch of the mouse wheel moves.
const wheel = 3

// Actions are the keys of a list: opening, moving and marking. They belong among the actions
// of the page. The list is shared: read it only.
func (t *Table) Actions() []keys.Action { return t.actions }

func (t *Table) makeActions() []keys.Action {
	move := func(n int) func() tea.Cmd { return func() tea.Cmd { return t.move(n) } }
	actions := []keys.Action{
		{ID: "list.down", Title: "shell.down", Binding: keys.On("down", "j"), Run: move(1)},
		{ID: "list.up", Title: "shell.up", Binding: keys.On("up", "k"), Run: move(-1)},
		{ID: "list.page-down", Title: "shell.page-down", Binding: keys.On("pgdown"), Run: func() tea.Cmd { return t.move(max(t.lines()-1, 1)) }},
		{ID: "list.page-up", Title: "shell.page-up", Binding: keys.On("pgup"), Run: func() tea.Cmd { return t.move(-max(t.lines()-1, 1)) }},
		{ID: "list.first", Title: "shell.first", Binding: keys.On("g", "home"), Run: func() tea.Cmd { return t.moveTo(0) }},
		{ID: "list.last", Title: "shell.last", Binding: keys.On("G", "end"), Run: t.last},
	}
	if t.opts.Marks {
		actions = append(actions, keys.Action{
			ID: "list.mark", Title: "shell.mark", Binding: keys.On("space"), Hint: true,
			Enabled: func() bool { return t.selected != "" }, Run: t.mark,
		})
	}
	if t.opts.Open != nil {
		actions = append([]keys.Action{{
			ID: "list.open", Title: "shell.open", Binding: keys.On("enter"), Hint: true,
			Enabled: func() bool { return t.selected != "" },
			Run:     func() tea.Cmd { return t.opts.Open(t.selected) },
		}}, actions...)
	}
	return slices.Clip(actions)
}

// HandleKey takes the keys of Actions.
func (t *Table) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(t.Actions(), msg)
}

// Update takes the mouse, counted from the table's own corner, and a changed size, after
// which rows may be missing.
func (t *Table) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			return t.move(-wheel)
		case tea.MouseWheelDown:
			return t.move(wheel)
		}
	case tea.MouseClickMsg:
		return t.click(msg.Mouse())
	case tea.WindowSizeMsg:
		return t.need()
	}
	return nil
}

func (t *Table) click(m tea.Mouse) tea.Cmd {
	if m.Button != tea.MouseLeft || m.Y < 0 || m.Y >= t.height {
		return nil
	}
	y := m.Y
	if t.opts.Header {
		if y == 0 {
			return t.clickHeader(m.X)
		}
		y--
	}
	i := t.top + y
	switch {
	case i >= t.end():
		return nil
	case i == t.cursor && t.opts.Open != nil && t.selected != "":
		return t.opts.Open(t.selected)
	}
	return t.moveTo(i)
}

func (t *Table) clickHeader(x int) tea.Cmd {
	s := t.fit()
	left := before
	for at, i := range s.columns {
		c := t.opts.Columns[i]
		if x >= left && x < left+s.widths[at]+gap && c.Sorts && t.opts.Sorted != nil {
			return t.opts.Sorted(c.ID, c.ID == t.sort && !t.falling)
		}
		left += s.widths[at] + gap
	}
	return nil
}

func (t *Table) mark() tea.Cmd {
	if t.marks[t.selected] {
		delete(t.marks, t.selected)
	} else {
		t.marks[t.selected] = true
	}
	if at := t.cursor - t.from; at >= 0 && at < len(t.drawn) {
		t.drawn[at] = ""
	}
	return t.move(1)
}

func (t *Table) move(n int) tea.Cmd { return t.moveTo(t.cursor + n) }

func (t *Table) moveTo(i int) tea.Cmd {
	t.toEnd = false
	old := t.cursor
	t.cursor = i
	t.follow()
	if t.cursor == old {
		return t.need()
	}
	t.note()
	if t.opts.Moved == nil {
		return t.need()
	}
	return tea.Batch(t.opts.Moved(t.selected), t.need())
}

// last moves to the end of the list, and asks for it where it has not been seen.
func (t *Table) last() tea.Cmd {
	if t.total != Unknown || t.opts.Need == nil {
		return t.moveTo(t.end() - 1)
	}
	t.toEnd, t.asking = true, true
	t.asked = Want{Count: t.First().Count, End: true}
	return t.opts.Need(t.asked)
}

// need asks for rows when some in sight are not loaded, or soon will be, unless they have
// been asked for.
func (t *Table) need() tea.Cmd {
	n := t.lines()
	if t.opts.Need == nil || n == 0 || t.restart || t.toEnd {
		return nil
	}
	first, last := t.top-n/2, t.top+n+n/2 // half a screen ahead, so that moving meets no gap
	loaded := t.from + len(t.rows)
	missing := first < t.from && t.from > 0 || last > loaded && (t.total == Unknown || loaded < t.total)
	if !missing || t.asking && t.asked.covers(max(t.top, 0), min(t.top+n, t.end())) {
		return nil
	}
	w := Want{From: max(t.top-n, 0), Count: 3 * n}
	if r, ok := t.at(w.From - 1); ok {
		w.After = r.ID
	}
	if r, ok := t.at(w.From + w.Count); ok {
		w.Before = r.ID
	}
	t.asked, t.asking = w, true
	return t.opts.Need(w)
}

func (w Want) covers(from, to int) bool { return w.From <= from && to <= w.From+w.Count }
