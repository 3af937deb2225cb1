package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// checkEditor is a list one ticks, every option on its own line.
type checkEditor struct {
	deps    *page.Deps
	field   Field
	options []string
	ticked  map[string]bool
	at      int
}

func newCheckEditor(deps *page.Deps, f Field) *checkEditor {
	e := &checkEditor{deps: deps, field: f, options: f.Field.Options, ticked: map[string]bool{}}
	if f.Options != nil {
		for _, o := range f.Options(deps.Lang) {
			e.options = append(e.options, o.Value)
		}
	}
	return e
}

func (e *checkEditor) set(stored string) {
	clear(e.ticked)
	for _, o := range strings.Fields(stored) {
		if slices.Contains(e.options, o) {
			e.ticked[o] = true
		}
	}
}

func (e *checkEditor) typed() string {
	var on []string
	for _, o := range e.options {
		if e.ticked[o] {
			on = append(on, o)
		}
	}
	return strings.Join(on, " ")
}

func (e *checkEditor) value(model.Date) (string, error) { return e.typed(), nil }
func (e *checkEditor) paste(string) bool                { return false }
func (e *checkEditor) accept() bool                     { return false }
func (e *checkEditor) close() bool                      { return false }

// enter puts the cursor on the first line, or on the last when one comes from below.
func (e *checkEditor) enter(down bool) {
	e.at = 0
	if !down {
		e.at = max(len(e.options)-1, 0)
	}
}

func (e *checkEditor) key(msg tea.KeyPressMsg) (changed, handled bool) {
	switch keys.Name(msg) {
	case "up":
		if e.at == 0 {
			return false, false
		}
		e.at--
	case "down":
		if e.at >= len(e.options)-1 {
			return false, false
		}
		e.at++
	case "space", "x":
		return e.tick(), true
	default:
		return false, false
	}
	return false, true
}

func (e *checkEditor) tick() (changed bool) {
	if e.at >= len(e.options) {
		return false
	}
	o := e.options[e.at]
	e.ticked[o] = !e.ticked[o]
	return true
}

func (e *checkEditor) click(_, y int) bool {
	if y < 0 || y >= len(e.options) {
		return false
	}
	e.at = y
	return e.tick()
}

func (e *checkEditor) view(width int, focused bool) drawing {
	th := e.deps.Theme
	d := drawing{x: 1, y: -1, selected: -1}
	for i, o := range e.options {
		box := th.Muted.Paint("[ ]")
		if e.ticked[o] {
			box = th.Good.Paint("[x]")
		}
		label := e.deps.Cut(model.Visible(labelOf(e.field, o, e.deps.Lang)), max(width-4, 0))
		if focused && i == e.at {
			label = th.Strong.Paint(label)
			d.selected, d.y = i, i
		}
		d.lines = append(d.lines, e.deps.Cut(box+" "+label, width))
	}
	if len(d.lines) == 0 {
		d.lines = []string{th.Muted.Paint(th.Dash)}
	}
	return d
}
