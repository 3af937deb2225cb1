package table

import (
	"bytes"
	"context"
	"io"
	"strings"

	"stegvis/model"
)

// The limits of a table: a record longer than this, or with more cells, is none.
const (
	longestRecord = 8 << 20
	mostCells     = 16_384
	leastPatience = 2 << 10 // see reader.patience
	manyStrays    = 10_000  // after so many quotes without an end none is looked for further than
	shortPatience = 128
	mostLines     = 4 * mostRows // blank ones too
)

// Row is one row of a table.
type Row struct {
	Number   int // in the file, 1 is its first
	Cells    []string
	Unclosed int // the cell whose quote is never closed, and was read as a sign like others; -1: none
}

// reader reads the records of a table one by one from UTF-8, forgiving what offices'
// programs write: quotes inside cells, quotes never closed, all three line ends.
type reader struct {
	ctx   context.Context
	src   io.Reader
	comma byte
	width int // how many cells the header has; 0 until known

	buf        []byte
	start, end int
	eof        bool
	row        int
	strays     int
	patience   int // how far the end of a quoted cell is looked for; less after each time in vain, so that a file full of stray quotes is read in bounded time

	record scan
}

func newReader(ctx context.Context, src io.Reader, comma byte) *reader {
	return &reader{ctx: ctx, src: src, comma: comma, buf: make([]byte, 64<<10), patience: longestRecord}
}

// widen says how many cells the header has.
func (r *reader) widen(cells int) { r.width = cells }

// next gives the next record, blank ones too; io.EOF after the last. The cells are the
// caller's to keep.
func (r *reader) next() (Row, error) {
	if r.row%1024 == 0 && r.ctx.Err() != nil {
		return Row{}, r.ctx.Err()
	}
	if r.width > 0 {
		r.skipEmpty()
	}
	if r.row > mostLines {
		return Row{}, model.Fail(model.Invalid, "intake.too-much")
	}
	s := &r.record
	s.comma, s.width = r.comma, r.width
	s.literal = s.literal[:0]
	for {
		s.eof, s.patience = r.eof, r.patience
		switch n, how := s.scan(r.buf[r.start:r.end]); how {
		case whole:
			r.start += n
			r.row++
			return r.take(), nil
		case nothing:
			return Row{}, io.EOF
		case stray:
			s.literal = append(s.literal, s.quoteAt)
			if r.strays++; r.strays == manyStrays {
				r.patience = shortPatience
			} else if r.patience > leastPatience && s.ranOut {
				r.patience /= 2
			}
		case short:
			if err := r.fill(); err != nil {
				return Row{}, err
			}
		}
	}
}

// skipEmpty passes over the empty lines at hand, of which some programs write very many.
func (r *reader) skipEmpty() {
	for r.start < r.end && (r.buf[r.start] == '\n' || r.buf[r.start] == '\r' && r.start+1 < r.end && r.buf[r.start+1] == '\n') {
		if r.buf[r.start] == '\r' {
			r.start++
		}
		r.start++
		r.row++
	}
}

// take makes a record of what was scanned.
func (r *reader) take() Row {
	s := &r.record
	text := string(s.text)
	cells := make([]string, len(s.ends))
	from := 0
	for i, end := range s.ends {
		cells[i] = bare(text[from:end])
		from = end
	}
	return Row{Number: r.row, Cells: cells, Unclosed: s.strayCell()}
}

// bare takes off what programs put around a text so that a spreadsheet keeps its zeros:
// ="0701234567".
func bare(cell string) string {
	if inner, ok := strings.CutPrefix(cell, `="`); ok && len(inner) > 0 {
		if inner, ok = strings.CutSuffix(inner, `"`); ok && !strings.Contains(strings.ReplaceAll(inner, `""`, ""), `"`) {
			return strings.ReplaceAll(inner, `""`, `"`)
		}
	}
	return cell
}

// fill reads as much again as there is of the record already, so that a long record is
// read in few steps.
func (r *reader) fill() error {
	have := r.end - r.start
	if have > 2*longestRecord {
		return model.Fail(model.Invalid, "intake.no-table")
	}
	if r.start > 0 {
		copy(r.buf, r.buf[r.start:r.end])
		r.start, r.end = 0, have
	}
	if r.end > len(r.buf)/2 {
		r.buf = append(r.buf, make([]byte, len(r.buf))...)
	}
	want := r.end + max(have, 16<<10)
	for r.end < want && r.end < len(r.buf) && !r.eof {
		n, err := r.src.Read(r.buf[r.end:])
		r.end += n
		switch {
		case err == io.EOF:
			r.eof = true
		case err != nil:
			return err
		}
	}
	return r.ctx.Err()
}

