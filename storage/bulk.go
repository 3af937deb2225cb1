package storage

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// insertion is rows to insert into one table: many of them in one statement.
type insertion struct {
	table   string
	columns []string
	rows    [][]any // text, numbers, nil, and blob
}

// blob is bytes for a column of that kind.
type blob []byte

// MarshalText writes the bytes as the statement reads them.
func (b blob) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(b)), nil }

// atOnce is how many rows one statement inserts.
const atOnce = 200

func (in *insertion) add(values ...any) { in.rows = append(in.rows, values) }

// statements insert the rows in their order; none when there are no rows.
func (in *insertion) statements() []statement {
	if len(in.rows) == 0 {
		return nil
	}
	values := make([]string, len(in.columns))
	for i := range values {
		values[i] = fmt.Sprintf("value ->> %d", i)
		if _, isBlob := in.rows[0][i].(blob); isBlob {
			values[i] = "unhex(" + values[i] + ")"
		}
	}
	query := "INSERT INTO " + in.table + " (" + strings.Join(in.columns, ", ") + ") SELECT " + strings.Join(values, ", ") + " FROM json_each(?)"
	var steps []statement
	for chunk := range slices.Chunk(in.rows, atOnce) {
		steps = append(steps, statement{query, []any{jsonList(chunk)}, len(chunk)})
	}
	return steps
}
