// Package intake brings lists in: it reads a file as offices have them and gives the plan
// of what would be done, for storage to carry out. Nothing is written here but the rows
// that could not be taken.
package intake

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"stegvis/model"
	"stegvis/model/match"
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
func Read(ctx context.Context, path string, o Options) (model.ImportPlan, error) {
	f, err := open(path)
	if err != nil {
		return model.ImportPlan{}, err
	}
	defer f.Close()
	return read(ctx, filepath.Base(path), f, o)
}

func read(ctx context.Context, name string, src io.ReadSeeker, o Options) (model.ImportPlan, error) {
	if o.Role == "" {
		o.Role = model.Client
	}
	t, err := openTable(ctx, src, recogniseContacts(o.Map))
	if t == nil {
		return model.ImportPlan{}, reading(name, err)
	}
	l := list{o: &o, columns: columnsOf(t.header, o.Map, o.Lang), people: match.NewPeople(len(o.Known)), met: make([]met, 0, len(o.Known))}
	for _, k := range o.Known {
		l.meet(k, met{known: model.ContactID(k.ID)})
	}
	l.plan = model.ImportPlan{Source: name, Seen: o.Seen, Encoding: t.encoding.name, Comma: commaName(t.comma), Columns: uses(l.columns)}
	if err != nil {
		return l.plan, reading(name, err)
	}
	for {
		rec, err := t.next()
		if err == io.EOF {
			if err := l.conclude(ctx); err != nil {
				return model.ImportPlan{}, err
			}
			return l.plan, nil
		}
		if err != nil {
			return model.ImportPlan{}, reading(name, err)
		}
		l.plan.Rows++
		r := readRow(&o, l.columns, rec)
		l.plan.Problems = append(l.plan.Problems, r.problems...)
		l.place(r.planned)
	}
}

// meet takes in someone to be known again.
func (l *list) meet(one match.Person, where met) {
	l.people.Add(one)
	l.met = append(l.met, where)
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
