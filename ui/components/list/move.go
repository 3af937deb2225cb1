package list

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Mover is what the keys of Moves move in.
type Mover interface {
	Move(by int) tea.Cmd
	First() tea.Cmd
	Last() tea.Cmd
	Page() int // how many rows a page goes by
}

// Moves are the keys that move in the list that has the keys at the moment.
func Moves(in func() Mover) []keys.Action {
	return []keys.Action{
		{ID: "list.down", Title: "shell.down", Binding: keys.On("down", "j"), Run: func() tea.Cmd { return in().Move(1) }},
		{ID: "list.up", Title: "shell.up", Binding: keys.On("up", "k"), Run: func() tea.Cmd { return in().Move(-1) }},
		{ID: "list.page-down", Title: "shell.page-down", Binding: keys.On("pgdown"), Run: func() tea.Cmd { return in().Move(in().Page()) }},
		{ID: "list.page-up", Title: "shell.page-up", Binding: keys.On("pgup"), Run: func() tea.Cmd { return in().Move(-in().Page()) }},
		{ID: "list.first", Title: "shell.first", Binding: keys.On("g", "home"), Run: func() tea.Cmd { return in().First() }},
		{ID: "list.last", Title: "shell.last", Binding: keys.On("G", "end"), Run: func() tea.Cmd { return in().Last() }},
	}
}

// Actions are the keys of a list: opening, moving and marking. They belong among the actions
// of the page. They are shared: read them only.
func (l *List[T]) Actions() []keys.Action { return l.actions }

func (l *List[T]) makeActions() []keys.Action {
	some := func() bool { return l.selected != "" }
	actions := Moves(func() Mover { return l })
	if l.opts.Marks {
		actions = append(actions, keys.Action{ID: "list.mark", Title: "shell.mark", Binding: keys.On("space"), Hint: true, Enabled: some, Run: l.mark})
	}
	if l.opts.Open != nil {
		actions = append([]keys.Action{{ID: "list.open", Title: "shell.open", Binding: keys.On("enter"), Hint: true, Enabled: some, Run: l.open}}, actions...)
	}
	return slices.Clip(actions)
}

func (l *List[T]) open() tea.Cmd {
	r, ok := l.Selected()
	if !ok || l.opts.Open == nil {
		return nil
	}
	return l.opts.Open(r)
}

// Update takes the mouse, counted from the list's own corner, and a changed size, after which
// rows may be missing.
func (l *List[T]) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			return l.Move(-l.opts.Wheel)
		case tea.MouseWheelDown:
			return l.Move(l.opts.Wheel)
		}
	case tea.MouseClickMsg:
		if msg.Button != tea.MouseLeft || msg.Y >= l.height {
			return nil
		}
		was := l.cursor
		cmd, ok := l.Point(msg.Y)
		if ok && was == l.cursor && l.opts.Open != nil {
			return l.open()
		}
		return cmd
	case tea.WindowSizeMsg:
		return l.need()
	}
	return nil
}

// Point goes to the row on a line of the last View; ok is false when there is none one can be
// at.
func (l *List[T]) Point(y int) (cmd tea.Cmd, ok bool) {
	body, room := l.body()
	i := l.top + y
	switch {
	case body < l.end() && y >= room:
		i = body + y - room
	case body < l.end() && i >= body:
		return nil, false
	}
	if y < 0 || i >= l.end() || !l.stands(i) {
		return nil, false
	}
	return l.moveTo(i, 1), true
}

func (l *List[T]) mark() tea.Cmd {
	if l.marks[l.selected] {
		delete(l.marks, l.selected)
	} else {
		l.marks[l.selected] = true
	}
	if at := l.cursor - l.from; at >= 0 && at < len(l.drawn) {
		l.drawn[at] = ""
	}
	return l.Move(1)
}

// Move goes by so many rows one can be at.
func (l *List[T]) Move(by int) tea.Cmd {
	if !l.lines {
		return l.moveTo(l.cursor+by, 1)
	}
	step, to := 1, l.cursor
	if by < 0 {
		step = -1
	}
	for i := l.cursor + step; i >= 0 && i < l.end() && by != 0; i += step {
		if l.stands(i) {
			to, by = i, by-step
		}
	}
	return l.moveTo(to, step)
}

