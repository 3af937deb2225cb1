// Package list is the one list of the program: rows keyed by id that one moves among, selects,
// marks and opens, over a window of a list that may be far longer than what is loaded. A row is
// drawn only where it is seen, and once until its data, the width or the look changes. It reads
// nothing: it says which rows it needs.
//
// A page with few rows calls SetRows. A page over a long list sets Options.Need, loads Begin at
// the beginning, and answers every Want with SetWindow. Mouse messages that come to the page's
// Update also go to the list's.
package list

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// Unknown is the Total of a list whose end has not been seen.
const Unknown = -1

// Window is a part of the list: rows From, From+1, … of Total. When the rows reach the end
// of the list, Total is From + len(Rows).
type Window[T any] struct {
	From  int
	Rows  []T
	Total int
}

// Want is the part of the list that is needed. After and Before are the rows next to it, where
// they are loaded, for lists that are read onwards from a row; Again is its own first row, where
// the same part is wanted once more. End asks for the last Count rows of a list whose end has
// not been seen; the answer must say its Total.
type Want[T any] struct {
	From, Count          int
	After, Before, Again *T
	End                  bool
}

// State is what a row is drawn with besides its data.
type State struct{ Selected, Marked bool }

// Options are what a page says of its list. All but ID and Draw may be nil.
type Options[T any] struct {
	ID    func(T) string                         // empty: a line one cannot be at, such as a heading
	Draw  func(row T, width int, s State) string // a painted line of exactly width cells
	Wait  func(width int) string                 // the line of a row that is not loaded
	Need  func(Want[T]) tea.Cmd                  // rows are wanted
	Open  func(T) tea.Cmd                        // enter, or a click on the selected row
	Moved func() tea.Cmd                         // another row is selected
	Marks bool                                   // rows can be marked with space
	Foot  func(T) bool                           // stands at the bottom, whatever is scrolled: the last rows
	Wheel int                                    // how many rows one notch of the mouse wheel moves; 0: three
}

// List is the rows. Make it with New.
type List[T any] struct {
	deps *page.Deps
	opts Options[T]

	width, height int
	from, total   int
	rows          []T
	drawn         []string // rows as last drawn unselected, "" where not
	made          made
	lines         bool // there are rows one cannot be at

	cursor, top int
	selected    string // id of the row at the cursor, "" while not loaded
	marks       map[string]bool
	blurred     bool
	actions     []keys.Action

	asked   Want[T] // what was asked for and has not come
	asking  bool
	toEnd   bool // the next window moves the cursor to the end
	restart bool // the next window begins a new list
}

// made is what rows are drawn for besides their data.
type made struct {
	look  page.Look
	today model.Date
	width int
}

// New makes an empty list.
func New[T any](deps *page.Deps, o Options[T]) *List[T] {
	if o.Wheel == 0 {
		o.Wheel = 3
	}
	l := &List[T]{deps: deps, opts: o, marks: map[string]bool{}, total: Unknown}
	l.actions = l.makeActions()
	return l
}

// Resize tells the cells there are.
func (l *List[T]) Resize(width, height int) {
	l.width, l.height = width, height
	l.follow()
}

// SetRows gives the whole list.
func (l *List[T]) SetRows(rows []T) { l.SetWindow(Window[T]{0, rows, len(rows)}) }

// SetWindow gives a part of the list. The selected row stays selected, and where it stood on
// the screen, if it is among the rows.
func (l *List[T]) SetWindow(w Window[T]) {
	l.asking = false
	l.from, l.rows, l.total = w.From, w.Rows, w.Total
	l.drawn = make([]string, len(w.Rows))
	l.lines = slices.ContainsFunc(w.Rows, func(r T) bool { return l.opts.ID(r) == "" })
	switch {
	case l.restart:
		l.restart, l.toEnd, l.selected = false, false, ""
		l.cursor, l.top = 0, 0
	case l.toEnd && w.Total != Unknown:
		l.toEnd, l.selected = false, ""
		l.cursor = w.Total - 1
	default:
		l.keepSelected()
	}
	l.settle(1)
	l.follow()
	l.note()
}

// keepSelected moves the cursor to where the selected row stands now.
func (l *List[T]) keepSelected() {
	if at := l.place(l.selected); at >= 0 {
		l.top += at - l.cursor
		l.cursor = at
	}
}

// place is where the row of an id stands; -1 when it is not loaded.
func (l *List[T]) place(id string) int {
	if id == "" {
		return -1
	}
	at := slices.IndexFunc(l.rows, func(r T) bool { return l.opts.ID(r) == id })
	if at < 0 {
		return -1
	}
	return l.from + at
}

// Restart says that another list comes: the next window puts the cursor at its first row.
// Until then the old rows stay in sight.
func (l *List[T]) Restart() { l.restart, l.toEnd, l.asking = true, false, false }

// Begin is the Want a page begins with.
func (l *List[T]) Begin() Want[T] { return Want[T]{Count: max(3*l.height, 100)} }

// Reload is the Want that loads what is loaded once more, after a change.
func (l *List[T]) Reload() Want[T] {
	l.asking, l.toEnd = false, false
	if l.restart || len(l.rows) == 0 {
		return l.Begin()
	}
	first := l.rows[0]
	return Want[T]{From: l.from, Count: max(len(l.rows), l.Begin().Count), Again: &first}
}

// Total is the length of the list, or Unknown.
func (l *List[T]) Total() int { return l.total }

