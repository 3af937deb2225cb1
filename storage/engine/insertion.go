package engine

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Insertion is rows to insert into one table: many of them in one statement.
type Insertion struct {
	Table   string
	Columns []string
	rows    [][]any // text, numbers, nil, and Blob
}

// Blob is bytes for a column of that kind.
type Blob []byte

// MarshalText writes the bytes as the Step reads them.
func (b Blob) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(b)), nil }

// RowsAtOnce is how many rows one Step inserts.
const RowsAtOnce = 200

// Add adds a row: a value for each of the columns.
func (in *Insertion) Add(values ...any) { in.rows = append(in.rows, values) }

// Steps insert the rows in their order; none when there are no rows.
func (in *Insertion) Steps() []Step {
	if len(in.rows) == 0 {
		return nil
	}
	values := make([]string, len(in.Columns))
	for i := range values {
		values[i] = fmt.Sprintf("value ->> %d", i)
		if _, isBlob := in.rows[0][i].(Blob); isBlob {
			values[i] = "unhex(" + values[i] + ")"
		}
	}
	query := "INSERT INTO " + in.Table + " (" + strings.Join(in.Columns, ", ") + ") SELECT " + strings.Join(values, ", ") + " FROM json_each(?)"
	var steps []Step
	for chunk := range slices.Chunk(in.rows, RowsAtOnce) {
		steps = append(steps, Step{query, []any{JSONList(chunk)}, len(chunk)})
	}
	return steps
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
