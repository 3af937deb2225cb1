package contact

import tea "charm.land/bubbletea/v2"

// row is one line of a pane. A row one can be at has a key; what can be done with it stands
// in its functions, nil where there is nothing to do.
type row struct {
	key    string
	text   string         // painted, not padded
	open   func() tea.Cmd // enter, e
	toggle func() tea.Cmd // space
	drop   func() tea.Cmd // x
}

// pane is a list of rows with a cursor.
type pane struct {
	cursor int
	top    int
	height int // as last drawn
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

// move goes by so many rows one can be at; where there are none it scrolls.
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
	if by < 0 { // nothing above to be at: show what stands there
		p.top = 0
	}
}

// scroll brings the cursor into sight of height lines and gives the first line in sight.
func (p *pane) scroll(rows []row, height int) int {
	p.height = height
	p.top = max(min(p.top, p.cursor, len(rows)-height), p.cursor-height+1, 0)
	return p.top
}

// selectRow goes to the row of a key.
func (p *pane) selectRow(rows []row, key string) {
	for i, r := range rows {
		if r.key == key {
			p.cursor = i
		}
	}
}

// at gives the row at the cursor.
func (p *pane) at(rows []row) row {
	if p.cursor < len(rows) {
		return rows[p.cursor]
	}
	return row{}
}