// SetTotal tells how long the list is, once that is known.
func (l *List[T]) SetTotal(n int) {
	l.total = max(n, l.from+len(l.rows))
	l.follow()
}

// Index is the place of the selected row in the list, from 0.
func (l *List[T]) Index() int { return l.cursor }

// Near gives the rows one comes to from the cursor, the one below it first, where they are loaded.
func (l *List[T]) Near() (near []T) {
	for _, by := range []int{1, -1} {
		i := l.cursor + by
		r, loaded := l.at(i)
		for loaded && !l.standing(r) {
			i += by
			r, loaded = l.at(i)
		}
		if loaded {
			near = append(near, r)
		}
	}
	return near
}

// Selected gives the row at the cursor; ok is false when there is none, it is not loaded, or
// one cannot be at it.
func (l *List[T]) Selected() (r T, ok bool) {
	if r, ok = l.at(l.cursor); ok && l.opts.ID(r) != "" {
		return r, true
	}
	var none T
	return none, false
}

// Select moves the cursor to the row of an id; ok is false when it is not loaded.
func (l *List[T]) Select(id string) (ok bool) {
	at := l.place(id)
	if at < 0 {
		return false
	}
	l.cursor = at
	l.follow()
	l.note()
	return true
}

// Marked gives the ids of the marked rows, in no order but always the same.
func (l *List[T]) Marked() []string {
	ids := make([]string, 0, len(l.marks))
	for id := range l.marks {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// Marks is how many rows are marked.
func (l *List[T]) Marks() int { return len(l.marks) }

// Mark marks rows by their ids, whether they are loaded or not. Where all of them are marked
// already it takes these marks away.
func (l *List[T]) Mark(ids ...string) {
	all := !slices.ContainsFunc(ids, func(id string) bool { return !l.marks[id] })
	for _, id := range ids {
		if all {
			delete(l.marks, id)
		} else {
			l.marks[id] = true
		}
	}
	l.Forget()
}

// Unmark takes all marks away.
func (l *List[T]) Unmark() {
	clear(l.marks)
	l.Forget()
}

// Blur shows the selected row without its mark, while another pane has the keys.
func (l *List[T]) Blur(blurred bool) { l.blurred = blurred }

// Forget lets all rows be drawn anew.
func (l *List[T]) Forget() { clear(l.drawn) }

func (l *List[T]) at(i int) (r T, ok bool) {
	if i < l.from || i >= l.from+len(l.rows) {
		return r, false
	}
	return l.rows[i-l.from], true
}

// end is the place behind the last row that is known of.
func (l *List[T]) end() int {
	if l.total == Unknown {
		return l.from + len(l.rows)
	}
	return l.total
}

// note remembers which row the cursor is at.
func (l *List[T]) note() {
	l.selected = ""
	if r, ok := l.at(l.cursor); ok {
		l.selected = l.opts.ID(r)
	}
}

// View draws the rows in sight, at most Resize's height.
func (l *List[T]) View() []string {
	if now := (made{l.deps.Look(), l.deps.Today(), l.width}); l.made != now {
		l.made = now
		l.Forget()
	}
	lines := make([]string, 0, max(l.height, 0))
	body, room := l.body()
	for i := l.top; i < min(l.top+room, body); i++ {
		lines = append(lines, l.line(i))
	}
	for i := body; i < l.end(); i++ {
		for len(lines) < room {
			lines = append(lines, layout.Spaces(l.width))
		}
		lines = append(lines, l.line(i))
	}
	return lines
}

// Below is how many rows one can be at lie under the window's last line.
func (l *List[T]) Below() int {
	body, room := l.body()
	n := 0
	for i := l.top + room; i < body; i++ {
		if r, loaded := l.at(i); !loaded || l.standing(r) {
			n++
		}
	}
	return n
}

// least is how many lines are left to the rows that scroll before the foot gives way.
const least = 4

// body is how many rows scroll, and the lines there are for them above the foot.
func (l *List[T]) body() (rows, room int) {
	foot := 0
	for l.opts.Foot != nil && foot < len(l.rows) && l.opts.Foot(l.rows[len(l.rows)-1-foot]) {
		foot++
	}
	if l.height-foot < least {
		foot = 0
	}
	return l.end() - foot, l.height - foot
}

// line gives row i as it stands on the screen. The selected row is drawn anew each time.
func (l *List[T]) line(i int) string {
	r, loaded := l.at(i)
	if !loaded {
		return l.opts.Wait(l.width)
	}
	s := State{Marked: l.marks[l.opts.ID(r)]}
	if i == l.cursor && !l.blurred && l.opts.ID(r) != "" {
		s.Selected = true
		return l.opts.Draw(r, l.width, s)
	}
	at := i - l.from
	if l.drawn[at] == "" {
		l.drawn[at] = l.opts.Draw(r, l.width, s)
	}
	return l.drawn[at]
}

// Cursor is where the terminal's cursor stands: at the selected row, x cells from the list's
// own corner. Nil when no row is selected.
func (l *List[T]) Cursor(x int) *tea.Cursor {
	if _, ok := l.Selected(); !ok || l.blurred {
		return nil
	}
	body, room := l.body()
	y := l.cursor - l.top
	if l.cursor >= body {
		y = room + l.cursor - body
	}
	if y < 0 || y >= l.height {
		return nil
	}
	return tea.NewCursor(x, y)
}
