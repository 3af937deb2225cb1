package line

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"stegvis/model"
)

// printJSON writes one value for machines, in one line.
func (c *call) printJSON(v any) error {
	if err := c.writeJSON(v); err != nil {
		return err
	}
	return c.out.WriteByte('\n')
}

// printList prints a list: for machines as an array with each value in a line of its own, else
// as rows. What none names, if anything, is said of an empty list.
func printList[T, J any](c *call, asJSON bool, list iter.Seq2[T, error], value func(T) J, cells func(T) []string, none string) error {
	if asJSON {
		return jsonArray(c, list, value)
	}
	n := 0
	t := c.columns("")
	for item, err := range list {
		if err = cmp.Or(err, c.cut); err != nil {
			return err
		}
		n++
		t.row(cells(item)...)
	}
	t.end()
	if n == 0 && none != "" {
		c.tell(none)
	}
	return nil
}

// jsonArray writes values as they come.
func jsonArray[T, J any](c *call, list iter.Seq2[T, error], value func(T) J) error {
	opening, closing := "[", "[]\n"
	for item, err := range list {
		if err != nil {
			return err
		}
		if _, err := c.out.WriteString(opening + "\n"); err != nil {
			return err
		}
		opening, closing = ",", "\n]\n"
		if err := c.writeJSON(value(item)); err != nil {
			return err
		}
	}
	_, err := c.out.WriteString(closing)
	return err
}

// listOf is a list that is there as a whole.
func listOf[T any](items []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, item := range items {
			if !yield(item, nil) {
				return
			}
		}
	}
}

func (c *call) writeJSON(v any) error {
	marshal := func() ([]byte, error) { return json.Marshal(v) }
	if o, ok := v.(object); ok { // json.Marshal would read through what it is given once more
		marshal = o.MarshalJSON
	}
	b, err := marshal()
	if err != nil {
		return err
	}
	_, err = c.out.Write(escapeHidden(b))
	return err
}

// escapeHidden writes the characters that could steer a terminal as JSON escapes: those
// which JSON itself lets stand, control characters above ASCII and direction marks.
func escapeHidden(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == 0x7F || r >= utf8.RuneSelf && unicode.In(r, unicode.Cc, unicode.Cf) && r <= 0xFFFF:
			out = fmt.Appendf(out, `\u%04x`, r)
		case r > 0xFFFF && unicode.Is(unicode.Cf, r):
			high, low := 0xD800+(r-0x10000)>>10, 0xDC00+(r-0x10000)&0x3FF
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = append(out, b[:size]...)
		}
		b = b[size:]
	}
	return out
}

// object is a JSON object whose members stay in their order.
type object []member

// member is one of them. As in a tag of encoding/json, ",omitempty" behind the key leaves out
// what has no value.
type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for _, m := range o {
		key, optional := strings.CutSuffix(m.key, ",omitempty")
		if optional && isEmpty(m.value) {
			continue
		}
		value, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = append(append(append(b, '"'), key...), '"', ':')
		b = append(b, value...)
	}
	return append(b, '}'), nil
}

// isEmpty tells whether a value is one that encoding/json calls empty.
func isEmpty(value any) bool {
	v := reflect.ValueOf(value)
	switch v.Kind() {
	case reflect.Map, reflect.Slice:
		return v.Len() == 0
	}
	return !v.IsValid() || v.IsZero()
}

// each makes of every item what a machine reads; never null, so that a list stays a list.
func each[T, J any](items []T, of func(T) J) []J {
	out := make([]J, len(items))
	for i, item := range items {
		out[i] = of(item)
	}
	return out
}

// textsOf are texts as a list that is never null.
func textsOf(texts []string) []string { return append([]string{}, texts...) }

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
