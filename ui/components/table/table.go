// Package table is the list with columns: rows keyed by id, drawn only where they are seen,
// over a window of a list that may be far longer than what is loaded. It reads nothing: it
// says which rows it needs.
//
// A page with few rows calls SetRows. A page over a long list sets Options.Need, loads
// First at the beginning, and answers every Want with SetWindow. Everything that comes to
// the page's Update also goes to the table's.
package table

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/theme"
)

// Column is one column of a table.
type Column struct {
	ID    string
	Title string // key of the catalogue
	Min   int    // the fewest cells it is of use with
	Max   int    // the most it ever needs; 0: as many as there are
	Right bool   // numbers: aligned to the right
	Rank  int    // 0: always shown; the higher, the sooner it gives way to others
	Sorts bool   // the list can be sorted by it
}

// Cell is one value: Lead stands before Text in muted, as the number before a step's name.
// The table cleans both of what could disturb the terminal.
type Cell struct {
	Lead string
	Text string
	Role theme.Role
}

// Row is one line of the list. Cells stand in the order of the columns; missing ones are
// empty.
type Row struct {
	ID    string
	Cells []Cell
}

// Unknown is the Total of a list whose end has not been seen.
const Unknown = -1

// Window is a part of the list: rows From, From+1, … of Total. When the rows reach the end
// of the list, Total is From + len(Rows).
type Window struct {
	From  int
	Rows  []Row
	Total int
}

// Want is the part of the list the table needs. After and Before are the ids of the rows
// next to it, where they are loaded, for lists that are read onwards from a row. End asks
// for the last Count rows of a list of Unknown length; the answer must say its Total.
type Want struct {
	From, Count   int
	After, Before string
	End           bool
}

// Options are what a page says of its table. All functions may be nil.
type Options struct {
	Columns []Column
	Header  bool
	Marks   bool                                      // rows can be marked with space
	Empty   func() string                             // the line of an empty list, in the person's language
	Need    func(Want) tea.Cmd                        // rows are wanted
	Open    func(id string) tea.Cmd                   // enter, or a click on the selected row
	Moved   func(id string) tea.Cmd                   // another row is selected; "" while it is not loaded
	Sorted  func(column string, falling bool) tea.Cmd // a header was clicked
}

// Table is the list. Its zero value is not ready; make it with New.
type Table struct {
	deps *page.Deps
	opts Options

	width, height int
	from, total   int
	rows          []Row
	drawn         []string // rows as last drawn, "" where not
	shape         shape

	cursor, top int
	selected    string // id of the row at the cursor, "" while not loaded
	marks       map[string]bool
	sort        string
	falling     bool
	blurred     bool
	actions     []keys.Action

	asked   Want // what was asked for and has not come
	asking  bool
	toEnd   bool // the next window moves the cursor to the end
	restart bool // the next window begins a new list
}

// New makes an empty table.
func New(deps *page.Deps, o Options) *Table {
	t := &Table{deps: deps, opts: o, marks: map[string]bool{}, total: Unknown}
	t.actions = t.makeActions()
	return t
}

// Resize tells the cells there are, with the header.
func (t *Table) Resize(width, height int) {
	if width != t.width {
		t.forget()
	}
	t.width, t.height = width, height
	t.follow()
}

// SetColumns changes which columns there are; the rows must be set again.
func (t *Table) SetColumns(columns []Column) {
	t.opts.Columns = columns
	t.rows, t.drawn = nil, nil
	t.forget()
}

// SetRows gives the whole list.
func (t *Table) SetRows(rows []Row) { t.SetWindow(Window{0, rows, len(rows)}) }