// stands tells whether one can be at row i: where it is not loaded that is taken for granted.
func (l *List[T]) stands(i int) bool {
	r, loaded := l.at(i)
	return !loaded || l.opts.ID(r) != ""
}

// settle puts the cursor on a row one can be at, the nearest one in a direction, else in the
// other.
func (l *List[T]) settle(step int) {
	l.cursor = max(min(l.cursor, l.end()-1), 0)
	if !l.lines {
		return
	}
	for _, step := range []int{step, -step} {
		for i := l.cursor; i >= 0 && i < l.end(); i += step {
			if l.stands(i) {
				l.cursor = i
				return
			}
		}
	}
}

func (l *List[T]) moveTo(i, step int) tea.Cmd {
	l.toEnd = false
	old := l.cursor
	l.cursor = i
	l.settle(step)
	l.follow()
	if l.cursor == old {
		return l.need()
	}
	l.note()
	if l.opts.Moved == nil {
		return l.need()
	}
	return tea.Batch(l.opts.Moved(), l.need())
}

// follow keeps the cursor in the list and among the rows in sight: the first one can be at with
// all that stands above it, the last with all that stands below.
func (l *List[T]) follow() {
	l.cursor = max(min(l.cursor, l.end()-1), 0)
	if l.height <= 0 {
		return
	}
	body, room := l.body()
	first, last := l.cursor, l.cursor
	if l.lines && l.from == 0 && l.cursor < len(l.rows) {
		if !slices.ContainsFunc(l.rows[:l.cursor], l.standing) {
			first = 0
		}
		if l.cursor < body && !slices.ContainsFunc(l.rows[l.cursor+1:body], l.standing) {
			last = body - 1
		}
	}
	if l.cursor >= body { // at the foot, which is always in sight
		first, last = body-1, min(l.top+room, body)-1
	}
	l.top = max(min(l.top, first, body-room), last-room+1, 0)
}

func (l *List[T]) standing(r T) bool { return l.opts.ID(r) != "" }

// Page is how many rows a page goes by.
func (l *List[T]) Page() int { return max(l.height-1, 1) }

// First moves to the beginning of the list.
func (l *List[T]) First() tea.Cmd { return l.moveTo(0, 1) }

// Last moves to the end of the list, and asks for it where it has not been seen.
func (l *List[T]) Last() tea.Cmd {
	if l.total != Unknown || l.opts.Need == nil {
		return l.moveTo(l.end()-1, -1)
	}
	l.toEnd, l.asking = true, true
	l.asked = Want[T]{Count: l.Begin().Count, End: true}
	return l.opts.Need(l.asked)
}

// need asks for rows when some in sight are not loaded, or soon will be, unless they have
// been asked for.
func (l *List[T]) need() tea.Cmd {
	n := l.height
	if l.opts.Need == nil || n <= 0 || l.restart || l.toEnd {
		return nil
	}
	first, last := l.top-n, l.top+2*n // a screen ahead, so that a page further meets no gap
	loaded := l.from + len(l.rows)
	missing := first < l.from && l.from > 0 || last > loaded && (l.total == Unknown || loaded < l.total)
	if !missing || l.asking && l.asked.covers(max(l.top, 0), min(l.top+n, l.end())) {
		return nil
	}
	w := Want[T]{From: max(l.top-2*n, 0), Count: 5 * n}
	if r, ok := l.at(w.From - 1); ok {
		w.After = &r
	}
	if r, ok := l.at(w.From + w.Count); ok {
		w.Before = &r
	}
	l.asked, l.asking = w, true
	ask := l.opts.Need(w)
	if l.from <= l.top && (l.top+n <= loaded || l.total != Unknown && l.total <= loaded) {
		return page.Behind(ask) // all that is in sight is there
	}
	return ask
}

func (w Want[T]) covers(from, to int) bool { return w.From <= from && to <= w.From+w.Count }
