package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// manyEditor is several of very many, such as languages: enter adds what the list offers,
// backspace takes the last one away.
type manyEditor struct {
	one    choiceEditor // the list one chooses from
	chosen []string
}

func newManyEditor(deps *page.Deps, f Field) *manyEditor {
	return &manyEditor{one: choiceEditor{deps: deps, field: f}}
}

func (e *manyEditor) set(stored string) {
	e.chosen, e.one.list = strings.Fields(stored), nil
}

func (e *manyEditor) typed() string                    { return strings.Join(e.chosen, " ") }
func (e *manyEditor) value(model.Date) (string, error) { return e.typed(), nil }

func (e *manyEditor) key(msg tea.KeyPressMsg) (changed, handled bool) {
	name := keys.Name(msg)
	empty := e.one.list == nil || e.one.list.Query() == ""
	switch {
	case name == "backspace" && empty:
		e.one.list = nil
		if len(e.chosen) == 0 {
			return false, true
		}
		e.chosen = e.chosen[:len(e.chosen)-1]
		return true, true
	case name == ",":
		return e.accept(), true
	case e.one.list == nil && (name == "left" || name == "right" || name == "delete"):
		return false, false
	}
	_, handled = e.one.key(msg)
	return false, handled
}

func (e *manyEditor) paste(s string) bool {
	e.one.paste(s)
	return false
}

func (e *manyEditor) enter(bool)  {}
func (e *manyEditor) close() bool { return e.one.close() }

// accept adds what the list offers.
func (e *manyEditor) accept() (changed bool) {
	if e.one.list == nil {
		return false
	}
	o, ok := e.one.list.Chosen()
	e.one.list = nil
	if !ok || slices.Contains(e.chosen, o.Value) {
		return false
	}
	e.chosen = append(e.chosen, o.Value)
	return true
}

func (e *manyEditor) click(_, y int) bool {
	if e.one.list != nil && y > 0 && e.one.list.PointLine(y-1) {
		return e.accept()
	}
	return false
}

func (e *manyEditor) view(width int, focused bool) drawing {
	th, deps := e.one.deps.Theme, e.one.deps
	labels := make([]string, len(e.chosen))
	for i, v := range e.chosen {
		labels[i] = model.Visible(labelOf(e.one.field, v, deps.Lang))
	}
	chosen := strings.Join(labels, ", ")
	if !focused {
		if chosen == "" {
			return drawing{lines: []string{th.Muted.Paint(th.Dash)}, y: -1, selected: -1}
		}
		return drawing{lines: []string{deps.Cut(chosen, width)}, y: -1, selected: -1}
	}
	if chosen != "" {
		chosen = deps.Cut(chosen+",", max(width-14, width/2)) + " "
	}
	used := deps.Width(chosen)
	if e.one.list == nil {
		return drawing{lines: []string{chosen + th.Accent.Paint(th.Down)}, x: used, selected: -1}
	}
	d := e.one.viewList(max(width-used, 8))
	d.lines[0] = chosen + d.lines[0]
	d.x += used
	for i, line := range d.lines[1:] {
		d.lines[i+1] = deps.Cut(line, width)
	}
	return d
}

// begins tells whether a label begins like what was typed.
func begins(label, query string) bool {
	return strings.HasPrefix(model.Loose(model.Fold(label)), model.Loose(model.Fold(query)))
}
