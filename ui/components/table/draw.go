package table

import (
	"strings"

	"stegvis/model"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

// View draws the header and the rows in sight: exactly Resize's width, at most its height.
func (t *Table) View() string {
	if t.width <= 0 || t.height <= 0 {
		return ""
	}
	s := t.fit()
	var b strings.Builder
	b.Grow(t.height * (t.width + 24))
	if t.opts.Header {
		t.header(&b, s)
	}
	if t.end() == 0 {
		t.empty(&b)
		return b.String()
	}
	for i := t.top; i < min(t.top+t.lines(), t.end()); i++ {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(t.line(i, s))
	}
	return b.String()
}

func (t *Table) header(b *strings.Builder, s shape) {
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

func (t *Table) arrow() string {
	if t.falling {
		return t.deps.Theme.Falling
	}
	return t.deps.Theme.Rising
}

func (t *Table) aligned(c Column, s string, w int) string {
	if c.Right {
		return t.deps.FitRight(s, w)
	}
	return t.deps.Fit(s, w)
}

func (t *Table) empty(b *strings.Builder) {
	if t.opts.Empty == nil || t.total == Unknown || t.lines() == 0 {
		return
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	t.deps.Theme.Muted.To(b, t.deps.Fit(layout.Spaces(before)+t.opts.Empty(), t.width))
}

// line gives row i as it stands on the screen. The selected row is drawn anew each time;
// the others once, until their data, the width or the look changes.
func (t *Table) line(i int, s shape) string {
	r, loaded := t.at(i)
	if !loaded {
		return t.deps.Theme.Muted.Paint(t.deps.Fit(layout.Spaces(before)+t.deps.Theme.More, t.width))
	}
	if i == t.cursor && !t.blurred {
		return t.deps.Theme.Select(t.row(r, s, true))
	}
	at := i - t.from
	if t.drawn[at] == "" {
		t.drawn[at] = t.row(r, s, false)
	}
	return t.drawn[at]
}

func (t *Table) row(r Row, s shape, selected bool) string {
	th := t.deps.Theme
	var b strings.Builder
	b.Grow(t.width + 48)
	b.WriteByte(' ')
	if selected {
		th.Accent.To(&b, th.Pointer)
	} else {
		b.WriteByte(' ')
	}
	if t.marks[r.ID] {
		th.Accent.To(&b, th.Mark)
	} else {
		b.WriteByte(' ')
	}
	used := before
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
		if i < len(r.Cells) {
			c = r.Cells[i]
		}
		if selected && at == 0 && c.Role == theme.Plain {
			c.Role = theme.Strong
		}
		t.cell(&b, t.opts.Columns[i], c, w)
		used += w
	}
	b.WriteString(layout.Spaces(t.width - used))
	return layout.Cut(t.deps.Widths, b.String(), t.width, "")
}

// cell writes one value at exactly w cells.
func (t *Table) cell(b *strings.Builder, col Column, c Cell, w int) {
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
