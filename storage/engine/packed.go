package engine

import (
	"database/sql/driver"
	"encoding/binary"
)

// packedRows are rows of a table in little memory: a list may have a hundred thousand of them,
// and they wait until all of it was understood.
type packedRows struct {
	bytes []byte
	rows  int
}

// The kinds of a packed value.
const (
	packedNull byte = iota
	packedNumber
	packedText
	packedBlob
)

// add packs a row, and tells of each of its values whether it is anything but an empty text.
func (p *packedRows) add(values []any, filled []bool) error {
	p.rows++
	for i, value := range values {
		plain, err := driver.DefaultParameterConverter.ConvertValue(value)
		if err != nil {
			return err
		}
		switch v := plain.(type) {
		case nil:
			p.bytes = append(p.bytes, packedNull)
		case int64:
			p.bytes = binary.AppendVarint(append(p.bytes, packedNumber), v)
		case []byte:
			p.bytes = append(binary.AppendUvarint(append(p.bytes, packedBlob), uint64(len(v))), v...)
		case string:
			p.bytes = append(binary.AppendUvarint(append(p.bytes, packedText), uint64(len(v))), v...)
		default:
			return errNotPacked
		}
		filled[i] = filled[i] || plain != ""
	}
	return nil
}

// values unpacks the rows, one behind the other, without the columns that are not filled.
func (p packedRows) values(filled []bool) []any {
	all := make([]any, 0, p.rows*len(filled))
	text := string(p.bytes) // what is unpacked shares it
	for at := 0; at < len(text); {
		for _, wanted := range filled {
			kind := text[at]
			value, length := any(nil), 0
			switch at++; kind {
			case packedNumber:
				value, length = binary.Varint(p.bytes[at:])
			case packedText, packedBlob:
				size, begins := binary.Uvarint(p.bytes[at:])
				length = begins + int(size)
				if value = text[at+begins : at+length]; kind == packedBlob {
					value = p.bytes[at+begins : at+length]
				}
			}
			at += length
			if wanted {
				all = append(all, value)
			}
		}
	}
	return all
}
