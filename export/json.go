package export

import (
	"bufio"
	"context"
	"encoding/json"
	"io"

	"stegvis/export/guard"
	"stegvis/storage/report"
)

// WriteJSON writes a table as an array of objects, one a line: the keys of the contract,
// numbers as numbers, what is unknown as null.
func WriteJSON(ctx context.Context, dst io.Writer, t Table) (rows int, err error) {
	out := bufio.NewWriterSize(dst, 256<<10)
	out.WriteString("[")
	var line []byte
	err = t.Rows(ctx, func(fields [][]byte) error {
		if rows%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		line = append(line[:0], "\n{"...)
		if rows > 0 {
			line = append(line[:0], ",\n{"...)
		}
		for i, value := range fields {
			if i > 0 {
				line = append(line, ',')
			}
			line = append(append(append(line, '"'), t.Columns[i].Key...), '"', ':')
			if line, err = appendJSON(line, t.Columns[i], value); err != nil {
				return err
			}
		}
		rows++
		_, err := out.Write(append(line, '}'))
		return err
	})
	if err != nil {
		return rows, err
	}
	out.WriteString("\n]\n")
	return rows, out.Flush()
}

func appendJSON(line []byte, c report.Column, value []byte) ([]byte, error) {
	switch {
	case len(value) == 0 && c.Kind != report.Text:
		return append(line, "null"...), nil
	case c.Kind.Numeric():
		return append(line, value...), nil
	}
	quoted, err := json.Marshal(guard.Clean(string(value)))
	return append(line, quoted...), err
}
