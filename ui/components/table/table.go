// Package table is a list with columns: as many as there is room for, under a header that
// sorts. Everything else of it is package list's.
package table

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/components/list"
	"stegvis/ui/layout"
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
	Share int    // how many cells at a time it gets of what is left; 0: one, and two for the first
	Sorts bool   // the list can be sorted by it
}

// Cell is one value: Lead stands before Text in muted, as the number before a step's name.
// The table cleans both of what could disturb the terminal.
type Cell struct {
	Lead string
	Text string
	Role theme.Role
}

// Options are what a page says of its table. All but Columns, ID and Cells may be nil.
type Options[T any] struct {
	Columns []Column
	Header  bool
	Above   int                                       // the page's lines over it: it is told the page's size, and the mouse, from there
	Marks   bool                                      // rows can be marked with space
	ID      func(T) string                            // of a row
	Cells   func(T) []Cell                            // of a row, in the order of the columns; missing ones are empty
	Empty   func() string                             // the words of an empty list, in the person's language
	Need    func(list.Want[T]) tea.Cmd                // rows are wanted
	Open    func(T) tea.Cmd                           // enter, or a click on the selected row
	Sorted  func(column string, falling bool) tea.Cmd // a header was clicked
}

// Table is the list. Make it with New.
type Table[T any] struct {
	*list.List[T]
	deps          *page.Deps
	opts          Options[T]
	width, height int
	shape         shape
	sort          string
	falling       bool
}

// New makes an empty table.
func New[T any](deps *page.Deps, o Options[T]) *Table[T] {
	t := &Table[T]{deps: deps, opts: o}
	t.List = list.New(deps, list.Options[T]{ID: o.ID, Draw: t.row, Wait: t.wait, Need: o.Need, Open: o.Open, Marks: o.Marks})
	return t
}

// Resize tells the cells there are, with the header and the lines above it.
func (t *Table[T]) Resize(width, height int) {
	t.width, t.height = width, max(height-t.opts.Above, 0)
	t.List.Resize(width, max(t.height-t.head(), 0))
}

func (t *Table[T]) head() int {
	if t.opts.Header {
		return 1
	}
	return 0
}

// SetColumns changes which columns there are; the rows must be set again.
func (t *Table[T]) SetColumns(columns []Column) {
	t.opts.Columns = columns
	t.shape = shape{}
	t.Forget()
}

// Sort shows by which column the list is sorted; empty for none.
func (t *Table[T]) Sort(column string, falling bool) { t.sort, t.falling = column, falling }

// SortedBy gives what Sort was told.
func (t *Table[T]) SortedBy() (column string, falling bool) { return t.sort, t.falling }

// Update takes the mouse, counted from the first of the lines above it, and a changed size.
func (t *Table[T]) Update(msg tea.Msg) tea.Cmd {
	if click, ok := msg.(tea.MouseClickMsg); ok {
		click.Y -= t.opts.Above + t.head()
		if click.Y == -1 && t.opts.Header && click.Button == tea.MouseLeft {
			return t.clickHeader(click.X)
		}
		return t.List.Update(click)
	}
	return t.List.Update(msg)
}

func (t *Table[T]) clickHeader(x int) tea.Cmd {
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

// Cursor is where the terminal's cursor stands: at the selected row.
func (t *Table[T]) Cursor() *tea.Cursor { return page.Below(t.List.Cursor(1), t.opts.Above+t.head()) }

// View draws the header and the rows in sight: exactly Resize's width, at most its height.
func (t *Table[T]) View() string {
	if t.width <= 0 || t.height <= 0 {
		return ""
	}
	var b strings.Builder
	b.Grow(t.height * (t.width + 24))
	if t.opts.Header {
		t.header(&b, t.fit())
	}
	lines := t.List.View()
	if len(lines) == 0 && t.opts.Empty != nil && t.Total() != list.Unknown && t.height > t.head() {
		lines = t.empty()
	}
	for _, line := range lines {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(line)
	}
	return b.String()
}

// empty are the lines of an empty list: what will be here, and which key begins.
func (t *Table[T]) empty() []string {
	var lines []string
	for _, l := range layout.Wrap(t.deps.Widths, t.opts.Empty(), max(t.width-before-1, 1)) {
		lines = append(lines, t.deps.Theme.Muted.Paint(t.deps.Fit(layout.Spaces(before)+l, t.width)))
	}
	return lines[:min(len(lines), t.height-t.head())]
}
