package table

import (
	"io"
	"strings"
)

// Writer writes rows as the file they came from has them: the same separator, encoding and
// quotes.
type Writer struct {
	out  io.Writer
	list *list
}

// Writer gives a writer to dst, and writes the file's byte order mark.
func (f *File) Writer(dst io.Writer) (*Writer, error) {
	out, err := f.list.encoding.encode(dst)
	return &Writer{out, f.list}, err
}

// Row writes one row.
func (w *Writer) Row(cells []string) error {
	var b strings.Builder
	for i, cell := range cells {
		if i > 0 {
			b.WriteByte(w.list.comma)
		}
		if !w.list.quoted && !strings.ContainsAny(cell, "\"\r\n"+string(rune(w.list.comma))) && strings.TrimSpace(cell) == cell {
			b.WriteString(cell)
			continue
		}
		b.WriteByte('"')
		b.WriteString(strings.ReplaceAll(cell, `"`, `""`))
		b.WriteByte('"')
	}
	b.WriteString(w.list.lineEnd)
	_, err := io.WriteString(w.out, b.String())
	return err
}