// SetWindow gives a part of the list. The selected row stays selected, and where it stood on
// the screen, if it is among the rows.
func (t *Table) SetWindow(w Window) {
	t.asking = false
	t.from, t.rows, t.total = w.From, w.Rows, w.Total
	t.drawn = make([]string, len(w.Rows))
	switch {
	case t.restart:
		t.restart, t.toEnd, t.selected = false, false, ""
		t.cursor, t.top = 0, 0
	case t.toEnd && w.Total != Unknown:
		t.toEnd, t.selected = false, ""
		t.cursor = w.Total - 1
	default:
		t.keepSelected()
	}
	t.follow()
	t.note()
}

// keepSelected moves the cursor to where the selected row stands now.
func (t *Table) keepSelected() {
	if t.selected == "" {
		return
	}
	for i, r := range t.rows {
		if r.ID == t.selected {
			t.top += t.from + i - t.cursor
			t.cursor = t.from + i
			return
		}
	}
}

// Restart says that another list comes: the next window puts the cursor at its first row.
// Until then the old rows stay in sight.
func (t *Table) Restart() { t.restart, t.toEnd, t.asking = true, false, false }

// First is the Want a page begins with.
func (t *Table) First() Want { return Want{Count: max(3*t.height, 100)} }

// Again is the Want that loads what is in sight once more, after a change.
func (t *Table) Again() Want {
	if t.restart || len(t.rows) == 0 {
		return t.First()
	}
	return Want{From: t.from, Count: max(len(t.rows), t.First().Count)}
}

// Total is the length of the list, or Unknown.
func (t *Table) Total() int { return t.total }

// SetTotal tells how long the list is, once that is known.
func (t *Table) SetTotal(n int) {
	t.total = max(n, t.from+len(t.rows))
	t.follow()
}

// Index is the place of the selected row in the list, from 0.
func (t *Table) Index() int { return t.cursor }

// Selected gives the row at the cursor; ok is false when there is none or it is not loaded.
func (t *Table) Selected() (r Row, ok bool) { return t.at(t.cursor) }

// SelectedID is the id of the row at the cursor, or empty.
func (t *Table) SelectedID() string { return t.selected }

// Select moves the cursor to the row of an id; ok is false when it is not loaded.
func (t *Table) Select(id string) (ok bool) {
	for i, r := range t.rows {
		if r.ID == id {
			t.cursor = t.from + i
			t.follow()
			t.note()
			return true
		}
	}
	return false
}

// Marked gives the ids of the marked rows, in no order but always the same.
func (t *Table) Marked() []string {
	ids := make([]string, 0, len(t.marks))
	for id := range t.marks {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// Unmark takes all marks away.
func (t *Table) Unmark() {
	clear(t.marks)
	clear(t.drawn)
}

// Sort shows by which column the list is sorted; empty for none.
func (t *Table) Sort(column string, falling bool) { t.sort, t.falling = column, falling }

// SortedBy gives what Sort was told.
func (t *Table) SortedBy() (column string, falling bool) { return t.sort, t.falling }

// Blur shows the selected row without its mark, while another pane has the keys.
func (t *Table) Blur(blurred bool) { t.blurred = blurred }

func (t *Table) at(i int) (Row, bool) {
	if i < t.from || i >= t.from+len(t.rows) {
		return Row{}, false
	}
	return t.rows[i-t.from], true
}

// end is the place behind the last row that is known of.
func (t *Table) end() int {
	if t.total == Unknown {
		return t.from + len(t.rows)
	}
	return t.total
}

// lines is how many rows are in sight.
func (t *Table) lines() int {
	if t.opts.Header {
		return max(t.height-1, 0)
	}
	return max(t.height, 0)
}

// follow keeps the cursor in the list and the window of rows around the cursor.
func (t *Table) follow() {
	t.cursor = max(min(t.cursor, t.end()-1), 0)
	n := t.lines()
	t.top = max(min(t.top, t.cursor, t.end()-n), t.cursor-n+1, 0)
}

// note remembers which row the cursor is at.
func (t *Table) note() {
	r, _ := t.at(t.cursor)
	t.selected = r.ID
}

func (t *Table) forget() {
	t.shape = shape{}
	clear(t.drawn)
}
