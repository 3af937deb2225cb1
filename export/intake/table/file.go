// Package table reads a file as offices have them into tables of text cells. It knows
// nothing of people: what a heading is, the caller says.
package table

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"stegvis/model"
)

// Table is a header and the rows of data below it, in their order.
type Table struct {
	Header []string
	Rows   []Row
}

// File is all that a file holds, and how it is written.
type File struct {
	Encoding string // utf-8, utf-16, windows-1252; xlsx for a workbook
	Comma    string // ";", ",", "tab"; empty for what has none
	Tables   []Table
	Above    []Row  // what stands above the first header, blank rows left out
	Left     []Left // rows that are none of a table, as those Above, in their order
	Warnings []Warning
	Cards    bool // it holds business cards; the headings are those of CardHeadings

	list *list
}

// Warning is something of a file that could be read, but not for certain as it was meant.
type Warning struct {
	Row  int    // 0: all of the file
	Text string // as it stands
	Why  string // as in model.Problem
}

// Read reads a file. Errors are model.Error: Invalid for what is no table (the sentence says
// what it is and what to do), NotFound for no such file. When a header is found that lacks what
// the list cannot do without, the file is there with the error: its header, and no rows.
func Read(ctx context.Context, path string, known Recogniser) (*File, error) {
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return read(ctx, filepath.Base(path), f, known)
}

// From is Read for what is no file; name is what sentences call it.
func From(ctx context.Context, name string, src io.ReadSeeker, known Recogniser) (*File, error) {
	if err := check(name, src); err != nil {
		return nil, err
	}
	return read(ctx, name, src, known)
}

func read(ctx context.Context, name string, src io.ReadSeeker, known Recogniser) (*File, error) {
	switch cards, err := isCards(src); {
	case err != nil:
		return nil, reading(name, err)
	case cards:
		f, err := readCards(ctx, src)
		if err != nil {
			return nil, reading(name, err)
		}
		return f, nil
	}
	switch workbook, err := isWorkbook(src); {
	case err != nil:
		return nil, reading(name, err)
	case workbook:
		f, err := readWorkbook(ctx, name, src, known)
		if err != nil {
			err = reading(name, err)
		}
		return f, err
	}
	l, err := openList(ctx, src, known)
	if l == nil {
		return nil, reading(name, err)
	}
	f := &File{Encoding: l.encoding.name, Comma: commaName(l.comma), list: l}
	if err != nil {
		f.Tables = []Table{{Header: l.header}}
		return f, reading(name, err)
	}
	if err := f.fill(known); err != nil {
		return nil, reading(name, err)
	}
	f.Above, f.Left = l.above, l.left
	if l.encoding.suspect && !l.encoding.twice {
		f.warnTwice()
	}
	return f, nil
}

// fill reads the rows below the header, into further tables where further headers stand.
func (f *File) fill(known Recogniser) error {
	l := f.list
	f.Tables = append(f.Tables, Table{Header: l.header})
	for past := false; ; {
		row, err := l.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := l.kept.add(row); err != nil {
			return err
		}
		if past = past || startsActivities(row); past {
			if err := l.leave(row, "other-section"); err != nil {
				return err
			}
			continue
		}
		if l.startsTable(row.Cells, known) {
			if err := f.leaveTitle(row.Number); err != nil {
				return err
			}
			l.head(row)
			f.Tables = append(f.Tables, Table{Header: l.header})
			continue
		}
		t := &f.Tables[len(f.Tables)-1]
		t.Rows = append(t.Rows, row)
	}
}

// leaveTitle leaves out the line right above a further table that is nothing but its title.
func (f *File) leaveTitle(header int) error {
	t := &f.Tables[len(f.Tables)-1]
	last := len(t.Rows) - 1
	if last < 0 || t.Rows[last].Number != header-1 || len(trimmed(t.Rows[last].Cells)) != 1 {
		return nil
	}
	title := t.Rows[last]
	t.Rows = t.Rows[:last]
	return f.list.leave(title, "title")
}

// startsTable tells whether a row is the header of a further table: it repeats headings of the
// one above, and more of its cells are headings than not.
func (l *list) startsTable(cells []string, known Recogniser) bool {
	same := repeated(l.header, cells)
	if same == 0 {
		return false
	}
	n, enough := known(cells)
	return enough && (same > 1 || n > 1 && 2*n > len(trimmed(cells)))
}

// reading says of an error that a file could not be read, unless it says what it is
// itself.
func reading(name string, err error) error {
	var known *model.Error
	if errors.As(err, &known) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return model.Fail(model.Invalid, "intake.unreadable", name).Because(err)
}
