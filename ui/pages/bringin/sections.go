package bringin

import "strconv"

// sections are the lines of a plan in the making, under their headings.
type sections struct {
	p     *Page
	lines []line
}

// heading begins a section of n lines; 0 says no number.
func (s *sections) heading(key string, n int) {
	d := s.p.Deps
	if len(s.lines) > 0 {
		s.lines = append(s.lines, line{})
	}
	said := d.Theme.Strong.Paint(d.Say(key))
	if n > 0 {
		said += "  " + d.Theme.Muted.Paint(strconv.Itoa(n))
	}
	s.lines = append(s.lines, line{text: said})
}

// add adds a line that only says something.
func (s *sections) add(text string) {
	s.lines = append(s.lines, line{key: strconv.Itoa(len(s.lines)), text: text})
}

// last is the line added last.
func (s *sections) last() *line { return &s.lines[len(s.lines)-1] }

// ofRow adds a line about a row of the list; 0 is none of its rows.
func (s *sections) ofRow(row int, text string) {
	d := s.p.Deps
	where := ""
	if row > 0 {
		where = d.Say("bringin.row", row)
	}
	s.add(d.Theme.Muted.Paint(d.FitRight(where, 9)) + "  " + text)
	s.last().of = row
}

// asked adds a line that enter answers; without ask it only says how things are.
func (s *sections) asked(ask, label, is string) {
	d := s.p.Deps
	key := ask
	if ask == "" {
		key = label
	}
	s.lines = append(s.lines, line{key: key, ask: ask, text: d.Fit(d.Say(label), 16) + d.Theme.Muted.Paint(d.Theme.Right+" ") + is})
}
