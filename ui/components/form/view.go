package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/layout"
)

// part is a field on the screen: its lines from top, and where a value begins in them.
type part struct {
	top, height int
	value       int // the first line of the value, from top
}

// View draws the fields around the one being filled in: at most Resize's height. Where not all
// are in sight the last line tells how many there are above and below.
func (f *Form) View() string {
	f.cursor = nil
	if f.width <= 0 || f.height <= 0 {
		return ""
	}
	lines, parts := f.draw()
	room := f.room(len(lines))
	f.scroll(parts, len(lines), room)
	if f.cursor != nil {
		f.cursor.Y -= f.top
		if f.cursor.Y < 0 || f.cursor.Y >= room {
			f.cursor = nil
		}
	}
	lines = lines[f.top:min(f.top+room, len(lines)):min(f.top+room, len(lines))]
	if room < f.height && len(parts) > 0 && len(lines) == room {
		lines = append(lines, f.more(parts, room))
	}
	return strings.Join(lines, "\n")
}

// room is how many of the lines there is room for.
func (f *Form) room(lines int) int {
	if lines <= f.height || f.height < 3 {
		return f.height
	}
	return f.height - 1
}

// more tells how many fields there are above those in sight and below.
func (f *Form) more(parts []part, room int) string {
	above, below := 0, 0
	for i, p := range parts {
		switch y := p.top + p.value; {
		case !f.shown(i):
		case y < f.top:
			above++
		case y >= f.top+room:
			below++
		}
	}
	var told []string
	if above > 0 {
		told = append(told, f.deps.Say("shell.more-above", above))
	}
	if below > 0 {
		told = append(told, f.deps.Say("shell.more-below", below))
	}
	return layout.Spaces(f.opts.Margin+2) + f.deps.Theme.Muted.Paint(f.deps.Cut(strings.Join(told, "   "), f.inside()-2))
}

// Height is how many lines the whole form takes as it is now.
func (f *Form) Height() int {
	lines, _ := f.draw()
	return len(lines)
}

// Cursor is the terminal's cursor, as of the last View; nil for none.
func (f *Form) Cursor() *tea.Cursor { return f.cursor }

// draw draws all fields, and the place of each.
func (f *Form) draw() (lines []string, parts []part) {
	labels := f.labelWidth()
	parts = make([]part, len(f.lines))
	for i := range f.lines {
		if !f.shown(i) {
			parts[i] = part{top: len(lines)}
			continue
		}
		top := len(lines)
		lines = f.heading(lines, f.lines[i])
		value := len(lines) - top
		lines = f.field(lines, i, labels)
		parts[i] = part{top, len(lines) - top, value}
	}
	return lines, parts
}

func (f *Form) heading(lines []string, e *entry) []string {
	if e.Heading == "" {
		return lines
	}
	if len(lines) > 0 && !f.opts.Compact {
		lines = append(lines, "")
	}
	heading := f.deps.Cut(f.deps.Say(e.Heading), f.inside())
	return append(lines, layout.Spaces(f.opts.Margin)+f.deps.Theme.Strong.Paint(heading))
}

// field draws the label and the value of one field, and its error under it.
func (f *Form) field(lines []string, i, labels int) []string {
	e, th, focused := f.lines[i], f.deps.Theme, i == f.at
	margin := layout.Spaces(f.opts.Margin)
	before := 2 + labels + 2
	room := max(f.inside()-before, 1)
	d := e.view(room, focused)
	for n, line := range d.lines {
		head := layout.Spaces(before)
		if n == 0 {
			head = f.label(e, focused, labels)
		}
		line = margin + head + line
		if n == d.selected {
			// Only the value is marked: the label belongs to all of its lines.
			line = margin + head + th.Select(layout.Fit(f.deps.Widths, d.lines[n], room, ""))
		}
		if focused && n == d.y {
			f.cursor = tea.NewCursor(f.opts.Margin+before+min(d.x, room-1), len(lines))
		}
		lines = append(lines, layout.Cut(f.deps.Widths, line, f.width, ""))
	}
	if e.failed == nil {
		return lines
	}
	for n, line := range layout.Wrap(f.deps.Widths, model.Visible(model.Explain(e.failed, f.deps.Lang)), max(room-2, 1)) {
		mark := "  "
		if n == 0 {
			mark = th.Late + " "
		}
		line = margin + layout.Spaces(before) + th.Bad.Paint(mark+line)
		lines = append(lines, layout.Cut(f.deps.Widths, line, f.width, ""))
	}
	return lines
}

// label draws the name of a field behind the pointer, two cells before its value.
func (f *Form) label(e *entry, focused bool, width int) string {
	th := f.deps.Theme
	label := f.deps.Fit(model.Visible(e.Label(f.deps.Lang)), width)
	if focused {
		return th.Accent.Paint(th.Pointer) + " " + th.Focus.Paint(label) + "  "
	}
	return "  " + th.Muted.Paint(label) + "  "
}

// inside is the width between the margins.
func (f *Form) inside() int { return max(f.width-2*f.opts.Margin, 1) }

// roomy is how many cells a value keeps beside names that are let have more than a third.
const roomy = 30

// labelWidth is the width of the column of names: what they need, but no more than a third, or
// half where the values keep room enough.
func (f *Form) labelWidth() int {
	w := 0
	for i, e := range f.lines {
		if f.shown(i) {
			w = max(w, f.deps.Width(e.Label(f.deps.Lang)))
		}
	}
	return min(w, max(f.inside()/3, min(f.inside()/2, f.inside()-roomy), 8))
}

// scroll moves the lines in sight so that the field being filled in is among them, with its
// heading if there is room.
func (f *Form) scroll(parts []part, total, height int) {
	if f.at >= len(parts) {
		f.top = 0
		return
	}
	p := parts[f.at]
	f.top = min(f.top, p.top)
	f.top = max(f.top, p.top+p.height-height)
	if f.cursor != nil {
		f.top = max(min(f.top, f.cursor.Y), f.cursor.Y-height+1)
	}
	f.top = max(min(f.top, total-height), 0)
}

// click goes to the field on a line, and lets it take the click.
func (f *Form) click(m tea.Mouse) {
	lines, parts := f.draw()
	if m.Y >= f.room(len(lines)) {
		return
	}
	y := m.Y + f.top
	for i, p := range parts {
		if y < p.top || y >= p.top+p.height {
			continue
		}
		was := f.at == i
		if !was {
			f.goTo(i)
		}
		before := f.opts.Margin + 2 + f.labelWidth() + 2
		if m.X >= before && f.lines[i].click(m.X-before, y-p.top-p.value) {
			f.lines[i].failed = nil
			f.pending = true
		}
		return
	}
}
