package intake

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"stegvis/export/intake/table"
	"stegvis/model"
)

// ReadMap reads what columns are to be taken for, as an object of JSON or as lines
// "Header=field": a field by its key or its name, nothing to keep the column as text in the
// note, "-" to leave it out. Errors are Invalid and name the line.
func ReadMap(b []byte) (map[string]string, error) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	given := make(map[string]string)
	if bytes.HasPrefix(bytes.TrimSpace(b), []byte("{")) {
		if err := json.Unmarshal(b, &given); err != nil {
			return nil, model.Fail(model.Invalid, "intake.bad-map").Because(err)
		}
	} else {
		for line := range strings.Lines(string(b)) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			header, field, ok := strings.Cut(line, "=")
			if !ok {
				return nil, model.Fail(model.Invalid, "intake.bad-map-line", table.Shortened(line))
			}
			given[header] = field
		}
	}
	mapping := make(map[string]string, len(given))
	for header, field := range given {
		target, ok := targetNamed(field)
		if !ok {
			return nil, model.Fail(model.Invalid, "intake.bad-map-field", table.Shortened(model.Visible(field)), table.Shortened(model.Visible(header)))
		}
		mapping[model.Fold(header)] = target
	}
	return mapping, nil
}

func targetNamed(s string) (target string, ok bool) {
	s = strings.TrimSpace(s)
	if slices.Contains(Targets(), s) {
		return s, true
	}
	target, ok = headings()[model.Fold(s)]
	return target, ok
}
