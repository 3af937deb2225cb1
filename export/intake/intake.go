// Package intake brings lists in: it reads a file as offices have them and gives the plan
// of what would be done, for storage to carry out. Nothing is written here but the rows
// that could not be taken.
package intake

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/match"
	"stegvis/storage/frugal"
	"stegvis/storage/progress"
)

// list is a list of contacts while it is being read.
type list struct {
	o       *Options
	columns []column
	people  *match.People
	met     []met // by the number in people
	matched []int // the places in the plan of those in the register, each once
	plan    model.ImportPlan

	doubts    []candidate // rows that may speak of somebody met before
	unsettled []candidate // and who of the register that may be

	rowOf map[int32]int32 // the row with all of somebody, by the further rows of hers
}

// met is where someone of people is to be found: in the register, or at a place in the plan.
type met struct {
	known   model.ContactID // empty for one of the list
	planned int32
}

// Read reads a file of contacts and gives what bringing it in would do; nothing is changed.
// Errors are model.Error: Invalid for what is no table (the sentence says what it is and
// what to do), NotFound for no such file. When nothing is missing but a column of names, the
// plan says with the error what the columns are, so that one can be chosen.
func Read(ctx context.Context, path string, o Options) (plan model.ImportPlan, err error) {
	read := func() error {
		f, err := readAsSaid(o, func(o Options) (*table.File, error) { return readFile(ctx, path, o) })
		plan, err = planOfFile(ctx, filepath.Base(path), f, err, o)
		return err
	}
	if info, known := os.Stat(path); known == nil && info.Size() > largeFile {
		err = frugal.Run(50, read)
	} else {
		err = read()
	}
	return plan, err
}

// readAsSaid reads a list of contacts; what was said before may say which column has the names.
func readAsSaid(o Options, read func(Options) (*table.File, error)) (*table.File, error) {
	f, err := read(o)
	if f != nil && err != nil && len(o.recall(f).Columns) > 0 {
		return read(o)
	}
	return f, err
}

// largeFile is from how many bytes on memory is saved rather than a moment.
const largeFile = 256 << 10

// planOfFile makes the plan of a file that was read. An error with a file is that it has no
// column of names.
func planOfFile(ctx context.Context, name string, f *table.File, err error, o Options) (model.ImportPlan, error) {
	if f == nil {
		return model.ImportPlan{}, err
	}
	if o.Role == "" {
		o.Role = model.Client
	}
	mapped := len(o.Map) > 0
	before := o.recall(f)
	l := list{o: &o, columns: columnsOf(f.Tables[0].Header, rowCells(&f.Tables[0]), o.Map, o.Lang), people: match.NewPeople(len(o.Known)), met: make([]met, 0, len(o.Known)), rowOf: make(map[int32]int32)}
	o.here = make(map[string]bool)
	for _, k := range o.Known {
		o.here[k.ID] = true
		l.meet(k, met{known: model.ContactID(k.ID)})
	}
	l.plan = model.ImportPlan{Source: name, Seen: o.Seen, Encoding: f.Encoding, Comma: f.Comma, Columns: uses(l.columns, rowCells(&f.Tables[0]))}
	if err != nil {
		return l.plan, err
	}
	if !o.AsContacts && !mapped && isAttendance(f.Tables[0].Header, l.columns) {
		return l.plan, model.Fail(model.Invalid, "intake.attendance").Because(ErrAttendance)
	}
	if err := checkMap(o.Map, headersIn(f)...); err != nil {
		return model.ImportPlan{}, err
	}
	l.plan.Problems = append(l.plan.Problems, warned(f)...)
	l.plan.Left = leftRows(f)
	for at := range f.Tables {
		if err := l.table(ctx, &f.Tables[at], at > 0); err != nil {
			return model.ImportPlan{}, err
		}
	}
	inOrder(l.plan.Left)
	if err := l.conclude(ctx); err != nil {
		return model.ImportPlan{}, err
	}
	l.remember(before, headersOf(f))
	return l.plan, nil
}

// progressEvery is after how many rows it is told how far it has come.
const progressEvery = 500

// table takes in the rows of one table of the file, each further one with columns of its own.
func (l *list) table(ctx context.Context, t *table.Table, further bool) error {
	cells := rowCells(t)
	if further {
		l.columns = columnsOf(t.Header, cells, l.o.Map, l.o.Lang)
		l.plan.Columns = append(l.plan.Columns, uses(l.columns, cells)...)
	}
	l.plan.Questions = append(l.plan.Questions, askDateOrder(l.columns, cells, l.o.Answers)...)
	l.plan.Contacts = slices.Grow(l.plan.Contacts, len(t.Rows))
	for i, rec := range t.Rows {
		t.Rows[i].Cells, cells[i] = nil, nil // what is understood needs no second copy
		if i%progressEvery == 0 {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			progress.Tell(ctx, i, len(t.Rows))
		}
		if alone, ok := rec.Alone(); ok && len(t.Header) > 2 {
			l.plan.Left = append(l.plan.Left, leftRow(rec.Number, alone, "alone"))
			continue
		}
		l.plan.Rows++
		r := readRow(l.o, l.columns, rec)
		l.plan.Problems = append(l.plan.Problems, r.problems...)
		l.place(r.planned)
	}
	progress.Tell(ctx, 1, 1)
	return nil
}

// warned are the warnings of a file as problems.
func warned(f *table.File) []model.Problem {
	var out []model.Problem
	for _, w := range f.Warnings {
		out = append(out, model.Problem{Row: w.Row, Value: table.Shortened(model.CleanText(w.Text)), Reason: w.Why})
	}
	return out
}

func rowCells(t *table.Table) [][]string {
	cells := make([][]string, len(t.Rows))
	for i, rec := range t.Rows {
		cells[i] = rec.Cells
	}
	return cells
}

// headersIn are the headers of the tables of a file.
func headersIn(f *table.File) [][]string {
	headers := make([][]string, len(f.Tables))
	for i, t := range f.Tables {
		headers[i] = t.Header
	}
	return headers
}

func headersOf(f *table.File) []string { return slices.Concat(headersIn(f)...) }

// meet takes in someone to be known again.
func (l *list) meet(one match.Person, where met) {
	l.people.Add(one)
	l.met = append(l.met, where)
}
