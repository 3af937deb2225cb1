package form

import (
	"slices"

	"stegvis/model"
)

// place is where a box was drawn, and how wide with its label.
type place struct{ x, y, width int }

// boxGap is the air between two boxes on one line.
const boxGap = 2

func (e *choiceEditor) keyInBoxes(name string) (changed, handled bool) {
	before, after := name == "up" || e.field.Dense && name == "left", name == "down" || e.field.Dense && name == "right"
	switch {
	case before && e.at > 0:
		e.at--
	case after && e.at < len(e.shown)-1:
		e.at++
	case name == "space", name == "x":
		return e.tick(), true
	case slices.Contains(e.field.Ranks, name):
		return e.rank(name), true
	default:
		return false, false
	}
	return false, true
}

// tick ticks the box one is at, or takes its tick away.
func (e *choiceEditor) tick() (changed bool) {
	if e.at >= len(e.shown) {
		return false
	}
	o := e.shown[e.at]
	if i := slices.Index(e.chosen, o); i >= 0 {
		e.chosen = slices.Delete(e.chosen, i, i+1)
		delete(e.ranks, o)
		return true
	}
	return e.choose(o)
}

// viewBoxes draws every option on a line of its own or, in a dense field, as many on a line as fit.
func (e *choiceEditor) viewBoxes(width int, focused bool) drawing {
	th := e.deps.Theme
	d := drawing{x: 1, y: -1, selected: -1}
	e.drawn = e.drawn[:0]
	next := place{}
	for i, o := range e.shown {
		box := th.Muted.Paint("[ ]")
		if slices.Contains(e.chosen, o) {
			box = th.Good.Paint(e.mark(o))
		}
		label := e.deps.Cut(model.Visible(e.boxLabel(o)), max(width-4, 0))
		next.width = min(4+e.deps.Width(label), width)
		if len(d.lines) == 0 || !e.field.Dense || next.x+next.width > width {
			next.x, next.y = 0, len(d.lines)
			d.lines = append(d.lines, "")
		} else {
			d.lines[next.y] += "  "
		}
		if focused && i == e.at {
			d.x, d.y = next.x+1, next.y
			if e.field.Dense {
				label = th.Focus.Paint(label)
			} else {
				label, d.selected = th.Strong.Paint(label), next.y
			}
		}
		d.lines[next.y] += e.deps.Cut(box+" "+label, next.width)
		e.drawn = append(e.drawn, next)
		next.x += next.width + boxGap
	}
	if len(d.lines) == 0 {
		d.lines = []string{th.Muted.Paint(th.Dash)}
	}
	return d
}

func (e *choiceEditor) boxLabel(option string) string {
	if e.field.Options != nil {
		return labelOf(e.field, option, e.deps.Lang)
	}
	return e.field.BoxLabel(e.deps.Lang, option)
}

// clickBox ticks the box that was drawn at a place.
func (e *choiceEditor) clickBox(x, y int) (changed bool) {
	at := slices.IndexFunc(e.drawn, func(p place) bool { return p.y == y && (!e.field.Dense || x >= p.x && x < p.x+p.width) })
	if at < 0 {
		return false
	}
	e.at = at
	return e.tick()
}