// blank tells whether a record has nothing in it.
func (rec Row) blank() bool {
	for _, c := range rec.Cells {
		if !IsBlank(c) {
			return false
		}
	}
	return true
}

// Alone gives the only cell of a row, the first, when it is no two words as a person's name is:
// the name of a section, or a line below the list.
func (rec Row) Alone() (cell string, ok bool) {
	if len(trimmed(rec.Cells)) != 1 {
		return "", false
	}
	cell = strings.TrimSpace(rec.Cells[0])
	return cell, !strings.Contains(cell, " ") || strings.ContainsAny(cell, ":0123456789")
}

// IsBlank tells whether a cell has nothing a person sees.
func IsBlank(cell string) bool {
	for i := range len(cell) {
		if c := cell[i]; c > ' ' {
			return c >= 0x7F && model.Visible(model.CleanText(cell)) == ""
		}
	}
	return true
}

// outcome is how the scan of a record ended: a whole record, nothing more, more bytes are
// needed, or a quote in it has no end and is to be read as a sign like others.
type outcome uint8

const (
	whole outcome = iota
	nothing
	short
	stray
)

// scan is the reading of one record from the bytes at hand.
type scan struct {
	comma    byte
	width    int
	eof      bool
	patience int
	literal  []int // where quotes stand that open nothing

	text    []byte // the cells, one after the other
	ends    []int  // where each ends in text
	starts  []int  // where each began in the bytes
	stops   []int  // and where it stopped
	quoteAt int    // stray: where
	ranOut  bool   // stray: the end was looked for in vain
}

// scan reads one record from w and gives how many bytes it took.
func (s *scan) scan(w []byte) (n int, how outcome) {
	s.text, s.ends, s.starts, s.stops = s.text[:0], s.ends[:0], s.starts[:0], s.stops[:0]
	if len(w) == 0 {
		if s.eof {
			return 0, nothing
		}
		return 0, short
	}
	suspect := -1
	for at := 0; ; {
		if len(s.ends) > mostCells {
			return at, whole
		}
		s.starts = append(s.starts, at)
		from := at
		if at < len(w) && w[at] == '"' && !s.isLiteral(at) {
			if at, how = s.quoted(w, at); how != whole {
				return 0, how
			}
			if suspect < 0 && bytes.IndexByte(w[from:at], '\n') >= 0 {
				suspect = len(s.ends)
			}
		} else {
			at += s.plain(w[at:])
		}
		s.ends = append(s.ends, len(s.text))
		s.stops = append(s.stops, at)
		next, last, enough := s.after(w, at)
		switch {
		case !enough:
			return 0, short
		case last:
			if suspect >= 0 && s.swallowed(w, suspect) {
				s.quoteAt, s.ranOut = s.starts[suspect], false
				return 0, stray
			}
			return next, whole
		}
		at = next
	}
}

// after looks at what ends a cell: a separator, a line end, or the end of the file. enough
// is false when the next bytes decide.
func (s *scan) after(w []byte, at int) (next int, last, enough bool) {
	switch {
	case at == len(w):
		return at, true, s.eof
	case w[at] == s.comma:
		return at + 1, false, true
	case w[at] == '\r' && at+1 == len(w):
		return at + 1, true, s.eof
	case w[at] == '\r' && w[at+1] == '\n':
		return at + 2, true, true
	}
	return at + 1, true, true
}

// plain reads a cell without quotes around it and gives its length.
func (s *scan) plain(w []byte) int {
	n := 0
	for n < len(w) && w[n] != s.comma && w[n] != '\n' && w[n] != '\r' {
		n++
	}
	s.text = append(s.text, w[:n]...)
	return n
}

// quoted reads a cell with quotes around it, from the first of them, and gives where it
// ends. A quote that is neither doubled nor followed by a separator or a line end is one of
// the text.
func (s *scan) quoted(w []byte, open int) (end int, how outcome) {
	from := open + 1
	limit := min(len(w), open+s.patience)
	for at := from; ; {
		i := -1
		if at < limit {
			i = bytes.IndexByte(w[at:limit], '"')
		}
		if i < 0 {
			if !s.eof && len(w) < open+s.patience {
				return 0, short
			}
			s.quoteAt, s.ranOut = open, true
			return 0, stray
		}
		at += i
		behind := at + 1
		for behind < len(w) && w[behind] == ' ' && s.comma != ' ' {
			behind++
		}
		switch {
		case behind == len(w) && !s.eof:
			return 0, short
		case at+1 < len(w) && w[at+1] == '"':
			s.text = append(s.text, w[from:at+1]...)
			at += 2
			from = at
		case behind == len(w) || w[behind] == s.comma || w[behind] == '\n' || w[behind] == '\r':
			s.text = append(s.text, w[from:at]...)
			return behind, whole
		default:
			at++
		}
	}
}
