package table

import (
	"context"
	"strings"
)

// guess is what a list looks like when read with one separator.
type guess struct {
	comma  byte
	row    int      // of the header
	cells  []string // the header
	known  int      // how many of them are headers we know
	enough bool
	even   float64 // the share of rows that have as many cells as the header
}

// better tells whether a guess explains the list better than another: more headers known,
// else rows of one length, else more columns.
func (g guess) better(o guess) bool {
	switch {
	case g.comma == 0 || g.known == 0:
		return false
	case o.comma == 0:
		return true
	case g.enough != o.enough:
		return g.enough
	case g.known != o.known:
		return g.known > o.known
	case g.even != o.even:
		return g.even > o.even
	}
	return len(g.cells) > len(o.cells)
}

// guessComma reads the beginning of a list with one separator.
func guessComma(text string, comma byte, more bool, known Recogniser) guess {
	r := newReader(context.Background(), strings.NewReader(text), comma)
	var rows []Row
	for len(rows) < sampleRows {
		rec, err := r.next()
		if err != nil {
			if more && len(rows) > 1 {
				rows = rows[:len(rows)-1] // cut in the middle
			}
			break
		}
		rows = append(rows, rec)
	}
	return guessHeader(comma, rows, known)
}

// guessHeader looks for the header among the first rows of a table. It is the row with most
// known headers; but once there is one that suffices, no later row beats it.
func guessHeader(comma byte, rows []Row, known Recogniser) guess {
	g := guess{comma: comma}
	for i := range rows[:min(len(rows), headerRows)] {
		n, enough := known(rows[i].Cells)
		if n > 0 && (enough && !g.enough || enough == g.enough && n > g.known && (!enough || g.isTitle(rows[i].Cells))) {
			g.row, g.cells, g.known, g.enough = rows[i].Number, trimmed(rows[i].Cells), n, enough
		}
	}
	if g.known > 0 {
		g.even = evenness(rows, g.row, len(g.cells))
	}
	return g
}

// isTitle tells whether a header that suffices was a line above the true one, "Namn;Boden", which
// has its heading again and more.
func (g guess) isTitle(later []string) bool {
	return g.known == 1 && len(g.cells) > 1 && repeated(g.cells, later) == 1
}

// repeated counts the headings that a row has in the same columns.
func repeated(header, cells []string) int {
	n := 0
	for i, c := range cells[:min(len(cells), len(header))] {
		if c = strings.TrimSpace(c); c != "" && strings.EqualFold(c, strings.TrimSpace(header[i])) {
			n++
		}
	}
	return n
}

// evenness is the share of the rows below the header that are as wide as it is.
func evenness(rows []Row, header, width int) float64 {
	same, all := 0, 0
	for _, rec := range rows {
		if rec.Number <= header || rec.blank() {
			continue
		}
		all++
		if len(rec.Cells) >= width && len(trimmed(rec.Cells)) <= width {
			same++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(same) / float64(all)
}

// saidComma reads the line with which Excel is told the separator, "sep=;", and gives the
// text behind it.
func saidComma(text string) (rest string, comma byte) {
	line, rest, more := strings.Cut(text, "\n")
	line = strings.Trim(strings.TrimSuffix(line, "\r"), `"`)
	c, ok := strings.CutPrefix(strings.ToLower(line), "sep=")
	if !more || !ok || len(c) != 1 {
		return text, 0
	}
	return rest, c[0]
}
