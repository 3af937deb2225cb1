package intake

import (
	"slices"
	"strings"
	"sync"

	"stegvis/model"
	"stegvis/model/text"
)

// recordHeading is a field of a type of records as a column: its type and its name, with a
// colon between them, "Hänvisning: svar".
type recordHeading struct {
	of    *model.RecordType
	field model.Field
}

// recordHeadings are the fields of all types that a list can bring in, by what a column is
// taken for.
var recordHeadings = sync.OnceValue(func() map[string]recordHeading {
	all := make(map[string]recordHeading)
	for _, t := range model.RecordTypes {
		if t.Of != model.OfContact || t == model.Log {
			continue
		}
		for _, f := range t.Asked() {
			all[t.Word(f.Key)] = recordHeading{t, f}
		}
	}
	return all
})

// recordWords are what such columns can be called, folded, in either language or by keys.
var recordWords = sync.OnceValue(func() map[string]string {
	words := make(map[string]string)
	for target, h := range recordHeadings() {
		words[model.Fold(h.of.Key+" "+h.field.Key)] = target
		for _, l := range []text.Lang{text.Swedish, text.English} {
			words[model.Fold(h.label(l))] = target
		}
	}
	return words
})

func (h recordHeading) label(l text.Lang) string {
	return l.Say(h.of.Word("one")) + ": " + h.field.Label(l)
}

// ofRecord takes a cell of a column that is a field of a record. What cannot be read is kept
// in the note.
func (r *row) ofRecord(c column, h recordHeading, s string) {
	value, err := h.field.Parse(s, r.o.Today)
	if err != nil {
		r.problem(c, s, "record")
		r.keep(c, s)
		return
	}
	if r.ofType == nil {
		r.ofType = make(map[*model.RecordType][]typedCell)
	}
	r.ofType[h.of] = append(r.ofType[h.of], typedCell{c, h.field.Key, s, value})
}

// typedCell is a cell that belongs to a record, as it stood and as it was read.
type typedCell struct {
	column       column
	key          string
	cell, stored string
}

// typedRecords makes the records of the row that columns of their own say. Where something
// they cannot be without is missing, the cells are kept in the note.
func (r *row) typedRecords() {
	for _, t := range model.RecordTypes {
		cells := r.ofType[t]
		if len(cells) == 0 {
			continue
		}
		rec := t.New("", r.o.Today)
		for _, c := range cells {
			rec.Set(c.key, c.stored)
		}
		rec = rec.Prepare(r.o.Today)
		if rec.Validate(r.o.Today) == nil {
			if slices.ContainsFunc(r.planned.Records, rec.Same) {
				continue
			}
			r.planned.Records = append(r.planned.Records, rec)
			continue
		}
		for _, c := range cells {
			r.problem(c.column, c.cell, "record")
			r.keep(c.column, c.cell)
		}
	}
}

// recordTarget finds the field of a record that a header names.
func recordTarget(header string) (target string, ok bool) {
	if !strings.ContainsAny(header, ":._ ") {
		return "", false
	}
	target, ok = recordWords()[model.Fold(header)]
	return target, ok
}
