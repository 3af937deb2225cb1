// Package picker is choosing one thing of many by typing some of its letters: the list under
// a field, and the same list as a dialog. It knows nothing of what is chosen.
package picker

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/components/input"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// Option is one thing to choose.
type Option struct {
	Value  string // what is stored
	Label  string // what is shown, in the person's language
	Detail string // shown behind it in muted
	Also   string // other words by which it is found
}

// List is options narrowed by what is typed. Make it with New.
type List struct {
	None  string // what it says when nothing is left, a key of the catalogue; empty: that nothing was found
	Other string // the option that stands there when nothing else is left; empty: none

	deps    *page.Deps
	options []Option
	folded  []string
	query   *input.Line
	found   *list.List[int] // places in options
	fuzzy   bool
	fallen  bool
}

// New makes a list of all options.
func New(deps *page.Deps, options []Option) *List {
	l := &List{deps: deps, query: input.NewLine(deps)}
	l.found = list.New(deps, list.Options[int]{ID: strconv.Itoa, Draw: l.line, Wheel: 1})
	l.SetOptions(options)
	return l
}

// SetOptions replaces the options and keeps what is typed.
func (l *List) SetOptions(options []Option) {
	l.options = options
	l.folded = make([]string, len(options))
	for i, o := range options {
		l.folded[i] = model.Loose(model.Fold(o.Label + " " + o.Also))
	}
	l.narrow()
}

// Query is what has been typed.
func (l *List) Query() string { return l.query.Value() }

// SetQuery replaces what has been typed.
func (l *List) SetQuery(s string) {
	l.query.Set(s)
	l.narrow()
}

// Paste adds pasted text to what has been typed.
func (l *List) Paste(s string) tea.Cmd {
	told := l.query.Paste(s)
	l.narrow()
	return told
}

// Len is how many options what is typed leaves.
func (l *List) Len() int { return l.found.Total() }

// Chosen gives the option at the cursor; ok is false when none is left.
func (l *List) Chosen() (o Option, ok bool) {
	i, ok := l.found.Selected()
	if !ok {
		return Option{}, false
	}
	return l.options[i], true
}

// Point moves the cursor to the option with a value.
func (l *List) Point(value string) {
	l.found.Select(strconv.Itoa(slices.IndexFunc(l.options, func(o Option) bool { return o.Value == value })))
}

// PointLine moves the cursor to the option on a line of the last View; ok is false when
// there is none.
func (l *List) PointLine(y int) (ok bool) {
	_, ok = l.found.Point(y)
	return ok
}

// Update takes the mouse wheel.
func (l *List) Update(msg tea.MouseWheelMsg) { l.found.Update(msg) }

// HandleKey takes what is typed and the arrows; enter and esc belong to whoever shows the
// list.
func (l *List) HandleKey(msg tea.KeyPressMsg) (handled bool) {
	switch keys.Name(msg) {
	case "down", "ctrl+n":
		l.found.Move(1)
	case "up", "ctrl+p":
		l.found.Move(-1)
	case "pgdown":
		l.found.Move(8)
	case "pgup":
		l.found.Move(-8)
	default:
		changed, handled := l.query.HandleKey(msg)
		if changed {
			l.narrow()
		}
		return handled
	}
	return true
}

// QueryView draws what is typed in at most width cells, and the place of the cursor in it.
func (l *List) QueryView(width int) (s string, cursor int) { return l.query.View(width) }

// View draws the options around the cursor in lines of exactly width cells, at most height: always
// as many, whatever is typed. Where not all options are in sight the last line tells how many
// there are.
func (l *List) View(width, height int) []string {
	rows, counts := max(len(l.options), 1), len(l.options) > height
	if counts {
		rows = height - 1
	}
	l.found.Resize(width, rows)
	lines := l.found.View()
	if l.Len() == 0 && rows > 0 {
		lines = []string{l.told(cmp.Or(l.None, "shell.nothing-found"), width)}
	}
	for len(lines) < rows {
		lines = append(lines, layout.Spaces(width))
	}
	switch below := l.found.Below(); {
	case !counts:
	case l.Len() <= rows:
		lines = append(lines, layout.Spaces(width))
	case below == 0:
		lines = append(lines, l.told("shell.count", width, l.Len(), l.Len()))
	default:
		lines = append(lines, l.told("shell.count-more", width, l.Len()-below, l.Len()))
	}
	return lines
}

// told is a muted line below the labels.
func (l *List) told(key string, width int, args ...any) string {
	return l.deps.Theme.Muted.Paint(l.deps.Fit("  "+l.deps.Say(key, args...), width))
}

func (l *List) line(i, width int, s list.State) string {
	o := l.options[i]
	th := l.deps.Theme
	label := l.deps.Cut(model.Visible(o.Label), width-2)
	used := l.deps.Width(label) + 2
	detail := ""
	if o.Detail != "" && width-used > 4 {
		detail = "  " + l.deps.Cut(model.Visible(o.Detail), width-used-2)
		used += l.deps.Width(detail)
	}
	pad := layout.Spaces(width - used)
	if !s.Selected {
		return l.deps.Cut("  "+th.Plain.Paint(label)+th.Muted.Paint(detail)+pad, width)
	}
	return th.Select(l.deps.Cut(th.Accent.Paint(th.Pointer)+" "+th.Strong.Paint(label)+th.Muted.Paint(detail)+pad, width))
}

// narrow finds the options that have every typed word: best those that begin with what is
// typed, then those with a word that does, then the rest, each in their own order.
func (l *List) narrow() {
	var found []int
	query := model.Loose(model.Fold(l.query.Value()))
	words := strings.Fields(query)
	rank := make(map[int]int, len(l.options))
	for i, label := range l.folded {
		if r, ok := match(label, query, words, l.fuzzy); ok {
			rank[i] = r
			found = append(found, i)
		}
	}
	if len(words) > 0 {
		slices.SortStableFunc(found, func(a, b int) int { return cmp.Compare(rank[a], rank[b]) })
	}
	l.fallen = false
	if i := slices.IndexFunc(l.options, func(o Option) bool { return o.Value == l.Other }); len(found) == 0 && l.Other != "" && i >= 0 {
		found, l.fallen = []int{i}, true
	}
	l.found.Restart()
	l.found.SetRows(found)
}

// Fallen tells that nothing fits what is typed, and Other stands there.
func (l *List) Fallen() bool { return l.fallen }

// match ranks a label: equal, begins so, has a word that begins so, has all the words
// somewhere, or, only when fuzzy, has the letters in their order.
func match(label, query string, words []string, fuzzy bool) (rank int, ok bool) {
	for _, w := range words {
		if !strings.Contains(label, w) {
			return 4, fuzzy && inOrder(label, query)
		}
	}
	switch {
	case label == query:
		return 0, true
	case strings.HasPrefix(label, query):
		return 1, true
	case strings.Contains(label, " "+query):
		return 2, true
	}
	return 3, true
}

func inOrder(label, letters string) bool {
	for _, r := range letters {
		at := strings.IndexRune(label, r)
		if at < 0 {
			return false
		}
		label = label[at+utf8.RuneLen(r):]
	}
	return true
}
