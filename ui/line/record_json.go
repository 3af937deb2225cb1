package line

import (
	"bytes"
	"encoding/json"
	"strconv"

	"stegvis/model"
)

// object is a JSON object whose members stay in their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, m := range o {
		sign := byte(',')
		if i == 0 {
			sign = '{'
		}
		b.WriteByte(sign)
		key, err := json.Marshal(m.key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(append(append(key, ':'), value...))
	}
	if len(o) == 0 {
		b.WriteByte('{')
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// oneObject is the members of several objects as one.
type oneObject []any

// MarshalJSON writes the members of one object after those of the other.
func (o oneObject) MarshalJSON() ([]byte, error) {
	var all []byte
	for _, part := range o {
		b, err := json.Marshal(part)
		if err != nil {
			return nil, err
		}
		if len(all) > 0 {
			all = append(all, ',')
		}
		all = append(all, b[1:len(b)-1]...)
	}
	return append(append([]byte{'{'}, all...), '}'), nil
}

// jsonRecord is a record for machines: its id and what is known of its fields, numbers as
// numbers and amounts with their unit.
func jsonRecord(rec model.Record) object {
	o := object{{"id", rec.ID}}
	for _, f := range rec.Type.Fields {
		value := rec.Get(f.Key)
		if value == "" {
			continue
		}
		key := f.Key
		if f.Kind == model.Amount {
			key += "_sek"
		}
		if !f.Whole() {
			o = append(o, member{key, value})
			continue
		}
		n, _ := strconv.ParseInt(value, 10, 64)
		o = append(o, member{key, n})
	}
	return o
}
