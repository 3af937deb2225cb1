package table

import (
	"strings"

	"stegvis/model"
	"stegvis/ui/components/list"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

func (t *Table[T]) header(b *strings.Builder, s shape) {
	var h strings.Builder
	h.WriteString(layout.Spaces(before))
	for at, i := range s.columns {
		c := t.opts.Columns[i]
		title := t.deps.Say(c.Title)
		if c.ID == t.sort && c.ID != "" {
			title = t.deps.Cut(title, s.widths[at]-2) + " " + t.arrow()
		}
		if at > 0 {
			h.WriteString(layout.Spaces(gap))
		}
		h.WriteString(t.aligned(c, title, s.widths[at]))
	}
	t.deps.Theme.Muted.To(b, t.deps.Fit(h.String(), t.width))
}

func (t *Table[T]) arrow() string {
	if t.falling {
		return t.deps.Theme.Falling
	}
	return t.deps.Theme.Rising
}

func (t *Table[T]) aligned(c Column, s string, w int) string {
	if c.Right {
		return t.deps.FitRight(s, w)
	}
	return t.deps.Fit(s, w)
}

// wait is the line of a row that is not loaded.
func (t *Table[T]) wait(width int) string {
	return t.deps.Theme.Muted.Paint(t.deps.Fit(layout.Spaces(before)+t.deps.Theme.More, width))
}

func (t *Table[T]) row(r T, width int, state list.State) string {
	th, cells := t.deps.Theme, t.opts.Cells(r)
	var b strings.Builder
	b.Grow(width + 48)
	sign := func(shown bool, sign string) {
		if shown {
			th.Accent.To(&b, sign)
		} else {
			b.WriteByte(' ')
		}
	}
	sign(state.Marked, th.Mark)
	sign(state.Selected, th.Pointer)
	b.WriteByte(' ')
	t.cells(&b, cells, state.Selected)
	line := layout.Cut(t.deps.Widths, b.String(), width, "")
	if state.Selected {
		return th.Select(line)
	}
	return line
}

// Line is a line below the rows in the columns of the table: their sum.
func (t *Table[T]) Line(cells []Cell) string {
	var b strings.Builder
	b.WriteString(layout.Spaces(before))
	t.cells(&b, cells, false)
	return layout.Cut(t.deps.Widths, b.String(), t.width, "")
}

// cells writes the values of a row, and the air behind them.
func (t *Table[T]) cells(b *strings.Builder, cells []Cell, selected bool) {
	s, used := t.fit(), before
	for at, i := range s.columns {
		w := s.widths[at]
		if w == 0 {
			break
		}
		if at > 0 {
			b.WriteString(layout.Spaces(gap))
			used += gap
		}
		var c Cell
		if i < len(cells) {
			c = cells[i]
		}
		if selected && at == 0 && c.Role == theme.Plain {
			c.Role = theme.Strong
		}
		t.cell(b, t.opts.Columns[i], c, w)
		used += w
	}
	b.WriteString(layout.Spaces(t.width - used))
}

// cell writes one value at exactly w cells.
func (t *Table[T]) cell(b *strings.Builder, col Column, c Cell, w int) {
	th := t.deps.Theme
	text := model.Visible(c.Text)
	if c.Lead == "" {
		th.Of(c.Role).To(b, t.aligned(col, text, w))
		return
	}
	lead := t.deps.Cut(model.Visible(c.Lead)+" ", w)
	rest := w - t.deps.Width(lead)
	text = t.deps.Cut(text, rest)
	space := layout.Spaces(rest - t.deps.Width(text))
	if col.Right {
		b.WriteString(space)
	}
	th.Muted.To(b, lead)
	th.Of(c.Role).To(b, text)
	if !col.Right {
		b.WriteString(space)
	}
}
