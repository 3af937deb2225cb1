package line

import (
	"encoding/json"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// printJSON writes one value for machines, in one line.
func (c *call) printJSON(v any) error {
	if err := c.writeJSON(v); err != nil {
		return err
	}
	return c.out.WriteByte('\n')
}

// jsonArray writes values as they come, each in a line of its own.
func (c *call) jsonArray(all func(add func(any) error) error) error {
	opening := "["
	err := all(func(v any) error {
		if _, err := c.out.WriteString(opening + "\n"); err != nil {
			return err
		}
		opening = ","
		return c.writeJSON(v)
	})
	if err != nil {
		return err
	}
	closing := "\n]\n"
	if opening == "[" {
		closing = "[]\n"
	}
	_, err = c.out.WriteString(closing)
	return err
}

func (c *call) writeJSON(v any) error {
	b, err := json.Marshal(v)
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
