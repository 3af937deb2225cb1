// Package panes is two lists beside one another: on the left things with names, narrowed as one
// types, on the right what belongs to the one that is selected, under some lines about it. In a
// narrow window the two take turns. It reads nothing and knows no thing of the office.
package panes

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/components/input"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

const (
	head   = 2  // the title or the filter, a blank
	narrow = 70 // below this width the panes take turns
	least  = 26 // the least the left pane is wide beside the right one
	gap    = 2  // between the two
	few    = 4  // the least lines of the right list
)

// Options are what a page says of its panes. Lines are as wide as they are told at the most.
type Options[A, B any] struct {
	Title  string              // over it, a key of the catalogue
	ID     func(A) string      // of a thing on the left
	Words  func(A) string      // what the filter looks for it by
	Line   func(A, int) string // a thing on the left
	About  func(A, int) []string
	Of     func(A) []B    // what stands on the right
	OfID   func(B) string // empty: a line one cannot be at
	OfLine func(B, int) string

	Empty  string // there is nothing on the left, a key of the catalogue
	None   string // there is nothing on the right
	Open   func(A) tea.Cmd
	OpenOf func(A, B) tea.Cmd
}

// Panes are the two lists. Make them with New.
type Panes[A, B any] struct {
	deps   *page.Deps
	opts   Options[A, B]
	all    []A
	loaded bool
	left   *list.List[A]
	right  *list.List[B]
	filter *input.Line
	typing bool
	beside bool // the right pane has the keys
	about  int  // the lines over the right list
	shown  string
	seek   string // what on the right is to be selected once it is there

	width, height int
	caret         *tea.Cursor
}

// New makes empty panes.
func New[A, B any](deps *page.Deps, o Options[A, B]) *Panes[A, B] {
	p := &Panes[A, B]{deps: deps, opts: o, filter: input.NewLine(deps)}
	p.left = list.New(deps, list.Options[A]{
		ID: o.ID, Open: o.Open, Wheel: 1, Moved: func() tea.Cmd { p.fill(); return nil },
		Draw: func(a A, width int, s list.State) string { return p.mark(o.Line(a, max(width-4, 0)), width, s) },
	})
	p.right = list.New(deps, list.Options[B]{
		ID: o.OfID, Open: p.openOf, Wheel: 1,
		Draw: func(b B, width int, s list.State) string { return p.mark(o.OfLine(b, max(width-4, 0)), width, s) },
	})
	return p
}

// Set gives everything there is; what was selected stays so.
func (p *Panes[A, B]) Set(all []A) {
	p.all, p.loaded = all, true
	p.narrow()
}

// Loaded tells whether anything was given.
func (p *Panes[A, B]) Loaded() bool { return p.loaded }

// Selected is the thing on the left one is at.
func (p *Panes[A, B]) Selected() (a A, ok bool) { return p.left.Selected() }

// Part is what one is at on the right; ok is false while the left pane has the keys.
func (p *Panes[A, B]) Part() (b B, ok bool) {
	if !p.beside {
		return b, false
	}
	return p.right.Selected()
}

// Select goes to a thing on the left.
func (p *Panes[A, B]) Select(id string) {
	p.filter.Set("")
	p.narrow()
	p.left.Select(id)
	p.fill()
}

// SelectPart goes to what is on the right, or will be when it has been read.
func (p *Panes[A, B]) SelectPart(id string) {
	p.beside = true
	if p.focus(); !p.right.Select(id) {
		p.seek = id
	}
}

// narrow shows on the left what fits the filter.
func (p *Panes[A, B]) narrow() {
	words := strings.Fields(model.Loose(model.Fold(p.filter.Value())))
	var fit []A
	for _, a := range p.all {
		folded, fits := model.Loose(model.Fold(p.opts.Words(a))), true
		for _, w := range words {
			fits = fits && strings.Contains(folded, w)
		}
		if fits {
			fit = append(fit, a)
		}
	}
	p.left.SetRows(fit)
	p.fill()
}

// fill shows on the right what belongs to the selected thing.
func (p *Panes[A, B]) fill() {
	a, ok := p.left.Selected()
	var rows []B
	if ok {
		rows = p.opts.Of(a)
		if id := p.opts.ID(a); id != p.shown {
			p.shown = id
			p.right.Restart()
		}
	}
	p.right.SetRows(rows)
	if p.seek != "" && p.right.Select(p.seek) {
		p.seek = ""
	}
	if len(rows) == 0 {
		p.beside = false
	}
	p.focus()
}

func (p *Panes[A, B]) openOf(b B) tea.Cmd {
	a, ok := p.left.Selected()
	if !ok {
		return nil
	}
	return p.opts.OpenOf(a, b)
}

// Open opens what one is at.
func (p *Panes[A, B]) Open() tea.Cmd {
	if b, ok := p.Part(); ok {
		return p.openOf(b)
	}
	if a, ok := p.left.Selected(); ok && !p.beside {
		return p.opts.Open(a)
	}
	return nil
}

