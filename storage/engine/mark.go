package engine

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"stegvis/storage/engine/wal"
)

// Mark says which state of which register a file holds. Every transaction gives it a new stamp
// and keeps the one before it, so that a journal can be held against a file: it belongs to
// the one that has a stamp in it, or the stamp just before its first.
type Mark struct {
	ID     string // of the register; its copies have the same
	Before string // the stamp before
	Stamp  string // of the last transaction; a copy made by the program has one of its own
}

// The mark is one text in a table of its own, the version of the register, which can be found in
// the bytes of a page.
const (
	markPrefix = "stegvis-mark"
	markBytes  = len(markPrefix) + 1 + 32 + 1 + 16 + 1 + 16

	makeMark = `CREATE TABLE IF NOT EXISTS register (id TEXT NOT NULL, version TEXT NOT NULL) STRICT;
		INSERT INTO register SELECT id, concat('` + markPrefix + `:', id, ':0000000000000000:0000000000000000') FROM (SELECT lower(hex(randomblob(16))) AS id)
			WHERE NOT EXISTS (SELECT 1 FROM register)`
	renewMark = `UPDATE register SET version = concat('` + markPrefix + `:', id, ':', substr(version, -16), ':', lower(hex(randomblob(8)))) RETURNING version`
)

// stamp gives the file a new mark in a transaction that writes.
func stamp(ctx context.Context, tx *sql.Tx) (Mark, error) {
	var s string
	if err := tx.QueryRowContext(ctx, renewMark).Scan(&s); err != nil {
		return Mark{}, err
	}
	return parsed(s)
}

// parseMark reads a mark as it is kept; ok is false for anything else.
func parseMark(s string) (m Mark, ok bool) {
	parts := strings.Split(s, ":")
	if len(s) != markBytes || len(parts) != 4 || parts[0] != markPrefix {
		return m, false
	}
	return Mark{parts[1], parts[2], parts[3]}, true
}

// Mark reads which state of which register the file now holds.
func (f *File) Mark(ctx context.Context) (Mark, error) { return readMark(ctx, f) }

func hasMark(ctx context.Context, from Source) (bool, error) {
	return Value[bool](ctx, from, "SELECT count(*) FROM sqlite_schema WHERE name = 'register'")
}

func readMark(ctx context.Context, from Source) (Mark, error) {
	s, err := Value[string](ctx, from, "SELECT version FROM register")
	if err != nil {
		return Mark{}, err
	}
	return parsed(s)
}

func parsed(s string) (Mark, error) {
	m, ok := parseMark(s)
	if !ok {
		return m, fmt.Errorf("the mark is %q", s)
	}
	return m, nil
}

// markIn finds the mark in the bytes of a page: a leaf of a table with that one row.
func markIn(page []byte) (m Mark, ok bool) {
	const leaf, cells, first = 0x0d, 3, 8
	if len(page) < 512 || page[0] != leaf || binary.BigEndian.Uint16(page[cells:]) != 1 {
		return m, false
	}
	row := int(binary.BigEndian.Uint16(page[first:]))
	if row >= len(page) {
		return m, false
	}
	i := bytes.Index(page[row:], []byte(markPrefix+":"))
	if i < 0 || row+i+markBytes > len(page) {
		return m, false
	}
	return parseMark(string(page[row+i : row+i+markBytes]))
}

// belonging is whether a journal belongs to the file it lies beside.
type belonging uint8

const (
	belongs  belonging = iota
	stranger           // it is another file's
	unclear            // nothing in it tells: of an older program, or of another one
)

// found is a mark and the page it stands on.
type found struct {
	Mark
	page uint32
}

// whoseJournal holds the journal beside a file against it, without SQLite.
func whoseJournal(path string) (belonging, error) {
	journal, err := os.Open(path + "-wal")
	if err != nil {
		return unclear, err
	}
	defer journal.Close()
	var marks, open []found // of whole transactions, and of the one being read
	var pages int
	err = wal.Read(journal, func(p wal.Page) error {
		pages++
		if m, ok := markIn(p.Content); ok {
			open = append(open, found{m, p.Number})
		}
		return nil
	}, func() { marks, open = append(marks, open...), nil })
	switch {
	case err != nil:
		return unclear, err
	case pages == 0: // nothing of it would be used
		return belongs, nil
	case len(marks) == 0:
		return unclear, nil
	}
	return compare(path, marks)
}

// compare tells from the marks in a journal whether it belongs to the file at a path: the file
// has one of their stamps, or the one before the first, on the page where they stand. A restored
// register may have its mark on another page than before.
func compare(path string, journal []found) (belonging, error) {
	const none = "0000000000000000"
	seen := make(map[uint32]bool)
	marked := false
	for _, m := range journal {
		if seen[m.page] {
			continue
		}
		seen[m.page] = true
		is, has, err := markOfPage(path, m.page)
		if err != nil {
			return unclear, err
		}
		marked = marked || has
		before := is.ID == journal[0].ID && is.Stamp == journal[0].Before
		if has && (before || slices.ContainsFunc(journal, func(f found) bool { return f.ID == is.ID && f.Stamp == is.Stamp })) {
			return belongs, nil
		}
	}
	if !marked && journal[0].Before == none { // the register was made, or marked, in this journal
		return unclear, nil
	}
	return stranger, nil
}

// markOfPage reads the mark on one page of a file; found is false when there is none.
func markOfPage(path string, number uint32) (m Mark, found bool, err error) {
	file, err := os.Open(path)
	if err != nil {
		return m, false, err
	}
	defer file.Close()
	head := make([]byte, 18)
	if _, err := io.ReadFull(file, head); err != nil {
		return m, false, ignoreShort(err)
	}
	size := int64(binary.BigEndian.Uint16(head[16:]))
	if size == 1 {
		size = 65536
	}
	page := make([]byte, size)
	if _, err := file.ReadAt(page, int64(number-1)*size); err != nil {
		return m, false, ignoreShort(err)
	}
	m, found = markIn(page)
	return m, found, nil
}

// ignoreShort lets a file be shorter than what was to be read.
func ignoreShort(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return nil
	}
	return err
}
