package contact

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// row is one line of a pane. A row one can be at has a key; what can be done with it stands
// in its functions, nil where there is nothing to do.
type row struct {
	key    string
	text   string         // painted, not padded
	foot   bool           // stands at the bottom of the pane, whatever is scrolled
	open   func() tea.Cmd // enter, e
	toggle func() tea.Cmd // space
	does   string         // what space does, a key of the catalogue; empty: it ticks
	drop   func() tea.Cmd // x
}

// pane is a list of rows with a cursor. The last rows may stand at its foot.
type pane struct {
	cursor int
	top    int // the first row in sight
	height int // as last drawn
}

// least is how many lines of a pane are left to its scrolling rows before its foot gives way.
const least = 4

// foot is how many of the last rows stand at the foot of height lines.
func foot(rows []row, height int) int {
	n := 0
	for n < len(rows) && rows[len(rows)-1-n].foot {
		n++
	}
	if height-n < least {
		return 0
	}
	return n
}

// settle puts the cursor on a row one can be at, the nearest one downwards, else upwards.
func (p *pane) settle(rows []row) {
	p.cursor = max(0, min(p.cursor, len(rows)-1))
	for i := p.cursor; i < len(rows); i++ {
		if rows[i].key != "" {
			p.cursor = i
			return
		}
	}
	for i := p.cursor; i >= 0 && i < len(rows); i-- {
		if rows[i].key != "" {
			p.cursor = i
			return
		}
	}
}

// move goes by so many rows one can be at; above the first one it shows what stands there.
func (p *pane) move(by int, rows []row) {
	step := 1
	if by < 0 {
		step = -1
	}
	for at := p.cursor + step; at >= 0 && at < len(rows) && by != 0; at += step {
		if rows[at].key != "" {
			p.cursor = at
			by -= step
		}
	}
	if by < 0 {
		p.top = 0
	}
}

// shown gives the rows that stand on each of height lines, -1 for none: those that scroll,
// with the cursor among them, and those of the foot below.
func (p *pane) shown(rows []row, height int) []int {
	p.height = height
	n := foot(rows, height)
	body, room := len(rows)-n, max(height-n, 0)
	p.top = max(min(p.top, body-room), 0)
	if p.cursor < body {
		p.top = max(min(p.top, p.cursor), p.cursor-room+1)
	}
	at := make([]int, max(height, 0))
	for i := range at {
		switch {
		case i >= room:
			at[i] = body + i - room
		case p.top+i < body:
			at[i] = p.top + i
		default:
			at[i] = -1
		}
	}
	return at
}

// selectRow goes to the row of a key; without such a row it stays where it is.
func (p *pane) selectRow(rows []row, key string) {
	if key == "" || p.at(rows).key == key {
		return
	}
	if i := slices.IndexFunc(rows, func(r row) bool { return r.key == key }); i >= 0 {
		p.cursor = i
	}
}

// at gives the row at the cursor.
func (p *pane) at(rows []row) row {
	if p.cursor < len(rows) {
		return rows[p.cursor]
	}
	return row{}
}
