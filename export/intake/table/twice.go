package table

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Text saved twice is UTF-8 that a program took for Windows-1252 and saved as UTF-8 again:
// "GÃ¶ran".

// judgeTwice reads text to its end. undoable tells whether all of it beyond ASCII was saved
// twice; suspect, whether some of it looks so.
func judgeTwice(src io.Reader) (undoable, suspect bool, err error) {
	lines := bufio.NewReaderSize(src, longestPiece)
	undoable = true
	for {
		line, err := nextLines(lines)
		if err == io.EOF {
			return undoable && suspect, suspect, nil
		}
		if err != nil {
			return false, false, err
		}
		for run, rest := beyondASCII(line); len(run) > 0 && (undoable || !suspect); run, rest = beyondASCII(rest) {
			_, ok := once(run)
			undoable = undoable && ok
			suspect = suspect || looksTwice(run)
		}
	}
}

// beyondASCII gives the first run of characters beyond ASCII, and what stands behind it.
func beyondASCII(line []byte) (run, rest []byte) {
	from := 0
	for from < len(line) && line[from] < utf8.RuneSelf {
		from++
	}
	to := from
	for to < len(line) && line[to] >= utf8.RuneSelf {
		to++
	}
	return line[from:to], line[to:]
}

// once undoes the second saving of a run of characters; ok is false when it was saved once.
func once(run []byte) (text []byte, ok bool) {
	text = make([]byte, 0, len(run))
	for _, r := range string(run) {
		b, ok := windowsByte(r)
		if !ok {
			return nil, false
		}
		text = append(text, b)
	}
	return text, utf8.Valid(text)
}

// windowsByte gives the byte of Windows-1252 that is read as a character. The five bytes that
// stand for none are read as control characters.
func windowsByte(r rune) (b byte, ok bool) {
	switch r {
	case 0x81, 0x8D, 0x8F, 0x90, 0x9D:
		return byte(r), true
	case utf8.RuneError:
		return 0, false
	}
	return charmap.Windows1252.EncodeRune(r)
}

// looksTwice tells whether text holds a pair of signs that no language writes, and that å, ä, ö
// and their like become when they are saved twice.
func looksTwice(text []byte) bool {
	before := rune(0)
	for _, r := range string(text) {
		b, ok := windowsByte(r)
		if (before == 'Ã' || before == 'Â') && ok && b >= 0x80 && b < 0xC0 {
			return true
		}
		before = r
	}
	return bytes.Contains(text, []byte("â€"))
}

// onceAgain reads text that was saved twice as it was first.
type onceAgain struct {
	src  *bufio.Reader
	text []byte // not yet given
}

func newOnceAgain(src io.Reader) *onceAgain {
	return &onceAgain{src: bufio.NewReaderSize(src, longestPiece)}
}

func (o *onceAgain) Read(p []byte) (int, error) {
	for len(o.text) == 0 {
		line, err := nextLine(o.src)
		if err != nil {
			return 0, err
		}
		o.text = o.text[:0]
		for len(line) > 0 {
			run, rest := beyondASCII(line)
			o.text = append(o.text, line[:len(line)-len(rest)-len(run)]...)
			if first, ok := once(run); ok {
				run = first
			}
			o.text = append(o.text, run...)
			line = rest
		}
	}
	n := copy(p, o.text)
	o.text = o.text[n:]
	return n, nil
}

// warnTwice warns of the rows of which the text looks as if it had been saved twice, where
// that could not be undone.
func (f *File) warnTwice() {
	for _, t := range f.Tables {
		for _, row := range t.Rows {
			for _, cell := range row.Cells {
				if looksTwice([]byte(cell)) {
					f.Warnings = append(f.Warnings, Warning{Row: row.Number, Text: cell, Why: "saved-twice"})
					break
				}
			}
		}
	}
}
