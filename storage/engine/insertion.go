package engine

import (
	"encoding/json"
	"errors"
	"strings"
)

// Insertion is rows to insert into one table: many of them in one statement.
type Insertion struct {
	Table   string
	Columns []string
	// Otherwise says what becomes of a row that is there already, from ON CONFLICT on. Steps may
	// touch any number of rows then.
	Otherwise string

	packed []packedRows
	filled []bool // the columns in which some row has more than an empty text
}

// Rows are inserted by statements that are kept and used again: each has at most so many, and
// so many values.
const (
	rowsAtOnce   = 200
	valuesAtOnce = 2000
)

// errNotPacked is of a value that no column of ours holds.
var errNotPacked = errors.New("a value that is no text, whole number or bytes")

// Add adds a row: a value for each of the columns, that is a text, a whole number, bytes or nil.
func (in *Insertion) Add(values ...any) {
	if in.filled == nil {
		in.filled = make([]bool, len(in.Columns))
	}
	last := len(in.packed) - 1
	if last < 0 || in.packed[last].rows == in.atOnce() {
		in.packed, last = append(in.packed, packedRows{}), last+1
	}
	if err := in.packed[last].add(values, in.filled); err != nil { // the columns are ours
		panic(err)
	}
}

func (in *Insertion) atOnce() int { return max(1, min(rowsAtOnce, valuesAtOnce/len(in.Columns))) }

// Steps insert the rows in their order; none when there are no rows.
func (in *Insertion) Steps() []Step {
	var steps []Step
	insert := make(map[int]string) // by how many rows
	for i := range in.packed {
		rows := in.packed[i].rows
		if insert[rows] == "" {
			insert[rows] = in.insert(rows)
		}
		touched := rows
		if in.Otherwise != "" {
			touched = anyNumber
		}
		steps = append(steps, Step{SQL: insert[rows], Rows: touched, table: in.Table, rows: rows, args: func() []any { return in.packed[i].values(in.filled) }})
	}
	return steps
}

// insert is the statement for some rows. A column in which there is nothing takes no values.
func (in *Insertion) insert(rows int) string {
	marks := make([]string, len(in.Columns))
	for i := range marks {
		if marks[i] = "''"; in.filled[i] {
			marks[i] = "?"
		}
	}
	row := "(" + strings.Join(marks, ", ") + ")"
	return "INSERT INTO " + in.Table + " (" + strings.Join(in.Columns, ", ") + ") VALUES " + strings.TrimSuffix(strings.Repeat(row+", ", rows), ", ") + " " + in.Otherwise
}

// JSONList is a list as json_each reads it; one that is nil has no rows.
func JSONList[T any](list []T) string {
	if list == nil {
		list = []T{}
	}
	b, err := json.Marshal(list)
	if err != nil { // numbers and texts always can
		panic(err)
	}
	return string(b)
}