func (p *Panes[A, B]) focus() {
	p.left.Blur(p.beside)
	p.right.Blur(!p.beside)
	p.Resize(p.width, p.height)
}

// Actions are to filter, to go to the other pane, and to move. They belong among those of the page.
func (p *Panes[A, B]) Actions() []keys.Action {
	return append([]keys.Action{
		{ID: "panes.filter", Title: "contacts.key-filter", Binding: keys.On("f"), Hint: true, Run: func() tea.Cmd { p.typing, p.beside = true, false; p.focus(); return nil }},
		{ID: "panes.other", Title: "contact.key-pane", Binding: keys.On("tab"), Hint: true, Enabled: func() bool { return p.right.Total() > 0 }, Run: func() tea.Cmd { p.beside = !p.beside; p.focus(); return nil }},
		{ID: "panes.clear", Title: "contacts.key-clear", Binding: keys.On("esc"), Enabled: func() bool { return p.filter.Value() != "" }, Run: p.clear},
	}, list.Moves(func() list.Mover {
		if p.beside {
			return p.right
		}
		return p.left
	})...)
}

func (p *Panes[A, B]) clear() tea.Cmd {
	p.filter.Set("")
	p.narrow()
	return nil
}

// filterActions are the keys while one types in the filter.
func (p *Panes[A, B]) filterActions() []keys.Action {
	leave := func() tea.Cmd { p.typing = false; return nil }
	return []keys.Action{
		{ID: "panes.filter-done", Title: "contacts.key-use", Binding: keys.On("enter", "tab", "down"), Hint: true, Run: leave},
		{ID: "panes.filter-clear", Title: "contacts.key-clear", Binding: keys.On("esc"), Hint: true, Run: func() tea.Cmd { p.typing = false; return p.clear() }},
	}
}

// Typing tells whether one types in the filter.
func (p *Panes[A, B]) Typing() bool { return p.typing }

// Typed is what the filter holds.
func (p *Panes[A, B]) Typed() string { return p.filter.Value() }

// FilterActions are the keys of the filter while one types in it; nil otherwise.
func (p *Panes[A, B]) FilterActions() []keys.Action {
	if !p.typing {
		return nil
	}
	return p.filterActions()
}

// HandleKey takes what is typed into the filter; the page's own keys come after it.
func (p *Panes[A, B]) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if !p.typing {
		return nil, false
	}
	if cmd, ok := keys.Dispatch(p.filterActions(), msg); ok {
		return cmd, true
	}
	changed, handled := p.filter.HandleKey(msg)
	if changed {
		p.left.Restart()
		p.narrow()
	}
	return nil, handled
}

// Update takes the mouse and pasted text.
func (p *Panes[A, B]) Update(msg tea.Msg) tea.Cmd {
	left, right, _ := p.boxes()
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if p.typing {
			cmd := p.filter.Paste(msg.Content)
			p.narrow()
			return cmd
		}
	case tea.MouseClickMsg:
		msg.Y -= head
		if right > 0 && (left == 0 || msg.X >= left+gap) {
			p.beside = p.right.Total() > 0
			p.focus()
			msg.Y -= p.about
			return p.right.Update(msg)
		}
		p.beside = false
		p.focus()
		return p.left.Update(msg)
	case tea.MouseWheelMsg:
		if right > 0 && (left == 0 || msg.X >= left+gap) {
			return p.right.Update(msg)
		}
		return p.left.Update(msg)
	}
	return nil
}

// Resize tells the cells there are.
func (p *Panes[A, B]) Resize(width, height int) {
	if width != p.width { // lines may be divided otherwise
		p.width, p.height = width, height
		p.fill()
		return
	}
	p.height = height
	left, right, rows := p.boxes()
	p.left.Resize(left, rows)
	p.right.Resize(right, max(rows-p.about, 0))
}

// boxes are how wide the panes are, 0 for one that is not in sight, and how high.
func (p *Panes[A, B]) boxes() (left, right, rows int) {
	rows = max(p.height-head, 0)
	switch {
	case p.width >= narrow:
		left = max(p.width*2/5, least)
		return left, p.width - left - gap, rows
	case p.beside:
		return 0, p.width, rows
	}
	return p.width, 0, rows
}

// Beside gives the right pane the keys, when there is anything in it.
func (p *Panes[A, B]) Beside() tea.Cmd {
	p.beside = p.right.Total() > 0
	p.focus()
	return nil
}

// Room is how wide a line on the right is.
func (p *Panes[A, B]) Room() int {
	if p.width < narrow {
		return max(p.width-4, 0)
	}
	return max(p.width-max(p.width*2/5, least)-gap-4, 0)
}

// mark draws a line of either list: its pointer, the line, and all of it when it is selected.
func (p *Panes[A, B]) mark(line string, width int, s list.State) string {
	d := p.deps
	if s.Selected {
		return d.Theme.Select(layout.Fit(d.Widths, " "+d.Theme.Accent.Paint(d.Theme.Pointer)+" "+line, width, d.Theme.More))
	}
	return layout.Fit(d.Widths, layout.Spaces(3)+line, width, d.Theme.More)
}
