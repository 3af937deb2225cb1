package table

import (
	"context"
	"io"
	"strings"

	"stegvis/model"
)

// list is a list of which the encoding, the separator and the header are found, and whose
// data rows are yet to be read.
type list struct {
	encoding encoding
	comma    byte
	header   []string
	rows     source
	lineEnd  string // of the file, "\r\n" or "\n"
	quoted   bool   // the header's cells stand in quotes

	above []Row // see File.Above
	left  []Left
	kept  amount // of the rows taken and left
}

// source gives the rows of a list one by one, blank ones too; io.EOF after the last.
type source interface {
	next() (Row, error)
	widen(cells int) // how many the header has
}

// ownList is how rows are written of a file that is no text with separators.
func ownList() *list {
	return &list{encoding: encoding{name: "utf-8", mark: markUTF8}, comma: ';', lineEnd: "\r\n"}
}

// Recogniser says how many cells of a row it takes for headers, and whether there are those
// the list cannot do without.
type Recogniser func(cells []string) (known int, enough bool)

// The amounts of a list looked at to find its separator and its header.
const (
	sampleBytes = 256 << 10
	sampleRows  = 200
	headerRows  = 50 // the header stands among the first so many
)

var commas = []byte{';', '\t', ',', '|'}

// openList finds how a list is written and reads it up to its header. Errors are Invalid
// when no row of it is a header, or when the header lacks what the list cannot do without;
// then the table is there with its header and no rows.
func openList(ctx context.Context, src io.ReadSeeker, known Recogniser) (*list, error) {
	e, err := detectEncoding(src)
	if err != nil {
		return nil, err
	}
	sample, err := io.ReadAll(io.LimitReader(e.decode(src), sampleBytes))
	if err != nil {
		return nil, err
	}
	if _, err := src.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	t := &list{encoding: e, lineEnd: "\n"}
	text := string(sample)
	if strings.Contains(text, "\r\n") {
		t.lineEnd = "\r\n"
	}
	body, said := saidComma(text)
	best := guess{}
	for _, c := range commas {
		if said != 0 && c != said {
			continue
		}
		if g := guessComma(body, c, len(sample) == sampleBytes, known); g.better(best) {
			best = g
		}
	}
	if best.comma == 0 {
		return nil, model.Fail(model.Invalid, "intake.no-header", firstCells(body))
	}
	t.comma, t.header = best.comma, best.cells
	if !best.enough {
		return t, model.Fail(model.Invalid, "intake.no-name-column", Listed(best.cells))
	}
	t.quoted = strings.Contains(body, `"`+best.cells[0]+`"`)
	r := newReader(ctx, t.encoding.decode(src), t.comma)
	if said != 0 {
		if _, err := r.next(); err != nil {
			return t, err
		}
		r.row = 0 // spreadsheets do not show the line that names the separator
	}
	t.rows = r
	return t, t.toHeader(best)
}

// toHeader reads the list from its beginning up to the header.
func (t *list) toHeader(best guess) error {
	for {
		rec, err := t.rows.next()
		if err != nil {
			return err
		}
		if rec.Number == best.row {
			t.head(rec)
			return nil
		}
		if !rec.blank() {
			t.above = append(t.above, rec)
			if err := t.leave(rec, "title"); err != nil {
				return err
			}
		}
	}
}

// head takes a row for the header of those that follow.
func (t *list) head(row Row) {
	t.header = trimmed(row.Cells)
	t.rows.widen(len(t.header))
}

// next gives the next row of data. Blank rows, sums below the list and headers that are
// repeated are none.
func (t *list) next() (Row, error) {
	for {
		rec, err := t.rows.next()
		if err != nil {
			return Row{}, err
		}
		if len(rec.Cells) > mostCells {
			return Row{}, model.Fail(model.Invalid, "intake.no-table")
		}
		why := ""
		switch {
		case rec.blank():
			continue
		case isSum(rec.Cells):
			why = "sum"
		case t.isHeader(rec.Cells):
			why = "header-again"
		default:
			return rec, nil
		}
		if err := t.leave(rec, why); err != nil {
			return Row{}, err
		}
	}
}

// isHeader tells whether a row says the same as the header.
func (t *list) isHeader(cells []string) bool {
	cells = trimmed(cells)
	if len(cells) != len(t.header) {
		return false
	}
	for i, c := range cells {
		if strings.TrimSpace(c) != strings.TrimSpace(t.header[i]) {
			return false
		}
	}
	return true
}

// isSum tells whether a row is a sum below the list: the word, and nothing else but
// numbers.
func isSum(cells []string) bool {
	said := false
	for _, c := range cells {
		c = strings.TrimSpace(c)
		switch {
		case c == "" || said && strings.Trim(c, "0123456789., %\u00A0") == "":
		case said:
			return false
		default:
			switch model.Fold(c) {
			case "summa", "totalt", "total", "totalsumma", "delsumma", "sum", "antal", "antal rader", "totalt antal", "antal medlemmar", "antal personer", "total number", "s a", "grand total", "subtotal":
				said = true
			default:
				return false
			}
		}
	}
	return said
}

// comma names the separator as plans do.
func commaName(c byte) string {
	if c == '\t' {
		return "tab"
	}
	return string(c)
}

// trimmed leaves out the empty cells at the end.
func trimmed(cells []string) []string {
	for len(cells) > 0 && IsBlank(cells[len(cells)-1]) {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// Listed gives the headers of a list, fit for a sentence.
func Listed(cells []string) string {
	const most = 8
	var names []string
	for _, c := range cells {
		if c = model.Visible(model.CleanText(c)); c != "" && len(names) < most {
			names = append(names, c)
		}
	}
	return Shortened(strings.Join(names, ", "))
}

func firstCells(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return Shortened(model.Visible(model.CleanText(line)))
}

// Shortened cuts a text to what fits in a sentence.
func Shortened(s string) string {
	const longest = 120
	if r := []rune(s); len(r) > longest {
		return string(r[:longest-1]) + "…"
	}
	return s
}
