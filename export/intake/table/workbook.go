package table

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"stegvis/model"
	"stegvis/storage/frugal"
)

// workbookTime is how long a workbook may take to be read.
const workbookTime = 7 * time.Second

// sparePercent is how much garbage may lie beside a workbook while it is read.
const sparePercent = 25

// sheet is a visible sheet of a workbook.
type sheet struct {
	name string
	rows []Row
	at   int
}

func (s *sheet) widen(int) {}

func (s *sheet) next() (Row, error) {
	if s.at == len(s.rows) {
		return Row{}, io.EOF
	}
	s.at++
	return s.rows[s.at-1], nil
}

// readWorkbook reads the visible sheets of a workbook, XLSX, each as a list by itself. Rows are
// numbered as the first sheet with a list numbers them; those of a further one are counted on
// from there.
func readWorkbook(ctx context.Context, name string, src io.Reader, known Recogniser) (*File, error) {
	book, err := io.ReadAll(io.LimitReader(src, largestWorkbook+1))
	if err != nil {
		return nil, err
	}
	if len(book) > largestWorkbook {
		return nil, model.Fail(model.Invalid, "intake.workbook-large")
	}
	sheets, err := sheetsWithin(ctx, book)
	if err != nil {
		return nil, err
	}
	return listsOf(name, sheets, known)
}

// listsOf gives the lists of sheets. A sheet without one is left out as a whole.
func listsOf(name string, sheets []sheet, known Recogniser) (*File, error) {
	l := ownList()
	f := &File{Encoding: "xlsx", list: l}
	nearest, first, last := guess{}, "", 0
	for i := range sheets {
		s := &sheets[i]
		if len(s.rows) == 0 {
			continue
		}
		g := guessHeader(l.comma, s.rows[:min(len(s.rows), sampleRows)], known)
		if !g.enough {
			if g.better(nearest) {
				nearest = g
			}
			begins := Listed(s.rows[0].Cells)
			if first == "" {
				first = begins
			}
			f.Left = append(f.Left, Left{Text: Shortened(s.name + ": " + begins), Why: "other-sheet"})
			continue
		}
		for at := range s.rows {
			s.rows[at].Number += last
		}
		g.row += last
		last = s.rows[len(s.rows)-1].Number
		l.rows = s
		if err := l.toHeader(g); err != nil {
			return nil, err
		}
		if err := f.fill(known); err != nil {
			return nil, err
		}
		s.rows = nil
	}
	f.Above = l.above
	f.Left = append(f.Left, l.left...)
	switch {
	case len(f.Tables) > 0:
		return f, nil
	case nearest.known > 0:
		f.Tables = []Table{{Header: nearest.cells}}
		return f, model.Fail(model.Invalid, "intake.no-name-column", Listed(nearest.cells))
	case first == "":
		return nil, model.Fail(model.Invalid, "intake.empty", name)
	}
	return nil, model.Fail(model.Invalid, "intake.no-header", first)
}

// sheetsWithin reads the sheets of a workbook beside, as what reads them cannot be stopped: when
// the time is out it is left to itself, and comes to an end as all it takes in is bounded.
func sheetsWithin(ctx context.Context, book []byte) ([]sheet, error) {
	parent := ctx
	ctx, cancel := context.WithTimeout(ctx, workbookTime)
	defer cancel()
	type result struct {
		sheets []sheet
		err    error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if fault := recover(); fault != nil {
				r = result{err: damaged(fmt.Errorf("panic: %v", fault))}
			}
			done <- r
		}()
		r.err = frugal.Run(sparePercent, func() (err error) { // a small file may hold much
			r.sheets, err = sheetsOf(ctx, book)
			return err
		})
	}()
	var r result
	select {
	case r = <-done:
	case <-ctx.Done():
		r.err = ctx.Err()
	}
	if parent.Err() == nil && errors.Is(r.err, context.DeadlineExceeded) {
		return nil, model.Fail(model.Invalid, "intake.workbook-slow")
	}
	return r.sheets, r.err
}

// sheetsOf reads the visible sheets of a workbook.
func sheetsOf(ctx context.Context, book []byte) (sheets []sheet, err error) {
	if err := checkParts(ctx, book); err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(book), excelize.Options{
		UnzipSizeLimit:    largestSheets + largestRest + 1,
		UnzipXMLSizeLimit: largestSheets + largestRest + 1, // what is over it would be unpacked into files that others may find
	})
	if err != nil {
		return nil, damaged(err)
	}
	defer f.Close()
	if err := plainFormats(f); err != nil {
		return nil, damaged(err)
	}
	var read amount
	for _, name := range f.GetSheetList() {
		if visible, err := f.GetSheetVisible(name); err != nil || !visible {
			continue
		}
		s := sheet{name: name}
		if s.rows, err = rowsOf(ctx, f, name, &read); err != nil {
			return nil, err
		}
		sheets = append(sheets, s)
	}
	return sheets, nil
}

// rowsOf reads the rows of a sheet that have something in them.
func rowsOf(ctx context.Context, f *excelize.File, name string, read *amount) (rows []Row, err error) {
	src, err := f.Rows(name)
	if err != nil {
		return nil, nil // a sheet of nothing but a chart has none
	}
	defer src.Close()
	for number := 1; src.Next(); number++ {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		cells, err := src.Columns()
		if err != nil {
			return nil, damaged(err)
		}
		if len(cells) > mostCells {
			return nil, model.Fail(model.Invalid, "intake.no-table")
		}
		row := Row{Number: number, Cells: cells, Unclosed: -1}
		for i, cell := range cells {
			cells[i] = plainCell(cell)
		}
		if row.blank() {
			continue
		}
		if err := read.add(row); err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	if err := src.Error(); err != nil {
		return nil, damaged(err)
	}
	return rows, nil
}

// plainCell leaves out the errors of formulas, and midnight of a day.
func plainCell(cell string) string {
	switch cell {
	case "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA":
		return ""
	}
	if day, midnight := strings.CutSuffix(cell, " 00:00"); midnight && len(day) == len(time.DateOnly) {
		if _, err := time.Parse(time.DateOnly, day); err == nil {
			return day
		}
	}
	return cell
}
